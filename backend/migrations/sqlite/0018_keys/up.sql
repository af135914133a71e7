-- Keys of scripts and partner libraries: no person signs in with them. The key itself is nowhere, only its digest.
CREATE TABLE keys (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    holder TEXT NOT NULL CHECK (holder IN ('script', 'partner')),
    -- The partner that it speaks for.
    library_id BIGINT REFERENCES libraries (id),
    -- Our branch or department as far as which it reaches, or at whose desk its requests arrive.
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    digest TEXT NOT NULL UNIQUE,
    search_text TEXT NOT NULL,
    -- Its last signs, by which people know it again.
    ending TEXT NOT NULL,
    n_per_minute BIGINT CHECK (n_per_minute > 0),
    -- The last day on which it is taken.
    expires_on DATE NOT NULL,
    made_by BIGINT NOT NULL REFERENCES accounts (id),
    -- The key whose place it takes.
    successor_of_id BIGINT REFERENCES keys (id),
    last_used_at TIMESTAMP,
    revoked_at TIMESTAMP,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((holder = 'partner') = (library_id IS NOT NULL))
);
CREATE INDEX keys_by_library ON keys (library_id) WHERE library_id IS NOT NULL;
CREATE INDEX keys_newest ON keys (created_at, id);
CREATE TABLE key_rights (
    key_id BIGINT NOT NULL REFERENCES keys (id),
    code TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('branch', 'all')),
    PRIMARY KEY (key_id, code)
);
-- Which servers took a key within the last minutes: they share what it is good for.
CREATE TABLE key_uses (
    key_id BIGINT NOT NULL REFERENCES keys (id),
    server TEXT NOT NULL,
    used_at TIMESTAMP NOT NULL,
    PRIMARY KEY (key_id, server)
);

-- Who did it: an account, or a key.
ALTER TABLE events ADD COLUMN key_id BIGINT REFERENCES keys (id);
ALTER TABLE audit ADD COLUMN key_id BIGINT REFERENCES keys (id);

-- The other library that had to do with it when it happened, and hears of it where it is a partner.
ALTER TABLE events ADD COLUMN library_id BIGINT REFERENCES libraries (id);
UPDATE events SET library_id = (
    SELECT COALESCE(json_extract(v.before_json, '$.library_id'), json_extract(v.after_json, '$.library_id'))
    FROM event_values v WHERE v.event_id = events.id
) WHERE entity = 'loan' AND kind IN (
    'loans.request', 'loans.send', 'loans.will_supply', 'loans.accept_condition', 'loans.reject_condition',
    'loans.accept_retry', 'loans.reject_retry', 'loans.ship', 'loans.deliver', 'loans.receive', 'loans.send_back',
    'loans.complete', 'loans.settle', 'loans.ship_rest', 'loans.receive_rest', 'loans.report_missing',
    'loans.return_some', 'loans.grant_renewal', 'loans.refuse_renewal', 'loans.ask_renewal', 'loans.recall',
    'loans.agree_cancel', 'loans.decline_cancel', 'loans.ask_next', 'loans.add_condition', 'loans.ask_retry',
    'loans.ask_cancel', 'loans.unfilled', 'loans.cancel', 'loans.report_damaged', 'loans.report_lost', 'loans.close'
);
UPDATE events SET library_id = (SELECT l.library_id FROM loans l WHERE l.id = events.entity_id)
WHERE entity = 'loan' AND kind = 'loans.request' AND library_id IS NULL
    AND EXISTS (SELECT 1 FROM loans l WHERE l.id = events.entity_id AND l.side = 'lending');
CREATE INDEX events_with_library ON events (library_id, position) WHERE library_id IS NOT NULL;

-- An answer is stored for whoever asked, person or key.
ALTER TABLE answers RENAME TO answers_old;
DROP INDEX answers_by_age;
CREATE TABLE answers (
    -- `account:7` or `key:7`.
    caller TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    status INTEGER,
    location TEXT,
    etag TEXT,
    body TEXT,
    PRIMARY KEY (caller, operation, key)
);
INSERT INTO answers (caller, operation, key, digest, recorded_at, status, location, etag, body)
SELECT 'account:' || account_id, operation, key, digest, recorded_at, status, location, etag, body FROM answers_old;
DROP TABLE answers_old;
CREATE INDEX answers_by_age ON answers (recorded_at);

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code) SELECT id, 'keys:manage' FROM roles WHERE key = 'administrator';
INSERT INTO role_rights (role_id, code) SELECT id, 'events:read' FROM roles WHERE key IN ('administrator', 'auditor');
