-- Who carries parcels.
CREATE TABLE carriers (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    -- Where a parcel is followed on the web; `{number}` stands for its tracking number.
    tracking_url TEXT CHECK (tracking_url LIKE '%{number}%'),
    is_active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
-- What a carrier asks from a day on, until its last day or the day before the next tariff.
CREATE TABLE tariffs (
    id INTEGER PRIMARY KEY NOT NULL,
    carrier_id BIGINT NOT NULL REFERENCES carriers (id),
    valid_from DATE NOT NULL,
    valid_to DATE,
    note TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (carrier_id, valid_from),
    CHECK (valid_to >= valid_from)
);
CREATE TABLE tariff_zones (
    tariff_id BIGINT NOT NULL REFERENCES tariffs (id),
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    -- Two letters each, spaces between; none where it is of all countries that no other zone names.
    countries TEXT NOT NULL,
    PRIMARY KEY (tariff_id, n),
    UNIQUE (tariff_id, name)
);
-- Of a parcel over so many grams and up to so many, these included.
CREATE TABLE tariff_bands (
    tariff_id BIGINT NOT NULL,
    zone_n INTEGER NOT NULL,
    over_grams BIGINT NOT NULL CHECK (over_grams >= 0),
    up_to_grams BIGINT NOT NULL,
    price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
    PRIMARY KEY (tariff_id, zone_n, up_to_grams),
    FOREIGN KEY (tariff_id, zone_n) REFERENCES tariff_zones (tariff_id, n),
    UNIQUE (tariff_id, zone_n, over_grams),
    CHECK (up_to_grams > over_grams)
);
