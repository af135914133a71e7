CREATE TABLE reminder_runs_old (
    id INTEGER PRIMARY KEY NOT NULL,
    day_on DATE NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    stage TEXT NOT NULL CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'stale', 'escalate', 'tell_heads', 'done')),
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
    CHECK ((stage = 'done') = (finished_at IS NOT NULL))
);
-- The older program goes on with what follows the invoices.
INSERT INTO reminder_runs_old (id, day_on, account_id, stage, after_id, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at, n_stale, n_escalated)
SELECT id, day_on, account_id, CASE WHEN stage = 'invoices' THEN 'stale' ELSE stage END,
    CASE WHEN stage = 'invoices' THEN 0 ELSE after_id END, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at, n_stale, n_escalated FROM reminder_runs;
DROP TABLE reminder_runs;
ALTER TABLE reminder_runs_old RENAME TO reminder_runs;
CREATE UNIQUE INDEX reminder_runs_daily ON reminder_runs (day_on) WHERE account_id IS NULL;
CREATE INDEX reminder_runs_open ON reminder_runs (id) WHERE finished_at IS NULL;
DROP TABLE invoice_reminders;
