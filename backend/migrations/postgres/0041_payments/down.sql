DROP TABLE payment_uses;
DROP TABLE payments;
