ALTER TABLE loans DROP COLUMN copy_url;
