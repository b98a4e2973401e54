-- Events that a webhook did not take however often it was tried. resends: how often an operator has sent it again since.
CREATE TABLE dead_letter (
    seq             BIGINT         NOT NULL AUTO_INCREMENT,
    workspace       VARBINARY(64)  NOT NULL,
    trigger_id      VARBINARY(400) NOT NULL,
    event_id        VARBINARY(200) NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    why             VARCHAR(500)   NOT NULL,
    resends         INT            NOT NULL,
    died_at         DATETIME(6)    NOT NULL,
    delivered_at    DATETIME(6)    NULL,
    PRIMARY KEY (workspace, trigger_id, event_id),
    UNIQUE KEY dead_letter_seq (seq),
    KEY dead_letter_undelivered (workspace, delivered_at, seq)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Follow-ups that are not started at once, because they wait for the one before or for another namespace. event_seq: their order.
-- A row goes when its follow-up has been started, and where the next waits for it, has ended.
CREATE TABLE waiting_follow_up (
    workspace       VARBINARY(64)  NOT NULL,
    trigger_id      VARBINARY(400) NOT NULL,
    event_id        VARBINARY(200) NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    event_seq       BIGINT         NOT NULL,
    since           DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, trigger_id, event_id),
    KEY waiting_follow_up_line (workspace, trigger_id, conversation_id, event_seq)
);
