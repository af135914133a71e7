DROP TABLE loan_terms;
