-- The older program goes on with what follows the invoices.
UPDATE reminder_runs SET stage = 'stale', after_id = 0 WHERE stage = 'invoices';
ALTER TABLE reminder_runs
    DROP CONSTRAINT reminder_runs_stage_check,
    ADD CONSTRAINT reminder_runs_stage_check CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'stale', 'escalate', 'tell_heads', 'done')),
    DROP COLUMN n_invoices;
DROP TABLE invoice_reminders;
