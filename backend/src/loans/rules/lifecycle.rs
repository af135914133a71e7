//! The table of the life as data.
use std::collections::BTreeSet;

use super::{
    life::{next, right},
    names::{action_name, question_name, status_name},
    offer::primary,
};
use crate::{
    loans::model::{
        ActionKey, LifecycleAction, LifecycleMedium, LifecycleQuestion, LifecycleStatus, LifecycleStep, LoanLifecycle,
        Pending, Side, Stage, Status,
    },
    platform::i18n::Language,
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> LoanLifecycle {
    let statuses = Status::ALL.iter().map(|&key| LifecycleStatus {
        key,
        name: status_name(key, language),
        is_terminal: key.is_terminal(),
    });
    let actions = ActionKey::ALL.iter().map(|&key| LifecycleAction { key, name: action_name(key, language) });
    let questions = Pending::ALL.iter().map(|&key| LifecycleQuestion { key, name: question_name(key, language) });
    LoanLifecycle {
        statuses: statuses.collect(),
        questions: questions.collect(),
        actions: actions.collect(),
        steps: steps(),
    }
}

/// The steps from every stage that can be reached, in the order of the stages.
fn steps() -> Vec<LifecycleStep> {
    let lives = Side::ALL.iter().flat_map(|&side| [false, true].map(|is_copy| Stage::first(side, is_copy)));
    let stages = lives.flat_map(reachable);
    stages.flat_map(|at| ActionKey::ALL.iter().filter_map(move |&action| step(at, action))).collect()
}

/// Every stage to which steps lead from this one, itself included.
pub fn reachable(from: Stage) -> BTreeSet<Stage> {
    let mut seen = BTreeSet::from([from]);
    let mut waiting = vec![from];
    while let Some(at) = waiting.pop() {
        let to = ActionKey::ALL.iter().filter_map(|&action| next(at, action));
        waiting.extend(to.filter(|to| seen.insert(*to)));
    }
    seen
}

fn step(at: Stage, action: ActionKey) -> Option<LifecycleStep> {
    let to = next(at, action)?;
    Some(LifecycleStep {
        side: at.side,
        medium: if at.is_copy { LifecycleMedium::Copy } else { LifecycleMedium::Original },
        from: at.status,
        pending: at.pending,
        action,
        to: to.status,
        to_pending: to.pending,
        right: right(at.side, action),
        is_primary: primary(at) == Some(action),
    })
}
