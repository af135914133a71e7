//! Loans are put into a parcel and taken out of it: by what stands on them, or chosen from a list.
use serde_json::json;

use super::{cost, show, step};
use crate::{
    loans::{
        self,
        model::{LoanId, Record},
    },
    platform::{Error, Result, Tx, events, problem::Fault, text},
    shipments::{
        model::{
            PackedLoan, Packing, Shipment, ShipmentAction, ShipmentId, ShipmentLoanState, ShipmentRecord,
            ShipmentStatus, Unpacking,
        },
        rules::{self, Going},
        store,
    },
};

/// Puts loans in; all of them, or none where one of them cannot go.
pub fn pack(tx: &mut Tx, id: ShipmentId, packing: &Packing) -> Result<Shipment> {
    let mut record = step::lock(tx, id)?;
    step::next(&record, ShipmentAction::Add)?;
    let mut places: Vec<(String, LoanId)> = match packing.code.as_deref() {
        Some(code) => vec![("/code".into(), scanned(tx, &record, code)?)],
        None => (0..).zip(&packing.loan_ids).map(|(n, id): (usize, _)| (format!("/loan_ids/{n}"), *id)).collect(),
    };
    if places.is_empty() {
        return Err(Error::invalid("/loan_ids", "field.required"));
    }
    // Locks are taken in ascending order.
    places.sort_by_key(|(_, id)| *id);
    let mut faults = Vec::new();
    for (pointer, loan) in &places {
        faults.extend(put_in(tx, &record, *loan)?.map(|code| Fault::new(pointer, code)));
    }
    step::refuse(faults)?;
    let added: Vec<LoanId> = places.into_iter().map(|(_, id)| id).collect();
    changed(tx, &mut record, "add", &added)
}

/// Takes loans out while the parcel is being packed.
pub fn unpack(tx: &mut Tx, id: ShipmentId, taken: &Unpacking) -> Result<Shipment> {
    let mut record = step::lock(tx, id)?;
    step::next(&record, ShipmentAction::Remove)?;
    let mut faults = Vec::new();
    for (n, loan) in taken.loan_ids.iter().enumerate() {
        if !store::take_out(tx, id, *loan)? {
            faults.push(Fault::new(format!("/loan_ids/{n}"), "shipments.loan_not_in"));
        }
    }
    step::refuse(faults)?;
    changed(tx, &mut record, "remove", &taken.loan_ids)
}

fn changed(tx: &mut Tx, record: &mut ShipmentRecord, verb: &str, loans: &[LoanId]) -> Result<Shipment> {
    store::save(tx, record)?;
    let rows = store::packed(tx, record.id)?;
    cost::post(tx, record, &rows, &record.number)?;
    let event = step::event(record, verb, tx.today).values(None, Some(json!({ "loan_ids": loans })));
    events::tell(tx, &event)?;
    show::whole(tx, record.clone())
}

/// The one loan of this code that can go; why none can, where none does.
fn scanned(tx: &mut Tx, record: &ShipmentRecord, code: &str) -> Result<LoanId> {
    let refused = |code| Err(Error::invalid("/code", code));
    let Some(code) = text::clean(code) else { return refused("field.required") };
    let found = loans::by_code(tx, &code)?;
    let able: Vec<LoanId> = found.iter().filter(|loan| fault(record, loan).is_none()).map(|loan| loan.id).collect();
    match (&able[..], found.first()) {
        ([one], _) => Ok(*one),
        ([], None) => refused("shipments.code_unknown"),
        ([], Some(newest)) => refused(fault(record, newest).unwrap_or("shipments.cannot_go")),
        _ => refused("shipments.code_several"),
    }
}

/// Puts one loan in, or says why not.
fn put_in(tx: &mut Tx, record: &ShipmentRecord, id: LoanId) -> Result<Option<&'static str>> {
    let loan = match loans::hold(tx, id) {
        Ok(loan) => loan,
        Err(Error::NotFound) => return Ok(Some("value.not_in_list")),
        Err(err) => return Err(err),
    };
    if let Some(code) = fault(record, &loan) {
        return Ok(Some(code));
    }
    let is_packed = record.standing.status == ShipmentStatus::Packing;
    let state = if is_packed { ShipmentLoanState::Packed } else { ShipmentLoanState::Sent };
    let row = PackedLoan { shipment_id: record.id, loan_id: id, direction: record.direction, state };
    let is_in = store::put_in(tx, &row)?;
    Ok((!is_in).then_some("shipments.in_another"))
}

/// Why a loan does not go with this parcel.
fn fault(record: &ShipmentRecord, loan: &Record) -> Option<&'static str> {
    if loan.side != rules::side(record.direction) || loan.standing.library_id != Some(record.library_id) {
        return Some("shipments.other_library");
    }
    let leaves = rules::leaving(record.direction, loan.medium, loan.stage());
    // What is found in a parcel that has come may be written down when it is opened.
    let has_come = record.direction.is_incoming() && rules::arriving(record.direction, loan.stage()) == Going::Already;
    (matches!(leaves, Going::Stays(_)) && !has_come).then_some("shipments.cannot_go")
}
