DROP INDEX loans_unfilled;
DROP INDEX loan_attempts_refused;
DELETE FROM statistics_days WHERE measure IN ('requests_refused', 'refusals_received', 'requests_unfilled');
DELETE FROM event_deltas WHERE measure IN ('requests_refused', 'refusals_received', 'requests_unfilled');
ALTER TABLE statistics_days DROP CONSTRAINT statistics_days_pkey;
ALTER TABLE statistics_days ADD PRIMARY KEY (measure, day, side, medium, library_id, branch_id, is_abroad);
ALTER TABLE statistics_days DROP COLUMN reason;
ALTER TABLE event_deltas DROP COLUMN reason;
