ALTER TABLE jobs DROP COLUMN deputy_for_id;
