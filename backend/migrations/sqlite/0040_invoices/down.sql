DELETE FROM role_rights WHERE code IN ('invoices:read', 'invoices:draft', 'invoices:issue', 'invoices:pay');
DROP TABLE invoice_series;
DROP TABLE invoice_lines;
DROP TABLE invoices;
DROP TABLE invoice_runs;
