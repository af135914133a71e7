-- IFLA vouchers: a ledger in halves, never edited; what was wrong is taken back by an entry against it.
CREATE TABLE voucher_entries (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'bought', 'earned', 'used', 'redeemed')),
    -- Half vouchers: what comes is more than zero, what goes less.
    halves BIGINT NOT NULL CHECK (halves <> 0),
    entered_on DATE NOT NULL,
    -- What a whole voucher was worth on that day.
    face_cents BIGINT NOT NULL CHECK (face_cents > 0),
    -- What was paid for those that were bought, or had for those that were redeemed; and the fee of it.
    amount_cents BIGINT,
    fee_cents BIGINT,
    -- For which loan it was used, or by which it was earned.
    loan_id BIGINT REFERENCES loans (id),
    -- The cost line of one that was used.
    charge_id BIGINT UNIQUE REFERENCES loan_charges (id),
    note TEXT,
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    -- The entry that this one takes back, whole; each once.
    counters_id BIGINT UNIQUE REFERENCES voucher_entries (id),
    CHECK ((halves > 0) = ((kind IN ('opening', 'bought', 'earned')) = (counters_id IS NULL))),
    CHECK ((kind IN ('used', 'earned')) = (loan_id IS NOT NULL)),
    CHECK (charge_id IS NULL OR kind = 'used'),
    CHECK ((kind IN ('bought', 'redeemed')) = (amount_cents IS NOT NULL)),
    CHECK ((kind IN ('bought', 'redeemed')) = (fee_cents IS NOT NULL))
);
CREATE INDEX voucher_entries_by_day ON voucher_entries (entered_on, id);
CREATE TRIGGER voucher_entries_cover AFTER INSERT ON voucher_entries WHEN NEW.halves < 0
BEGIN
    SELECT RAISE(ABORT, 'no vouchers below zero on any day')
    WHERE EXISTS (
        SELECT 1 FROM voucher_entries AS day
        WHERE day.entered_on >= NEW.entered_on
        AND (SELECT SUM(entry.halves) FROM voucher_entries AS entry WHERE entry.entered_on <= day.entered_on) < 0
    );
END;
CREATE TRIGGER voucher_entries_stand BEFORE UPDATE OF id, kind, halves, entered_on, face_cents, amount_cents, fee_cents, loan_id, charge_id, created_at, counters_id ON voucher_entries
BEGIN
    SELECT RAISE(ABORT, 'a voucher entry is not edited');
END;
CREATE TRIGGER voucher_entries_stay BEFORE DELETE ON voucher_entries
BEGIN
    SELECT RAISE(ABORT, 'a voucher entry is not deleted');
END;

INSERT INTO role_rights (role_id, code)
SELECT id, 'postage:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'accounting', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'postage:write' FROM roles WHERE key IN ('librarian', 'head', 'administrator', 'accounting');

-- What costs count for from now on (T13, T14), the lines that are written already count for too, on their own days.
INSERT INTO statistics_days (measure, day, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT counted.measure, line.charged_on, loan.side, loan.medium, citation.kind, library.id, loan.branch_id, library.country <> 'LT', line.payer, 0, SUM(line.amount_cents)
FROM loan_charges AS line
JOIN loans AS loan ON loan.id = line.loan_id
JOIN loan_citations AS citation ON citation.loan_id = loan.id
JOIN libraries AS library ON library.id = COALESCE(
    loan.library_id,
    (SELECT ask.library_id FROM loan_attempts AS ask WHERE ask.loan_id = loan.id ORDER BY ask.n DESC LIMIT 1),
    loan.branch_id
)
JOIN (
    SELECT 'postage_cents' AS measure, 'postage_out' AS kind, '' AS side
    UNION ALL SELECT 'postage_cents', 'postage_back', ''
    UNION ALL SELECT 'lending_costs', 'postage_out', 'lending'
    UNION ALL SELECT 'lending_costs', 'postage_back', 'lending'
    UNION ALL SELECT 'lending_costs', 'copies', 'lending'
    UNION ALL SELECT 'lending_costs', 'voucher', 'lending'
    UNION ALL SELECT 'borrowing_costs', 'postage_out', 'borrowing'
    UNION ALL SELECT 'borrowing_costs', 'postage_back', 'borrowing'
    UNION ALL SELECT 'borrowing_costs', 'copies', 'borrowing'
    UNION ALL SELECT 'borrowing_costs', 'voucher', 'borrowing'
) AS counted ON counted.kind = line.kind AND counted.side IN ('', loan.side)
GROUP BY counted.measure, line.charged_on, loan.side, loan.medium, citation.kind, library.id, loan.branch_id, library.country <> 'LT', line.payer;
INSERT INTO statistics_months (measure, day, side, medium, kind, branch_id, is_abroad, reason, place, n)
SELECT measure, date(day, 'start of month'), side, medium, kind, branch_id, is_abroad, reason, place, SUM(n)
FROM statistics_days
WHERE measure IN ('postage_cents', 'lending_costs', 'borrowing_costs')
GROUP BY measure, date(day, 'start of month'), side, medium, kind, branch_id, is_abroad, reason, place;
