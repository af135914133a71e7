//! Parameters and decisions as they are shown.
use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::read::{Found, dated, unreadable};
use crate::{
    libraries,
    parameters::{
        model::{
            Decision, DecisionId, DecisionStatus, DecisionView, LibraryId, NextValue, ParameterChoice, ParameterRow,
        },
        rules::{self, Dated, Definition, Stage, table},
        store,
    },
    platform::{Result, Tx, actor::AccountId, events::Person, i18n::Language},
};

/// What counts, and where that was found.
#[derive(Clone, Debug)]
pub struct Standing {
    pub value: Value,
    from_on: Option<NaiveDate>,
    decision_id: Option<DecisionId>,
    is_of_branch: bool,
}

/// A parameter through time, whatever its type.
pub fn standing(definition: &Definition, decisions: &[Decision]) -> Result<Dated<Standing>> {
    dated(definition, decisions, |Found { text, from_on, decision }| {
        Ok(Standing {
            value: serde_json::from_str(text).map_err(|err| unreadable(definition.key, &err))?,
            from_on,
            decision_id: decision.map(|decision| decision.id),
            is_of_branch: decision.is_some_and(|decision| decision.branch_id.is_some()),
        })
    })
}

/// These parameters as they count on a day.
pub fn rows(
    tx: &mut Tx,
    definitions: &[&'static Definition],
    on: NaiveDate,
    branch: Option<LibraryId>,
    language: Language,
) -> Result<Vec<ParameterRow>> {
    let decisions = store::in_force(tx, branch)?;
    let (versions, waiting) = (store::versions(tx)?, store::waiting(tx)?);
    let row = |definition: &&'static Definition| {
        let through_time = standing(definition, &decisions)?;
        let default = standing(definition, &[])?.on(on).value.clone();
        let now = through_time.on(on);
        let next = through_time.changes_after(on).find(|day| through_time.on(*day).value != now.value);
        let word = |word: &'static rules::Word| {
            let (key, (lt, en)) = *word;
            ParameterChoice { key, name: language.pick(lt, en) }
        };
        Ok(ParameterRow {
            key: definition.key,
            group: definition.group(),
            name: language.pick(definition.name.0, definition.name.1),
            about: language.pick(definition.about.0, definition.about.1).trim(),
            kind: definition.kind.name(),
            unit: definition.unit,
            least: definition.kind.bounds().map(|bounds| bounds.0),
            most: definition.kind.bounds().map(|bounds| bounds.1),
            choices: definition.kind.words().iter().map(word).collect(),
            is_risky: definition.is_risky,
            is_by_branch: definition.is_by_branch,
            source: language.pick(definition.source.0, definition.source.1),
            value: now.value.clone(),
            default,
            decision_id: now.decision_id,
            is_of_branch: now.is_of_branch,
            from_on: now.from_on,
            next: next.map(|from_on| NextValue { from_on, value: through_time.on(from_on).value.clone() }),
            n_waiting: waiting.iter().filter(|key| *key == definition.key).map(|_| 1).sum(),
            version: versions.get(definition.key).copied().unwrap_or(0),
        })
    };
    definitions.iter().map(row).collect()
}

/// Decisions with the names of people and branches, and with what can be done to them now.
pub fn decisions(tx: &mut Tx, decisions: Vec<Decision>, language: Language) -> Result<Vec<DecisionView>> {
    let people: Vec<AccountId> = decisions
        .iter()
        .flat_map(|decision| [decision.decided_by, decision.approved_by, decision.ended_by])
        .flatten()
        .collect();
    let people = store::people(tx, &people)?;
    let branches: Vec<LibraryId> = decisions.iter().filter_map(|decision| decision.branch_id).collect();
    let branches = libraries::refs(tx, &branches)?;
    decisions.into_iter().map(|decision| view(tx, decision, &people, &branches, language)).collect()
}

fn view(
    tx: &mut Tx,
    decision: Decision,
    people: &HashMap<AccountId, String>,
    branches: &HashMap<LibraryId, libraries::Ref>,
    language: Language,
) -> Result<DecisionView> {
    let person =
        |id: Option<AccountId>| id.and_then(|id| people.get(&id).map(|name| Person { id, name: name.clone() }));
    let definition = table::find(&decision.key);
    let actions = definition.map(|of| rules::actions(tx.actor, &decision, stage(of, &decision, tx.today)));
    let instead_of = match definition.filter(|_| decision.status == DecisionStatus::Proposed) {
        Some(definition) => {
            let in_force = store::in_force(tx, decision.branch_id)?;
            Some(standing(definition, &in_force)?.on(decision.from_on).value.clone())
        }
        None => None,
    };
    Ok(DecisionView {
        id: decision.id,
        name: definition.map_or(decision.key.as_str(), |of| language.pick(of.name.0, of.name.1)).to_owned(),
        branch: decision.branch_id.and_then(|branch| branches.get(&branch).cloned()),
        value: serde_json::from_str(&decision.value_json).map_err(|err| unreadable(&decision.key, &err))?,
        instead_of,
        from_on: decision.from_on,
        to_on: decision.to_on,
        status: decision.status,
        reason: decision.reason,
        decided_by: person(decision.decided_by),
        decided_at: decision.decided_at,
        approved_by: person(decision.approved_by),
        approved_at: decision.approved_at,
        ended_by: person(decision.ended_by),
        ended_at: decision.ended_at,
        ended_reason: decision.ended_reason,
        version: decision.version,
        actions: actions.unwrap_or_default(),
        key: decision.key,
    })
}

/// What decides which steps a decision may take.
pub fn stage(definition: &Definition, decision: &Decision, today: NaiveDate) -> Stage {
    Stage { status: decision.status, is_risky: definition.is_risky, has_begun: decision.from_on <= today }
}
