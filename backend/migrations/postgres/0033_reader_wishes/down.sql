DROP TABLE loan_wishes;
