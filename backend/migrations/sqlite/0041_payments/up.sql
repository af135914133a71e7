-- Money that came in, by hand or from a statement of the bank.
CREATE TABLE payments (
    id INTEGER PRIMARY KEY NOT NULL,
    -- Whose money it is; unknown until somebody says so.
    library_id BIGINT REFERENCES libraries (id),
    received_on DATE NOT NULL,
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    payer_name TEXT,
    payer_iban TEXT,
    -- ISO 11649, where the payer gave one.
    reference TEXT,
    text TEXT,
    source TEXT NOT NULL CHECK (source IN ('hand', 'bank')),
    -- By what the bank knows it, so that no entry comes in twice.
    bank_key TEXT UNIQUE,
    account_id BIGINT REFERENCES accounts (id),
    withdrawn_at TIMESTAMP,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((source = 'bank') = (bank_key IS NOT NULL))
);
CREATE INDEX payments_by_library ON payments (library_id, received_on);
CREATE INDEX payments_by_day ON payments (received_on, id);
-- What a payment was used for: an invoice, or given back to the payer where there is none.
CREATE TABLE payment_uses (
    id INTEGER PRIMARY KEY NOT NULL,
    payment_id BIGINT NOT NULL REFERENCES payments (id),
    invoice_id BIGINT REFERENCES invoices (id),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    used_on DATE NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    taken_back_at TIMESTAMP
);
CREATE INDEX payment_uses_by_payment ON payment_uses (payment_id);
CREATE INDEX payment_uses_by_invoice ON payment_uses (invoice_id) WHERE invoice_id IS NOT NULL;
