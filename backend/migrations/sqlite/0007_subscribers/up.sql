-- Those libraries of the directory that are subscribers of interlibrary loan (TBA abonentai).
CREATE TABLE subscribers (
    id INTEGER PRIMARY KEY NOT NULL,
    library_id BIGINT NOT NULL UNIQUE REFERENCES libraries (id),
    card_no TEXT NOT NULL UNIQUE,
    since_on DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_registered', 'registered', 're_registered', 'lapsed', 'suspended', 'removed')),
    stood_as TEXT CHECK (stood_as IN ('not_registered', 'registered', 're_registered', 'lapsed')),
    registered_for INTEGER,
    note TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((status IN ('suspended', 'removed')) = (stood_as IS NOT NULL)),
    CHECK (status NOT IN ('registered', 're_registered') OR registered_for IS NOT NULL)
);
CREATE INDEX subscribers_by_status ON subscribers (status, registered_for);

-- What each year brought: a subscriber is registered once a year, as new or again.
CREATE TABLE subscriber_years (
    subscriber_id BIGINT NOT NULL REFERENCES subscribers (id),
    year INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 're_registered', 'lapsed', 'removed')),
    happened_on DATE NOT NULL,
    PRIMARY KEY (subscriber_id, year, outcome)
);
CREATE UNIQUE INDEX subscriber_years_registered ON subscriber_years (subscriber_id, year) WHERE outcome IN ('new', 're_registered');
CREATE INDEX subscriber_years_by_year ON subscriber_years (year, outcome);

-- Links by which a subscriber confirms its data; of the secret only its digest is kept.
CREATE TABLE subscriber_links (
    id INTEGER PRIMARY KEY NOT NULL,
    subscriber_id BIGINT NOT NULL REFERENCES subscribers (id),
    year INTEGER NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    expires_at TIMESTAMP NOT NULL,
    opened_at TIMESTAMP,
    used_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX subscriber_links_unused ON subscriber_links (subscriber_id) WHERE used_at IS NULL;

-- Who confirmed what data when, and what was to be corrected.
CREATE TABLE subscriber_confirmations (
    id INTEGER PRIMARY KEY NOT NULL,
    subscriber_id BIGINT NOT NULL REFERENCES subscribers (id),
    year INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('link', 'staff')),
    state TEXT NOT NULL CHECK (state IN ('confirmed', 'waiting', 'accepted', 'dismissed')),
    person TEXT,
    position TEXT,
    details_json TEXT NOT NULL,
    corrections_json TEXT,
    note TEXT,
    account_id BIGINT REFERENCES accounts (id),
    confirmed_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    settled_by BIGINT REFERENCES accounts (id),
    CHECK ((way = 'staff') = (account_id IS NOT NULL)),
    CHECK ((state = 'confirmed') = (corrections_json IS NULL)),
    CHECK ((state IN ('accepted', 'dismissed')) = (settled_at IS NOT NULL))
);
CREATE INDEX subscriber_confirmations_by_subscriber ON subscriber_confirmations (subscriber_id);
CREATE UNIQUE INDEX subscriber_confirmations_waiting ON subscriber_confirmations (subscriber_id) WHERE state = 'waiting';
