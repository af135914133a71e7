-- Costs are a ledger: a line is never edited, and what was wrong is taken back by a line against it.
ALTER TABLE loan_charges
    DROP CONSTRAINT loan_charges_kind_check,
    DROP CONSTRAINT loan_charges_amount_cents_check,
    ADD CONSTRAINT loan_charges_kind_check CHECK (kind IN ('postage_out', 'postage_back', 'copies', 'voucher', 'compensation', 'other')),
    ADD CONSTRAINT loan_charges_amount_cents_check CHECK (amount_cents <> 0),
    -- Nobody where a timer or an import wrote it.
    ALTER COLUMN account_id DROP NOT NULL,
    -- The line that this one takes back, whole; each once.
    ADD COLUMN counters_id BIGINT UNIQUE REFERENCES loan_charges (id);
INSERT INTO loan_charges (loan_id, kind, amount_cents, payer, charged_on, created_at, counters_id)
SELECT loan_id, kind, -amount_cents, payer, greatest(charged_on, voided_at::date), voided_at, id
FROM loan_charges WHERE voided_at IS NOT NULL ORDER BY voided_at, id;
ALTER TABLE loan_charges
    DROP COLUMN voided_at,
    ADD CONSTRAINT loan_charges_against CHECK ((counters_id IS NULL) = (amount_cents > 0));
CREATE INDEX loan_charges_by_day ON loan_charges (charged_on, id);
CREATE FUNCTION loan_charges_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a cost line is neither edited nor deleted';
END;
$$;
CREATE TRIGGER loan_charges_stand
BEFORE DELETE OR UPDATE OF id, loan_id, kind, amount_cents, payer, charged_on, created_at, counters_id ON loan_charges
FOR EACH ROW EXECUTE FUNCTION loan_charges_stand();
