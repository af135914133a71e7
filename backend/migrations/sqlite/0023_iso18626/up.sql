-- Libraries whose systems speak ISO 18626 with ours, what was said about which loan, and what waits to be said.
CREATE TABLE iso_peers (
    -- One system a library.
    library_id BIGINT PRIMARY KEY NOT NULL REFERENCES libraries (id),
    -- What it calls itself in the headers of its messages, and what it calls us.
    agency_kind TEXT NOT NULL CHECK (agency_kind <> ''),
    agency_value TEXT NOT NULL CHECK (agency_value <> ''),
    our_kind TEXT NOT NULL CHECK (our_kind <> ''),
    our_value TEXT NOT NULL CHECK (our_value <> ''),
    url TEXT NOT NULL CHECK (url <> ''),
    dialect TEXT NOT NULL CHECK (dialect IN ('1.2', '2021')),
    state TEXT NOT NULL CHECK (state IN ('active', 'paused')),
    -- What its system wants to see of us, sealed: an account and its code, a header.
    credentials TEXT,
    -- Which answers are given without a person.
    promises_available BOOLEAN NOT NULL,
    refuses_not_held BOOLEAN NOT NULL,
    refuses_duplicates BOOLEAN NOT NULL,
    answers_renewals BOOLEAN NOT NULL,
    agrees_to_cancel BOOLEAN NOT NULL,
    -- Since when every try has failed.
    failing_since TIMESTAMP,
    -- Until when a server works on what waits for it; afterwards, since when none does.
    leased_until TIMESTAMP NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (agency_kind, agency_value)
);
-- One request between two systems: a loan asked of several in turn has one with each, and another for each retry.
CREATE TABLE iso_exchanges (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    library_id BIGINT NOT NULL REFERENCES iso_peers (library_id),
    -- Ours: of a lending the other one is the requester.
    side TEXT NOT NULL CHECK (side IN ('borrowing', 'lending')),
    requesting_id TEXT NOT NULL CHECK (requesting_id <> ''),
    supplying_id TEXT,
    -- The last status of the supplier that was told; none before its first answer.
    status TEXT,
    -- Whether a condition that waits ended the request (2021) or stands in a note (1.2).
    is_by_retry BOOLEAN NOT NULL,
    is_over BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (library_id, side, requesting_id)
);
CREATE INDEX iso_exchanges_of_loan ON iso_exchanges (loan_id, id);
-- Every message, as it stood on the wire and in the terms of 2021.
CREATE TABLE iso_messages (
    id INTEGER PRIMARY KEY NOT NULL,
    library_id BIGINT NOT NULL REFERENCES iso_peers (library_id),
    exchange_id BIGINT REFERENCES iso_exchanges (id),
    loan_id BIGINT REFERENCES loans (id),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind TEXT NOT NULL CHECK (kind IN ('request', 'supplyingAgencyMessage', 'requestingAgencyMessage')),
    -- What it says in a word: the type of a request, a status, an action.
    code TEXT NOT NULL,
    dialect TEXT NOT NULL CHECK (dialect IN ('1.2', '2021')),
    xml TEXT NOT NULL,
    message_json TEXT,
    -- Of what came: by what a repetition is known.
    digest TEXT,
    state TEXT NOT NULL CHECK (state IN ('taken', 'refused', 'waiting', 'delivered', 'dead', 'skipped')),
    -- What was confirmed, by us or by them.
    confirmation TEXT,
    error_type TEXT,
    error_value TEXT,
    -- Whether a person should see it: a note, or what changed nothing here.
    is_to_read BOOLEAN NOT NULL,
    n_tries BIGINT NOT NULL CHECK (n_tries >= 0),
    due_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    CHECK (direction = 'out' OR state IN ('taken', 'refused')),
    CHECK (direction = 'in' OR state <> 'taken'),
    CHECK ((direction = 'in') = (digest IS NOT NULL)),
    CHECK ((state = 'waiting') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX iso_messages_once ON iso_messages (library_id, digest) WHERE direction = 'in';
CREATE INDEX iso_messages_of_peer ON iso_messages (library_id, id);
CREATE INDEX iso_messages_of_loan ON iso_messages (loan_id, id);
CREATE INDEX iso_messages_of_exchange ON iso_messages (exchange_id, id);
CREATE INDEX iso_messages_waiting ON iso_messages (library_id, due_at) WHERE state = 'waiting';
CREATE INDEX iso_messages_dead ON iso_messages (library_id) WHERE state = 'dead';
CREATE INDEX iso_messages_to_read ON iso_messages (id) WHERE is_to_read;
CREATE TABLE iso_attempts (
    id INTEGER PRIMARY KEY NOT NULL,
    message_id BIGINT NOT NULL REFERENCES iso_messages (id),
    tried_at TIMESTAMP NOT NULL,
    n_milliseconds BIGINT NOT NULL CHECK (n_milliseconds >= 0),
    outcome TEXT NOT NULL CHECK (outcome IN (
        'confirmed', 'refused', 'not_confirmed', 'redirected', 'inside_address', 'no_address', 'no_connection', 'no_tls',
        'timed_out', 'cut_off'
    )),
    -- The status of HTTP, where there was an answer.
    http_status INTEGER,
    -- The beginning of what was answered.
    answer TEXT
);
CREATE INDEX iso_attempts_of ON iso_attempts (message_id, id);

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code) SELECT id, 'iso18626:manage' FROM roles WHERE key = 'administrator';
INSERT INTO role_rights (role_id, code) SELECT id, 'iso18626:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'auditor');
INSERT INTO role_rights (role_id, code) SELECT id, 'iso18626:answer' FROM roles WHERE key IN ('librarian', 'head', 'administrator');
