//! The table of the life as data.
use super::{
    life::{next, right},
    names::{action_name, status_name},
    offer::{is_of_list, primary},
};
use crate::{
    demand::model::{DemandAction, DemandActionName, DemandLifecycle, DemandStatus, DemandStatusName, DemandStep},
    platform::i18n::Language,
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> DemandLifecycle {
    let status = |&key: &DemandStatus| DemandStatusName { key, name: status_name(key, language) };
    let action = |&key: &DemandAction| DemandActionName { key, name: action_name(key, language) };
    DemandLifecycle {
        statuses: DemandStatus::ALL.iter().map(status).collect(),
        actions: DemandAction::ALL.iter().map(action).collect(),
        steps: DemandStatus::ALL.iter().flat_map(|&from| steps(from)).collect(),
    }
}

fn steps(from: DemandStatus) -> impl Iterator<Item = DemandStep> {
    let step = move |&action: &DemandAction| {
        let (is_primary, is_of_list) = (primary(from) == Some(action), is_of_list(action));
        next(from, action).map(|to| DemandStep { from, action, to, right: right(action), is_primary, is_of_list })
    };
    DemandAction::ALL.iter().filter_map(step)
}
