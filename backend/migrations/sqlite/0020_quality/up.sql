-- The quality of the service: what was set as a target, and what was done to come nearer to it.
CREATE TABLE service_targets (
    id INTEGER PRIMARY KEY NOT NULL,
    -- Of a figure of the statistics, or of a step at which an open loan stands.
    measure TEXT,
    step TEXT CHECK (step IN ('pass_on', 'answer', 'supply', 'arrive', 'hand_over', 'pick_up', 'send_back', 'question', 'settle')),
    side TEXT NOT NULL CHECK (side IN ('borrowing', 'lending')),
    -- In hundredths: of a percent, of a day, of a library.
    value BIGINT NOT NULL CHECK (value >= 0),
    from_on DATE NOT NULL,
    -- The last day on which it is in force; open where there is none.
    to_on DATE,
    source TEXT NOT NULL CHECK (source <> ''),
    -- It was set by mistake: it never counted.
    is_withdrawn BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((measure IS NULL) <> (step IS NULL)),
    CHECK (step IS NULL OR value % 100 = 0),
    CHECK (to_on >= from_on)
);
CREATE INDEX service_targets_by_day ON service_targets (from_on, id);

-- Of one measure or step and one side, one target counts on a day.
CREATE TRIGGER service_targets_overlap_insert BEFORE INSERT ON service_targets WHEN NOT new.is_withdrawn BEGIN
    SELECT RAISE(ABORT, 'service_targets_overlap') FROM service_targets
    WHERE COALESCE(measure, step) = COALESCE(new.measure, new.step) AND side = new.side AND NOT is_withdrawn
        AND from_on <= COALESCE(new.to_on, '9999-12-31') AND COALESCE(to_on, '9999-12-31') >= new.from_on;
END;
CREATE TRIGGER service_targets_overlap_update BEFORE UPDATE ON service_targets WHEN NOT new.is_withdrawn BEGIN
    SELECT RAISE(ABORT, 'service_targets_overlap') FROM service_targets
    WHERE id <> new.id AND COALESCE(measure, step) = COALESCE(new.measure, new.step) AND side = new.side
        AND NOT is_withdrawn
        AND from_on <= COALESCE(new.to_on, '9999-12-31') AND COALESCE(to_on, '9999-12-31') >= new.from_on;
END;

CREATE TABLE quality_actions (
    id INTEGER PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    -- What will be done.
    plan TEXT NOT NULL CHECK (plan <> ''),
    -- The figure that it is to better.
    measure TEXT,
    side TEXT CHECK (side IN ('borrowing', 'lending')),
    -- Over how many days that figure is taken, before and after.
    n_days BIGINT NOT NULL CHECK (n_days BETWEEN 7 AND 366),
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    -- Where the owner works.
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    deadline_on DATE NOT NULL,
    search_text TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'under_way', 'done', 'judged', 'abandoned')),
    started_on DATE,
    done_on DATE,
    judged_on DATE,
    -- Why it was abandoned.
    reason TEXT,
    verdict TEXT CHECK (verdict IN ('worked', 'no_effect', 'worse')),
    verdict_words TEXT,
    -- Frozen when it began and when it was judged, in hundredths; no value where there was no case.
    baseline_value BIGINT,
    baseline_n BIGINT,
    effect_value BIGINT,
    effect_n BIGINT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK ((measure IS NULL) = (side IS NULL)),
    CHECK (status = 'abandoned' OR (status = 'planned') = (started_on IS NULL)),
    CHECK ((status IN ('done', 'judged')) = (done_on IS NOT NULL)),
    CHECK ((status = 'judged') = (judged_on IS NOT NULL)),
    CHECK ((status = 'judged') = (verdict IS NOT NULL)),
    CHECK ((status = 'judged') = (verdict_words IS NOT NULL)),
    CHECK ((status = 'abandoned') = (reason IS NOT NULL)),
    CHECK (done_on >= started_on),
    CHECK ((measure IS NOT NULL AND started_on IS NOT NULL) = (baseline_n IS NOT NULL)),
    CHECK ((measure IS NOT NULL AND status = 'judged') = (effect_n IS NOT NULL)),
    CHECK (baseline_value IS NULL OR baseline_n > 0),
    CHECK (effect_value IS NULL OR effect_n > 0)
);
CREATE INDEX quality_actions_by_deadline ON quality_actions (deadline_on, id);
CREATE INDEX quality_actions_by_owner ON quality_actions (owner_id);

-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'quality:read' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'quality:improve' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
INSERT INTO role_rights (role_id, code)
SELECT id, 'quality:manage' FROM roles WHERE key IN ('head', 'administrator');
