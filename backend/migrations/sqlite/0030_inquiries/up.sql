-- Questions that are put to the library: consultations, answered on the spot, and inquiries, which take time.
CREATE TABLE inquiries (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'inquiry')),
    status TEXT NOT NULL CHECK (status IN ('received', 'assigned', 'in_preparation', 'answered', 'referred', 'not_answered', 'closed', 'void')),
    topic TEXT NOT NULL CHECK (topic IN ('search', 'order', 'tba', 'lis', 'sap', 'other')),
    channel TEXT NOT NULL CHECK (channel IN ('desk', 'phone', 'email', 'letter', 'form', 'chat', 'visit')),
    asker_kind TEXT NOT NULL CHECK (asker_kind IN ('reader', 'library', 'organisation', 'resident', 'colleague')),
    -- The library that asked, or for which somebody asked.
    library_id BIGINT REFERENCES libraries (id),
    -- Whose work it is.
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    -- Who asked, if they said so: shown only with the right to see readers.
    asker_name TEXT,
    asker_email TEXT,
    asker_search TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    received_on DATE NOT NULL,
    due_on DATE,
    minutes BIGINT CHECK (minutes BETWEEN 1 AND 6000),
    -- In which the asker is written to.
    language TEXT CHECK (language IN ('lt', 'en')),
    answer TEXT,
    -- One a line.
    sources TEXT NOT NULL,
    -- The day of the answer, or on which it was said that there will be none.
    ended_on DATE,
    referred_to TEXT,
    reason TEXT,
    follow_up_on DATE,
    message_id BIGINT REFERENCES mail_messages (id),
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK (kind = 'inquiry' OR status IN ('closed', 'void')),
    CHECK (kind = 'inquiry' OR due_on IS NULL),
    CHECK (status = 'void' OR (status IN ('answered', 'referred', 'not_answered', 'closed')) = (ended_on IS NOT NULL)),
    CHECK (status <> 'referred' OR referred_to IS NOT NULL),
    CHECK (status <> 'not_answered' OR reason IS NOT NULL),
    CHECK (status <> 'answered' OR answer IS NOT NULL),
    CHECK (ended_on >= received_on)
);
CREATE INDEX inquiries_by_day ON inquiries (received_on, id);
CREATE INDEX inquiries_by_owner ON inquiries (owner_id, status);
CREATE INDEX inquiries_by_status ON inquiries (status, due_on);
CREATE INDEX inquiries_by_library ON inquiries (library_id);

-- Questions that come again, with their answers.
CREATE TABLE faq_entries (
    id INTEGER PRIMARY KEY NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    answer TEXT NOT NULL CHECK (answer <> ''),
    -- One a line.
    sources TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('search', 'order', 'tba', 'lis', 'sap', 'other')),
    language TEXT NOT NULL CHECK (language IN ('lt', 'en')),
    n_useful BIGINT NOT NULL CHECK (n_useful >= 0),
    is_retired BOOLEAN NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX faq_entries_by_use ON faq_entries (n_useful, id);

-- What became of a question.
CREATE TABLE inquiry_outcomes (
    id INTEGER PRIMARY KEY NOT NULL,
    inquiry_id BIGINT NOT NULL REFERENCES inquiries (id),
    loan_id BIGINT UNIQUE REFERENCES loans (id),
    demand_id BIGINT REFERENCES demand_entries (id),
    faq_id BIGINT UNIQUE REFERENCES faq_entries (id),
    -- The inquiry that a consultation became.
    made_id BIGINT UNIQUE REFERENCES inquiries (id),
    created_at TIMESTAMP NOT NULL,
    CHECK ((loan_id IS NOT NULL AND demand_id IS NULL AND faq_id IS NULL AND made_id IS NULL)
        OR (loan_id IS NULL AND demand_id IS NOT NULL AND faq_id IS NULL AND made_id IS NULL)
        OR (loan_id IS NULL AND demand_id IS NULL AND faq_id IS NOT NULL AND made_id IS NULL)
        OR (loan_id IS NULL AND demand_id IS NULL AND faq_id IS NULL AND made_id IS NOT NULL)),
    UNIQUE (inquiry_id, demand_id)
);
CREATE INDEX inquiry_outcomes_by_inquiry ON inquiry_outcomes (inquiry_id);

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'inquiries:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'inquiries:write' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
