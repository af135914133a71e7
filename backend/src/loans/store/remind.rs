//! Whom to remind: what is due soon, what is overdue, and what was told of a day that draws near.
use chrono::{Days, NaiveDate};
use diesel::prelude::*;

use super::standing;
use crate::{
    loans::model::{LoanId, Record, Side, Status},
    platform::{Result, Tx, among::OneOf},
    schema::{
        loan_citations, loan_due_notices,
        loans::{self, due_on, id, reader_due_on, side, status},
    },
};

/// The loans after this one that are with a reader or a library and due within so many days, by their ids.
pub fn due_within(tx: &mut Tx, days: u64, after: LoanId, at_most: i64) -> Result<Vec<Record>> {
    let last = tx.today.checked_add_days(Days::new(days)).unwrap_or(tx.today);
    let is_near = |on: NaiveDate, until: NaiveDate| {
        let of_reader = reader_due_on.is_not_null().and(reader_due_on.between(on, until).assume_not_null());
        of_reader.or(due_on.is_not_null().and(due_on.between(on, until).assume_not_null()))
    };
    let with_reader = side.eq(Side::Borrowing).and(status.eq(Status::OnLoan));
    let with_library = side.eq(Side::Lending).and(status.one_of(&[Status::Shipped, Status::Received]));
    Ok(loans::table
        .filter(id.gt(after).and(with_reader.or(with_library)))
        .filter(is_near(tx.today, last))
        .order(id.asc())
        .limit(at_most)
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// The loans after this one whose next reminder is due today, by their ids.
pub fn to_remind(tx: &mut Tx, after: LoanId, at_most: i64) -> Result<Vec<Record>> {
    Ok(loans::table
        .inner_join(loan_citations::table)
        .filter(standing::to_remind(tx.today))
        .filter(id.gt(after))
        .order(id.asc())
        .limit(at_most)
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// Whether it was told that this day draws near, so many days before it.
pub fn was_told_due(tx: &mut Tx, loan: LoanId, on: NaiveDate, days_before: i32) -> Result<bool> {
    let notice = loan_due_notices::table.find((loan, on, days_before));
    Ok(notice.select(loan_due_notices::told_on).first::<NaiveDate>(tx.conn).optional()?.is_some())
}

/// Writes down that it was told; a second time it does not insert.
pub fn note_told_due(tx: &mut Tx, loan: LoanId, on: NaiveDate, days_before: i32) -> Result<()> {
    let row = (
        loan_due_notices::loan_id.eq(loan),
        loan_due_notices::for_due_on.eq(on),
        loan_due_notices::days_before.eq(days_before),
        loan_due_notices::told_on.eq(tx.today),
    );
    diesel::insert_into(loan_due_notices::table).values(row).execute(tx.conn)?;
    Ok(())
}
