DROP TABLE subscriber_confirmations;
DROP TABLE subscriber_links;
DROP TABLE subscriber_years;
DROP TABLE subscribers;
