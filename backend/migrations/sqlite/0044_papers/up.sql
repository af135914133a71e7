-- The emblem that papers carry: the last row says which, or none; those before stay for the history.
CREATE TABLE paper_emblems (
    id INTEGER PRIMARY KEY NOT NULL,
    file_id BIGINT REFERENCES files (id),
    account_id BIGINT REFERENCES accounts (id),
    set_at TIMESTAMP NOT NULL
);
