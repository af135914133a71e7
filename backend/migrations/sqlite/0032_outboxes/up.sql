-- What a message says can be a megabyte long: it stands beside the message, whose row is written anew at every step.
CREATE TABLE iso_texts (
    message_id INTEGER PRIMARY KEY NOT NULL REFERENCES iso_messages (id),
    xml TEXT NOT NULL,
    -- In the terms of 2021; nothing where it could not be read whole.
    json TEXT
);
INSERT INTO iso_texts (message_id, xml, json) SELECT id, xml, message_json FROM iso_messages;
ALTER TABLE iso_messages DROP COLUMN xml;
ALTER TABLE iso_messages DROP COLUMN message_json;
-- Plain or by what is absent: a statement whose words are bound finds its way by no other.
DROP INDEX iso_messages_once;
DROP INDEX iso_messages_waiting;
DROP INDEX iso_messages_dead;
CREATE UNIQUE INDEX iso_messages_once ON iso_messages (library_id, digest);
CREATE INDEX iso_messages_waiting ON iso_messages (library_id, due_at) WHERE settled_at IS NULL;
CREATE INDEX iso_messages_dead ON iso_messages (library_id, state);
DROP INDEX webhook_deliveries_due;
DROP INDEX webhook_deliveries_dead;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, status, due_at);
