-- What the older program has no word for is told by the nearest that it has.
DROP TABLE loan_claims;
DROP TABLE loan_reminders;
DROP TABLE loan_conditions;
UPDATE loans SET pending = NULL WHERE pending <> 'cancel';
UPDATE loans SET status = 'cancelled', closed_as = NULL WHERE status = 'closed';
UPDATE loans SET status = 'return_shipped' WHERE status = 'lost';
UPDATE loan_attempts SET answer = 'cancelled' WHERE answer = 'retry';
DROP INDEX loans_asked;
DROP INDEX loans_to_remind;
ALTER TABLE loan_items DROP COLUMN fate, DROP COLUMN shipped_on;
ALTER TABLE loan_attempts
    DROP CONSTRAINT loan_attempts_answer,
    DROP COLUMN n_half_vouchers,
    DROP COLUMN through_id,
    ADD CONSTRAINT loan_attempts_answer_check CHECK (answer IN ('yes', 'no', 'cancelled'));
ALTER TABLE loans
    DROP CONSTRAINT loans_status,
    DROP CONSTRAINT loans_pending,
    DROP CONSTRAINT loans_copy_days,
    DROP CONSTRAINT loans_copy_status,
    DROP CONSTRAINT loans_original_status,
    DROP CONSTRAINT loans_side_status,
    DROP CONSTRAINT loans_lent_copy_status,
    DROP CONSTRAINT loans_side_library,
    DROP CONSTRAINT loans_question,
    DROP CONSTRAINT loans_copy_question,
    DROP CONSTRAINT loans_closed,
    DROP CONSTRAINT loans_retry,
    DROP COLUMN remind_on,
    DROP COLUMN pick_up_by_on,
    DROP COLUMN closed_as,
    DROP COLUMN retry_from_on,
    DROP COLUMN retry_reason,
    DROP COLUMN is_reading_room_only,
    DROP COLUMN n_renewals,
    ADD CONSTRAINT loans_status_check CHECK (status IN ('requested', 'sent', 'will_supply', 'shipped', 'received', 'on_loan', 'checked_in', 'return_shipped', 'completed', 'delivered', 'unfilled', 'cancelled')),
    ADD CONSTRAINT loans_pending_check CHECK (pending IN ('cancel')),
    ADD CONSTRAINT loans_check CHECK (medium = 'original' OR (due_on IS NULL AND reader_due_on IS NULL)),
    ADD CONSTRAINT loans_check1 CHECK (medium = 'original' OR status NOT IN ('on_loan', 'checked_in', 'return_shipped', 'completed')),
    ADD CONSTRAINT loans_check2 CHECK (medium <> 'original' OR status <> 'delivered'),
    ADD CONSTRAINT loans_check3 CHECK (side = 'borrowing' OR status NOT IN ('sent', 'on_loan', 'checked_in')),
    ADD CONSTRAINT loans_check4 CHECK (side = 'borrowing' OR library_id IS NOT NULL);
