DELETE FROM role_rights WHERE code IN ('iso18626:manage', 'iso18626:read', 'iso18626:answer');
DROP TABLE iso_attempts;
DROP TABLE iso_messages;
DROP TABLE iso_exchanges;
DROP TABLE iso_peers;
