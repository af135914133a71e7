//! Takes the last step back by a counter-event; the history keeps both.
use super::{
    cancel::reason,
    step::{Done, event, save},
};
use crate::{
    loans::{
        CorrectLoans, ReadLoans,
        model::{ActionKey, LoanId, Reason},
        problems, rules, store,
    },
    platform::{Error, Result, Right, Tx, events},
};

/// The kinds of event that can be taken back: every step, but neither the request itself nor a correction.
pub fn step_kinds() -> Vec<String> {
    let steps = ActionKey::ALL.iter().filter(|action| **action != ActionKey::Correct);
    steps.map(|action| format!("loans.{}", action.as_str())).collect()
}

/// Takes the last step that stands back, on the day on which it happened, so that no figure counts it.
pub fn correct(tx: &mut Tx, id: LoanId, why: &Reason) -> Result<Done> {
    let reason = reason(&why.reason)?;
    store::find(tx, id, ReadLoans::CODE)?;
    let (mut loan, citation) = store::lock(tx, id, CorrectLoans::CODE)?;
    let nothing = || Error::from(&problems::NOTHING_TO_CORRECT);
    let told = events::last_standing(tx, "loan", id.0, &step_kinds())?.ok_or_else(nothing)?;
    let (before, after) = events::values(tx, told.id)?.ok_or_else(nothing)?;
    let was = loan.clone();
    loan.stand_as(rules::take_back(&was.snapshot(), &before, &after))
        .map_err(|err| Error::Internal(format!("loan {}: {err}", id.0)))?;
    save(tx, &mut loan, &was, &citation)?;
    let deltas = events::counter_deltas(tx, told.id)?;
    let event = event(&loan.record, ActionKey::Correct.as_str(), told.happened_on)
        .moved(Some(was.record.standing.status.as_str()), loan.record.standing.status.as_str())
        .values(Some(was.snapshot()), Some(loan.snapshot()))
        .because(Some(&reason))
        .correcting(told.id)
        .counting(deltas);
    events::tell(tx, &event)?;
    Ok(Done { loan, citation })
}
