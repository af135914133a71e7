//! One step on what is scanned: found by what stands on it, and taken at once where one loan alone can take it.
use super::{
    batch::{is_of_the_row, on_one},
    letters,
    rows::rows,
};
use crate::{
    loans::{
        model::{BatchAction, BatchBody, LoanScan, Record, ScanOutcome, ScanResult},
        rules,
        store::{self, Row},
    },
    platform::{Error, Result, Tx, i18n::Language, problem::problem_of, text},
};

/// Takes the step of the one loan that can take it; else says which loans the code leads to. A refusal is an answer,
/// as in a batch.
///
/// # Errors
/// `field.required` of a code of blanks, and those of the database.
pub fn scan(tx: &mut Tx, scan: &LoanScan, language: Language) -> Result<ScanResult> {
    let code = text::clean(&scan.code).ok_or_else(|| Error::invalid("/code", "field.required"))?;
    let mut found = store::by_code(tx, &code, &rules::words(&code))?;
    found.retain(|(record, _)| scan.loan_id.is_none_or(|meant| record.id == meant));
    let step_of = |row: &Row| Some((row.clone(), rules::scanned(scan.mode, row.0.stage())?));
    let able: Vec<(Row, BatchAction)> = found.iter().filter_map(step_of).collect();
    match &able[..] {
        [(row, step)] => take(tx, scan, *step, row.clone(), language),
        [] if found.is_empty() => Ok(ScanResult::of(ScanOutcome::Unknown, Vec::new())),
        [] => Ok(ScanResult::of(ScanOutcome::NotPossible, rows(tx, under_way(found))?)),
        _ => Ok(ScanResult::of(ScanOutcome::Several, rows(tx, able.into_iter().map(|(row, _)| row).collect())?)),
    }
}

/// The loans that the actor may read whose number, partner's number or unit's barcode is this code; the newest first.
pub fn by_code(tx: &mut Tx, code: &str) -> Result<Vec<Record>> {
    let found = store::by_code(tx, code, &rules::words(code))?;
    Ok(found.into_iter().map(|(record, _)| record).collect())
}

/// Those that have not ended, else the newest.
fn under_way(mut found: Vec<Row>) -> Vec<Row> {
    let has_ended = |(record, _): &Row| record.standing.status.is_terminal();
    if found.iter().all(has_ended) {
        found.truncate(1);
    } else {
        found.retain(|row| !has_ended(row));
    }
    found
}

fn take(tx: &mut Tx, scan: &LoanScan, step: BatchAction, row: Row, language: Language) -> Result<ScanResult> {
    use BatchAction::{Deliver, Receive, Ship};
    let body = BatchBody {
        happened_on: scan.happened_on,
        due_on: scan.due_on.filter(|_| step == Receive),
        by_mail: scan.by_mail.filter(|_| [Receive, Ship, Deliver].contains(&step)),
        note: scan.note.clone(),
        ..BatchBody::default()
    };
    let id = row.0.id;
    let (outcome, row, problem) = match on_one(tx, step, id, &body) {
        Ok(done) => (ScanOutcome::Done, (done.loan.record, done.citation.heading()), None),
        Err(err) if is_of_the_row(&err) => (ScanOutcome::Refused, row, Some(problem_of(&err, language, String::new()))),
        Err(err) => return Err(err),
    };
    let has_letter = outcome == ScanOutcome::Done && letters::just_written(tx, &[id])?.contains(&id);
    Ok(ScanResult { action: Some(step), problem, has_letter, ..ScanResult::of(outcome, rows(tx, vec![row])?) })
}
