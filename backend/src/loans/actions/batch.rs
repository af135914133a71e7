//! One step on many loans.
//!
//! It is one unit of work, so that an idempotency key covers it and one event of each row is told or none. A step
//! decides before it writes, so a refused row leaves nothing behind, and the rows around it stay; only a failure of
//! the database itself takes all of them back.
use super::{borrow, circulate, correct, letters, renew, rows::rows, settle, step::Done, supply};
use crate::{
    loans::model::{
        BatchAction, BatchBody, BatchResult, BatchResults, Closing, Delivery, HandOver, Happened, LoanBatch, LoanId,
        Parcel, Promise, Recall, Release, Reminding, Renewal, Return, Sending, Side,
    },
    loans::{ReadLoans, store},
    platform::{
        Error, Result, Right, Tx,
        i18n::Language,
        problem::{Fault, problem_of},
    },
};

/// Takes the step on each loan; locks are taken in ascending order, answers are given in the order asked.
pub fn on_many(tx: &mut Tx, batch: &LoanBatch, language: Language) -> Result<BatchResults> {
    check(batch)?;
    let mut ids = batch.ids.clone();
    ids.sort();
    ids.dedup();
    let mut results = Vec::with_capacity(ids.len());
    let mut done = Vec::new();
    for id in ids {
        match on_one(tx, batch.action, id, &batch.body) {
            Ok(Done { loan, citation }) => done.push((loan.record, citation.heading())),
            Err(err) if is_of_the_row(&err) => {
                let problem = problem_of(&err, language, String::new());
                let status = problem.status;
                results.push(BatchResult { id, status, loan: None, problem: Some(problem), has_letter: false });
            }
            Err(err) => return Err(err),
        }
    }
    let told: Vec<LoanId> = done.iter().map(|(record, _)| record.id).collect();
    let told = letters::just_written(tx, &told)?;
    let rows = rows(tx, done)?;
    results.extend(rows.into_iter().map(|row| {
        let (id, has_letter) = (row.id, told.contains(&row.id));
        BatchResult { id, status: 200, loan: Some(row), problem: None, has_letter }
    }));
    results.sort_by_key(|result| batch.ids.iter().position(|id| *id == result.id));
    Ok(BatchResults { results })
}

/// Each step says what belongs to it and nothing else: a due day is of what comes, is sent, handed over, renewed,
/// recalled or released; a way of what is told.
fn check(batch: &LoanBatch) -> Result<()> {
    use BatchAction::{
        Close, Deliver, GrantRenewal, HandOver, Recall, Receive, ReleaseReturn, Remind, Send, Ship, Undo,
    };
    let BatchBody { happened_on, due_on, library_id, closed_as, reason, sent_by, by_mail, note } = &batch.body;
    let is_of = |steps: &[BatchAction]| steps.contains(&batch.action);
    let takes = [
        ("happened_on", happened_on.is_some(), !is_of(&[Undo])),
        ("due_on", due_on.is_some(), is_of(&[Receive, Ship, HandOver, GrantRenewal, Recall, ReleaseReturn])),
        ("by_mail", by_mail.is_some(), is_of(&[Receive, Ship, Deliver, Send, Recall, Remind])),
        ("note", note.is_some(), !is_of(&[Undo])),
    ];
    let needs = [
        ("library_id", library_id.is_some(), is_of(&[Send])),
        ("closed_as", closed_as.is_some(), is_of(&[Close])),
        ("reason", reason.is_some(), is_of(&[Close])),
        ("sent_by", sent_by.is_some(), is_of(&[Remind])),
    ];
    let fault = |field: &str, code| Fault::new(format!("/body/{field}"), code);
    let missing = needs.iter().filter(|(_, is_named, is_needed)| !is_named && *is_needed);
    let mut faults: Vec<Fault> = missing.map(|(field, ..)| fault(field, "field.required")).collect();
    let odd = takes.iter().chain(&needs).filter(|(_, is_named, fits)| *is_named && !fits);
    faults.extend(odd.map(|(field, ..)| fault(field, "field.not_allowed")));
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

/// Takes the step on one loan. What is named for all is passed over where this one has none: a copy has no due day, what
/// we lend is received by another library.
///
/// # Errors
/// Those of the step.
pub fn on_one(tx: &mut Tx, action: BatchAction, id: LoanId, body: &BatchBody) -> Result<Done> {
    let BatchBody { happened_on, due_on, library_id, closed_as, reason, sent_by, by_mail, note } = body.clone();
    match action {
        BatchAction::Send => {
            let library_id = library_id.ok_or_else(|| missing("library_id"))?;
            let asked = Sending { by_mail, happened_on, note, ..Sending::of(library_id) };
            borrow::send(tx, id, &asked)
        }
        BatchAction::Ship | BatchAction::Receive => {
            let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
            let (is_receipt, is_borrowed) = (action == BatchAction::Receive, record.side == Side::Borrowing);
            let has_due_day = !record.medium.is_copy() && (is_borrowed || !is_receipt);
            let due_on = due_on.filter(|_| has_due_day);
            let by_mail = by_mail.filter(|_| is_borrowed == is_receipt);
            let parcel = Parcel { due_on, by_mail, happened_on, note, ..Parcel::default() };
            let step = if is_receipt { circulate::receive } else { supply::ship };
            step(tx, id, &parcel)
        }
        BatchAction::Deliver => {
            supply::deliver(tx, id, &Delivery { by_mail, happened_on, note, ..Delivery::default() })
        }
        BatchAction::HandOver => {
            let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
            let reader_due_on = due_on.filter(|_| !record.medium.is_copy());
            circulate::hand_over(tx, id, &HandOver { reader_due_on, told_by: None, happened_on, note })
        }
        BatchAction::SendBack => circulate::send_back(tx, id, &Happened { happened_on, note }),
        BatchAction::Complete => circulate::complete(tx, id, &Return { items: Vec::new(), happened_on, note }),
        BatchAction::TakeBack => circulate::take_back(tx, id, &Return { items: Vec::new(), happened_on, note }),
        BatchAction::NotPickedUp => circulate::not_picked_up(tx, id, &Happened { happened_on, note }),
        BatchAction::GrantRenewal => renew::grant_renewal(tx, id, &Renewal { due_on, happened_on, note }),
        BatchAction::Recall => renew::recall(tx, id, &Recall { due_on, by_mail, happened_on, note }),
        BatchAction::HoldReturn => renew::hold_return(tx, id, &Happened { happened_on, note }),
        BatchAction::ReleaseReturn => renew::release_return(tx, id, &Release { due_on, happened_on, note }),
        BatchAction::Remind => {
            let sent_by = sent_by.ok_or_else(|| missing("sent_by"))?;
            renew::remind(tx, id, &Reminding { sent_by, by_mail, happened_on, note })
        }
        BatchAction::WillSupply => supply::will_supply(tx, id, &Promise { happened_on, note, ..Promise::default() }),
        BatchAction::Close => {
            let closed_as = closed_as.ok_or_else(|| missing("closed_as"))?;
            let reason = reason.ok_or_else(|| missing("reason"))?;
            settle::close(tx, id, &Closing { closed_as, reason, happened_on, note })
        }
        BatchAction::Undo => correct::undo(tx, id),
    }
}

fn missing(field: &str) -> Error {
    Error::invalid(format!("/body/{field}"), "field.required")
}

/// What one row is refused for; anything else has failed them all.
pub fn is_of_the_row(err: &Error) -> bool {
    matches!(err, Error::NotFound | Error::Forbidden { .. } | Error::Invalid(_) | Error::Refused { .. })
}
