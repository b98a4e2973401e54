-- The conversation's last event when the turn was opened last: what a person has changed since, its plan does not know. Null: a turn of before.
ALTER TABLE turn ADD COLUMN seen_event BIGINT NULL;
