-- What was reminded of an invoice that is late: the first, the second and the third time, each once.
CREATE TABLE invoice_reminders (
    invoice_id BIGINT NOT NULL REFERENCES invoices (id),
    nth INTEGER NOT NULL CHECK (nth BETWEEN 1 AND 3),
    reminded_on DATE NOT NULL,
    sent_by TEXT NOT NULL CHECK (sent_by IN ('letter', 'paper')),
    message_id BIGINT REFERENCES mail_messages (id),
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (invoice_id, nth)
);
-- The daily run reminds of invoices, too.
CREATE TABLE reminder_runs_new (
    id INTEGER PRIMARY KEY NOT NULL,
    day_on DATE NOT NULL,
    -- Who started it; absent where it began by itself.
    account_id BIGINT REFERENCES accounts (id),
    stage TEXT NOT NULL CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'invoices', 'stale', 'escalate', 'tell_heads', 'done')),
    -- What of the stage is behind it.
    after_id BIGINT NOT NULL,
    leased_until TIMESTAMP,
    n_due_soon BIGINT NOT NULL CHECK (n_due_soon >= 0),
    n_overdue BIGINT NOT NULL CHECK (n_overdue >= 0),
    n_agreements BIGINT NOT NULL CHECK (n_agreements >= 0),
    n_by_hand BIGINT NOT NULL CHECK (n_by_hand >= 0),
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    n_stale BIGINT NOT NULL DEFAULT 0 CHECK (n_stale >= 0),
    n_escalated BIGINT NOT NULL DEFAULT 0 CHECK (n_escalated >= 0),
    n_invoices BIGINT NOT NULL DEFAULT 0 CHECK (n_invoices >= 0),
    CHECK ((stage = 'done') = (finished_at IS NOT NULL))
);
INSERT INTO reminder_runs_new (id, day_on, account_id, stage, after_id, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at, n_stale, n_escalated)
SELECT id, day_on, account_id, stage, after_id, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at, n_stale, n_escalated FROM reminder_runs;
DROP TABLE reminder_runs;
ALTER TABLE reminder_runs_new RENAME TO reminder_runs;
CREATE UNIQUE INDEX reminder_runs_daily ON reminder_runs (day_on) WHERE account_id IS NULL;
CREATE INDEX reminder_runs_open ON reminder_runs (id) WHERE finished_at IS NULL;
