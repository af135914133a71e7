-- What every capability stands on.
CREATE TABLE leases (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    held_until TIMESTAMP NOT NULL
);
CREATE TABLE number_series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    next_no BIGINT NOT NULL CHECK (next_no > 0),
    PRIMARY KEY (series, year)
);

-- The directory: every library and organisation we deal with, ours first.
CREATE TABLE libraries (
    id INTEGER PRIMARY KEY NOT NULL,
    parent_id BIGINT REFERENCES libraries (id),
    kind TEXT NOT NULL CHECK (kind IN ('national', 'county', 'municipal', 'branch', 'department', 'school', 'academic', 'special', 'other_organisation', 'foreign')),
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT,
    is_ours BOOLEAN NOT NULL,
    municipality TEXT,
    county TEXT,
    territory TEXT,
    sigla TEXT UNIQUE,
    isil TEXT UNIQUE,
    company_code TEXT,
    street TEXT,
    city TEXT,
    postal_code TEXT,
    country TEXT NOT NULL,
    reached_by TEXT NOT NULL CHECK (reached_by IN ('api', 'iso18626', 'email', 'paper')),
    reached_at TEXT,
    note TEXT,
    is_active BOOLEAN NOT NULL,
    match_key TEXT NOT NULL UNIQUE,
    name_key TEXT NOT NULL,
    municipality_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((kind IN ('branch', 'department')) = (parent_id IS NOT NULL))
);
CREATE UNIQUE INDEX libraries_ours ON libraries (is_ours) WHERE is_ours AND parent_id IS NULL;
CREATE UNIQUE INDEX libraries_company_code ON libraries (company_code) WHERE parent_id IS NULL;
CREATE INDEX libraries_by_parent ON libraries (parent_id);
CREATE TABLE library_contacts (
    id INTEGER PRIMARY KEY NOT NULL,
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    role TEXT NOT NULL,
    person TEXT,
    email TEXT,
    phone TEXT
);
CREATE INDEX library_contacts_by_library ON library_contacts (library_id);
CREATE TABLE library_closures (
    id INTEGER PRIMARY KEY NOT NULL,
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    reason TEXT,
    CHECK (to_on >= from_on)
);
CREATE INDEX library_closures_by_library ON library_closures (library_id);

-- People, roles, sign-in.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    position TEXT,
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    is_enabled BOOLEAN NOT NULL,
    password_hash TEXT,
    password_set_at TIMESTAMP,
    last_signed_in_at TIMESTAMP,
    name_key TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX accounts_by_library ON accounts (library_id);
CREATE INDEX accounts_by_name ON accounts (name_key, id);
CREATE TABLE setup_codes (
    id INTEGER PRIMARY KEY NOT NULL,
    code_hash TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE invitations (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    token_hash TEXT NOT NULL UNIQUE,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX invitations_by_account ON invitations (account_id);
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    user_agent TEXT,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP
);
CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE TABLE throttles (
    key TEXT PRIMARY KEY NOT NULL,
    n_failures BIGINT NOT NULL,
    blocked_until TIMESTAMP NOT NULL,
    last_failed_at TIMESTAMP NOT NULL
);
CREATE TABLE roles (
    id INTEGER PRIMARY KEY NOT NULL,
    key TEXT UNIQUE,
    name TEXT NOT NULL UNIQUE,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE TABLE role_rights (
    role_id BIGINT NOT NULL REFERENCES roles (id),
    code TEXT NOT NULL,
    PRIMARY KEY (role_id, code)
);
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role_id BIGINT NOT NULL REFERENCES roles (id),
    scope TEXT NOT NULL CHECK (scope IN ('own', 'branch', 'all')),
    from_on DATE NOT NULL,
    to_on DATE,
    granted_by BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    CHECK (to_on >= from_on)
);
CREATE INDEX assignments_by_account ON assignments (account_id);
CREATE INDEX assignments_by_role ON assignments (role_id);

-- What happened, who did it, what it counts for, what is still to be told.
CREATE TABLE events (
    id INTEGER PRIMARY KEY NOT NULL,
    position BIGINT UNIQUE,
    kind TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    from_status TEXT,
    to_status TEXT,
    happened_on DATE NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    branch_id BIGINT,
    owner_id BIGINT,
    corrects_id BIGINT UNIQUE REFERENCES events (id)
);
CREATE INDEX events_of_entity ON events (entity, entity_id, id);
CREATE INDEX events_unsealed ON events (id) WHERE position IS NULL;
CREATE TABLE event_values (
    event_id INTEGER PRIMARY KEY NOT NULL REFERENCES events (id),
    before_json TEXT,
    after_json TEXT,
    reason TEXT
);
CREATE TABLE event_deltas (
    event_id BIGINT NOT NULL REFERENCES events (id),
    measure TEXT NOT NULL,
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    library_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    is_abroad BOOLEAN NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (event_id, measure)
);
CREATE TABLE statistics_days (
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    library_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    is_abroad BOOLEAN NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (measure, day, side, medium, library_id, branch_id, is_abroad)
);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY NOT NULL,
    position BIGINT UNIQUE,
    event_id BIGINT REFERENCES events (id),
    operation TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BIGINT,
    account_id BIGINT REFERENCES accounts (id),
    deputy_for_id BIGINT REFERENCES accounts (id),
    fields TEXT NOT NULL,
    digest TEXT,
    recorded_at TIMESTAMP NOT NULL,
    mac TEXT
);
CREATE INDEX audit_unsealed ON audit (id) WHERE position IS NULL;
CREATE INDEX audit_of_account ON audit (account_id, id);
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
CREATE INDEX answers_by_age ON answers (recorded_at);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY NOT NULL,
    channel TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    n_tries BIGINT NOT NULL,
    leased_until TIMESTAMP,
    delivered_at TIMESTAMP,
    dead_at TIMESTAMP,
    last_error TEXT
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE delivered_at IS NULL AND dead_at IS NULL;

-- Files in pieces, and long work.
CREATE TABLE files (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_by BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    delete_after_at TIMESTAMP
);
CREATE TABLE file_pieces (
    file_id BIGINT NOT NULL REFERENCES files (id),
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (file_id, n)
);
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'checked', 'done', 'failed', 'cancelled')),
    phase TEXT NOT NULL CHECK (phase IN ('dry_run', 'commit')),
    file_id BIGINT REFERENCES files (id),
    n_done BIGINT NOT NULL,
    n_total BIGINT,
    error_code TEXT,
    account_id BIGINT REFERENCES accounts (id),
    leased_until TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX jobs_waiting ON jobs (id) WHERE status IN ('queued', 'running');
CREATE TABLE job_rows (
    job_id BIGINT NOT NULL REFERENCES jobs (id),
    phase TEXT NOT NULL,
    n BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('created', 'changed', 'unchanged', 'refused')),
    label TEXT NOT NULL,
    entity_id BIGINT,
    faults_json TEXT,
    PRIMARY KEY (job_id, phase, n)
);

-- Interlibrary loans.
CREATE TABLE loans (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    side TEXT NOT NULL CHECK (side IN ('borrowing', 'lending')),
    medium TEXT NOT NULL CHECK (medium IN ('original', 'paper_copy', 'electronic_copy')),
    status TEXT NOT NULL CHECK (status IN ('requested', 'sent', 'will_supply', 'shipped', 'received', 'on_loan', 'checked_in', 'return_shipped', 'completed', 'delivered', 'unfilled', 'cancelled')),
    pending TEXT CHECK (pending IN ('cancel')),
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    library_id BIGINT REFERENCES libraries (id),
    channel TEXT NOT NULL CHECK (channel IN ('phone', 'email', 'letter', 'in_person', 'web', 'api')),
    requested_on DATE NOT NULL,
    needed_by_on DATE,
    partner_number TEXT,
    due_on DATE,
    reader_due_on DATE,
    told_on DATE,
    told_by TEXT CHECK (told_by IN ('phone', 'email', 'sms', 'in_person')),
    unfilled_reason TEXT,
    n_pages INTEGER CHECK (n_pages > 0),
    is_same_administration BOOLEAN NOT NULL,
    status_since_on DATE NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK (medium = 'original' OR (due_on IS NULL AND reader_due_on IS NULL)),
    CHECK (medium = 'original' OR status NOT IN ('on_loan', 'checked_in', 'return_shipped', 'completed')),
    CHECK (medium <> 'original' OR status <> 'delivered'),
    CHECK (side = 'borrowing' OR status NOT IN ('sent', 'on_loan', 'checked_in')),
    CHECK (side = 'borrowing' OR library_id IS NOT NULL)
);
CREATE INDEX loans_newest ON loans (requested_on, id);
CREATE INDEX loans_by_status ON loans (status, requested_on, id);
CREATE INDEX loans_by_due_day ON loans (due_on, id);
CREATE INDEX loans_by_library ON loans (library_id, requested_on, id);
CREATE INDEX loans_by_branch ON loans (branch_id, requested_on, id);
CREATE TABLE loan_citations (
    loan_id INTEGER PRIMARY KEY NOT NULL REFERENCES loans (id),
    kind TEXT NOT NULL CHECK (kind IN ('book', 'article', 'chapter', 'other')),
    title TEXT NOT NULL CHECK (title <> ''),
    author TEXT,
    container_title TEXT,
    publisher TEXT,
    year INTEGER,
    edition TEXT,
    volume TEXT,
    issue TEXT,
    pages TEXT,
    isbn TEXT,
    issn TEXT,
    search_text TEXT NOT NULL,
    title_key TEXT NOT NULL
);
CREATE INDEX loan_citations_by_title ON loan_citations (title_key, loan_id);
CREATE TABLE loan_items (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    volume TEXT,
    barcode TEXT,
    condition TEXT,
    due_on DATE,
    received_on DATE,
    returned_on DATE,
    UNIQUE (loan_id, n)
);
CREATE INDEX loan_items_by_barcode ON loan_items (barcode);
CREATE TABLE loan_attempts (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    asked_on DATE NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'no', 'cancelled')),
    answered_on DATE,
    reason TEXT,
    note TEXT,
    UNIQUE (loan_id, n),
    CHECK (answer <> 'no' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX loan_attempts_open ON loan_attempts (loan_id) WHERE answer IS NULL;
CREATE INDEX loan_attempts_by_library ON loan_attempts (library_id);
CREATE TABLE loan_readers (
    loan_id INTEGER PRIMARY KEY NOT NULL REFERENCES loans (id),
    person_ref TEXT NOT NULL,
    card_no TEXT NOT NULL,
    name TEXT NOT NULL,
    search_text TEXT NOT NULL
);
CREATE INDEX loan_readers_by_card ON loan_readers (card_no);
CREATE TABLE loan_charges (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    kind TEXT NOT NULL CHECK (kind IN ('postage_out', 'postage_back', 'copies', 'other')),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    payer TEXT NOT NULL CHECK (payer IN ('reader', 'partner', 'our_library', 'central_funding')),
    charged_on DATE NOT NULL,
    note TEXT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    voided_at TIMESTAMP
);
CREATE INDEX loan_charges_by_loan ON loan_charges (loan_id);
CREATE TABLE loan_notes (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    text TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX loan_notes_by_loan ON loan_notes (loan_id);
CREATE VIRTUAL TABLE loans_search USING fts5 (search_text, content = 'loan_citations', content_rowid = 'loan_id');
CREATE TRIGGER loans_search_insert AFTER INSERT ON loan_citations BEGIN
    INSERT INTO loans_search (rowid, search_text) VALUES (new.loan_id, new.search_text);
END;
CREATE TRIGGER loans_search_update AFTER UPDATE OF search_text ON loan_citations BEGIN
    INSERT INTO loans_search (loans_search, rowid, search_text) VALUES ('delete', old.loan_id, old.search_text);
    INSERT INTO loans_search (rowid, search_text) VALUES (new.loan_id, new.search_text);
END;
CREATE TRIGGER loans_search_delete AFTER DELETE ON loan_citations BEGIN
    INSERT INTO loans_search (loans_search, rowid, search_text) VALUES ('delete', old.loan_id, old.search_text);
END;
INSERT INTO leases (name, holder, held_until) VALUES ('sealer', '', '2000-01-01 00:00:00.000000');
