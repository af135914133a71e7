//! The table of the life as data.
use super::{
    life::{is_terminal, next, passed},
    names::{action_name, status_name},
    offer::primary,
};
use crate::{
    agreements::{
        ManageAgreements,
        model::{
            AgreementAction, AgreementActionName, AgreementLifecycle, AgreementStatus, AgreementStatusName,
            AgreementStep, Stage,
        },
    },
    platform::{Right, i18n::Language},
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> AgreementLifecycle {
    let status = |&key: &AgreementStatus| AgreementStatusName {
        key,
        name: status_name(key, language),
        is_terminal: is_terminal(key),
    };
    let action = |&key: &AgreementAction| AgreementActionName { key, name: action_name(key, language) };
    let stages = AgreementStatus::ALL.iter().flat_map(|&status| {
        let can_have_notice = matches!(status, AgreementStatus::InForce | AgreementStatus::Suspended);
        let has_notice = if can_have_notice { &[false, true][..] } else { &[false] };
        has_notice.iter().map(move |&has_notice| Stage { status, has_notice })
    });
    AgreementLifecycle {
        statuses: AgreementStatus::ALL.iter().map(status).collect(),
        actions: AgreementAction::ALL.iter().map(action).collect(),
        steps: stages.flat_map(steps).collect(),
    }
}

fn steps(at: Stage) -> Vec<AgreementStep> {
    let done = AgreementAction::ALL.iter().filter_map(|&action| next(at, action).map(|to| (Some(action), to)));
    let passes = passed(at).map(|status| (None, Stage { status, ..at }));
    let step = |(action, to): (Option<AgreementAction>, Stage)| AgreementStep {
        from: at.status,
        has_notice: at.has_notice,
        action,
        to: to.status,
        to_has_notice: to.has_notice,
        right: action.map(|_| ManageAgreements::CODE),
        is_primary: action.is_some() && primary(at) == action,
    };
    done.chain(passes).map(step).collect()
}
