-- The older program has no word for it: what is held is simply away.
UPDATE loans SET pending = NULL WHERE pending = 'hold';
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
    copy_url TEXT,
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
INSERT INTO loans_new (id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, n_renewals, is_reading_room_only, retry_reason, retry_from_on, closed_as, pick_up_by_on, remind_on, version, created_at, updated_at, copy_url)
SELECT id, number, side, medium, status, pending, branch_id, owner_id, library_id, channel, requested_on, needed_by_on, partner_number, due_on, reader_due_on, told_on, told_by, unfilled_reason, n_pages, is_same_administration, status_since_on, n_renewals, is_reading_room_only, retry_reason, retry_from_on, closed_as, pick_up_by_on, remind_on, version, created_at, updated_at, copy_url FROM loans;
DROP TABLE loans;
ALTER TABLE loans_new RENAME TO loans;
CREATE INDEX loans_newest ON loans (requested_on, id);
CREATE INDEX loans_by_status ON loans (status, requested_on, id);
CREATE INDEX loans_by_due_day ON loans (due_on, id);
CREATE INDEX loans_by_library ON loans (library_id, requested_on, id);
CREATE INDEX loans_by_branch ON loans (branch_id, requested_on, id);
CREATE INDEX loans_to_remind ON loans (remind_on, id) WHERE remind_on IS NOT NULL;
CREATE INDEX loans_asked ON loans (pending, id) WHERE pending IS NOT NULL;
CREATE INDEX loans_owner ON loans (owner_id, requested_on, id);
CREATE INDEX loans_unfilled ON loans (status_since_on, id) WHERE status = 'unfilled';
