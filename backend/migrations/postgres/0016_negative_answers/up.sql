-- Why not: a negative answer counts by its reason.
ALTER TABLE event_deltas ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE statistics_days ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE statistics_days DROP CONSTRAINT statistics_days_pkey;
ALTER TABLE statistics_days ADD PRIMARY KEY (measure, day, side, medium, library_id, branch_id, is_abroad, reason);

-- Our noes to other libraries, before they were counted (T4). Reasons stand in the history of the step.
INSERT INTO event_deltas (event_id, measure, side, medium, library_id, branch_id, is_abroad, reason, n)
SELECT e.id, 'requests_refused', l.side, l.medium, l.library_id, l.branch_id, p.country <> 'LT',
    COALESCE((v.after_json::json ->> 'unfilled_reason'), ''), CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN libraries p ON p.id = l.library_id
WHERE e.entity = 'loan' AND step.kind = 'loans.unfilled' AND l.side = 'lending' AND COALESCE(v.after_json::json ->> 'is_same_administration', 'false') = 'false';
-- The noes of the libraries that we asked, each for its library (T8).
INSERT INTO event_deltas (event_id, measure, side, medium, library_id, branch_id, is_abroad, reason, n)
SELECT e.id, 'refusals_received', l.side, l.medium, p.id, l.branch_id, p.country <> 'LT',
    COALESCE((v.after_json::json -> 'asks' -> -1 ->> 'reason'), ''), CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN libraries p ON p.id = CAST((v.after_json::json -> 'asks' -> -1 ->> 'library_id') AS BIGINT)
WHERE e.entity = 'loan' AND step.kind = 'loans.unfilled' AND l.side = 'borrowing' AND COALESCE(v.before_json::json ->> 'is_same_administration', 'false') = 'false';
-- What was asked of others and in the end filled by none, for the last library asked (T8).
INSERT INTO event_deltas (event_id, measure, side, medium, library_id, branch_id, is_abroad, reason, n)
SELECT e.id, 'requests_unfilled', l.side, l.medium, p.id, l.branch_id, p.country <> 'LT',
    COALESCE((v.after_json::json ->> 'unfilled_reason'), ''), CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN libraries p ON p.id = CAST((v.after_json::json -> 'asks' -> -1 ->> 'library_id') AS BIGINT)
WHERE e.entity = 'loan' AND step.kind = 'loans.give_up' AND l.side = 'borrowing'
    AND (SELECT COALESCE(SUM(d.n), 0) FROM event_deltas d JOIN events sent ON sent.id = d.event_id
        WHERE sent.entity = 'loan' AND sent.entity_id = l.id AND sent.id < step.id AND d.measure = 'requests_sent') > 0;
INSERT INTO statistics_days (measure, day, side, medium, library_id, branch_id, is_abroad, reason, n)
SELECT d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad, d.reason, SUM(d.n)
FROM event_deltas d JOIN events e ON e.id = d.event_id
WHERE d.measure IN ('requests_refused', 'refusals_received', 'requests_unfilled') AND e.position IS NOT NULL
GROUP BY d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad, d.reason;

-- Negative answers are listed by the day on which they were given.
CREATE INDEX loan_attempts_refused ON loan_attempts (answered_on, loan_id) WHERE answer = 'no';
CREATE INDEX loans_unfilled ON loans (status_since_on, id) WHERE status = 'unfilled';
