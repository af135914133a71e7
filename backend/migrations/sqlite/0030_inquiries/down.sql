DROP TABLE inquiry_outcomes;
DROP TABLE faq_entries;
DROP TABLE inquiries;
DELETE FROM role_rights WHERE code IN ('inquiries:read', 'inquiries:write');
