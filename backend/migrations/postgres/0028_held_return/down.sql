-- The older program has no word for it: what is held is simply away.
UPDATE loans SET pending = NULL WHERE pending = 'hold';
ALTER TABLE loans
    DROP CONSTRAINT loans_pending,
    DROP CONSTRAINT loans_question,
    ADD CONSTRAINT loans_pending CHECK (pending IN ('cancel', 'condition', 'retry', 'renewal', 'recall', 'settlement')),
    ADD CONSTRAINT loans_question CHECK (pending IS NULL OR side || ' ' || status || ' ' || pending IN ('borrowing sent cancel', 'borrowing sent condition', 'borrowing sent retry', 'borrowing will_supply cancel', 'borrowing will_supply condition', 'borrowing will_supply retry', 'borrowing shipped recall', 'borrowing received renewal', 'borrowing received recall', 'borrowing received settlement', 'borrowing on_loan renewal', 'borrowing on_loan recall', 'borrowing on_loan settlement', 'borrowing checked_in renewal', 'borrowing checked_in recall', 'borrowing checked_in settlement', 'borrowing return_shipped settlement', 'lending requested cancel', 'lending requested condition', 'lending will_supply cancel', 'lending will_supply condition', 'lending shipped renewal', 'lending shipped recall', 'lending received renewal', 'lending received recall', 'lending return_shipped settlement'));
