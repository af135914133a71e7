-- One card has one reference, whatever the loan: so that readers are counted without their cards.
UPDATE loan_readers SET person_ref = (
    SELECT min(same.person_ref) FROM loan_readers AS same WHERE same.card_no = loan_readers.card_no
);
