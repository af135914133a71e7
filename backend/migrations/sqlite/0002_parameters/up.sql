-- What was decided about a parameter: from which day, by whom and why. Rows are added; a value is never changed.
CREATE TABLE parameter_decisions (
    id INTEGER PRIMARY KEY NOT NULL,
    key TEXT NOT NULL,
    n BIGINT NOT NULL CHECK (n > 0),
    branch_id BIGINT REFERENCES libraries (id),
    value_json TEXT NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'decided', 'rejected', 'withdrawn', 'replaced')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_by BIGINT REFERENCES accounts (id),
    decided_at TIMESTAMP NOT NULL,
    approved_by BIGINT REFERENCES accounts (id),
    approved_at TIMESTAMP,
    ended_by BIGINT REFERENCES accounts (id),
    ended_at TIMESTAMP,
    ended_reason TEXT,
    version BIGINT NOT NULL,
    UNIQUE (key, n),
    CHECK (to_on >= from_on),
    CHECK (approved_by <> decided_by),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK ((status IN ('rejected', 'withdrawn', 'replaced')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX parameter_decisions_from ON parameter_decisions (key, COALESCE(branch_id, 0), from_on) WHERE status = 'decided';
CREATE UNIQUE INDEX parameter_decisions_waiting ON parameter_decisions (key, COALESCE(branch_id, 0)) WHERE status = 'proposed';
