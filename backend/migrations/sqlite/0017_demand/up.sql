-- The demand list: what readers and other libraries asked for and we could not give, and what was proposed to be bought.
CREATE TABLE proposals (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    listed_on DATE NOT NULL,
    withdrawn_on DATE,
    note TEXT,
    account_id BIGINT REFERENCES accounts (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK (withdrawn_on >= listed_on)
);

CREATE TABLE demand_entries (
    id INTEGER PRIMARY KEY NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'considered', 'accepted', 'rejected', 'acquired', 'dropped', 'merged')),
    -- It was bought, or the entry that it is merged into was: what is asked for from now on is a new demand.
    is_over BOOLEAN NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    author TEXT,
    publisher TEXT,
    year INTEGER,
    isbn TEXT,
    issn TEXT,
    description_id BIGINT REFERENCES descriptions (id),
    title_key TEXT NOT NULL,
    title_match TEXT NOT NULL,
    search_text TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
    price_cents BIGINT CHECK (price_cents > 0),
    price_source TEXT,
    price_on DATE,
    note TEXT,
    -- Counted anew by one function whenever a request comes, goes, or is merged.
    n_requests BIGINT NOT NULL CHECK (n_requests >= 0),
    n_libraries BIGINT NOT NULL CHECK (n_libraries >= 0),
    n_readers BIGINT NOT NULL CHECK (n_readers >= 0),
    weight BIGINT NOT NULL,
    merged_into_id BIGINT REFERENCES demand_entries (id),
    proposal_id BIGINT REFERENCES proposals (id),
    -- By whom it was added by hand.
    account_id BIGINT REFERENCES accounts (id),
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((price_cents IS NULL) = (price_on IS NULL)),
    CHECK (price_source IS NULL OR price_cents IS NOT NULL),
    CHECK ((status = 'merged') = (merged_into_id IS NOT NULL)),
    CHECK (merged_into_id <> id),
    CHECK (status = 'merged' OR is_over = (status = 'acquired')),
    CHECK ((status IN ('considered', 'accepted', 'rejected', 'acquired')) = (proposal_id IS NOT NULL))
);
CREATE UNIQUE INDEX demand_entries_isbn ON demand_entries (isbn) WHERE isbn IS NOT NULL AND NOT is_over;
CREATE UNIQUE INDEX demand_entries_issn ON demand_entries (issn) WHERE issn IS NOT NULL AND NOT is_over;
CREATE UNIQUE INDEX demand_entries_description ON demand_entries (description_id) WHERE description_id IS NOT NULL AND NOT is_over;
CREATE INDEX demand_entries_by_weight ON demand_entries (weight, id);
CREATE INDEX demand_entries_by_match ON demand_entries (title_match);
CREATE INDEX demand_entries_merged ON demand_entries (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX demand_entries_by_proposal ON demand_entries (proposal_id) WHERE proposal_id IS NOT NULL;

-- The negative answers that speak for buying it; one that is taken back goes.
CREATE TABLE demand_requests (
    id INTEGER PRIMARY KEY NOT NULL,
    entry_id BIGINT NOT NULL REFERENCES demand_entries (id),
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    -- The step that was the no.
    event_id BIGINT NOT NULL UNIQUE REFERENCES events (id),
    ground TEXT NOT NULL CHECK (ground IN ('not_held', 'too_few_copies')),
    reason TEXT NOT NULL,
    -- The library that asked us; absent where our reader or department asked.
    library_id BIGINT REFERENCES libraries (id),
    answered_on DATE NOT NULL
);
CREATE INDEX demand_requests_by_entry ON demand_requests (entry_id);
CREATE INDEX demand_requests_by_loan ON demand_requests (loan_id);
CREATE INDEX demand_requests_by_library ON demand_requests (library_id) WHERE library_id IS NOT NULL;

-- Two entries of which a person said that they are not one title.
CREATE TABLE demand_apart (
    one_id BIGINT NOT NULL REFERENCES demand_entries (id),
    other_id BIGINT NOT NULL REFERENCES demand_entries (id),
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
);

-- A list as it was sent: copies, which never change.
CREATE TABLE proposal_rows (
    proposal_id BIGINT NOT NULL REFERENCES proposals (id),
    n INTEGER NOT NULL CHECK (n > 0),
    entry_id BIGINT NOT NULL REFERENCES demand_entries (id),
    event_id BIGINT NOT NULL UNIQUE REFERENCES events (id),
    title TEXT NOT NULL,
    author TEXT,
    publisher TEXT,
    year INTEGER,
    isbn TEXT,
    issn TEXT,
    n_requests BIGINT NOT NULL,
    n_libraries BIGINT NOT NULL,
    n_readers BIGINT NOT NULL,
    -- Names of libraries and numbers of readers' loans.
    asked_by TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
    price_cents BIGINT,
    price_source TEXT,
    price_on DATE,
    note TEXT,
    PRIMARY KEY (proposal_id, n),
    UNIQUE (proposal_id, entry_id)
);

-- What the acquisitions department decided on a row of a list.
CREATE TABLE proposal_decisions (
    proposal_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected', 'acquired')),
    decided_on DATE NOT NULL,
    reason TEXT,
    event_id BIGINT NOT NULL UNIQUE REFERENCES events (id),
    PRIMARY KEY (proposal_id, entry_id, decision),
    FOREIGN KEY (proposal_id, entry_id) REFERENCES proposal_rows (proposal_id, entry_id),
    CHECK ((decision = 'rejected') = (reason IS NOT NULL))
);
CREATE INDEX proposal_decisions_by_day ON proposal_decisions (decision, decided_on);
CREATE TRIGGER proposal_rows_change BEFORE UPDATE ON proposal_rows BEGIN
    SELECT RAISE(ABORT, 'proposal_rows_frozen');
END;
CREATE TRIGGER proposal_rows_delete BEFORE DELETE ON proposal_rows BEGIN
    SELECT RAISE(ABORT, 'proposal_rows_frozen');
END;

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'demand:read' FROM roles
WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'accounting', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'demand:write' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
INSERT INTO role_rights (role_id, code)
SELECT id, 'demand:decide' FROM roles WHERE key IN ('librarian', 'head', 'administrator');
