-- An id of the catalog has up to 100 characters, and a character up to four bytes: 255 bytes were too few for most scripts.
ALTER TABLE catalog_version MODIFY created_by VARBINARY(400) NOT NULL;
ALTER TABLE contact MODIFY channel VARBINARY(400) NOT NULL;
ALTER TABLE conversation MODIFY channel VARBINARY(400) NOT NULL, MODIFY assignee_id VARBINARY(400) NULL;
ALTER TABLE message MODIFY channel VARBINARY(400) NOT NULL, MODIFY from_id VARBINARY(400) NOT NULL;
ALTER TABLE turn MODIFY agent_id VARBINARY(400) NULL;
ALTER TABLE reply MODIFY channel VARBINARY(400) NOT NULL;
ALTER TABLE rotation MODIFY team_id VARBINARY(400) NOT NULL, MODIFY last_member VARBINARY(400) NULL;
ALTER TABLE last_assigned MODIFY user_id VARBINARY(400) NOT NULL;
ALTER TABLE reassignment MODIFY user_id VARBINARY(400) NOT NULL;
