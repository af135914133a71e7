-- Agreements with libraries (TBA sutartys). Ended and terminated are told by the last day, not kept.
CREATE TABLE agreements (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'in_force', 'suspended', 'withdrawn')),
    from_on DATE NOT NULL,
    until_on DATE,
    agreed_until_on DATE,
    signed_on DATE,
    notice_on DATE,
    ended_by TEXT CHECK (ended_by IN ('us', 'them', 'both')),
    note TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CHECK (until_on >= from_on),
    CHECK ((status IN ('in_force', 'suspended')) = (signed_on IS NOT NULL)),
    CHECK ((ended_by IS NULL) = (notice_on IS NULL)),
    CHECK (ended_by IS NULL OR (signed_on IS NOT NULL AND until_on IS NOT NULL))
);
CREATE INDEX agreements_by_library ON agreements (library_id, from_on);
CREATE UNIQUE INDEX agreements_one_draft ON agreements (library_id) WHERE status IN ('draft', 'sent');

-- The two parties as the agreement names them; nobody edits them once it is sent for signing.
CREATE TABLE agreement_parties (
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    party TEXT NOT NULL CHECK (party IN ('us', 'them')),
    name TEXT NOT NULL,
    company_code TEXT,
    vat_code TEXT,
    address TEXT,
    iban TEXT,
    phone TEXT,
    email TEXT,
    signatory TEXT,
    position TEXT,
    basis TEXT,
    PRIMARY KEY (agreement_id, party)
);

-- The terms in versions: the first is what was signed, each further one an amendment from its day on.
CREATE TABLE agreement_versions (
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    n INTEGER NOT NULL CHECK (n > 0),
    effective_on DATE NOT NULL,
    agreed_on DATE,
    loan_days INTEGER NOT NULL CHECK (loan_days BETWEEN 1 AND 365),
    n_renewals INTEGER NOT NULL CHECK (n_renewals BETWEEN 0 AND 20),
    max_items INTEGER CHECK (max_items BETWEEN 1 AND 1000),
    not_lent TEXT NOT NULL,
    outward_payer TEXT NOT NULL CHECK (outward_payer IN ('subscriber', 'our_library', 'central_funding')),
    return_payer TEXT NOT NULL CHECK (return_payer IN ('subscriber', 'our_library', 'central_funding')),
    page_cents BIGINT CHECK (page_cents BETWEEN 0 AND 100000),
    invoicing TEXT NOT NULL CHECK (invoicing IN ('none', 'yearly')),
    invoice_by TEXT,
    payment_days INTEGER NOT NULL CHECK (payment_days BETWEEN 1 AND 365),
    liability TEXT NOT NULL CHECK (liability IN ('same_or_equal', 'market_price', 'lender_rules')),
    notice_days INTEGER NOT NULL CHECK (notice_days BETWEEN 0 AND 365),
    note TEXT,
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (agreement_id, n),
    UNIQUE (agreement_id, effective_on),
    CHECK ((invoicing = 'none') = (invoice_by IS NULL))
);

-- The signed paper and the annexes.
CREATE TABLE agreement_files (
    id INTEGER PRIMARY KEY NOT NULL,
    agreement_id BIGINT NOT NULL REFERENCES agreements (id),
    file_id BIGINT NOT NULL REFERENCES files (id),
    kind TEXT NOT NULL CHECK (kind IN ('signed', 'annex')),
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    removed_at TIMESTAMP
);
CREATE INDEX agreement_files_by_agreement ON agreement_files (agreement_id);

-- Signed agreements of one library never overlap.
CREATE TRIGGER agreements_overlap_insert BEFORE INSERT ON agreements WHEN new.signed_on IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'agreements_overlap') FROM agreements
    WHERE library_id = new.library_id AND signed_on IS NOT NULL
        AND from_on <= COALESCE(new.until_on, '9999-12-31') AND COALESCE(until_on, '9999-12-31') >= new.from_on;
END;
CREATE TRIGGER agreements_overlap_update BEFORE UPDATE ON agreements WHEN new.signed_on IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'agreements_overlap') FROM agreements
    WHERE id <> new.id AND library_id = new.library_id AND signed_on IS NOT NULL
        AND from_on <= COALESCE(new.until_on, '9999-12-31') AND COALESCE(until_on, '9999-12-31') >= new.from_on;
END;
