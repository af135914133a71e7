-- Parcels: many loans in one, to a library and back.
CREATE TABLE shipments (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    direction TEXT NOT NULL CHECK (direction IN ('to_borrower', 'to_lender', 'from_lender', 'from_borrower')),
    library_id BIGINT NOT NULL REFERENCES libraries (id),
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    owner_id BIGINT NOT NULL REFERENCES accounts (id),
    status TEXT NOT NULL CHECK (status IN ('packing', 'sent', 'partly_received', 'received', 'lost', 'cancelled')),
    sent_on DATE,
    -- The day on which the first of it arrived.
    arrived_on DATE,
    expected_on DATE,
    carrier_id BIGINT REFERENCES carriers (id),
    tracking_number TEXT,
    grams BIGINT CHECK (grams > 0),
    price_cents BIGINT CHECK (price_cents >= 0),
    price_source TEXT CHECK (price_source IN ('tariff', 'typed')),
    price_reason TEXT,
    tariff_id BIGINT REFERENCES tariffs (id),
    zone TEXT,
    note TEXT,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (id, direction),
    CHECK (status NOT IN ('packing', 'cancelled') OR (sent_on IS NULL AND arrived_on IS NULL)),
    CHECK (status NOT IN ('sent', 'lost') OR (sent_on IS NOT NULL AND arrived_on IS NULL)),
    CHECK (status NOT IN ('partly_received', 'received') OR arrived_on IS NOT NULL),
    -- What goes out was sent before it arrives; what comes may come unannounced.
    CHECK (direction IN ('from_lender', 'from_borrower') OR arrived_on IS NULL OR sent_on IS NOT NULL),
    CHECK (arrived_on >= sent_on),
    CHECK ((price_cents IS NULL) = (price_source IS NULL)),
    CHECK ((price_source IS NOT NULL AND price_source = 'typed') = (price_reason IS NOT NULL)),
    CHECK ((price_source IS NOT NULL AND price_source = 'tariff') = (tariff_id IS NOT NULL)),
    CHECK ((tariff_id IS NULL) = (zone IS NULL))
);
CREATE INDEX shipments_by_library ON shipments (library_id);
CREATE INDEX shipments_by_day ON shipments (sent_on);
CREATE INDEX shipments_by_tracking ON shipments (tracking_number);
CREATE INDEX shipments_by_tariff ON shipments (tariff_id);
-- Loans in a parcel.
CREATE TABLE shipment_loans (
    shipment_id BIGINT NOT NULL,
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    direction TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('packed', 'sent', 'received', 'missing', 'lost', 'damaged', 'taken_out')),
    PRIMARY KEY (shipment_id, loan_id),
    FOREIGN KEY (shipment_id, direction) REFERENCES shipments (id, direction)
);
-- A loan is on its way in one parcel of a direction at a time.
CREATE UNIQUE INDEX shipment_loans_open ON shipment_loans (loan_id, direction)
WHERE state IN ('packed', 'sent', 'missing');
CREATE INDEX shipment_loans_by_loan ON shipment_loans (loan_id);
-- What was lost or damaged, in writing.
CREATE TABLE shipment_acts (
    id INTEGER PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    shipment_id BIGINT NOT NULL REFERENCES shipments (id),
    kind TEXT NOT NULL CHECK (kind IN ('lost', 'damaged')),
    happened_on DATE NOT NULL,
    text TEXT NOT NULL,
    -- Who was there.
    present TEXT,
    account_id BIGINT REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    -- When it was taken back; it stays.
    annulled_at TIMESTAMP
);
CREATE INDEX shipment_acts_by_shipment ON shipment_acts (shipment_id);
CREATE TABLE shipment_act_loans (
    act_id BIGINT NOT NULL REFERENCES shipment_acts (id),
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    value_cents BIGINT CHECK (value_cents > 0),
    PRIMARY KEY (act_id, loan_id)
);
-- The cost lines that a parcel, or an act about it, has made.
CREATE TABLE shipment_charges (
    charge_id BIGINT PRIMARY KEY NOT NULL REFERENCES loan_charges (id),
    shipment_id BIGINT NOT NULL REFERENCES shipments (id),
    act_id BIGINT REFERENCES shipment_acts (id)
);
CREATE INDEX shipment_charges_by_shipment ON shipment_charges (shipment_id);
-- The roles that came with the installation gain the new rights, as a new installation has them.
INSERT INTO role_rights (role_id, code)
SELECT id, 'shipments:read' FROM roles
WHERE key IN ('librarian', 'lending_librarian', 'cashier', 'head', 'administrator', 'accounting', 'auditor');
INSERT INTO role_rights (role_id, code)
SELECT id, 'shipments:write' FROM roles WHERE key IN ('librarian', 'lending_librarian', 'head', 'administrator');
INSERT INTO role_rights (role_id, code)
SELECT id, 'tariffs:write' FROM roles WHERE key IN ('librarian', 'head', 'administrator');
