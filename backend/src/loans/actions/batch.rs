//! One step on many loans.
//!
//! It is one unit of work, so that an idempotency key covers it and one event of each row is told or none. A step
//! decides before it writes, so a refused row leaves nothing behind, and the rows around it stay; only a failure of
//! the database itself takes all of them back.
use super::{circulate, renew, rows::rows, step::Done, supply};
use crate::{
    loans::model::{
        BatchAction, BatchBody, BatchResult, BatchResults, Happened, LoanBatch, LoanId, Parcel, Promise, Recall,
        Release, Reminding, Renewal, Return, Side,
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
                results.push(BatchResult { id, status: problem.status, loan: None, problem: Some(problem) });
            }
            Err(err) => return Err(err),
        }
    }
    let rows = rows(tx, done)?;
    results.extend(rows.into_iter().map(|row| BatchResult { id: row.id, status: 200, loan: Some(row), problem: None }));
    results.sort_by_key(|result| batch.ids.iter().position(|id| *id == result.id));
    Ok(BatchResults { results })
}

/// A due day belongs to what comes, is renewed, recalled or released; a way to what is sent.
fn check(batch: &LoanBatch) -> Result<()> {
    use BatchAction::{GrantRenewal, Recall, Receive, ReleaseReturn};
    let mut faults = Vec::new();
    let has_due_day = matches!(batch.action, Receive | GrantRenewal | Recall | ReleaseReturn);
    if batch.body.due_on.is_some() && !has_due_day {
        faults.push(Fault::new("/body/due_on", "field.not_allowed"));
    }
    let tells = [BatchAction::Receive, BatchAction::Recall, BatchAction::Remind].contains(&batch.action);
    if batch.body.by_mail.is_some() && !tells {
        faults.push(Fault::new("/body/by_mail", "field.not_allowed"));
    }
    match (batch.action == BatchAction::Remind, batch.body.sent_by) {
        (true, None) => faults.push(Fault::new("/body/sent_by", "field.required")),
        (false, Some(_)) => faults.push(Fault::new("/body/sent_by", "field.not_allowed")),
        _ => {}
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

fn on_one(tx: &mut Tx, action: BatchAction, id: LoanId, body: &BatchBody) -> Result<Done> {
    let BatchBody { happened_on, due_on, sent_by, by_mail, note } = body.clone();
    match action {
        BatchAction::Receive => {
            // Named for all; a copy has none, and what we lend has its own already.
            let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
            let due_on = due_on.filter(|_| record.side == Side::Borrowing && !record.medium.is_copy());
            let by_mail = by_mail.filter(|_| record.side == Side::Borrowing);
            circulate::receive(tx, id, &Parcel { due_on, by_mail, happened_on, note, ..Parcel::default() })
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
            let sent_by = sent_by.ok_or_else(|| Error::invalid("/body/sent_by", "field.required"))?;
            renew::remind(tx, id, &Reminding { sent_by, by_mail, happened_on, note })
        }
        BatchAction::WillSupply => supply::will_supply(tx, id, &Promise { happened_on, note, ..Promise::default() }),
    }
}

/// What one row is refused for; anything else has failed them all.
fn is_of_the_row(err: &Error) -> bool {
    matches!(err, Error::NotFound | Error::Forbidden { .. } | Error::Invalid(_) | Error::Refused { .. })
}
