//! What was done last to loans, and whether the caller may take it back at once.
use std::collections::HashMap;

use super::correct::step_kinds;
use crate::{
    loans::{
        model::{ActionKey, LoanId, Record},
        store::{self, Last},
    },
    platform::{Result, Tx},
};

/// The last step of a loan that stands.
#[derive(Clone, Copy, Debug)]
pub struct LastStep {
    pub step: ActionKey,
    /// This caller took it, and nobody else has touched the loan since.
    pub is_mine: bool,
}

/// The last step of each of these loans that stands and could be taken back.
pub fn last_steps<'a>(tx: &mut Tx, records: impl Iterator<Item = &'a Record>) -> Result<HashMap<LoanId, LastStep>> {
    // Every step makes another version: what is still as it was asked for has taken none.
    let ids: Vec<LoanId> = records.filter(|record| record.version > 1).map(|record| record.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let kinds = step_kinds();
    let newest = store::newest(tx, &ids)?;
    // What is itself a step and the newest of all stands; other loans are looked at once more.
    let not_steps = newest.iter().filter(|(_, last)| !kinds.contains(&last.kind));
    let not_steps: Vec<LoanId> = not_steps.map(|(id, _)| *id).collect();
    let mut steps = newest.clone();
    steps.retain(|_, last| kinds.contains(&last.kind));
    if !not_steps.is_empty() {
        steps.extend(store::last_steps(tx, &not_steps, &kinds)?);
    }
    let person = tx.actor.person();
    let is_by = |last: Option<&Last>| person.is_some() && last.is_some_and(|last| last.account == person);
    let step = |(id, last): (LoanId, Last)| {
        let is_mine = is_by(Some(&last)) && is_by(newest.get(&id));
        Some((id, LastStep { step: ActionKey::of_event(&last.kind)?, is_mine }))
    };
    Ok(steps.into_iter().filter_map(step).collect())
}
