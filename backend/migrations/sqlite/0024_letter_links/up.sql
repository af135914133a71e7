-- The library that did it by the link of a letter, without an account and without a key.
ALTER TABLE events ADD COLUMN link_library_id BIGINT REFERENCES libraries (id);
ALTER TABLE audit ADD COLUMN link_library_id BIGINT REFERENCES libraries (id);
