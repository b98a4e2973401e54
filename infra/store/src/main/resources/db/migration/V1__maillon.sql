-- Every key leads with the workspace. Keys are VARBINARY: the usual collations merge ids that differ by case or by a trailing space.
-- JSON stands in LONGTEXT: MySQL's JSON type reorders properties, MariaDB's is LONGTEXT anyway. Times are UTC with microseconds.
-- Locks are always taken in the order conversation, contact, rotation.

CREATE TABLE catalog_version (
    workspace  VARBINARY(64)  NOT NULL,
    version    INT            NOT NULL,
    document   MEDIUMTEXT     NOT NULL,
    digest     VARBINARY(64)  NOT NULL,
    created_by VARBINARY(255) NOT NULL,
    created_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE catalog_current (
    workspace VARBINARY(64) NOT NULL,
    version   INT           NOT NULL,
    PRIMARY KEY (workspace)
);

CREATE TABLE api_key (
    workspace  VARBINARY(64)  NOT NULL,
    key_hash   VARBINARY(64)  NOT NULL,
    name       VARCHAR(100)   NOT NULL,
    roles      VARCHAR(100)   NOT NULL,
    user_id    VARBINARY(255) NULL,
    created_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, key_hash),
    KEY api_key_by_hash (key_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE contact (
    workspace       VARBINARY(64)  NOT NULL,
    id              VARBINARY(64)  NOT NULL,
    channel         VARBINARY(255) NOT NULL,
    external_id     VARBINARY(512) NOT NULL,
    lifecycle_stage VARCHAR(255)   NULL,
    created_at      DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE KEY contact_by_external_id (workspace, external_id, channel)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- value: a JSON literal, in the canonical form of the field's type
CREATE TABLE contact_field (
    workspace  VARBINARY(64)  NOT NULL,
    contact_id VARBINARY(64)  NOT NULL,
    field_id   VARBINARY(255) NOT NULL,
    value      LONGTEXT       NOT NULL,
    PRIMARY KEY (workspace, contact_id, field_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- epoch: raised by each change of assignee or status (the takeover fence). episode: number of the current or last one.
CREATE TABLE conversation (
    workspace     VARBINARY(64)  NOT NULL,
    id            VARBINARY(64)  NOT NULL,
    contact_id    VARBINARY(64)  NOT NULL,
    channel       VARBINARY(255) NOT NULL,
    status        VARCHAR(10)    NOT NULL,
    assignee_type VARCHAR(10)    NOT NULL,
    assignee_id   VARBINARY(255) NULL,
    assignee_name VARCHAR(255)   NULL,
    assignee_team VARCHAR(255)   NULL,
    epoch         BIGINT         NOT NULL,
    episode       INT            NOT NULL,
    created_at    DATETIME(6)    NOT NULL,
    active_at     DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, id),
    KEY conversation_by_activity (workspace, active_at, id),
    KEY conversation_by_assignee (workspace, status, assignee_type, assignee_id),
    KEY conversation_by_contact (workspace, contact_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE episode (
    workspace       VARBINARY(64) NOT NULL,
    conversation_id VARBINARY(64) NOT NULL,
    number          INT           NOT NULL,
    opened_at       DATETIME(6)   NOT NULL,
    closed_at       DATETIME(6)   NULL,
    closing_note    VARCHAR(255)  NULL,
    summary         TEXT          NULL,
    summary_by      VARCHAR(255)  NULL,
    PRIMARY KEY (workspace, conversation_id, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The thread: what the contact wrote (gateway_id set, turn_id set once a turn takes it) and what was written to them (reply_id set).
-- message_by_gateway_id is the guard against redeliveries; id is a digest of channel and gateway id.
CREATE TABLE message (
    seq             BIGINT         NOT NULL AUTO_INCREMENT,
    workspace       VARBINARY(64)  NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    id              VARBINARY(64)  NOT NULL,
    channel         VARBINARY(255) NOT NULL,
    gateway_id      VARBINARY(255) NULL,
    reply_id        VARBINARY(200) NULL,
    turn_id         VARBINARY(160) NULL,
    episode         INT            NULL,
    from_type       VARCHAR(10)    NOT NULL,
    from_id         VARBINARY(255) NOT NULL,
    from_name       VARCHAR(255)   NULL,
    text            TEXT           NULL,
    attachments     LONGTEXT       NOT NULL,
    sent_at         DATETIME(6)    NULL,
    at              DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, conversation_id, seq),
    UNIQUE KEY message_seq (seq),
    UNIQUE KEY message_by_gateway_id (workspace, channel, gateway_id),
    KEY message_by_id (workspace, id),
    KEY message_by_turn (workspace, turn_id, conversation_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- state: open (messages may join), committed (its first effect has happened, the plan stands), ended.
-- kind: agent, nobody (recorded, no one has to act), staff. epoch: what the turn's next effect must find.
CREATE TABLE turn (
    seq             BIGINT         NOT NULL AUTO_INCREMENT,
    workspace       VARBINARY(64)  NOT NULL,
    id              VARBINARY(160) NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    kind            VARCHAR(10)    NOT NULL,
    state           VARCHAR(10)    NOT NULL,
    agent_id        VARBINARY(255) NULL,
    agent_name      VARCHAR(255)   NULL,
    nobody_reason   VARCHAR(255)   NULL,
    catalog_version INT            NOT NULL,
    episode         INT            NOT NULL,
    epoch           BIGINT         NOT NULL,
    run_id          VARBINARY(64)  NOT NULL,
    result          VARCHAR(20)    NULL,
    model_calls     INT            NOT NULL,
    tokens          BIGINT         NOT NULL,
    started_at      DATETIME(6)    NOT NULL,
    ended_at        DATETIME(6)    NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE KEY turn_seq (seq),
    KEY turn_by_conversation (workspace, conversation_id, seq),
    KEY turn_by_workspace (workspace, seq),
    KEY turn_by_state (workspace, state, started_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE turn_leg (
    workspace      VARBINARY(64)  NOT NULL,
    turn_id        VARBINARY(160) NOT NULL,
    leg            INT            NOT NULL,
    actor          LONGTEXT       NOT NULL,
    first_position INT            NOT NULL,
    plan           LONGTEXT       NOT NULL,
    PRIMARY KEY (workspace, turn_id, leg)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The guard of every effect: unique per turn and position. It stores its action; another action under the same key is an error.
CREATE TABLE receipt (
    workspace       VARBINARY(64)  NOT NULL,
    turn_id         VARBINARY(160) NOT NULL,
    position        INT            NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    actor           LONGTEXT       NOT NULL,
    action          LONGTEXT       NOT NULL,
    outcome         LONGTEXT       NOT NULL,
    epoch           BIGINT         NOT NULL,
    hand_over       LONGTEXT       NULL,
    at              DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, turn_id, position),
    KEY receipt_by_conversation (workspace, conversation_id, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- body: the published JSON. published_at: null while a close waits for its summary. followed_at: its follow-ups have been started.
CREATE TABLE event (
    seq             BIGINT         NOT NULL AUTO_INCREMENT,
    workspace       VARBINARY(64)  NOT NULL,
    id              VARBINARY(200) NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    turn_id         VARBINARY(160) NOT NULL,
    episode         INT            NOT NULL,
    type            VARCHAR(40)    NOT NULL,
    body            LONGTEXT       NOT NULL,
    at              DATETIME(6)    NOT NULL,
    published_at    DATETIME(6)    NULL,
    followed_at     DATETIME(6)    NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE KEY event_seq (seq),
    KEY event_by_conversation (workspace, conversation_id, seq),
    KEY event_owed (workspace, conversation_id, followed_at),
    KEY event_unfollowed (workspace, followed_at, at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The order of publication, for the event stream: an event's own seq is of its making, and a close is published later.
-- fed_at: by the database's clock; a reader waits at a fresh gap in seq, since its transaction may not have committed yet.
CREATE TABLE event_feed (
    seq       BIGINT         NOT NULL AUTO_INCREMENT,
    workspace VARBINARY(64)  NOT NULL,
    event_id  VARBINARY(200) NOT NULL,
    fed_at    DATETIME(6)    NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    PRIMARY KEY (seq),
    UNIQUE KEY event_feed_once (workspace, event_id)
);

-- One a turn. status: none, stored, delivered, failed. epoch: the fence of an agent's reply; null for a person's.
-- leaves: the channel has a replyUrl. url and secret are looked up at each attempt.
CREATE TABLE reply (
    seq             BIGINT         NOT NULL AUTO_INCREMENT,
    workspace       VARBINARY(64)  NOT NULL,
    id              VARBINARY(200) NOT NULL,
    conversation_id VARBINARY(64)  NOT NULL,
    turn_id         VARBINARY(160) NOT NULL,
    channel         VARBINARY(255) NOT NULL,
    from_actor      LONGTEXT       NOT NULL,
    text            TEXT           NULL,
    in_reply_to     VARBINARY(255) NULL,
    status          VARCHAR(10)    NOT NULL,
    reason          VARCHAR(255)   NULL,
    epoch           BIGINT         NULL,
    leaves          BOOLEAN        NOT NULL,
    stored_at       DATETIME(6)    NOT NULL,
    deliver_until   DATETIME(6)    NULL,
    delivered_at    DATETIME(6)    NULL,
    PRIMARY KEY (workspace, id),
    UNIQUE KEY reply_seq (seq),
    UNIQUE KEY reply_once_a_turn (workspace, turn_id),
    KEY reply_by_conversation (workspace, conversation_id, status, leaves, seq),
    KEY reply_waiting (workspace, status, leaves, stored_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The last served member of a team, and the team's order at that time (a JSON list): where that member has left since, the
-- next is who came after them. The row is the rotation's lock.
CREATE TABLE rotation (
    workspace    VARBINARY(64)  NOT NULL,
    team_id      VARBINARY(255) NOT NULL,
    last_member  VARBINARY(255) NULL,
    member_order LONGTEXT       NOT NULL,
    PRIMARY KEY (workspace, team_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE last_assigned (
    workspace VARBINARY(64)  NOT NULL,
    user_id   VARBINARY(255) NOT NULL,
    at        DATETIME(6)    NOT NULL,
    PRIMARY KEY (workspace, user_id)
);

CREATE TABLE media (
    workspace    VARBINARY(64) NOT NULL,
    id           VARBINARY(64) NOT NULL,
    content_type VARCHAR(255)  NOT NULL,
    size         BIGINT        NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (workspace, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
