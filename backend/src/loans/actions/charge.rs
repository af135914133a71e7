//! What postage and copies cost, and who pays: lines that are never edited, each taken back by a line against it.
use serde_json::json;

use super::{
    cancel::reason,
    step::{Done, event},
    terms::terms,
};
use crate::{
    libraries,
    loans::{
        ChargeLoans, ReadLoans,
        model::{Charge, ChargeId, Kind, LoanId, NewCharge, Reason, Whole},
        problems, rules, store,
    },
    platform::{
        Error, Result, Right, Tx,
        events::{self, Delta},
        text,
    },
};

/// Writes a cost down; a loan that has ended may still cost.
pub fn add_charge(tx: &mut Tx, id: LoanId, new: &NewCharge) -> Result<Done> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    post(tx, &mut loan, citation.kind, new)?;
    Ok(Done { loan, citation })
}

/// Takes a cost out of what is owed, with a reason.
pub fn void_charge(tx: &mut Tx, id: LoanId, charge: ChargeId, why: &Reason) -> Result<Done> {
    let reason = reason(&why.reason)?;
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, ChargeLoans::CODE)?;
    take_back(tx, &mut loan, citation.kind, charge, &reason)?;
    Ok(Done { loan, citation })
}

/// Writes a cost down that follows from what another capability does: a parcel, a voucher. That it may is the right by
/// which it acts; that the loan is seen, ours.
pub fn charge(tx: &mut Tx, id: LoanId, new: &NewCharge) -> Result<Charge> {
    let (mut loan, citation) = store::lock(tx, id, ReadLoans::CODE)?;
    post(tx, &mut loan, citation.kind, new)
}

/// Takes a line back that another capability has written, or may correct.
pub fn counter_charge(tx: &mut Tx, id: ChargeId, why: &str) -> Result<Charge> {
    let reason = reason(why)?;
    let loan = store::loan_of_charge(tx, id)?;
    let (mut loan, citation) = store::lock(tx, loan, ReadLoans::CODE)?;
    take_back(tx, &mut loan, citation.kind, id, &reason)
}

fn post(tx: &mut Tx, loan: &mut Whole, kind: Kind, new: &NewCharge) -> Result<Charge> {
    let record = &mut loan.record;
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
    let counted = counted(tx, loan, kind, &charge)?;
    let event = event(&loan.record, "charge", charged_on).values(None, Some(values(&charge))).counting(counted);
    events::tell(tx, &event)?;
    Ok(charge)
}

/// The line against it is of today: what was billed already is made good on the next bill.
fn take_back(tx: &mut Tx, loan: &mut Whole, kind: Kind, id: ChargeId, reason: &str) -> Result<Charge> {
    let record = &mut loan.record;
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
    let counted = counted(tx, loan, kind, &against)?;
    let event = event(&loan.record, "void_charge", tx.today).values(Some(values(&taken)), None).because(Some(reason));
    events::tell(tx, &event.counting(counted))?;
    Ok(against)
}

/// What a line adds to the figures, with the library of the loan; with the last one asked, or our own, where it has none.
fn counted(tx: &mut Tx, loan: &Whole, kind: Kind, charge: &Charge) -> Result<Vec<Delta>> {
    let library = loan.record.standing.library_id.or_else(|| loan.asks.last().map(|ask| ask.library_id));
    let library = library.unwrap_or(loan.record.branch_id);
    let is_abroad = libraries::get(tx, library)?.is_abroad;
    Ok(rules::costs(&loan.record, kind, charge, library, is_abroad))
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
