DELETE FROM role_rights WHERE code IN ('keys:manage', 'events:read');
DELETE FROM answers WHERE caller NOT LIKE 'account:%';
ALTER TABLE answers RENAME TO answers_new;
DROP INDEX answers_by_age;
CREATE TABLE answers (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    status INTEGER,
    location TEXT,
    etag TEXT,
    body TEXT,
    PRIMARY KEY (account_id, operation, key)
);
INSERT INTO answers (account_id, operation, key, digest, recorded_at, status, location, etag, body)
SELECT CAST(SUBSTR(caller, 9) AS BIGINT), operation, key, digest, recorded_at, status, location, etag, body FROM answers_new;
DROP TABLE answers_new;
CREATE INDEX answers_by_age ON answers (recorded_at);
DROP INDEX events_with_library;
ALTER TABLE events DROP COLUMN library_id;
ALTER TABLE audit DROP COLUMN key_id;
ALTER TABLE events DROP COLUMN key_id;
DROP TABLE key_uses;
DROP TABLE key_rights;
DROP TABLE keys;
