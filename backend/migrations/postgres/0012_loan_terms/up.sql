-- Under which terms a request of another library was taken, and from where its due day came.
CREATE TABLE loan_terms (
    loan_id BIGINT PRIMARY KEY REFERENCES loans (id),
    agreement_id BIGINT,
    version_n INTEGER,
    category TEXT CHECK (category IN ('rare', 'only_copy', 'periodicals', 'reference', 'bibliographies', 'art_albums', 'audiovisual', 'sheet_music', 'manuscripts', 'maps')),
    due_by TEXT CHECK (due_by IN ('agreement', 'parameter', 'hand')),
    is_exception BOOLEAN NOT NULL,
    FOREIGN KEY (agreement_id, version_n) REFERENCES agreement_versions (agreement_id, n),
    CHECK ((agreement_id IS NULL) = (version_n IS NULL)),
    CHECK (due_by <> 'agreement' OR agreement_id IS NOT NULL)
);
CREATE INDEX loan_terms_by_agreement ON loan_terms (agreement_id);
