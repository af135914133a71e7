DROP INDEX loans_unfilled;
DROP INDEX loan_attempts_refused;
DELETE FROM statistics_days WHERE measure IN ('requests_refused', 'refusals_received', 'requests_unfilled');
DELETE FROM event_deltas WHERE measure IN ('requests_refused', 'refusals_received', 'requests_unfilled');
CREATE TABLE statistics_days_old (
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    library_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    is_abroad BOOLEAN NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (measure, day, side, medium, library_id, branch_id, is_abroad)
);
INSERT INTO statistics_days_old (measure, day, side, medium, library_id, branch_id, is_abroad, n)
SELECT measure, day, side, medium, library_id, branch_id, is_abroad, n FROM statistics_days;
DROP TABLE statistics_days;
ALTER TABLE statistics_days_old RENAME TO statistics_days;
ALTER TABLE event_deltas DROP COLUMN reason;
