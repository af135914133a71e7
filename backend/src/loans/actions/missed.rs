//! For the demand list: what a negative answer says is missing, and who asked is told once it was bought.
use serde_json::json;

use super::{letters, step};
use crate::{
    loans::{
        model::{ActionKey, LoanId, Missed, Record, Side},
        rules, store,
    },
    platform::{
        Result, Tx,
        events::{self, EventId},
    },
};

const ACQUIRED: &str = "title_acquired";

/// What the step of this event left unfilled, if its reason speaks for buying it. The loan is saved already.
pub fn missed(tx: &mut Tx, id: LoanId, kind: &str) -> Result<Option<Missed>> {
    let action = ActionKey::of_event(kind).filter(|action| matches!(action, ActionKey::Unfilled | ActionKey::GiveUp));
    let Some(action) = action else { return Ok(None) };
    let (record, citation) = store::row(tx, id)?;
    let loan = store::whole(tx, record)?;
    let reason = rules::negative_reason(&loan, action);
    let library_id = loan.record.standing.library_id.filter(|_| loan.record.side == Side::Lending);
    Ok(reason
        .and_then(|reason| rules::demand_ground(reason).map(|ground| Missed { ground, reason, library_id, citation })))
}

/// Tells whoever asked that the title was bought; the history of the loan says so, whether a letter goes out or not.
pub fn title_acquired(tx: &mut Tx, id: LoanId) -> Result<()> {
    let (record, citation) = store::row(tx, id)?;
    let event = step::event(&record, ACQUIRED, tx.today).values(None, Some(json!({})));
    events::tell(tx, &event)?;
    letters::acquired(tx, &record, &citation)?;
    Ok(())
}

/// Takes that back: it was not bought after all. A letter that has left stays, and the history says so.
pub fn title_not_acquired(tx: &mut Tx, id: LoanId) -> Result<()> {
    let (record, _) = store::row(tx, id)?;
    let kind = format!("loans.{ACQUIRED}");
    let Some(told) = events::last_standing(tx, "loan", id.0, &[kind])? else { return Ok(()) };
    counter(tx, &record, told.id)?;
    letters::withdraw(tx, &record, told.id)
}

fn counter(tx: &mut Tx, record: &Record, told: EventId) -> Result<()> {
    let event = step::event(record, "title_not_acquired", tx.today).correcting(told);
    events::tell(tx, &event)?;
    Ok(())
}
