DROP TABLE agreement_files;
DROP TABLE agreement_versions;
DROP TABLE agreement_parties;
DROP TABLE agreements;
