DROP INDEX loans_owner;
DROP INDEX audit_event;
