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
ALTER TABLE reminder_runs
    DROP CONSTRAINT reminder_runs_stage_check,
    ADD CONSTRAINT reminder_runs_stage_check CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'invoices', 'stale', 'escalate', 'tell_heads', 'done')),
    ADD COLUMN n_invoices BIGINT NOT NULL DEFAULT 0 CHECK (n_invoices >= 0);
