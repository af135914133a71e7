-- Readers who wait for a book that another reader of ours has asked for, in turn.
CREATE TABLE loan_turns (
    id INTEGER PRIMARY KEY NOT NULL,
    -- The loan whose book it is.
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    -- The request of the reader who waits, closed as a duplicate meanwhile.
    of_loan_id BIGINT NOT NULL REFERENCES loans (id),
    n INTEGER NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    queued_at TIMESTAMP NOT NULL,
    -- The day on which the book became this reader's.
    started_on DATE,
    -- When the reader left the queue without the book.
    left_at TIMESTAMP,
    UNIQUE (loan_id, n),
    CHECK (loan_id <> of_loan_id),
    CHECK (started_on IS NULL OR left_at IS NULL)
);
-- A request waits in one queue at a time.
CREATE UNIQUE INDEX loan_turns_one ON loan_turns (of_loan_id) WHERE left_at IS NULL;
-- Who had the book before a turn began: a turn is taken back, and harm is found, after the reader has changed.
CREATE TABLE loan_readers_before (
    turn_id BIGINT PRIMARY KEY NOT NULL REFERENCES loan_turns (id),
    person_ref TEXT NOT NULL,
    card_no TEXT NOT NULL,
    name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    language TEXT
);
