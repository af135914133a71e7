//! Edits what a loan says while it lives: its description, the days and numbers around it, its reader.
use serde_json::{Value, json};

use super::{
    contact,
    request::cleaned,
    step::{Done, found_by, tell},
};
use crate::{
    loans::{
        ReadLoans, RequestLoans,
        model::{Citation, LoanId, LoanPatch, Reader, ReaderContact, Record, Side},
        problems, rules, store,
    },
    platform::{Error, Patch, Result, Right, Tx, Version, problem::Fault, text},
};

/// Edits the loan that the caller saw in this version.
pub fn edit(tx: &mut Tx, id: LoanId, version: Version, patch: &LoanPatch) -> Result<Done> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, was) = store::lock(tx, id, RequestLoans::CODE)?;
    version.must_be(loan.record.version)?;
    if loan.record.standing.status.is_terminal() {
        return Err((&problems::ENDED).into());
    }
    let mut faults = Vec::new();
    let before = values(&loan.record, &was);
    let record = &mut loan.record;
    let citation = rules::edited(&was, record.medium, patch, &mut faults);
    patch.needed_by_on.apply(&mut record.needed_by_on);
    rules::check_needed_by(record.needed_by_on, record.requested_on, &mut faults);
    patch.partner_number.apply(&mut record.standing.partner_number);
    record.standing.partner_number = record.standing.partner_number.as_deref().and_then(text::clean);
    let named = reader(record.side, &patch.reader, &mut faults);
    let reader = contact::edited(store::reader(tx, id)?, &named, patch, &mut faults);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let is_other = (&patch.reader, &patch.contact) != (&Patch::Leave, &Patch::Leave);
    if !is_other && before == values(record, &citation) {
        return Ok(Done { loan, citation });
    }
    store::save_record(tx, record)?;
    store::save_citation(tx, id, &citation, &found_by(record, &citation))?;
    let mut after = values(record, &citation);
    if is_other {
        // The history says that the reader was changed, never who it was: the reference is random, and erased with
        // the other values.
        after["reader"] = write_reader(tx, id, reader.as_ref())?;
    }
    tell(tx, record, "edit", Some(before), Some(after))?;
    Ok(Done { loan, citation })
}

fn values(record: &Record, citation: &Citation) -> Value {
    let mut values = json!(citation);
    values["needed_by_on"] = json!(record.needed_by_on);
    values["partner_number"] = json!(record.standing.partner_number);
    values
}

/// The reader that is named, if any may be.
fn reader(side: Side, patch: &Patch<Reader>, faults: &mut Vec<Fault>) -> Patch<Reader> {
    match (side, patch) {
        (Side::Borrowing, Patch::Set(reader)) => cleaned(reader, faults).map_or(Patch::Leave, Patch::Set),
        (Side::Lending, Patch::Set(_)) => {
            faults.push(Fault::new("/reader", "loans.reader_not_allowed"));
            Patch::Leave
        }
        (_, patch) => patch.clone(),
    }
}

fn write_reader(tx: &mut Tx, id: LoanId, reader: Option<&(Reader, ReaderContact)>) -> Result<Value> {
    let Some((reader, contact)) = reader else {
        store::delete_reader(tx, id)?;
        return Ok(json!("none"));
    };
    // Asked for first, for this loan may be the only one of its card.
    let person = store::person_ref(tx, &reader.card_no)?;
    store::delete_reader(tx, id)?;
    store::insert_reader(tx, id, (reader, contact), &person, &rules::reader_text(reader))?;
    Ok(json!(person))
}
