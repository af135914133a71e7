-- Costs are a ledger: a line is never edited, and what was wrong is taken back by a line against it.
CREATE TABLE loan_charges_new (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    kind TEXT NOT NULL CHECK (kind IN ('postage_out', 'postage_back', 'copies', 'voucher', 'compensation', 'other')),
    amount_cents BIGINT NOT NULL CHECK (amount_cents <> 0),
    payer TEXT NOT NULL CHECK (payer IN ('reader', 'partner', 'our_library', 'central_funding')),
    charged_on DATE NOT NULL,
    note TEXT,
    -- Nobody where a timer or an import wrote it.
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    -- The line that this one takes back, whole; each once.
    counters_id BIGINT UNIQUE REFERENCES loan_charges_new (id),
    CHECK ((counters_id IS NULL) = (amount_cents > 0))
);
INSERT INTO loan_charges_new (id, loan_id, kind, amount_cents, payer, charged_on, note, account_id, created_at)
SELECT id, loan_id, kind, amount_cents, payer, charged_on, note, account_id, created_at FROM loan_charges;
INSERT INTO loan_charges_new (loan_id, kind, amount_cents, payer, charged_on, created_at, counters_id)
SELECT loan_id, kind, -amount_cents, payer, max(charged_on, date(voided_at)), voided_at, id
FROM loan_charges WHERE voided_at IS NOT NULL ORDER BY voided_at, id;
DROP TABLE loan_charges;
ALTER TABLE loan_charges_new RENAME TO loan_charges;
CREATE INDEX loan_charges_by_loan ON loan_charges (loan_id);
CREATE INDEX loan_charges_by_day ON loan_charges (charged_on, id);
CREATE TRIGGER loan_charges_stand BEFORE UPDATE OF id, loan_id, kind, amount_cents, payer, charged_on, created_at, counters_id ON loan_charges
BEGIN
    SELECT RAISE(ABORT, 'a cost line is not edited');
END;
CREATE TRIGGER loan_charges_stay BEFORE DELETE ON loan_charges
BEGIN
    SELECT RAISE(ABORT, 'a cost line is not deleted');
END;
