//! Agreements that end soon, and what was told of it.
use chrono::{Days, NaiveDate};
use diesel::prelude::*;

use super::super::model::{AgreementId, AgreementStatus, Record};
use crate::{
    platform::{Result, Tx},
    schema::{agreement_notices, agreements},
};

/// The agreements after this one that are over within so many days, by their ids.
pub fn ending(tx: &mut Tx, days: u64, after: AgreementId, at_most: i64) -> Result<Vec<Record>> {
    let last = tx.today.checked_add_days(Days::new(days)).unwrap_or(tx.today);
    Ok(agreements::table
        .filter(agreements::id.gt(after).and(agreements::status.eq(AgreementStatus::InForce)))
        .filter(agreements::until_on.is_not_null())
        .filter(agreements::until_on.between(tx.today, last).assume_not_null())
        .order(agreements::id)
        .limit(at_most)
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// Whether it was told that it ends on this day, so many days before it.
pub fn was_told_end(tx: &mut Tx, id: AgreementId, on: NaiveDate, days_before: i32) -> Result<bool> {
    let notice = agreement_notices::table.find((id, on, days_before));
    Ok(notice.select(agreement_notices::told_on).first::<NaiveDate>(tx.conn).optional()?.is_some())
}

/// Writes down that it was told; a second time it does not insert.
pub fn note_told_end(tx: &mut Tx, id: AgreementId, on: NaiveDate, days_before: i32) -> Result<()> {
    let row = (
        agreement_notices::agreement_id.eq(id),
        agreement_notices::for_until_on.eq(on),
        agreement_notices::days_before.eq(days_before),
        agreement_notices::told_on.eq(tx.today),
    );
    diesel::insert_into(agreement_notices::table).values(row).execute(tx.conn)?;
    Ok(())
}
