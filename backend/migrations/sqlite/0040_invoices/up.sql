-- A run makes drafts of all that is not billed yet in a period, one for each library that owes something.
CREATE TABLE invoice_runs (
    id INTEGER PRIMARY KEY NOT NULL,
    job_id BIGINT NOT NULL UNIQUE REFERENCES jobs (id),
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    -- The day that its drafts carry until they are issued.
    invoice_on DATE NOT NULL,
    -- Whether what is older than the period and was never billed comes along.
    carries_over BOOLEAN NOT NULL,
    minimum_cents BIGINT NOT NULL CHECK (minimum_cents >= 0),
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP,
    CHECK (from_on <= to_on)
);
-- Invoices and credit notes. Only drafts change; what has a number stays as it was issued.
CREATE TABLE invoices (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'dropped', 'issued', 'sent', 'partly_paid', 'paid', 'credited')),
    run_id BIGINT REFERENCES invoice_runs (id),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    -- The invoice that a credit note takes back, whole or in part.
    credits_id BIGINT REFERENCES invoices (id),
    reason TEXT,
    number TEXT UNIQUE,
    -- 0 where the series never begins anew.
    series_year INTEGER,
    series_no BIGINT,
    invoice_on DATE NOT NULL,
    due_on DATE NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    agreement_id BIGINT REFERENCES agreements (id),
    -- Who sells, who buys, how VAT stands and what the agreement says, as they were on the day of the invoice: JSON.
    said_json TEXT NOT NULL,
    net_cents BIGINT NOT NULL,
    vat_cents BIGINT NOT NULL CHECK (vat_cents >= 0),
    total_cents BIGINT NOT NULL CHECK (total_cents = net_cents + vat_cents),
    paid_cents BIGINT NOT NULL CHECK (paid_cents >= 0),
    credited_cents BIGINT NOT NULL CHECK (credited_cents >= 0),
    -- ISO 11649; of invoices alone.
    reference TEXT UNIQUE,
    sent_on DATE,
    sent_by TEXT CHECK (sent_by IN ('letter', 'e_invoice', 'paper')),
    drafted_by BIGINT REFERENCES accounts (id),
    issued_by BIGINT REFERENCES accounts (id),
    issued_at TIMESTAMP,
    name_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (kind, series_year, series_no),
    CHECK ((number IS NULL) = (status IN ('draft', 'dropped'))),
    CHECK ((number IS NULL) = (series_no IS NULL) AND (number IS NULL) = (series_year IS NULL)),
    CHECK ((number IS NULL) = (issued_at IS NULL)),
    CHECK ((kind = 'credit_note') = (credits_id IS NOT NULL)),
    CHECK ((sent_on IS NULL) = (sent_by IS NULL)),
    CHECK (paid_cents + credited_cents <= total_cents)
);
CREATE INDEX invoices_by_library ON invoices (library_id, invoice_on);
CREATE INDEX invoices_by_day ON invoices (invoice_on, id);
CREATE INDEX invoices_by_name ON invoices (name_key, id);
CREATE INDEX invoices_by_run ON invoices (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX invoices_by_credited ON invoices (credits_id) WHERE credits_id IS NOT NULL;
CREATE INDEX invoices_open ON invoices (due_on, id) WHERE status IN ('issued', 'sent', 'partly_paid');
-- The cost lines on an invoice, as they were.
CREATE TABLE invoice_lines (
    invoice_id BIGINT NOT NULL REFERENCES invoices (id),
    n INTEGER NOT NULL CHECK (n >= 1),
    charge_id BIGINT NOT NULL REFERENCES loan_charges (id),
    -- Whether the cost line is billed by this line: not when it was dropped or credited, nor on a credit note.
    is_live BOOLEAN NOT NULL,
    kind TEXT NOT NULL,
    charged_on DATE NOT NULL,
    loan_number TEXT NOT NULL,
    title TEXT NOT NULL,
    net_cents BIGINT NOT NULL CHECK (net_cents <> 0),
    PRIMARY KEY (invoice_id, n)
);
CREATE UNIQUE INDEX invoice_lines_once ON invoice_lines (charge_id) WHERE is_live;
-- The last number and day of each series: numbers have no gaps, and days never go back.
CREATE TABLE invoice_series (
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    year INTEGER NOT NULL,
    last_no BIGINT NOT NULL,
    last_on DATE NOT NULL,
    PRIMARY KEY (kind, year)
);
CREATE TRIGGER invoices_stand BEFORE UPDATE OF kind, run_id, library_id, credits_id, reason, number, series_year,
    series_no, invoice_on, due_on, from_on, to_on, agreement_id, said_json, net_cents, vat_cents, total_cents, reference, drafted_by, issued_by, issued_at
    ON invoices WHEN OLD.number IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an issued invoice is not edited');
END;
CREATE TRIGGER invoices_stay BEFORE DELETE ON invoices
BEGIN
    SELECT RAISE(ABORT, 'an invoice is not deleted');
END;
CREATE TRIGGER invoice_lines_stand BEFORE UPDATE OF invoice_id, n, charge_id, kind, charged_on, loan_number, title,
    net_cents ON invoice_lines
BEGIN
    SELECT RAISE(ABORT, 'a line of an invoice is not edited');
END;
CREATE TRIGGER invoice_lines_stay BEFORE DELETE ON invoice_lines
BEGIN
    SELECT RAISE(ABORT, 'a line of an invoice is not deleted');
END;
-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'invoices:read' FROM roles
WHERE key IN ('librarian', 'cashier', 'head', 'administrator', 'accounting', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'invoices:draft' FROM roles WHERE key IN ('librarian', 'head', 'administrator', 'accounting');
INSERT INTO role_rights (role_id, code)
SELECT id, 'invoices:issue' FROM roles WHERE key IN ('head', 'administrator', 'accounting');
INSERT INTO role_rights (role_id, code)
SELECT id, 'invoices:pay' FROM roles WHERE key IN ('cashier', 'head', 'administrator', 'accounting');
