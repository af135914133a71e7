DROP TABLE loan_alerts;
