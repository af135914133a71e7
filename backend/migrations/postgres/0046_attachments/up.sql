-- Files that go with a message, as they were when it was written; gone when its text is.
CREATE TABLE mail_attachments (
    message_id BIGINT NOT NULL REFERENCES mail_messages (id),
    n INTEGER NOT NULL CHECK (n > 0),
    file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    media_type TEXT NOT NULL CHECK (media_type LIKE '_%/_%'),
    -- Bytes.
    size BIGINT NOT NULL CHECK (size BETWEEN 1 AND 5242880),
    content BYTEA NOT NULL,
    PRIMARY KEY (message_id, n),
    CHECK (length(content) = size)
);
