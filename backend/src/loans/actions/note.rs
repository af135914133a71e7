//! What colleagues write to each other on a loan.
use serde_json::json;

use super::step::{account, tell};
use crate::{
    loans::{
        ReadLoans, RequestLoans,
        model::{LoanId, LoanNote, LoanNoteList, NewNote},
        store,
    },
    platform::{Error, Result, Right, Tx, text},
};

/// Writes a note.
pub fn add_note(tx: &mut Tx, id: LoanId, new: &NewNote) -> Result<LoanNote> {
    store::find(tx, id, ReadLoans::CODE)?;
    let (record, _) = store::find(tx, id, RequestLoans::CODE)?;
    tx.act_on(RequestLoans::CODE, record.branch_id, Some(record.owner_id))?;
    let text = text::clean(&new.text).ok_or_else(|| Error::invalid("/text", "field.required"))?;
    let account = account(tx)?;
    let (note, created_at) = store::insert_note(tx, id, account, &text)?;
    // The history says that there is a note, not what it says.
    tell(tx, &record, "note", None, Some(json!({ "note_id": note })))?;
    Ok(LoanNote { id: note, loan_id: id, text, account: store::person(tx, account)?, created_at })
}

/// The notes of a loan, the oldest first.
pub fn notes(tx: &mut Tx, id: LoanId) -> Result<LoanNoteList> {
    store::find(tx, id, ReadLoans::CODE)?;
    Ok(LoanNoteList { items: store::notes(tx, id)? })
}
