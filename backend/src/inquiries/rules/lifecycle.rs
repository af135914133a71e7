//! The table of the life as data.
use super::{
    life::next,
    names::{action_name, status_name},
    offer::primary,
};
use crate::{
    inquiries::{
        WriteInquiries,
        model::{
            InquiryAction, InquiryActionName, InquiryKind, InquiryLifecycle, InquiryStatus, InquiryStatusName,
            InquiryStep,
        },
    },
    platform::{Right, i18n::Language},
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> InquiryLifecycle {
    let status = |&key: &InquiryStatus| InquiryStatusName { key, name: status_name(key, language) };
    let action = |&key: &InquiryAction| InquiryActionName { key, name: action_name(key, language) };
    let of = |&kind: &InquiryKind| InquiryStatus::ALL.iter().flat_map(move |&from| steps(kind, from));
    InquiryLifecycle {
        statuses: InquiryStatus::ALL.iter().map(status).collect(),
        actions: InquiryAction::ALL.iter().map(action).collect(),
        steps: InquiryKind::ALL.iter().flat_map(of).collect(),
    }
}

fn steps(kind: InquiryKind, from: InquiryStatus) -> impl Iterator<Item = InquiryStep> {
    let step = move |&action: &InquiryAction| {
        let (right, is_primary) = (WriteInquiries::CODE, primary(from) == Some(action));
        next(kind, from, action).map(|to| InquiryStep { kind, from, action, to, right, is_primary })
    };
    InquiryAction::ALL.iter().filter_map(step)
}
