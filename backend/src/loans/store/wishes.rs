//! Readers' wishes to keep a book longer.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    loans::model::{LoanId, WishRow},
    platform::{Result, Tx, actor::AccountId},
    schema::loan_wishes::{account_id, declined_at, due_on, id, loan_id, reason, table, wished_at},
};

/// The latest wish of a loan's reader.
pub fn last_wish(tx: &mut Tx, loan: LoanId) -> Result<Option<WishRow>> {
    let of_loan = table.filter(loan_id.eq(loan)).order(id.desc());
    Ok(of_loan.select(WishRow::as_select()).first(tx.conn).optional()?)
}

pub fn insert_wish(tx: &mut Tx, loan: LoanId, day: NaiveDate) -> Result<()> {
    let wish = (loan_id.eq(loan), due_on.eq(day), wished_at.eq(tx.now));
    diesel::insert_into(table).values(wish).execute(tx.conn)?;
    Ok(())
}

pub fn decline_wish(tx: &mut Tx, wish: i64, by: AccountId, why: &str) -> Result<()> {
    let declined = (declined_at.eq(tx.now), account_id.eq(by), reason.eq(why));
    diesel::update(table.find(wish)).set(declined).execute(tx.conn)?;
    Ok(())
}
