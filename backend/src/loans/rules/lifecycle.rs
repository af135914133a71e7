//! The table of the life as data.
use super::{
    life::{next, right},
    names::{action_name, status_name},
    offer::primary,
};
use crate::{
    loans::model::{
        ActionKey, LifecycleAction, LifecycleMedium, LifecycleStatus, LifecycleStep, LoanLifecycle, Pending, Side,
        Stage, Status,
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
    LoanLifecycle { statuses: statuses.collect(), actions: actions.collect(), steps: steps() }
}

fn steps() -> Vec<LifecycleStep> {
    let stages = Side::ALL.iter().flat_map(|&side| {
        [false, true].into_iter().flat_map(move |is_copy| {
            Status::ALL.iter().flat_map(move |&status| {
                [None, Some(Pending::Cancel)].map(|pending| Stage { side, is_copy, status, pending })
            })
        })
    });
    stages.flat_map(|at| ActionKey::ALL.iter().filter_map(move |&action| step(at, action))).collect()
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
