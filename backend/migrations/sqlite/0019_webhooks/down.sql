DELETE FROM role_rights WHERE code = 'webhooks:manage';
DROP TABLE webhook_attempts;
DROP TABLE webhook_deliveries;
DROP TABLE webhook_secrets;
DROP TABLE webhook_kinds;
DROP TABLE webhooks;
