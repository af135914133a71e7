CREATE TABLE loan_charges_old (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    kind TEXT NOT NULL CHECK (kind IN ('postage_out', 'postage_back', 'copies', 'other')),
    amount_cents BIGINT NOT NULL CHECK (amount_cents > 0),
    payer TEXT NOT NULL CHECK (payer IN ('reader', 'partner', 'our_library', 'central_funding')),
    charged_on DATE NOT NULL,
    note TEXT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    voided_at TIMESTAMP
);
INSERT INTO loan_charges_old
SELECT id, loan_id, CASE WHEN kind IN ('voucher', 'compensation') THEN 'other' ELSE kind END, amount_cents, payer, charged_on, note,
    coalesce(account_id, (SELECT min(id) FROM accounts)), created_at,
    (SELECT against.created_at FROM loan_charges AS against WHERE against.counters_id = loan_charges.id)
FROM loan_charges WHERE counters_id IS NULL;
DROP TRIGGER loan_charges_stay;
DROP TRIGGER loan_charges_stand;
DROP TABLE loan_charges;
ALTER TABLE loan_charges_old RENAME TO loan_charges;
CREATE INDEX loan_charges_by_loan ON loan_charges (loan_id);
