DELETE FROM role_rights WHERE code IN ('reports:read', 'reports:write', 'reports:approve');
DROP TABLE report_forms;
DROP TABLE report_items;
DROP TABLE report_sections;
DROP TABLE report_figures;
DROP TABLE reports;
