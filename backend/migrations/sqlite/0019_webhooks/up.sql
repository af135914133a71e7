-- Where other systems want to be told what happens, and what became of telling them.
CREATE TABLE webhooks (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    url TEXT NOT NULL CHECK (url <> ''),
    -- The partner whose it is: it is told of what this library has to do with, and of nothing else.
    library_id BIGINT REFERENCES libraries (id),
    search_text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'disabled', 'removed')),
    disabled_because TEXT CHECK (disabled_because IN ('failing', 'gone', 'no_key')),
    -- The position of the feed as far as which it has its deliveries.
    followed_to BIGINT NOT NULL,
    -- Since when every try has failed.
    failing_since TIMESTAMP,
    -- Until when a server works on it; afterwards, since when none does.
    leased_until TIMESTAMP NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((state = 'disabled') = (disabled_because IS NOT NULL))
);
CREATE INDEX webhooks_by_library ON webhooks (library_id) WHERE library_id IS NOT NULL;
CREATE INDEX webhooks_active ON webhooks (leased_until) WHERE state = 'active';
-- What it wants to be told.
CREATE TABLE webhook_kinds (
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    PRIMARY KEY (webhook_id, kind)
);
-- What it is signed with: sealed, and never more than one that has no end.
CREATE TABLE webhook_secrets (
    id INTEGER PRIMARY KEY NOT NULL,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id),
    sealed TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    -- Until when the one before a rotation signs beside the new one.
    ends_at TIMESTAMP
);
CREATE UNIQUE INDEX webhook_secrets_present ON webhook_secrets (webhook_id) WHERE ends_at IS NULL;
CREATE INDEX webhook_secrets_of ON webhook_secrets (webhook_id);
-- One event told to one webhook; a ping tells of none.
CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY NOT NULL,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id),
    -- What the receiver knows it again by, however often it comes: the header webhook-id.
    token TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    event_id BIGINT REFERENCES events (id),
    status TEXT NOT NULL CHECK (status IN ('pending', 'delivered', 'dead')),
    -- How often it was tried since it was last begun.
    n_tries BIGINT NOT NULL CHECK (n_tries >= 0),
    due_at TIMESTAMP NOT NULL,
    delivered_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (webhook_id, event_id),
    CHECK ((status = 'delivered') = (delivered_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_of ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, due_at) WHERE status = 'pending';
CREATE INDEX webhook_deliveries_dead ON webhook_deliveries (webhook_id) WHERE status = 'dead';
CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (created_at);
CREATE TABLE webhook_attempts (
    id INTEGER PRIMARY KEY NOT NULL,
    delivery_id BIGINT NOT NULL REFERENCES webhook_deliveries (id),
    tried_at TIMESTAMP NOT NULL,
    n_milliseconds BIGINT NOT NULL CHECK (n_milliseconds >= 0),
    outcome TEXT NOT NULL CHECK (outcome IN (
        'delivered', 'refused', 'redirected', 'gone', 'inside_address', 'no_address', 'no_connection', 'no_tls',
        'timed_out', 'cut_off'
    )),
    -- The status of HTTP, where there was an answer.
    http_status INTEGER,
    -- The beginning of what was answered.
    answer TEXT,
    CHECK ((outcome IN ('delivered', 'refused', 'redirected', 'gone')) = (http_status IS NOT NULL))
);
CREATE INDEX webhook_attempts_of ON webhook_attempts (delivery_id, id);

-- The role that came with the installation gains the new right, as a new installation has it.
INSERT INTO role_rights (role_id, code) SELECT id, 'webhooks:manage' FROM roles WHERE key = 'administrator';
