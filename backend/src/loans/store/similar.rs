//! Requests of the same days, to be compared with one.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Row, within};
use crate::{
    loans::{
        ReadLoans,
        model::{Citation, Heading, LoanId, Medium, Record, Side},
    },
    on_db,
    platform::{Result, Right, Tx, among::Among},
    schema::{loan_citations, loans},
};

/// How many are compared at most, the newest first.
const MOST: i64 = 20_000;

/// Of this side those that the actor may read and that were asked for from one day to another.
pub fn asked_between(
    tx: &mut Tx,
    side: Side,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<(LoanId, Medium, Citation)>> {
    let within = within(tx, ReadLoans::CODE)?;
    let asked = loans::table
        .inner_join(loan_citations::table)
        .filter(loans::side.eq(side).and(loans::requested_on.between(from, to)))
        .filter(within)
        .order(loans::id.desc())
        .limit(MOST);
    Ok(asked.select((loans::id, loans::medium, Citation::as_select())).load(tx.conn)?)
}

/// These loans as lines, the newest first.
pub fn lines(tx: &mut Tx, ids: &[LoanId]) -> Result<Vec<Row>> {
    let of = loans::table.inner_join(loan_citations::table).filter(loans::id.among(ids.iter().copied()));
    let of = of.order(loans::id.desc());
    Ok(on_db!(tx.conn, |conn| of.select((Record::as_select(), Heading::as_select())).load(conn))?)
}
