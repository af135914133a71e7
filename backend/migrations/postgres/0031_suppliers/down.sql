DROP TABLE loan_holders;
DROP TABLE loan_suppliers;
DROP TABLE loan_rotas;
