//! What postage and copies cost, and who pays, so that the year can be billed.
use serde_json::json;

use super::{
    cancel::reason,
    step::{Done, account, event, tell},
    terms::terms,
};
use crate::{
    loans::{
        ChargeLoans, ReadLoans,
        model::{Charge, ChargeId, LoanId, NewCharge, Reason},
        problems, store,
    },
    platform::{Error, Result, Right, Tx, events, text},
};

/// Writes a cost down; a loan that has ended may still cost.
pub fn add_charge(tx: &mut Tx, id: LoanId, new: &NewCharge) -> Result<Done> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    let charged_on = new.charged_on.unwrap_or(tx.today);
    if charged_on > tx.today {
        return Err(Error::invalid("/charged_on", "date.in_future"));
    }
    if charged_on < loan.record.requested_on {
        return Err(Error::invalid("/charged_on", "date.before_request"));
    }
    let payers = terms(tx, &loan.record)?.payers;
    let mut charge = Charge {
        id: ChargeId(0),
        kind: new.kind,
        amount_cents: new.amount_cents,
        payer: new.payer.unwrap_or_else(|| payers.of(new.kind)),
        charged_on,
        note: new.note.as_deref().and_then(text::clean),
        is_voided: false,
    };
    charge.id = store::insert_charge(tx, id, account(tx)?, &charge)?;
    store::save_record(tx, &mut loan.record)?;
    tell(tx, &loan.record, "charge", None, Some(values(&charge)))?;
    Ok(Done { loan, citation })
}

/// Takes a cost out of what is owed, with a reason.
pub fn void_charge(tx: &mut Tx, id: LoanId, charge: ChargeId, why: &Reason) -> Result<Done> {
    let reason = reason(&why.reason)?;
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    let charge = store::charges(tx, id)?.into_iter().find(|found| found.id == charge).ok_or(Error::NotFound)?;
    if charge.is_voided {
        return Err((&problems::CHARGE_VOIDED).into());
    }
    store::void_charge(tx, charge.id)?;
    store::save_record(tx, &mut loan.record)?;
    let event = event(&loan.record, "void_charge", tx.today).values(Some(values(&charge)), None).because(Some(&reason));
    events::tell(tx, &event)?;
    Ok(Done { loan, citation })
}

/// What the history keeps of a cost: not its note, which may speak of people.
fn values(charge: &Charge) -> serde_json::Value {
    json!({
        "charge_id": charge.id,
        "charge_kind": charge.kind,
        "amount_cents": charge.amount_cents,
        "payer": charge.payer,
        "charged_on": charge.charged_on,
    })
}
