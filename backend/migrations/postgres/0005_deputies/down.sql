DELETE FROM role_rights WHERE code IN ('deputies:read', 'deputies:manage');
DROP INDEX audit_of_deputy;
DROP TABLE deputy_rights;
DROP TABLE deputies;
