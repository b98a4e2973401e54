-- All conversations of a user go to others. request: as it was sent, to tell another one under the same key.
CREATE TABLE reassignment (
    workspace  VARBINARY(64)  NOT NULL,
    id         VARBINARY(64)  NOT NULL,
    request    LONGTEXT       NOT NULL,
    user_id    VARBINARY(255) NOT NULL,
    user_name  VARCHAR(255)   NOT NULL,
    actor      LONGTEXT       NOT NULL,
    started_at DATETIME(6)    NOT NULL,
    ended_at   DATETIME(6)    NULL,
    cancelled  BOOLEAN        NOT NULL,
    PRIMARY KEY (workspace, id),
    KEY reassignment_unended (ended_at, started_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- state: waiting, moved, refused, skipped (somebody else had it by then) or failed (its workflow did not answer). why: null while it waits.
CREATE TABLE reassigned_conversation (
    workspace       VARBINARY(64) NOT NULL,
    reassignment_id VARBINARY(64) NOT NULL,
    conversation_id VARBINARY(64) NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    why             TEXT          NULL,
    PRIMARY KEY (workspace, reassignment_id, conversation_id),
    KEY reassigned_conversation_by_state (workspace, reassignment_id, state, conversation_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
