-- Who stands in for whom, from which day to which, by which order.
CREATE TABLE deputies (
    id INTEGER PRIMARY KEY NOT NULL,
    absent_id BIGINT NOT NULL REFERENCES accounts (id),
    deputy_id BIGINT NOT NULL REFERENCES accounts (id),
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    order_number TEXT NOT NULL CHECK (order_number <> ''),
    order_on DATE NOT NULL,
    has_all_rights BOOLEAN NOT NULL,
    made_by BIGINT NOT NULL REFERENCES accounts (id),
    powers_at TIMESTAMP,
    powers_by BIGINT REFERENCES accounts (id),
    ended_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    CHECK (absent_id <> deputy_id),
    CHECK (to_on >= from_on),
    CHECK (powers_by IS NULL OR (powers_at IS NOT NULL AND powers_by <> made_by AND powers_by <> deputy_id))
);
CREATE UNIQUE INDEX deputies_once ON deputies (absent_id, deputy_id, from_on) WHERE ended_at IS NULL;
CREATE INDEX deputies_by_deputy ON deputies (deputy_id, to_on);
CREATE INDEX deputies_by_absent ON deputies (absent_id, to_on);
CREATE INDEX deputies_newest ON deputies (from_on, id);
CREATE TABLE deputy_rights (
    deputy_id BIGINT NOT NULL REFERENCES deputies (id),
    code TEXT NOT NULL,
    PRIMARY KEY (deputy_id, code)
);
CREATE INDEX audit_of_deputy ON audit (deputy_for_id, account_id, id) WHERE deputy_for_id IS NOT NULL;

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'deputies:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'deputies:manage' FROM roles WHERE key IN ('head', 'administrator');
