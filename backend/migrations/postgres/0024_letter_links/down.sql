DELETE FROM answers WHERE caller LIKE 'link:%';
ALTER TABLE audit DROP COLUMN link_library_id;
ALTER TABLE events DROP COLUMN link_library_id;
