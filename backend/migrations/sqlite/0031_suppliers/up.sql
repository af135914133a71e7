-- Whom to ask for a request of ours: the libraries in the order in which they are asked, and why each was chosen. The
-- reasons stay as they were on that day.
CREATE TABLE loan_rotas (
    loan_id BIGINT PRIMARY KEY NOT NULL REFERENCES loans (id),
    -- Whether a person has set the order; else the proposal of the day goes on.
    is_chosen BOOLEAN NOT NULL,
    chosen_by BIGINT NOT NULL REFERENCES accounts (id),
    chosen_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE loan_suppliers (
    loan_id BIGINT NOT NULL REFERENCES loan_rotas (loan_id),
    place INTEGER NOT NULL CHECK (place >= 1),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    -- A list of closed form, as JSON.
    reasons TEXT NOT NULL CHECK (reasons <> ''),
    PRIMARY KEY (loan_id, place),
    CONSTRAINT loan_suppliers_once UNIQUE (loan_id, library_id)
);
-- Which libraries have what is asked for, as far as it is known.
CREATE TABLE loan_holders (
    loan_id BIGINT NOT NULL REFERENCES loan_rotas (loan_id),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    found_by TEXT NOT NULL CHECK (found_by IN ('look_up', 'staff')),
    PRIMARY KEY (loan_id, library_id)
);
