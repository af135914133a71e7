//! Which loan an item is promised to: one at a time, and the database holds it so.
use diesel::prelude::*;

use super::super::model::ItemId;
use crate::{
    loans::model::LoanId,
    platform::{Result, Tx},
    schema::item_claims,
};

/// Whether a locked item is promised to a loan.
pub fn is_claimed(tx: &mut Tx, item: ItemId) -> Result<bool> {
    let open = item_claims::table.filter(item_claims::item_id.eq(item).and(item_claims::released_at.is_null()));
    let n: i64 = open.count().get_result(tx.conn)?;
    Ok(n > 0)
}

/// Promises a locked item to a loan.
pub fn claim(tx: &mut Tx, item: ItemId, loan: LoanId) -> Result<()> {
    let row = (item_claims::item_id.eq(item), item_claims::loan_id.eq(loan), item_claims::claimed_at.eq(tx.now));
    diesel::insert_into(item_claims::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// The items that are promised to a loan.
pub fn claims_of(tx: &mut Tx, loan: LoanId) -> Result<Vec<ItemId>> {
    let open = item_claims::table.filter(item_claims::loan_id.eq(loan).and(item_claims::released_at.is_null()));
    Ok(open.order(item_claims::item_id).select(item_claims::item_id).load(tx.conn)?)
}

/// Lets an item of a loan go.
pub fn release(tx: &mut Tx, item: ItemId, loan: LoanId) -> Result<()> {
    let open = item_claims::table.filter(item_claims::item_id.eq(item).and(item_claims::loan_id.eq(loan)));
    diesel::update(open.filter(item_claims::released_at.is_null()))
        .set(item_claims::released_at.eq(Some(tx.now)))
        .execute(tx.conn)?;
    Ok(())
}
