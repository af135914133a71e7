DROP TABLE lookup_targets;
