//! How loans stand today, as conditions: whose turn it is, what is away, late, to be told, still to come.
use chrono::NaiveDate;
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

use super::Condition;
use crate::{
    loans::model::{Medium, PartnerAlert, Pending, Side, Status},
    platform::among::OneOf,
    schema::{
        loan_alerts, loan_items, loan_wishes,
        loans::{self, due_on, pending, pick_up_by_on, reader_due_on, remind_on, retry_from_on, side, status},
    },
};

/// Loans that stand, on their side, in one of these.
fn standing(statuses: fn(Side) -> &'static [Status]) -> Condition {
    let on = |of: Side| side.eq(of).and(status.one_of(statuses(of)));
    Box::new(on(Side::Borrowing).or(on(Side::Lending)))
}

/// Loans with one of these questions.
pub fn asking(questions: &[Pending]) -> Condition {
    Box::new(pending.is_not_null().and(pending.assume_not_null().one_of(questions)))
}

/// Loans on which, on their side, one of these questions waits.
pub fn asked(questions: fn(Side) -> &'static [Pending]) -> Condition {
    let on = |of: Side| side.eq(of).and(asking(questions(of)));
    Box::new(on(Side::Borrowing).or(on(Side::Lending)))
}

/// The next step, or the answer, is ours; what is to be asked again later waits for its day.
pub fn waits_for_us(today: NaiveDate) -> Condition {
    let is_later = retry_from_on.is_not_null().and(retry_from_on.gt(today).assume_not_null());
    let step = standing(Side::waits_for_us).and(pending.is_null()).and(not(is_later));
    Box::new(step.or(asked(Side::asked_of_us)))
}

/// The next step, or the answer, is somebody else's.
pub fn waits_for_them() -> Condition {
    let step = standing(Side::waits_for_them).and(pending.is_null());
    Box::new(step.or(asked(Side::asked_of_them)))
}

/// Originals that are away from their lender.
pub fn away() -> Condition {
    Box::new(standing(Side::away).and(loans::medium.eq(Medium::Original)))
}

/// Away, and not asked by its lender to be kept.
fn wanted() -> Condition {
    Box::new(away().and(pending.is_null().or(pending.assume_not_null().ne(Pending::Hold))))
}

/// Away, wanted back, and due on this day or before.
pub fn due_by(day: NaiveDate) -> Condition {
    Box::new(wanted().and(due_on.is_not_null()).and(due_on.le(day).assume_not_null()))
}

/// Away, wanted back, and due before this day; what was due before today is late.
pub fn due_before(day: NaiveDate) -> Condition {
    Box::new(wanted().and(due_on.is_not_null()).and(due_on.lt(day).assume_not_null()))
}

/// What its lender wants back from us at once.
pub fn recalled() -> Condition {
    Box::new(side.eq(Side::Borrowing).and(asking(&[Pending::Recall])))
}

/// Away, and a step of the ladder of reminders is due.
pub fn to_remind(today: NaiveDate) -> Condition {
    Box::new(remind_on.is_not_null().and(remind_on.le(today).assume_not_null()))
}

/// It waits for a reader who was told and did not come in time.
pub fn not_picked_up(today: NaiveDate) -> Condition {
    Box::new(pick_up_by_on.is_not_null().and(pick_up_by_on.lt(today).assume_not_null()))
}

/// This of the messages with a partner's system waits for a person.
pub fn alerted(alert: PartnerAlert) -> Condition {
    let alerted = loan_alerts::table.filter(loan_alerts::alert.eq(alert)).select(loan_alerts::loan_id);
    Box::new(loans::id.eq_any(alerted))
}

/// A reader waits to hear whether it can be kept longer: nobody has said no or asked the lender, and the day is the same.
pub fn wished() -> Condition {
    let wished = loan_wishes::due_on.nullable();
    let is_reader_day = reader_due_on.eq(wished).or(reader_due_on.is_null().and(due_on.eq(wished)));
    let open = loan_wishes::table
        .filter(loan_wishes::loan_id.eq(loans::id).and(loan_wishes::declined_at.is_null()))
        .filter(is_reader_day.assume_not_null());
    Box::new(status.eq(Status::OnLoan).and(pending.is_null()).and(exists(open)))
}

/// Some units came or went, and others are still to come.
pub fn partial() -> Condition {
    let open = loan_items::fate.is_null().and(loan_items::returned_on.is_null());
    let not_come = loan_items::table.filter(open.and(loan_items::received_on.is_null())).select(loan_items::loan_id);
    let not_sent = loan_items::table.filter(open.and(loan_items::shipped_on.is_null())).select(loan_items::loan_id);
    let of_side = |of: Side| side.eq(of).and(loans::medium.eq(Medium::Original));
    let borrowed = of_side(Side::Borrowing)
        .and(status.one_of(&[Status::Received, Status::OnLoan, Status::CheckedIn, Status::ReturnShipped]))
        .and(loans::id.eq_any(not_come));
    let lent = of_side(Side::Lending)
        .and(status.one_of(&[Status::Shipped, Status::Received, Status::ReturnShipped]))
        .and(loans::id.eq_any(not_sent));
    Box::new(borrowed.or(lent))
}
