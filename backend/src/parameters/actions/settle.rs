//! A decision is approved, rejected or withdrawn.
use super::{change, read, show, view};
use crate::{
    parameters::{
        model::{Decision, DecisionAction, DecisionId, DecisionStatus, DecisionView},
        problems, rules, store,
    },
    platform::{Error, Result, Tx, i18n::Language, text},
};

/// Another person than the one who proposed says yes: it counts from its day on.
pub fn approve(tx: &mut Tx, id: DecisionId, language: Language) -> Result<DecisionView> {
    let (before, to) = step(tx, id, DecisionAction::Approve)?;
    let decided = store::decided(tx, &[before.key.as_str()], before.branch_id)?;
    let here: Vec<_> = decided.into_iter().filter(|other| other.branch_id == before.branch_id).collect();
    let closed_through = read::closed_through(tx)?;
    if !rules::days(before.from_on, before.to_on, closed_through, &here).is_empty() {
        return Err((&problems::OVERTAKEN).into());
    }
    if let Some(replaced) = rules::replaced(before.from_on, &here) {
        change::replace(tx, replaced.clone())?;
    }
    let (approved_by, approved_at) = (tx.actor.account, Some(tx.now));
    let after = store::save(tx, &Decision { status: to, approved_by, approved_at, ..before.clone() })?;
    change::tell(tx, "approve", Some(&before), &after, None)?;
    show::decision(tx, id, language)
}

/// Another person than the one who proposed says no, and why.
pub fn reject(tx: &mut Tx, id: DecisionId, reason: &str, language: Language) -> Result<DecisionView> {
    end(tx, id, DecisionAction::Reject, reason, language)
}

/// It is taken back before it counts.
pub fn withdraw(tx: &mut Tx, id: DecisionId, reason: &str, language: Language) -> Result<DecisionView> {
    end(tx, id, DecisionAction::Withdraw, reason, language)
}

fn end(tx: &mut Tx, id: DecisionId, action: DecisionAction, reason: &str, language: Language) -> Result<DecisionView> {
    let (before, to) = step(tx, id, action)?;
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let after = Decision {
        status: to,
        ended_by: tx.actor.account,
        ended_at: Some(tx.now),
        ended_reason: Some(reason.clone()),
        ..before.clone()
    };
    let after = store::save(tx, &after)?;
    change::tell(tx, action.as_str(), Some(&before), &after, Some(&reason))?;
    show::decision(tx, id, language)
}

/// A locked decision and where the action leads, if the table has it and the actor is not alone.
fn step(tx: &mut Tx, id: DecisionId, action: DecisionAction) -> Result<(Decision, DecisionStatus)> {
    let decision = store::lock(tx, id)?;
    let right = rules::right(action);
    if !change::act_at(tx, right, decision.branch_id)? {
        return Err(Error::Forbidden { right });
    }
    let at = view::stage(show::known(&decision.key)?, &decision, tx.today);
    let to = rules::next(at, action).ok_or_else(|| not_allowed(&decision))?;
    if action != DecisionAction::Withdraw && rules::is_own(decision.decided_by, tx.actor.account) {
        return Err((&problems::OWN_PROPOSAL).into());
    }
    Ok((decision, to))
}

fn not_allowed(decision: &Decision) -> Error {
    let name = |language| rules::status_name(decision.status, language).to_owned();
    let params = vec![("status_lt", name(Language::Lt)), ("status_en", name(Language::En))];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}
