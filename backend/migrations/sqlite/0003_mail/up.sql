-- Every message that leaves by mail: to whom, on what occasion, and what became of it.
CREATE TABLE mail_messages (
    id INTEGER PRIMARY KEY NOT NULL,
    -- 128 random bits: the first part of its Message-ID, the same at every try.
    token TEXT NOT NULL UNIQUE,
    occasion TEXT NOT NULL CHECK (occasion <> ''),
    audience TEXT NOT NULL CHECK (audience IN ('reader', 'library', 'colleague')),
    language TEXT NOT NULL CHECK (language IN ('lt', 'en')),
    status TEXT NOT NULL CHECK (status IN ('queued', 'failed', 'sent', 'bounced', 'dead', 'cancelled')),
    branch_id BIGINT REFERENCES libraries (id),
    owner_id BIGINT REFERENCES accounts (id),
    to_address TEXT,
    to_name TEXT,
    subject TEXT,
    text TEXT,
    search_text TEXT,
    has_secret BOOLEAN NOT NULL,
    n_tries BIGINT NOT NULL CHECK (n_tries >= 0),
    next_try_at TIMESTAMP,
    last_answer TEXT,
    sent_at TIMESTAMP,
    dismissed_at TIMESTAMP,
    resend_of_id BIGINT REFERENCES mail_messages (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    forgotten_at TIMESTAMP,
    CHECK ((forgotten_at IS NULL) = (to_address IS NOT NULL)),
    CHECK (forgotten_at IS NULL OR (to_name IS NULL AND subject IS NULL AND text IS NULL AND search_text IS NULL AND last_answer IS NULL)),
    CHECK (status <> 'sent' OR sent_at IS NOT NULL),
    CHECK ((status IN ('queued', 'failed')) = (next_try_at IS NOT NULL)),
    CHECK (dismissed_at IS NULL OR status IN ('bounced', 'dead'))
);
CREATE INDEX mail_messages_newest ON mail_messages (created_at, id);
CREATE INDEX mail_messages_by_status ON mail_messages (status, id);
CREATE INDEX mail_messages_by_address ON mail_messages (to_address) WHERE to_address IS NOT NULL;

-- What a message tells of: one thing, or several that came within one window.
CREATE TABLE mail_notices (
    message_id BIGINT NOT NULL REFERENCES mail_messages (id),
    n INTEGER NOT NULL CHECK (n > 0),
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    -- What the text is made from, while more may be added to it.
    values_json TEXT,
    PRIMARY KEY (message_id, n)
);
CREATE INDEX mail_notices_of_entity ON mail_notices (entity, entity_id);

-- Addresses that do not take mail, until somebody says that they do again.
CREATE TABLE mail_bounces (
    id INTEGER PRIMARY KEY NOT NULL,
    address TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL CHECK (source IN ('smtp', 'report', 'hand')),
    reason TEXT,
    message_id BIGINT REFERENCES mail_messages (id),
    noted_by BIGINT REFERENCES accounts (id),
    noted_at TIMESTAMP NOT NULL
);

CREATE INDEX outbox_of_entity ON outbox (entity, entity_id);
