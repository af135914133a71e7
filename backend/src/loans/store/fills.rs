//! Requests that stand as supplied or filled.
use diesel::prelude::*;

use crate::{
    loans::model::{Fill, LoanId},
    platform::{Result, Tx, events::EventId},
    schema::loan_fills,
};

/// Keeps a fill.
pub fn put_fill(tx: &mut Tx, fill: &Fill) -> Result<()> {
    diesel::insert_into(loan_fills::table).values(fill).execute(tx.conn)?;
    Ok(())
}

/// Forgets the fill that an event has made, if it has made one.
pub fn drop_fill(tx: &mut Tx, loan: LoanId, event: EventId) -> Result<()> {
    let of_event = loan_fills::table.find(loan).filter(loan_fills::event_id.eq(event));
    diesel::delete(of_event).execute(tx.conn)?;
    Ok(())
}
