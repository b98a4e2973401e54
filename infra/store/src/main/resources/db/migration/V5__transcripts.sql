-- What was said in the voice and video messages that an agent answers. position: among the message's attachments, from 1.
-- status: pending, transcribed, failed (reason says why), skipped (nobody needed it any more). language: what was spoken, as far as the model tells.
CREATE TABLE transcript (
    workspace  VARBINARY(64)  NOT NULL,
    message_id VARBINARY(64)  NOT NULL,
    position   INT            NOT NULL,
    turn_id    VARBINARY(160) NOT NULL,
    status     VARCHAR(12)    NOT NULL,
    text       MEDIUMTEXT     NULL,
    language   VARCHAR(35)    NULL,
    millis     BIGINT         NULL,
    model      VARCHAR(255)   NULL,
    reason     VARCHAR(500)   NULL,
    at         DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, message_id, position),
    KEY transcript_by_turn (workspace, turn_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
