-- Runs of conversations that ended by anything but their own code, and whose messages have been looked for since. closed_at: by Temporal's
-- clock. A row goes when nobody looks back so far any more.
CREATE TABLE recovered_run (
    run_id    VARBINARY(64) NOT NULL,
    closed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (run_id),
    KEY recovered_run_by_close (closed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row. All runs that had closed by then, and that Temporal had told of, have been looked at.
CREATE TABLE recovery (
    looked_until DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO recovery (looked_until) VALUES ('1970-01-01 00:00:00');
