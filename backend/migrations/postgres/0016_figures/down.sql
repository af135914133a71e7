DROP INDEX loans_unfilled;
DROP INDEX loan_attempts_refused;
DROP TABLE loan_users;
DROP TABLE loan_fills;
DELETE FROM event_deltas WHERE measure IN ('requests_refused', 'refusals_received', 'requests_unfilled', 'conditions_set', 'retries_offered', 'renewals_granted', 'requests_cancelled', 'requests_closed');
ALTER TABLE event_deltas DROP COLUMN place;
ALTER TABLE event_deltas DROP COLUMN reason;
ALTER TABLE event_deltas DROP COLUMN kind;
DROP TABLE statistics_days;
CREATE TABLE statistics_days (
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
INSERT INTO statistics_days (measure, day, side, medium, library_id, branch_id, is_abroad, n)
SELECT d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad, SUM(d.n)
FROM event_deltas d JOIN events e ON e.id = d.event_id
WHERE e.position IS NOT NULL
GROUP BY d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad;
