//! Since when links in letters about a loan are good.
use diesel::prelude::*;

use crate::{
    loans::model::LoanId,
    platform::{Result, Tx, Utc},
    schema::loan_links::{good_since, loan_id, table},
};

pub fn links_since(tx: &mut Tx, loan: LoanId) -> Result<Option<Utc>> {
    Ok(table.find(loan).select(good_since).first(tx.conn).optional()?)
}

/// Links that were signed before now open nothing.
pub fn save_links_since(tx: &mut Tx, loan: LoanId) -> Result<()> {
    diesel::delete(table.find(loan)).execute(tx.conn)?;
    diesel::insert_into(table).values((loan_id.eq(loan), good_since.eq(tx.now))).execute(tx.conn)?;
    Ok(())
}
