DROP TABLE reminder_runs;
DROP TABLE agreement_notices;
DROP TABLE loan_due_notices;
ALTER TABLE loan_readers DROP COLUMN language;
ALTER TABLE loan_readers DROP COLUMN phone;
ALTER TABLE loan_readers DROP COLUMN email;
