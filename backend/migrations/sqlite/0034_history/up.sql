-- How files of past loans are read: which column is what, in which words; saved by name.
CREATE TABLE history_mappings (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    -- The name, folded.
    name_key TEXT NOT NULL UNIQUE,
    reading_json TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
-- Where a loan comes from that another system kept before us, and its number there.
CREATE TABLE loan_origins (
    loan_id INTEGER PRIMARY KEY NOT NULL REFERENCES loans (id),
    source TEXT NOT NULL,
    number TEXT,
    -- The number, folded, by which it is found.
    number_key TEXT,
    -- By what the same loan is known again, so that it comes in once.
    row_key TEXT NOT NULL UNIQUE
);
CREATE INDEX loan_origins_number ON loan_origins (number_key);
-- What happened before us is no news: nothing follows from it, and nobody is told.
ALTER TABLE events ADD COLUMN is_history BOOLEAN NOT NULL DEFAULT FALSE;
