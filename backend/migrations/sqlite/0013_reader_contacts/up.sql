-- How a reader is reached: beside card and name, so that it goes with them.
ALTER TABLE loan_readers ADD COLUMN email TEXT CHECK (email <> '');
ALTER TABLE loan_readers ADD COLUMN phone TEXT CHECK (phone <> '');
ALTER TABLE loan_readers ADD COLUMN language TEXT CHECK (language IN ('lt', 'en'));

-- That a due day draws near was told: once for the day, and for each number of days before it.
CREATE TABLE loan_due_notices (
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    for_due_on DATE NOT NULL,
    days_before INTEGER NOT NULL CHECK (days_before >= 0),
    told_on DATE NOT NULL,
    PRIMARY KEY (loan_id, for_due_on, days_before)
);

-- That an agreement ends was told: once for its last day, and for each number of days before it.
CREATE TABLE agreement_notices (
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    for_until_on DATE NOT NULL,
    days_before INTEGER NOT NULL CHECK (days_before >= 0),
    told_on DATE NOT NULL,
    PRIMARY KEY (agreement_id, for_until_on, days_before)
);

-- Runs that send the reminders of a day: one by itself, others by hand; where one stands, and what it did.
CREATE TABLE reminder_runs (
    id INTEGER PRIMARY KEY NOT NULL,
    day_on DATE NOT NULL,
    -- Who started it; absent where it began by itself.
    account_id BIGINT REFERENCES accounts (id),
    stage TEXT NOT NULL CHECK (stage IN ('due_soon', 'overdue', 'agreements', 'done')),
    -- What of the stage is behind it.
    after_id BIGINT NOT NULL,
    leased_until TIMESTAMP,
    n_due_soon BIGINT NOT NULL CHECK (n_due_soon >= 0),
    n_overdue BIGINT NOT NULL CHECK (n_overdue >= 0),
    n_agreements BIGINT NOT NULL CHECK (n_agreements >= 0),
    n_by_hand BIGINT NOT NULL CHECK (n_by_hand >= 0),
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    CHECK ((stage = 'done') = (finished_at IS NOT NULL))
);
CREATE UNIQUE INDEX reminder_runs_daily ON reminder_runs (day_on) WHERE account_id IS NULL;
CREATE INDEX reminder_runs_open ON reminder_runs (id) WHERE finished_at IS NULL;
