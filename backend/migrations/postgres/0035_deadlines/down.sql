-- What the older program does not know is behind a run, which ends with the agreements.
UPDATE reminder_runs SET stage = 'done', finished_at = started_at WHERE stage IN ('stale', 'escalate', 'tell_heads');
ALTER TABLE reminder_runs
    DROP CONSTRAINT reminder_runs_stage_check,
    ADD CONSTRAINT reminder_runs_stage_check CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'done')),
    DROP COLUMN n_stale,
    DROP COLUMN n_escalated;
DELETE FROM role_rights WHERE code = 'loans:escalations';
DROP TABLE loan_escalations;
ALTER TABLE agreement_versions DROP COLUMN send_back_days, DROP COLUMN supply_days, DROP COLUMN answer_days;
