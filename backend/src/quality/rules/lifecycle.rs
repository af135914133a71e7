//! The table of the life as data.
use super::{
    life::{next, right},
    names::{move_name, status_name},
    offer::primary,
};
use crate::{
    platform::i18n::Language,
    quality::model::{
        ImprovementLifecycle, ImprovementMove, ImprovementStatus, ImprovementStatusName, ImprovementStep,
        ImprovementStepName,
    },
};

/// The states, the steps and where each leads, in the language asked.
pub fn lifecycle(language: Language) -> ImprovementLifecycle {
    let status = |&key: &ImprovementStatus| ImprovementStatusName { key, name: status_name(key, language) };
    let action = |&key: &ImprovementStep| ImprovementStepName { key, name: move_name(key, language) };
    ImprovementLifecycle {
        statuses: ImprovementStatus::ALL.iter().map(status).collect(),
        actions: ImprovementStep::ALL.iter().map(action).collect(),
        steps: ImprovementStatus::ALL.iter().flat_map(|&from| moves(from)).collect(),
    }
}

fn moves(from: ImprovementStatus) -> impl Iterator<Item = ImprovementMove> {
    let step = move |&action: &ImprovementStep| {
        let is_primary = primary(from) == Some(action);
        next(from, action).map(|to| ImprovementMove { from, action, to, right: right(action), is_primary })
    };
    ImprovementStep::ALL.iter().filter_map(step)
}
