-- Reports and plans: figures that were gathered, text that was written, and a life that ends frozen.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('tba_year', 'tba_quarter', 'plan', 'plan_quarter', 'plan_year')),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
    -- The plan that is reported on.
    plan_id BIGINT REFERENCES reports (id),
    title TEXT NOT NULL CHECK (title <> ''),
    language TEXT NOT NULL CHECK (language IN ('lt', 'en')),
    -- Who answers for it, and where they work.
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    status TEXT NOT NULL CHECK (status IN ('collected', 'drafted', 'submitted', 'approved', 'frozen', 'discarded')),
    submitted_on DATE,
    approved_on DATE,
    approved_by BIGINT REFERENCES accounts (id),
    frozen_at TIMESTAMP,
    -- Why it was returned, until it is submitted again.
    reason TEXT,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((kind IN ('tba_quarter', 'plan_quarter')) = (quarter IS NOT NULL)),
    CHECK ((kind IN ('plan_quarter', 'plan_year')) = (plan_id IS NOT NULL)),
    CHECK ((status IN ('submitted', 'approved', 'frozen')) = (submitted_on IS NOT NULL)),
    CHECK ((status IN ('approved', 'frozen')) = (approved_on IS NOT NULL)),
    CHECK ((approved_on IS NULL) = (approved_by IS NULL)),
    CHECK ((status = 'frozen') = (frozen_at IS NOT NULL)),
    CHECK (reason IS NULL OR status = 'drafted')
);
CREATE INDEX reports_by_year ON reports (year, id);
-- One report of a period, one plan of a person's year, one report of a period of a plan.
CREATE UNIQUE INDEX reports_one ON reports (kind, year, coalesce(quarter, 0)) WHERE kind IN ('tba_year', 'tba_quarter') AND status <> 'discarded';
CREATE UNIQUE INDEX reports_one_plan ON reports (owner_id, year) WHERE kind = 'plan' AND status <> 'discarded';
CREATE UNIQUE INDEX reports_one_of_plan ON reports (plan_id, kind, coalesce(quarter, 0)) WHERE plan_id IS NOT NULL AND status <> 'discarded';

-- Figures as they were gathered, as JSON: each gathering a row, the last one counts.
CREATE TABLE report_figures (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    n INTEGER NOT NULL CHECK (n > 0),
    figures TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    collected_at TIMESTAMP NOT NULL,
    PRIMARY KEY (report_id, n)
);

CREATE TABLE report_sections (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    key TEXT NOT NULL CHECK (key IN ('aim', 'subscribers', 'fulfilment', 'abroad', 'inquiries', 'gaps', 'working_group', 'quality', 'training', 'problems', 'plan')),
    -- What the figures say, in sentences.
    prepared TEXT NOT NULL,
    -- What a person wrote in its place.
    written TEXT,
    PRIMARY KEY (report_id, key)
);

-- What is planned, and in a report what came of it.
CREATE TABLE report_items (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    n INTEGER NOT NULL CHECK (n > 0),
    what TEXT NOT NULL CHECK (what <> ''),
    measure TEXT,
    side TEXT CHECK (side IN ('borrowing', 'lending')),
    -- In hundredths.
    target BIGINT,
    due_on DATE,
    -- The figure of the period, in hundredths, as it was gathered.
    value BIGINT,
    result TEXT,
    PRIMARY KEY (report_id, n),
    CHECK (measure IS NOT NULL OR value IS NULL)
);

-- Forms of statistics that others ask for, by the year from which each counts; the rows are JSON.
CREATE TABLE report_forms (
    id INTEGER PRIMARY KEY NOT NULL,
    from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2200),
    title TEXT NOT NULL CHECK (title <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    rows TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX report_forms_by_year ON report_forms (from_year, id);

-- What is frozen stays as it is.
CREATE TRIGGER reports_stay_update BEFORE UPDATE ON reports WHEN old.status = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER reports_stay_delete BEFORE DELETE ON reports WHEN old.status = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_figures_stay_insert BEFORE INSERT ON report_figures
WHEN (SELECT status FROM reports WHERE id = new.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_figures_stay_update BEFORE UPDATE ON report_figures
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_figures_stay_delete BEFORE DELETE ON report_figures
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_sections_stay_insert BEFORE INSERT ON report_sections
WHEN (SELECT status FROM reports WHERE id = new.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_sections_stay_update BEFORE UPDATE ON report_sections
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_sections_stay_delete BEFORE DELETE ON report_sections
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_items_stay_insert BEFORE INSERT ON report_items
WHEN (SELECT status FROM reports WHERE id = new.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_items_stay_update BEFORE UPDATE ON report_items
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;
CREATE TRIGGER report_items_stay_delete BEFORE DELETE ON report_items
WHEN (SELECT status FROM reports WHERE id = old.report_id) = 'frozen' BEGIN
    SELECT RAISE(ABORT, 'a frozen report stays as it is');
END;

INSERT INTO role_rights (role_id, code)
SELECT id, 'reports:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'reports:write' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
INSERT INTO role_rights (role_id, code)
SELECT id, 'reports:approve' FROM roles WHERE key IN ('head', 'administrator');
