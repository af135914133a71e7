DROP TABLE item_claims;
DROP TABLE items;
DROP TABLE description_numbers;
DROP TABLE description_marc;
DROP TABLE descriptions;
ALTER TABLE jobs DROP COLUMN options;
