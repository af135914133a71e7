-- Within how many working days a party answers, sends, and sends back, where an agreement names it.
ALTER TABLE agreement_versions ADD COLUMN answer_days INTEGER CHECK (answer_days BETWEEN 0 AND 90);
ALTER TABLE agreement_versions ADD COLUMN supply_days INTEGER CHECK (supply_days BETWEEN 0 AND 90);
ALTER TABLE agreement_versions ADD COLUMN send_back_days INTEGER CHECK (send_back_days BETWEEN 0 AND 90);

-- What was brought before the head: a loan once for each time that it came to stand at a step.
CREATE TABLE loan_escalations (
    id INTEGER PRIMARY KEY NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    step TEXT NOT NULL CHECK (step IN ('pass_on', 'answer', 'supply', 'arrive', 'hand_over', 'pick_up', 'return', 'send_back', 'question', 'settle')),
    since_on DATE NOT NULL,
    escalated_on DATE NOT NULL,
    -- Working days by which it was late that day.
    late_days BIGINT NOT NULL CHECK (late_days > 0),
    -- Whether a letter has gone about it.
    is_told BOOLEAN NOT NULL,
    UNIQUE (loan_id, step, since_on)
);
CREATE INDEX loan_escalations_untold ON loan_escalations (id) WHERE NOT is_told;

INSERT INTO role_rights (role_id, code)
SELECT id, 'loans:escalations' FROM roles WHERE key IN ('head', 'administrator');

-- The daily run does more: requests without an answer, what is brought before the head.
CREATE TABLE reminder_runs_new (
    id INTEGER PRIMARY KEY NOT NULL,
    day_on DATE NOT NULL,
    -- Who started it; absent where it began by itself.
    account_id BIGINT REFERENCES accounts (id),
    stage TEXT NOT NULL CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'stale', 'escalate', 'tell_heads', 'done')),
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
    CHECK ((stage = 'done') = (finished_at IS NOT NULL))
);
INSERT INTO reminder_runs_new (id, day_on, account_id, stage, after_id, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at)
SELECT id, day_on, account_id, stage, after_id, leased_until, n_due_soon, n_overdue, n_agreements, n_by_hand, started_at, finished_at FROM reminder_runs;
DROP TABLE reminder_runs;
ALTER TABLE reminder_runs_new RENAME TO reminder_runs;
CREATE UNIQUE INDEX reminder_runs_daily ON reminder_runs (day_on) WHERE account_id IS NULL;
CREATE INDEX reminder_runs_open ON reminder_runs (id) WHERE finished_at IS NULL;
