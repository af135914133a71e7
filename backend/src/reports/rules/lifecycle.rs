//! The table of the life as data.
use super::{
    life::{next, right},
    names::{move_name, status_name},
    offer::primary,
};
use crate::{
    platform::i18n::Language,
    reports::model::{ReportLifecycle, ReportMove, ReportStatus, ReportStatusName, ReportStep, ReportStepName},
};

/// The states, the steps and where each leads, in the language asked.
pub fn lifecycle(language: Language) -> ReportLifecycle {
    let status = |&key: &ReportStatus| ReportStatusName { key, name: status_name(key, language) };
    let action = |&key: &ReportStep| ReportStepName { key, name: move_name(key, language) };
    ReportLifecycle {
        statuses: ReportStatus::ALL.iter().map(status).collect(),
        actions: ReportStep::ALL.iter().map(action).collect(),
        steps: ReportStatus::ALL.iter().flat_map(|&from| moves(from)).collect(),
    }
}

fn moves(from: ReportStatus) -> impl Iterator<Item = ReportMove> {
    let step = move |&action: &ReportStep| {
        let is_primary = primary(from) == Some(action);
        next(from, action).map(|to| ReportMove { from, action, to, right: right(action), is_primary })
    };
    ReportStep::ALL.iter().filter_map(step)
}
