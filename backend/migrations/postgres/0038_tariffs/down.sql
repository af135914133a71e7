DROP TABLE tariff_bands;
DROP TABLE tariff_zones;
DROP TABLE tariffs;
DROP TABLE carriers;
