-- A reader's wish to keep a book longer: once for each day until which the reader has it.
CREATE TABLE loan_wishes (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    -- Until when the reader had it when it was wished.
    due_on DATE NOT NULL,
    wished_at TIMESTAMP NOT NULL,
    declined_at TIMESTAMP,
    account_id BIGINT REFERENCES accounts (id),
    -- Why not, as the reader is told.
    reason TEXT,
    UNIQUE (loan_id, due_on),
    CHECK ((declined_at IS NULL) = (account_id IS NULL)),
    CHECK ((declined_at IS NULL) = (reason IS NULL))
);
CREATE INDEX loan_wishes_open ON loan_wishes (loan_id) WHERE declined_at IS NULL;
