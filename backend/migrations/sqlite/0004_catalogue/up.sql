-- How the file of a job is to be read, where its owner said so.
ALTER TABLE jobs ADD COLUMN options TEXT;

-- The catalogue: bibliographic descriptions, our items, and which loan an item is promised to.
CREATE TABLE descriptions (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('book', 'serial', 'map', 'music', 'audio', 'video', 'electronic', 'other')),
    title TEXT NOT NULL CHECK (title <> ''),
    subtitle TEXT,
    part TEXT,
    author TEXT,
    responsibility TEXT,
    edition TEXT,
    place TEXT,
    publisher TEXT,
    year INTEGER CHECK (year BETWEEN 1000 AND 2100),
    extent TEXT,
    series TEXT,
    language TEXT,
    format TEXT NOT NULL CHECK (format IN ('marc21', 'unimarc')),
    source TEXT CHECK (source <> ''),
    control_number TEXT CHECK (control_number <> ''),
    match_key TEXT NOT NULL,
    title_match TEXT NOT NULL,
    full_title_match TEXT NOT NULL,
    title_key TEXT NOT NULL,
    year_key INTEGER NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    UNIQUE (source, control_number)
);
CREATE INDEX descriptions_by_match_key ON descriptions (match_key);
CREATE INDEX descriptions_by_title_match ON descriptions (title_match);
CREATE INDEX descriptions_by_full_title_match ON descriptions (full_title_match);
CREATE INDEX descriptions_by_title ON descriptions (title_key, id);
CREATE INDEX descriptions_by_year ON descriptions (year_key, id);
CREATE INDEX descriptions_by_update ON descriptions (updated_at, id);
-- The record itself: everything that the source said.
CREATE TABLE description_marc (
    description_id INTEGER PRIMARY KEY NOT NULL REFERENCES descriptions (id),
    marc_json TEXT NOT NULL,
    imported_digest TEXT
);
CREATE TABLE description_numbers (
    description_id BIGINT NOT NULL REFERENCES descriptions (id),
    kind TEXT NOT NULL CHECK (kind IN ('isbn', 'issn')),
    number TEXT NOT NULL CHECK (number <> ''),
    is_valid BOOLEAN NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (description_id, kind, number)
);
CREATE INDEX description_numbers_by_number ON description_numbers (kind, number);
CREATE TABLE items (
    id INTEGER PRIMARY KEY NOT NULL,
    description_id BIGINT NOT NULL REFERENCES descriptions (id),
    barcode TEXT NOT NULL UNIQUE CHECK (barcode <> ''),
    accession_number TEXT,
    branch_id BIGINT NOT NULL REFERENCES libraries (id),
    location TEXT,
    shelf_mark TEXT,
    not_lendable TEXT CHECK (not_lendable IN ('reading_room', 'reference', 'rare', 'on_display', 'damaged', 'in_repair', 'missing', 'withdrawn', 'other')),
    condition TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
CREATE INDEX items_by_description ON items (description_id);
CREATE INDEX items_by_branch ON items (branch_id);
-- An item is promised to one loan at a time.
CREATE TABLE item_claims (
    id INTEGER PRIMARY KEY NOT NULL,
    item_id BIGINT NOT NULL REFERENCES items (id),
    loan_id BIGINT NOT NULL REFERENCES loans (id),
    claimed_at TIMESTAMP NOT NULL,
    released_at TIMESTAMP
);
CREATE UNIQUE INDEX item_claims_open ON item_claims (item_id) WHERE released_at IS NULL;
CREATE INDEX item_claims_by_loan ON item_claims (loan_id);
CREATE INDEX item_claims_by_item ON item_claims (item_id);

CREATE VIRTUAL TABLE descriptions_search USING fts5 (search_text, content = 'descriptions', content_rowid = 'id');
CREATE TRIGGER descriptions_search_insert AFTER INSERT ON descriptions BEGIN
    INSERT INTO descriptions_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER descriptions_search_update AFTER UPDATE OF search_text ON descriptions BEGIN
    INSERT INTO descriptions_search (descriptions_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO descriptions_search (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER descriptions_search_delete AFTER DELETE ON descriptions BEGIN
    INSERT INTO descriptions_search (descriptions_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
