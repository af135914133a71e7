ALTER TABLE events DROP COLUMN is_history;
DROP TABLE loan_origins;
DROP TABLE history_mappings;
