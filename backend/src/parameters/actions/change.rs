//! A parameter is changed: from a day on, with a reason.
use serde_json::{Value, json};

use super::{show, view};
use crate::{
    parameters::{
        ManageParameters,
        model::{AsOf, Decision, DecisionId, DecisionStatus, LibraryId, ParameterCard, ParameterChange},
        rules::{self, Beside, Definition},
        store,
    },
    platform::{
        Error, Result, Right, Tx, Version,
        events::{self, Event},
        i18n::Language,
    },
};

/// A change that may be decided.
pub struct Judged {
    pub definition: &'static Definition,
    pub branch: Option<LibraryId>,
    /// As it is kept.
    pub value: Value,
    pub reason: String,
    /// What counts on the first day in the same place.
    pub present: Value,
    /// The decision of the same place and first day.
    pub replaced: Option<Decision>,
}

impl Judged {
    /// As the n-th decision about its parameter.
    pub fn decision(&self, tx: &Tx, change: &ParameterChange, n: i64) -> Decision {
        let is_risky = self.definition.is_risky;
        Decision {
            id: DecisionId(0),
            key: self.definition.key.to_owned(),
            n,
            branch_id: self.branch,
            value_json: self.value.to_string(),
            from_on: change.from_on,
            to_on: change.to_on,
            status: if is_risky { DecisionStatus::Proposed } else { DecisionStatus::Decided },
            reason: self.reason.clone(),
            decided_by: tx.actor.account,
            decided_at: tx.now,
            approved_by: None,
            approved_at: None,
            ended_by: None,
            ended_at: None,
            ended_reason: None,
            version: 1,
        }
    }
}

/// Decides a value from a day on; a risky one waits for a second person.
pub fn change(
    tx: &mut Tx,
    key: &str,
    version: Version,
    change: &ParameterChange,
    language: Language,
) -> Result<ParameterCard> {
    version.must_be(store::versions(tx)?.get(key).copied().unwrap_or(0))?;
    let judged = judge(tx, key, change)?;
    let is_risky = judged.definition.is_risky;
    let n = store::history(tx, key)?.first().map_or(1, |newest| newest.n + 1);
    let decision = judged.decision(tx, change, n);
    if let Some(replaced) = judged.replaced.filter(|_| !is_risky) {
        replace(tx, replaced)?;
    }
    let made = store::insert(tx, &decision)?;
    tell(tx, if is_risky { "propose" } else { "change" }, None, &made, Some(&made.reason))?;
    show::card(tx, key, &AsOf { on: Some(change.from_on), branch_id: judged.branch, format: None }, language)
}

/// Whether a change can be decided; nothing is written.
pub fn judge(tx: &mut Tx, key: &str, change: &ParameterChange) -> Result<Judged> {
    let definition = show::known(key)?;
    let branch = reach(tx, change.branch_id)?;
    let decisions = store::decided(tx, &[key], branch)?;
    let present = view::standing(definition, &decisions)?.on(change.from_on).value.clone();
    let here: Vec<_> = decisions.into_iter().filter(|decision| decision.branch_id == branch).collect();
    let closed_through = super::read::closed_through(tx)?;
    let beside = Beside { today: tx.today, closed_through, decided: &here, present: &present };
    let (value, reason) = rules::check(definition, change, beside)?.map_err(Error::Invalid)?;
    let replaced = rules::replaced(change.from_on, &here).cloned();
    Ok(Judged { definition, branch, value, reason, present, replaced })
}

/// The place of a change, as far as the right to change reaches.
fn reach(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Option<LibraryId>> {
    if !act_at(tx, ManageParameters::CODE, branch)? {
        return Err(Error::invalid("/branch_id", "parameters.not_your_branch"));
    }
    show::place(tx, branch).map_err(|err| match err {
        Error::NotFound => Error::invalid("/branch_id", "library.not_ours"),
        err => err,
    })
}

/// Uses a right at a place, in one's own name or as a deputy; false where none reaches it.
pub fn act_at(tx: &mut Tx, right: &'static str, branch: Option<LibraryId>) -> Result<bool> {
    let covering = tx.reaches(right)?.into_iter().find(|reach| rules::covers(reach, branch));
    if let Some(reach) = covering {
        tx.deputy_for = reach.deputy_for;
    }
    Ok(covering.is_some())
}

/// Another decision takes the place of this one.
pub fn replace(tx: &mut Tx, decision: Decision) -> Result<()> {
    let (ended_by, ended_at) = (tx.actor.account, Some(tx.now));
    let replaced = Decision { status: DecisionStatus::Replaced, ended_by, ended_at, ..decision.clone() };
    let replaced = store::save(tx, &replaced)?;
    tell(tx, "replace", Some(&decision), &replaced, None)
}

/// Tells what has become of a decision; values and reason stand in the side table alone.
pub fn tell(tx: &mut Tx, verb: &str, before: Option<&Decision>, after: &Decision, reason: Option<&str>) -> Result<()> {
    let values = |decision: &Decision| {
        json!({
            "key": decision.key, "value": decision.value_json, "branch_id": decision.branch_id,
            "from_on": decision.from_on, "to_on": decision.to_on, "status": decision.status,
        })
    };
    let event = Event::new(format!("parameters.{verb}"), "parameter_decision", after.id.0, tx.today)
        .moved(before.map(|before| before.status.as_str()), after.status.as_str())
        .values(before.map(values), Some(values(after)))
        .because(reason);
    events::tell(tx, &event)?;
    Ok(())
}
