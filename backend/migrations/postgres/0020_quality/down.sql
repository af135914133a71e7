DELETE FROM role_rights WHERE code LIKE 'quality:%';
DROP TABLE quality_actions;
DROP TABLE service_targets;
DROP TYPE word_range;
