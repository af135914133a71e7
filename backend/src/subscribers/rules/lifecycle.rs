//! The table of the life as data.
use super::{
    life::{next, right},
    names::{action_name, status_name},
    offer::primary,
};
use crate::{
    platform::i18n::Language,
    subscribers::model::{
        Stage, SubscriberAction, SubscriberActionName, SubscriberLifecycle, SubscriberStatus, SubscriberStatusName,
        SubscriberStep, SubscriberTerm,
    },
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> SubscriberLifecycle {
    let statuses =
        SubscriberStatus::ALL.iter().map(|&key| SubscriberStatusName { key, name: status_name(key, language) });
    let actions =
        SubscriberAction::ALL.iter().map(|&key| SubscriberActionName { key, name: action_name(key, language) });
    let steps = stages().into_iter().flat_map(|at| SubscriberAction::ALL.iter().filter_map(move |&key| step(at, key)));
    SubscriberLifecycle { statuses: statuses.collect(), actions: actions.collect(), steps: steps.collect() }
}

/// Every stage that can be reached. What is held back stands aside of the years.
fn stages() -> Vec<Stage> {
    use SubscriberStatus::{Lapsed, NotRegistered, ReRegistered, Registered, Removed, Suspended};
    let at = |status, term, stood_as| Stage { status, term, stood_as };
    let mut stages = vec![Stage::FIRST];
    for status in [Registered, ReRegistered] {
        stages.extend(SubscriberTerm::ALL.iter().map(|&term| at(status, term, None)));
    }
    stages.push(at(Lapsed, SubscriberTerm::Over, None));
    for status in [Suspended, Removed] {
        let held = [NotRegistered, Registered, ReRegistered, Lapsed];
        stages.extend(held.map(|stood_as| at(status, SubscriberTerm::Over, Some(stood_as))));
    }
    stages
}

fn step(at: Stage, action: SubscriberAction) -> Option<SubscriberStep> {
    Some(SubscriberStep {
        from: at.status,
        term: at.term,
        stood_as: at.stood_as,
        action,
        to: next(at, action)?,
        right: right(action),
        is_primary: primary(at) == Some(action),
    })
}
