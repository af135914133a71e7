-- The references stay: one for each card serves as one for each loan did.
SELECT 1;
