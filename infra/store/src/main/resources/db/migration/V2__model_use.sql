-- What a workspace used of models on a day of UTC. minute: of the epoch, the last one that had a call; minute_calls: begun in it.
CREATE TABLE model_use (
    workspace         VARBINARY(64) NOT NULL,
    day               DATE          NOT NULL,
    calls             BIGINT        NOT NULL,
    minute            BIGINT        NOT NULL,
    minute_calls      BIGINT        NOT NULL,
    prompt_tokens     BIGINT        NOT NULL DEFAULT 0,
    completion_tokens BIGINT        NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, day)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
