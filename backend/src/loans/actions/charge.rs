//! What postage and copies cost, and who pays: lines that are never edited, each taken back by a line against it.
use serde_json::json;

use super::{
    cancel::reason,
    step::{Done, event, tell},
    terms::terms,
};
use crate::{
    loans::{
        ChargeLoans, ReadLoans,
        model::{Charge, ChargeId, LoanId, NewCharge, Reason, Record},
        problems, store,
    },
    platform::{Error, Result, Right, Tx, events, text},
};

/// Writes a cost down; a loan that has ended may still cost.
pub fn add_charge(tx: &mut Tx, id: LoanId, new: &NewCharge) -> Result<Done> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    post(tx, &mut loan.record, new)?;
    Ok(Done { loan, citation })
}

/// Takes a cost out of what is owed, with a reason.
pub fn void_charge(tx: &mut Tx, id: LoanId, charge: ChargeId, why: &Reason) -> Result<Done> {
    let reason = reason(&why.reason)?;
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    take_back(tx, &mut loan.record, charge, &reason)?;
    Ok(Done { loan, citation })
}

/// Writes a cost down that follows from what another capability does: a parcel, a voucher. That it may is the right by
/// which it acts; that the loan is seen, ours.
pub fn charge(tx: &mut Tx, id: LoanId, new: &NewCharge) -> Result<Charge> {
    let (mut loan, _) = store::lock(tx, id, ReadLoans::CODE)?;
    post(tx, &mut loan.record, new)
}

/// Takes a line back that another capability has written, or may correct.
pub fn counter_charge(tx: &mut Tx, id: ChargeId, why: &str) -> Result<Charge> {
    let reason = reason(why)?;
    let loan = store::loan_of_charge(tx, id)?;
    let (mut loan, _) = store::lock(tx, loan, ReadLoans::CODE)?;
    take_back(tx, &mut loan.record, id, &reason)
}

fn post(tx: &mut Tx, record: &mut Record, new: &NewCharge) -> Result<Charge> {
    let charged_on = new.charged_on.unwrap_or(tx.today);
    if charged_on > tx.today {
        return Err(Error::invalid("/charged_on", "date.in_future"));
    }
    if charged_on < record.requested_on {
        return Err(Error::invalid("/charged_on", "date.before_request"));
    }
    let payers = terms(tx, record)?.payers;
    let mut charge = Charge {
        id: ChargeId(0),
        kind: new.kind,
        amount_cents: new.amount_cents,
        payer: new.payer.unwrap_or_else(|| payers.of(new.kind)),
        charged_on,
        note: new.note.as_deref().and_then(text::clean),
        counters_id: None,
        is_voided: false,
    };
    charge.id = store::insert_charge(tx, record.id, &charge)?;
    store::save_record(tx, record)?;
    tell(tx, record, "charge", None, Some(values(&charge)))?;
    Ok(charge)
}

/// The line against it is of today: what was billed already is made good on the next bill.
fn take_back(tx: &mut Tx, record: &mut Record, id: ChargeId, reason: &str) -> Result<Charge> {
    let taken = store::charges(tx, record.id)?.into_iter().find(|found| found.id == id).ok_or(Error::NotFound)?;
    if taken.is_voided || taken.counters_id.is_some() {
        return Err((&problems::CHARGE_VOIDED).into());
    }
    let mut against = Charge {
        id: ChargeId(0),
        amount_cents: -taken.amount_cents,
        charged_on: tx.today,
        note: None,
        counters_id: Some(taken.id),
        ..taken.clone()
    };
    against.id = store::insert_charge(tx, record.id, &against)?;
    store::save_record(tx, record)?;
    let event = event(record, "void_charge", tx.today).values(Some(values(&taken)), None).because(Some(reason));
    events::tell(tx, &event)?;
    Ok(against)
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
