DROP INDEX outbox_of_entity;
DROP TABLE mail_bounces;
DROP TABLE mail_notices;
DROP TABLE mail_messages;
