//! Takes the last step, or a mistaken request, back by a counter-event; the history keeps both.
use super::{
    cancel::reason,
    letters,
    step::{Done, event, follow, heard_by, save},
    terms::terms,
    turns,
};
use crate::{
    loans::{
        CorrectLoans, ReadLoans,
        model::{ActionKey, Citation, ClosedAs, LoanId, Reason, Status, Whole},
        problems, rules, store,
    },
    platform::{
        Error, Result, Right, Tx,
        events::{self, Told},
    },
};

/// The kinds of event that are steps: neither the request itself nor what took one back.
pub fn step_kinds() -> Vec<String> {
    let steps = ActionKey::ALL.iter().filter(|action| !ActionKey::BACK.contains(action));
    steps.map(|action| format!("loans.{}", action.as_str())).collect()
}

/// Takes the last step that stands back, with a reason; where none does, the request of another library itself.
pub fn correct(tx: &mut Tx, id: LoanId, why: &Reason) -> Result<Done> {
    let reason = reason(&why.reason)?;
    store::find(tx, id, ReadLoans::CODE)?;
    let (loan, citation) = store::lock(tx, id, CorrectLoans::CODE)?;
    match last_step(tx, id)? {
        Some(told) => take_back(tx, loan, citation, &told, ActionKey::Correct, Some(&reason)),
        None => withdraw(tx, loan, citation, &reason),
    }
}

/// Takes the request of another library itself back: it was typed by mistake, and counts no more (T2, T17).
fn withdraw(tx: &mut Tx, mut loan: Whole, citation: Citation, reason: &str) -> Result<Done> {
    let request = events::last_standing(tx, "loan", loan.record.id.0, &["loans.request".into()])?;
    let request = request.filter(|_| rules::is_request_alone(&loan.record)).ok_or_else(nothing)?;
    let was = loan.clone();
    let standing = &mut loan.record.standing;
    (standing.status, standing.closed_as) = (Status::Closed, Some(ClosedAs::Other));
    standing.status_since_on = tx.today;
    follow(&mut loan, &terms(tx, &was.record)?);
    save(tx, &mut loan, &was, &citation)?;
    counter(tx, &was, &loan, &request, ActionKey::Correct, Some(reason))?;
    Ok(Done { loan, citation })
}

/// Takes back at once what one has just done oneself, while nobody else has touched the loan since.
pub fn undo(tx: &mut Tx, id: LoanId) -> Result<Done> {
    let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
    let told = last_step(tx, id)?.ok_or_else(nothing)?;
    let undone = ActionKey::of_event(&told.kind).ok_or_else(nothing)?;
    let (loan, citation) = store::lock(tx, id, rules::right(record.side, undone))?;
    // Another colleague may have acted while we waited for the lock.
    let told = last_step(tx, id)?.filter(|now| now.id == told.id).ok_or(&problems::OTHERS_ACTED)?;
    let last = store::newest(tx, &[id])?.remove(&id).and_then(|last| last.account);
    if tx.actor.person().is_none() || told.account_id != tx.actor.person() || last != tx.actor.person() {
        return Err((&problems::OTHERS_ACTED).into());
    }
    take_back(tx, loan, citation, &told, ActionKey::Undo, None)
}

/// Opens a request again that was closed as a duplicate, where nothing was done with it since.
pub fn reopen(tx: &mut Tx, id: LoanId, right: &'static str, reason: &str) -> Result<Done> {
    let (loan, citation) = store::lock(tx, id, right)?;
    let closed = last_step(tx, id)?.filter(|told| ActionKey::of_event(&told.kind) == Some(ActionKey::Close));
    take_back(tx, loan, citation, &closed.ok_or_else(nothing)?, ActionKey::Correct, Some(reason))
}

/// Takes a step back that another capability had the loan take, where it is still the last one; it takes the right of
/// that step.
///
/// # Errors
/// `loans.nothing_to_correct` where another step followed.
pub fn take_step_back(tx: &mut Tx, id: LoanId, step: ActionKey, reason: &str) -> Result<Done> {
    let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
    let (loan, citation) = store::lock(tx, id, rules::right(record.side, step))?;
    let told = last_step(tx, id)?.filter(|told| ActionKey::of_event(&told.kind) == Some(step));
    take_back(tx, loan, citation, &told.ok_or_else(nothing)?, ActionKey::Undo, Some(reason))
}

fn last_step(tx: &mut Tx, id: LoanId) -> Result<Option<Told>> {
    events::last_standing(tx, "loan", id.0, &step_kinds())
}

fn nothing() -> Error {
    Error::from(&problems::NOTHING_TO_CORRECT)
}

/// Takes a step back on the day on which it happened, so that no figure counts it.
fn take_back(
    tx: &mut Tx,
    mut loan: Whole,
    citation: Citation,
    told: &Told,
    verb: ActionKey,
    reason: Option<&str>,
) -> Result<Done> {
    let (before, after) = events::values(tx, told.id)?.ok_or_else(nothing)?;
    let was = loan.clone();
    loan.stand_as(rules::take_back(&was.snapshot(), &before, &after))
        .map_err(|err| Error::Internal(format!("loan {}: {err}", loan.record.id.0)))?;
    // The history of a step that an older version took does not know these days.
    follow(&mut loan, &terms(tx, &was.record)?);
    save(tx, &mut loan, &was, &citation)?;
    counter(tx, &was, &loan, told, verb, reason)?;
    letters::withdraw(tx, &loan.record, told.id)?;
    turns::taken_back(tx, loan.record.id, ActionKey::of_event(&told.kind))?;
    Ok(Done { loan, citation })
}

/// Tells that an event is taken back, on its own day, with what it had counted.
fn counter(tx: &mut Tx, was: &Whole, loan: &Whole, told: &Told, verb: ActionKey, reason: Option<&str>) -> Result<()> {
    let deltas = events::counter_deltas(tx, told.id)?;
    let event = event(&loan.record, verb.as_str(), told.happened_on)
        .moved(Some(was.record.standing.status.as_str()), loan.record.standing.status.as_str())
        .values(Some(was.snapshot()), Some(loan.snapshot()))
        .because(reason)
        .heard_by(ActionKey::of_event(&told.kind).and_then(|step| heard_by(was, loan, step)))
        .correcting(told.id)
        .counting(deltas);
    events::tell(tx, &event)?;
    store::drop_fill(tx, loan.record.id, told.id)
}
