-- What the older program has no word for is told by the nearest that it has.
DROP TABLE loan_claims;
DROP TABLE loan_reminders;
DROP TABLE loan_conditions;
UPDATE loans SET pending = NULL WHERE pending <> 'cancel';
UPDATE loans SET status = 'cancelled', closed_as = NULL WHERE status = 'closed';
UPDATE loans SET status = 'return_shipped' WHERE status = 'lost';
UPDATE loan_attempts SET answer = 'cancelled' WHERE answer = 'retry';
CREATE TABLE loans_old (
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
INSERT INTO loans_old (id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, version, created_at, updated_at)
SELECT id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, version, created_at, updated_at FROM loans;
DROP TABLE loans;
ALTER TABLE loans_old RENAME TO loans;
CREATE INDEX loans_newest ON loans (requested_on, id);
CREATE INDEX loans_by_status ON loans (status, requested_on, id);
CREATE INDEX loans_by_due_day ON loans (due_on, id);
CREATE INDEX loans_by_library ON loans (library_id, requested_on, id);
CREATE INDEX loans_by_branch ON loans (branch_id, requested_on, id);
CREATE TABLE loan_attempts_old (
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
INSERT INTO loan_attempts_old (id, loan_id, n, library_id, asked_on, answer, answered_on, reason, note)
SELECT id, loan_id, n, library_id, asked_on, answer, answered_on, reason, note FROM loan_attempts;
DROP TABLE loan_attempts;
ALTER TABLE loan_attempts_old RENAME TO loan_attempts;
CREATE UNIQUE INDEX loan_attempts_open ON loan_attempts (loan_id) WHERE answer IS NULL;
CREATE INDEX loan_attempts_by_library ON loan_attempts (library_id);
ALTER TABLE loan_items DROP COLUMN fate;
ALTER TABLE loan_items DROP COLUMN shipped_on;
