DROP TRIGGER loan_charges_stand ON loan_charges;
DROP FUNCTION loan_charges_stand();
DROP INDEX loan_charges_by_day;
ALTER TABLE loan_charges ADD COLUMN voided_at TIMESTAMP;
UPDATE loan_charges SET voided_at = against.created_at
FROM loan_charges AS against WHERE against.counters_id = loan_charges.id;
DELETE FROM loan_charges WHERE counters_id IS NOT NULL;
UPDATE loan_charges SET account_id = (SELECT min(id) FROM accounts) WHERE account_id IS NULL;
UPDATE loan_charges SET kind = 'other' WHERE kind IN ('voucher', 'compensation');
ALTER TABLE loan_charges
    DROP CONSTRAINT loan_charges_against,
    DROP COLUMN counters_id,
    DROP CONSTRAINT loan_charges_kind_check,
    DROP CONSTRAINT loan_charges_amount_cents_check,
    ADD CONSTRAINT loan_charges_kind_check CHECK (kind IN ('postage_out', 'postage_back', 'copies', 'other')),
    ADD CONSTRAINT loan_charges_amount_cents_check CHECK (amount_cents > 0),
    ALTER COLUMN account_id SET NOT NULL;
