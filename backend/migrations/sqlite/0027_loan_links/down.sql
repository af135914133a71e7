DROP TABLE loan_links;
