-- Where titles are looked up at other libraries: servers of SRU, and how each is asked.
CREATE TABLE lookup_targets (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    url TEXT NOT NULL CHECK (url <> ''),
    -- The library of the directory that it stands for; none of a catalogue of many.
    library_id BIGINT REFERENCES libraries (id),
    sru_version TEXT NOT NULL CHECK (sru_version IN ('1.1', '1.2', '2.0')),
    record_schema TEXT NOT NULL CHECK (record_schema <> ''),
    -- Whose fields the records have; none where each shows it.
    marc_format TEXT CHECK (marc_format IN ('marc21', 'unimarc')),
    -- What the server calls what is searched, in CQL; none where it cannot be searched.
    title_index TEXT NOT NULL CHECK (title_index <> ''),
    author_index TEXT,
    isbn_index TEXT,
    issn_index TEXT,
    relation TEXT NOT NULL CHECK (relation IN ('all', '=', 'adj')),
    deadline_ms BIGINT NOT NULL CHECK (deadline_ms BETWEEN 500 AND 30000),
    position BIGINT NOT NULL,
    is_active BOOLEAN NOT NULL,
    -- A user name and a password, sealed.
    credentials TEXT,
    version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL
);
