//! What was supplied or filled, with the days that led to it: of them come means, medians and shares.
use chrono::NaiveDate;

use crate::{
    loans::{
        model::{ActionKey, Fill, Side, Whole},
        rules, store,
    },
    platform::{
        Result, Tx,
        events::{self, Delta, EventId},
    },
};

/// Keeps a request that an event has counted as supplied or filled, until the event is taken back.
pub fn keep(
    tx: &mut Tx,
    event: EventId,
    loan: &Whole,
    published: Option<i32>,
    counted: &Delta,
    filled_on: NaiveDate,
) -> Result<()> {
    let promised_on = match loan.record.side {
        Side::Borrowing => None,
        Side::Lending => promised_on(tx, loan)?,
    };
    let days = rules::fill_days(loan, promised_on, filled_on);
    store::put_fill(tx, &Fill::new(event, loan.record.id, counted, published, days))
}

/// The day of our yes to another library.
fn promised_on(tx: &mut Tx, loan: &Whole) -> Result<Option<NaiveDate>> {
    let yes = [ActionKey::WillSupply, ActionKey::AcceptCondition].map(|yes| format!("loans.{}", yes.as_str()));
    let told = events::last_standing(tx, "loan", loan.record.id.0, &yes)?;
    Ok(told.map(|told| told.happened_on))
}
