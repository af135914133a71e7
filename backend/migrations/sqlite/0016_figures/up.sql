-- Why not, of what kind, and which library in the order of those asked: figures by reason, kind and place.
ALTER TABLE event_deltas ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE event_deltas ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE event_deltas ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE event_deltas SET kind = COALESCE((SELECT c.kind FROM events e JOIN loan_citations c ON c.loan_id = e.entity_id
    WHERE e.id = event_deltas.event_id AND e.entity = 'loan'), '');
UPDATE event_deltas SET place = COALESCE((SELECT COALESCE(json_array_length(v.after_json, '$.asks'), 0) FROM events e JOIN event_values v ON v.event_id = COALESCE(e.corrects_id, e.id)
    WHERE e.id = event_deltas.event_id), 0)
WHERE measure IN ('requests_filled', 'items_received');

-- Our noes to other libraries, before they were counted (T4). Reasons stand in the history of the step.
INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT e.id, 'requests_refused', l.side, l.medium, c.kind, p.id, l.branch_id, p.country <> 'LT', COALESCE(json_extract(v.after_json, '$.unfilled_reason'), ''), 0,
    CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN loan_citations c ON c.loan_id = l.id
JOIN libraries p ON p.id = l.library_id
WHERE e.entity = 'loan' AND step.kind = 'loans.unfilled' AND l.side = 'lending' AND NOT COALESCE(json_extract(v.after_json, '$.is_same_administration'), 0);
-- The noes of the libraries that we asked, each for its library (T8).
INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT e.id, 'refusals_received', l.side, l.medium, c.kind, p.id, l.branch_id, p.country <> 'LT', COALESCE(json_extract(v.after_json, '$.asks[#-1].reason'), ''), COALESCE(json_array_length(v.after_json, '$.asks'), 0),
    CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN loan_citations c ON c.loan_id = l.id
JOIN libraries p ON p.id = json_extract(v.after_json, '$.asks[#-1].library_id')
WHERE e.entity = 'loan' AND step.kind = 'loans.unfilled' AND l.side = 'borrowing' AND NOT COALESCE(json_extract(v.before_json, '$.is_same_administration'), 0);
-- What was asked of others and in the end filled by none, for the last library asked (T8).
INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT e.id, 'requests_unfilled', l.side, l.medium, c.kind, p.id, l.branch_id, p.country <> 'LT', COALESCE(json_extract(v.after_json, '$.unfilled_reason'), ''), COALESCE(json_array_length(v.after_json, '$.asks'), 0),
    CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN loan_citations c ON c.loan_id = l.id
JOIN libraries p ON p.id = json_extract(v.after_json, '$.asks[#-1].library_id')
WHERE e.entity = 'loan' AND step.kind = 'loans.give_up' AND l.side = 'borrowing'
    AND (SELECT COALESCE(SUM(d.n), 0) FROM event_deltas d JOIN events sent ON sent.id = d.event_id
        WHERE sent.entity = 'loan' AND sent.entity_id = l.id AND sent.id < step.id AND d.measure = 'requests_sent') > 0;
-- Conditions, later days and renewals, each time.
INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT e.id, CASE step.kind WHEN 'loans.add_condition' THEN 'conditions_set' WHEN 'loans.ask_retry' THEN 'retries_offered' ELSE 'renewals_granted' END, l.side, l.medium, c.kind, p.id, l.branch_id, p.country <> 'LT', '', 0,
    CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN loan_citations c ON c.loan_id = l.id
JOIN libraries p ON p.id = COALESCE(json_extract(v.after_json, '$.library_id'), json_extract(v.before_json, '$.library_id'), json_extract(v.after_json, '$.asks[#-1].library_id'))
WHERE e.entity = 'loan' AND step.kind IN ('loans.add_condition', 'loans.ask_retry', 'loans.grant_renewal')
    AND NOT (CASE WHEN json_extract(v.after_json, '$.library_id') IS NOT NULL THEN COALESCE(json_extract(v.after_json, '$.is_same_administration'), 0) WHEN json_extract(v.before_json, '$.library_id') IS NOT NULL THEN COALESCE(json_extract(v.before_json, '$.is_same_administration'), 0) ELSE 0 END);
-- What ended with neither the thing nor a no: cancelled, or closed by hand before it was supplied.
INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT e.id, CASE step.kind WHEN 'loans.close' THEN 'requests_closed' ELSE 'requests_cancelled' END, l.side, l.medium, c.kind, p.id, l.branch_id, p.country <> 'LT', '', 0,
    CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN event_values v ON v.event_id = step.id
JOIN loans l ON l.id = e.entity_id
JOIN loan_citations c ON c.loan_id = l.id
JOIN libraries p ON p.id = COALESCE(json_extract(v.after_json, '$.library_id'), json_extract(v.before_json, '$.library_id'), json_extract(v.after_json, '$.asks[#-1].library_id'))
WHERE e.entity = 'loan' AND (step.kind IN ('loans.cancel', 'loans.agree_cancel') OR step.kind = 'loans.close'
    AND (json_extract(v.before_json, '$.status') IN ('requested', 'will_supply') OR l.side = 'borrowing' AND json_extract(v.before_json, '$.status') IN ('sent', 'shipped')))
    AND NOT (CASE WHEN json_extract(v.after_json, '$.library_id') IS NOT NULL THEN COALESCE(json_extract(v.after_json, '$.is_same_administration'), 0) WHEN json_extract(v.before_json, '$.library_id') IS NOT NULL THEN COALESCE(json_extract(v.before_json, '$.is_same_administration'), 0) ELSE 0 END)
    AND (l.side = 'lending' OR (SELECT COALESCE(SUM(d.n), 0) FROM event_deltas d JOIN events sent ON sent.id = d.event_id
        WHERE sent.entity = 'loan' AND sent.entity_id = l.id AND sent.id < step.id AND d.measure = 'requests_sent') > 0);

-- The days are folded anew.
DROP TABLE statistics_days;
CREATE TABLE statistics_days (
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    kind TEXT NOT NULL,
    library_id BIGINT NOT NULL,
    branch_id BIGINT NOT NULL,
    is_abroad BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    place INTEGER NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (measure, day, side, medium, kind, library_id, branch_id, is_abroad, reason, place)
);
INSERT INTO statistics_days (measure, day, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n)
SELECT d.measure, e.happened_on, d.side, d.medium, d.kind, d.library_id, d.branch_id, d.is_abroad, d.reason, d.place, SUM(d.n)
FROM event_deltas d JOIN events e ON e.id = d.event_id
WHERE e.position IS NOT NULL
GROUP BY d.measure, e.happened_on, d.side, d.medium, d.kind, d.library_id, d.branch_id, d.is_abroad, d.reason, d.place;

-- What was supplied or filled, with the days that led to it: of them come means, medians and shares.
CREATE TABLE loan_fills (
    loan_id INTEGER PRIMARY KEY NOT NULL REFERENCES loans (id),
    event_id BIGINT NOT NULL REFERENCES events (id),
    side TEXT NOT NULL,
    medium TEXT NOT NULL,
    kind TEXT NOT NULL,
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    is_abroad BOOLEAN NOT NULL,
    place INTEGER NOT NULL,
    published INTEGER,
    requested_on DATE NOT NULL,
    passed_on DATE NOT NULL,
    promised_on DATE NOT NULL,
    filled_on DATE NOT NULL,
    CHECK (requested_on <= passed_on AND passed_on <= promised_on AND promised_on <= filled_on)
);
CREATE INDEX loan_fills_by_day ON loan_fills (side, filled_on);
INSERT INTO loan_fills (loan_id, event_id, side, medium, kind, library_id, branch_id, is_abroad, place, published, requested_on, passed_on, promised_on, filled_on)
SELECT loan_id, event_id, side, medium, kind, library_id, branch_id, is_abroad, place, published, requested_on, passed_on, MAX(passed_on, promised_on), filled_on
FROM (
    SELECT l.id AS loan_id, e.id AS event_id, l.side, l.medium, c.kind, d.library_id, l.branch_id, d.is_abroad, d.place, c.year AS published, l.requested_on,
        MIN(e.happened_on, MAX(l.requested_on, COALESCE((SELECT MIN(a.asked_on) FROM loan_attempts a WHERE a.loan_id = l.id), l.requested_on))) AS passed_on,
        MIN(e.happened_on, MAX(l.requested_on, COALESCE(
            (SELECT MAX(a.asked_on) FROM loan_attempts a WHERE a.loan_id = l.id),
            (SELECT w.happened_on FROM events w WHERE w.entity = 'loan' AND w.entity_id = l.id AND w.id < e.id
                AND w.kind IN ('loans.will_supply', 'loans.accept_condition')
                AND NOT EXISTS (SELECT 1 FROM events k WHERE k.corrects_id = w.id) ORDER BY w.id DESC LIMIT 1),
            e.happened_on))) AS promised_on,
        e.happened_on AS filled_on
    FROM event_deltas d
    JOIN events e ON e.id = d.event_id
    JOIN loans l ON l.id = e.entity_id
    JOIN loan_citations c ON c.loan_id = l.id
    WHERE d.measure IN ('requests_supplied', 'requests_filled') AND d.n > 0
        AND NOT EXISTS (SELECT 1 FROM events k WHERE k.corrects_id = e.id)
) AS filled;

-- By whom a request is counted: it says nothing of who that is, and stays when the reader is erased.
CREATE TABLE loan_users (
    loan_id INTEGER PRIMARY KEY NOT NULL REFERENCES loans (id),
    person_ref TEXT NOT NULL
);
INSERT INTO loan_users (loan_id, person_ref) SELECT loan_id, person_ref FROM loan_readers;

-- Negative answers are listed by the day on which they were given.
CREATE INDEX loan_attempts_refused ON loan_attempts (answered_on, loan_id) WHERE answer = 'no';
CREATE INDEX loans_unfilled ON loans (status_since_on, id) WHERE status = 'unfilled';
