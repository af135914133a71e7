-- Visits of interlibrary loan users, counted by hand; a wrong count is taken back by a counter-entry.
CREATE TABLE visits (
    id INTEGER PRIMARY KEY NOT NULL,
    place_id BIGINT NOT NULL REFERENCES libraries (id),
    visited_on DATE NOT NULL,
    n BIGINT NOT NULL,
    corrects_id BIGINT UNIQUE REFERENCES visits (id),
    event_id BIGINT NOT NULL UNIQUE REFERENCES events (id),
    created_at TIMESTAMP NOT NULL,
    CHECK ((corrects_id IS NULL AND n > 0) OR (corrects_id IS NOT NULL AND n < 0))
);
CREATE INDEX visits_by_day ON visits (visited_on, place_id);

-- Days whose figures change no more.
CREATE TABLE locked_days (
    day DATE PRIMARY KEY NOT NULL,
    locked_at TIMESTAMP NOT NULL,
    locked_by BIGINT NOT NULL REFERENCES accounts (id)
);

-- What was issued and returned before these measures were counted. Supplied items were issued to a library.
INSERT INTO event_deltas (event_id, measure, side, medium, library_id, branch_id, is_abroad, n)
SELECT event_id, 'items_issued', side, medium, library_id, branch_id, is_abroad, n
FROM event_deltas WHERE measure = 'items_supplied';
INSERT INTO event_deltas (event_id, measure, side, medium, library_id, branch_id, is_abroad, n)
SELECT e.id,
    CASE WHEN step.kind = 'loans.hand_over' THEN 'items_issued' ELSE 'items_returned' END,
    l.side, l.medium, l.library_id, l.branch_id, p.country <> 'LT',
    (SELECT count(*) FROM loan_items i WHERE i.loan_id = l.id) * CASE WHEN e.corrects_id IS NULL THEN 1 ELSE -1 END
FROM events e
JOIN events step ON step.id = COALESCE(e.corrects_id, e.id)
JOIN loans l ON l.id = e.entity_id
JOIN libraries p ON p.id = l.library_id
WHERE e.entity = 'loan' AND NOT l.is_same_administration
    AND ((l.side = 'borrowing' AND step.kind IN ('loans.hand_over', 'loans.take_back'))
        OR (l.side = 'lending' AND step.kind = 'loans.complete'));
INSERT INTO statistics_days (measure, day, side, medium, library_id, branch_id, is_abroad, n)
SELECT d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad, SUM(d.n)
FROM event_deltas d JOIN events e ON e.id = d.event_id
WHERE d.measure IN ('items_issued', 'items_returned') AND e.position IS NOT NULL
GROUP BY d.measure, e.happened_on, d.side, d.medium, d.library_id, d.branch_id, d.is_abroad;

-- Roles with an administrator's rights wait for the word of a second administrator.
CREATE TABLE role_requests (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    role_id BIGINT NOT NULL REFERENCES roles (id),
    scope TEXT NOT NULL CHECK (scope IN ('own', 'branch', 'all')),
    from_on DATE NOT NULL,
    to_on DATE,
    asked_by BIGINT NOT NULL REFERENCES accounts (id),
    asked_at TIMESTAMP NOT NULL,
    decided_by BIGINT REFERENCES accounts (id),
    decided_at TIMESTAMP,
    is_granted BOOLEAN,
    CHECK (to_on >= from_on),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (is_granted IS NULL)),
    CHECK (is_granted IS NULL OR NOT is_granted OR (decided_by <> asked_by AND decided_by <> account_id))
);
CREATE UNIQUE INDEX role_requests_once ON role_requests (account_id, role_id) WHERE decided_at IS NULL;

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'diary:read' FROM roles
WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'accounting', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'diary:write' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
INSERT INTO role_rights (role_id, code)
SELECT id, 'diary:lock' FROM roles WHERE key IN ('head', 'administrator');
