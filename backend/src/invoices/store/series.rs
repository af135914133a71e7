//! The last number of each series, under a lock: whoever comes second waits until the first has its number for good.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::InvoiceKind;
use crate::{
    on_db,
    platform::{Db, Result, Tx},
    schema::invoice_series as series,
};

/// The last number and day of a series, locked until this unit of work ends; none where it has not begun.
pub fn last_of(tx: &mut Tx, kind: InvoiceKind, year: i32) -> Result<Option<(i64, NaiveDate)>> {
    // A series that has not begun is a row, too: there must be something to lock.
    let begun = (
        (series::kind.eq(kind), series::year.eq(year)),
        (series::last_no.eq(0_i64), series::last_on.eq(NaiveDate::default())),
    );
    on_db!(&mut *tx.conn, |conn| diesel::insert_into(series::table)
        .values(begun)
        .on_conflict_do_nothing()
        .execute(conn))?;
    let row = series::table.find((kind, year)).select((series::last_no, series::last_on));
    let (last_no, last_on): (i64, NaiveDate) = match &mut *tx.conn {
        Db::Pg(conn) => row.for_update().first(conn)?,
        Db::Sqlite(conn) => row.first(conn)?,
    };
    Ok((last_no > 0).then_some((last_no, last_on)))
}

/// Moves a locked series on by one number.
pub fn advance(tx: &mut Tx, kind: InvoiceKind, year: i32, last_no: i64, last_on: NaiveDate) -> Result<()> {
    diesel::update(series::table.find((kind, year)))
        .set((series::last_no.eq(last_no), series::last_on.eq(last_on)))
        .execute(tx.conn)?;
    Ok(())
}
