-- The rest of the life of a loan: questions beside the status, units with their own fate, reminders, claims, foreign quotes.
CREATE TABLE loans_new (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    side TEXT NOT NULL CHECK (side IN ('borrowing', 'lending')),
    medium TEXT NOT NULL CHECK (medium IN ('original', 'paper_copy', 'electronic_copy')),
    status TEXT NOT NULL CHECK (status IN ('requested', 'sent', 'will_supply', 'shipped', 'received', 'on_loan', 'checked_in', 'return_shipped', 'completed', 'delivered', 'unfilled', 'cancelled', 'lost', 'closed')),
    pending TEXT CHECK (pending IN ('cancel', 'condition', 'retry', 'renewal', 'recall', 'settlement')),
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
    n_renewals INTEGER NOT NULL DEFAULT 0 CHECK (n_renewals >= 0),
    is_reading_room_only BOOLEAN NOT NULL DEFAULT FALSE,
    retry_reason TEXT CHECK (retry_reason IN ('on_loan', 'reserved', 'at_bindery', 'on_order', 'being_processed', 'not_found_yet', 'closed', 'other')),
    retry_from_on DATE,
    closed_as TEXT CHECK (closed_as IN ('completed', 'filled_locally', 'unfilled', 'cancelled', 'duplicate', 'other')),
    pick_up_by_on DATE,
    remind_on DATE,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CONSTRAINT loans_copy_days CHECK (medium = 'original' OR (due_on IS NULL AND reader_due_on IS NULL)),
    CONSTRAINT loans_copy_status CHECK (medium = 'original' OR status NOT IN ('on_loan', 'checked_in', 'return_shipped', 'completed', 'lost')),
    CONSTRAINT loans_original_status CHECK (medium <> 'original' OR status <> 'delivered'),
    CONSTRAINT loans_side_status CHECK (side = 'borrowing' OR status NOT IN ('sent', 'on_loan', 'checked_in')),
    CONSTRAINT loans_lent_copy_status CHECK (medium = 'original' OR side = 'borrowing' OR status NOT IN ('shipped', 'received')),
    CONSTRAINT loans_side_library CHECK (side = 'borrowing' OR library_id IS NOT NULL),
    CONSTRAINT loans_question CHECK (pending IS NULL OR side || ' ' || status || ' ' || pending IN ('borrowing sent cancel', 'borrowing sent condition', 'borrowing sent retry', 'borrowing will_supply cancel', 'borrowing will_supply condition', 'borrowing will_supply retry', 'borrowing shipped recall', 'borrowing received renewal', 'borrowing received recall', 'borrowing received settlement', 'borrowing on_loan renewal', 'borrowing on_loan recall', 'borrowing on_loan settlement', 'borrowing checked_in renewal', 'borrowing checked_in recall', 'borrowing checked_in settlement', 'borrowing return_shipped settlement', 'lending requested cancel', 'lending requested condition', 'lending will_supply cancel', 'lending will_supply condition', 'lending shipped renewal', 'lending shipped recall', 'lending received renewal', 'lending received recall', 'lending return_shipped settlement')),
    CONSTRAINT loans_copy_question CHECK (medium = 'original' OR pending IS NULL OR pending IN ('cancel', 'condition', 'retry')),
    CONSTRAINT loans_closed CHECK ((status = 'closed') = (closed_as IS NOT NULL)),
    CONSTRAINT loans_retry CHECK ((retry_reason IS NULL) = (retry_from_on IS NULL))
);
INSERT INTO loans_new (id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, version, created_at, updated_at)
SELECT id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, version, created_at, updated_at FROM loans;
DROP TABLE loans;
ALTER TABLE loans_new RENAME TO loans;
CREATE INDEX loans_newest ON loans (requested_on, id);
CREATE INDEX loans_by_status ON loans (status, requested_on, id);
CREATE INDEX loans_by_due_day ON loans (due_on, id);
CREATE INDEX loans_by_library ON loans (library_id, requested_on, id);
CREATE INDEX loans_by_branch ON loans (branch_id, requested_on, id);
CREATE INDEX loans_to_remind ON loans (remind_on, id) WHERE remind_on IS NOT NULL;
CREATE INDEX loans_asked ON loans (pending, id) WHERE pending IS NOT NULL;
CREATE TABLE loan_attempts_new (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    asked_on DATE NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'no', 'cancelled', 'retry')),
    answered_on DATE,
    reason TEXT,
    note TEXT,
    through_id BIGINT REFERENCES libraries (id),
    n_half_vouchers INTEGER CHECK (n_half_vouchers > 0),
    UNIQUE (loan_id, n),
    CHECK (answer <> 'no' OR reason IS NOT NULL)
);
INSERT INTO loan_attempts_new (id, loan_id, n, library_id, asked_on, answer, answered_on, reason, note)
SELECT id, loan_id, n, library_id, asked_on, answer, answered_on, reason, note FROM loan_attempts;
DROP TABLE loan_attempts;
ALTER TABLE loan_attempts_new RENAME TO loan_attempts;
CREATE UNIQUE INDEX loan_attempts_open ON loan_attempts (loan_id) WHERE answer IS NULL;
CREATE INDEX loan_attempts_by_library ON loan_attempts (library_id);
ALTER TABLE loan_items ADD COLUMN shipped_on DATE;
ALTER TABLE loan_items ADD COLUMN fate TEXT CHECK (fate IN ('missing', 'lost', 'damaged'));
-- Units that were sent before this was written down for each: the day stands in the event.
UPDATE loan_items SET shipped_on = (
    SELECT max(told.happened_on) FROM events told
    WHERE told.entity = 'loan' AND told.entity_id = loan_items.loan_id AND told.kind IN ('loans.ship', 'loans.deliver')
        AND NOT EXISTS (SELECT 1 FROM events correction WHERE correction.corrects_id = told.id)
) WHERE loan_id IN (SELECT id FROM loans WHERE side = 'lending');
-- The first reminder is due a week after the due day.
UPDATE loans SET remind_on = date(due_on, '+7 days')
WHERE side = 'lending' AND medium = 'original' AND status IN ('shipped', 'received');
UPDATE loans SET remind_on = date(coalesce(reader_due_on, due_on), '+7 days')
WHERE side = 'borrowing' AND status = 'on_loan';
CREATE TABLE loan_conditions (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    code TEXT NOT NULL CHECK (code IN ('cost', 'reading_room_only', 'no_copying', 'signature_required', 'supervised', 'shorter_term', 'insured', 'other')),
    cost_cents BIGINT CHECK (cost_cents > 0),
    currency TEXT CHECK (currency IN ('EUR', 'CHF', 'CZK', 'DKK', 'GBP', 'NOK', 'PLN', 'SEK', 'UAH', 'USD')),
    n_half_vouchers INTEGER CHECK (n_half_vouchers > 0),
    asked_on DATE NOT NULL,
    answer TEXT CHECK (answer IN ('accepted', 'refused', 'dropped')),
    answered_on DATE,
    note TEXT,
    UNIQUE (loan_id, n),
    CHECK ((cost_cents IS NULL) = (currency IS NULL)),
    CHECK (code <> 'cost' OR cost_cents IS NOT NULL OR n_half_vouchers IS NOT NULL),
    CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE UNIQUE INDEX loan_conditions_open ON loan_conditions (loan_id) WHERE answer IS NULL;
CREATE TABLE loan_reminders (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    step TEXT NOT NULL CHECK (step IN ('first', 'second', 'third', 'last')),
    for_due_on DATE NOT NULL,
    sent_on DATE NOT NULL,
    sent_by TEXT NOT NULL CHECK (sent_by IN ('email', 'letter', 'phone', 'sms', 'in_person')),
    UNIQUE (loan_id, n),
    UNIQUE (loan_id, for_due_on, step)
);
CREATE TABLE loan_claims (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL CHECK (n > 0),
    claimed_on DATE NOT NULL,
    amount_cents BIGINT CHECK (amount_cents > 0),
    currency TEXT CHECK (currency IN ('EUR', 'CHF', 'CZK', 'DKK', 'GBP', 'NOK', 'PLN', 'SEK', 'UAH', 'USD')),
    settled_as TEXT CHECK (settled_as IN ('replaced', 'paid', 'forgiven', 'returned')),
    settled_cents BIGINT CHECK (settled_cents > 0),
    settled_on DATE,
    UNIQUE (loan_id, n),
    CHECK (currency IS NOT NULL OR (amount_cents IS NULL AND settled_cents IS NULL)),
    CHECK ((settled_as IS NULL) = (settled_on IS NULL)),
    CHECK (settled_cents IS NULL OR settled_as = 'paid')
);
CREATE UNIQUE INDEX loan_claims_open ON loan_claims (loan_id) WHERE settled_as IS NULL;
