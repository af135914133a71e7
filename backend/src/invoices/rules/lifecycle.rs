//! The table of the life as data.
use super::{
    life::{next, right},
    names::{action_name, status_name},
};
use crate::{
    invoices::model::{
        InvoiceAction, InvoiceActionName, InvoiceLifecycle, InvoiceStatus, InvoiceStatusName, InvoiceStep, Settled,
    },
    platform::i18n::Language,
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> InvoiceLifecycle {
    let status = |&key: &InvoiceStatus| InvoiceStatusName { key, name: status_name(key, language) };
    let action = |&key: &InvoiceAction| InvoiceActionName { key, name: action_name(key, language) };
    InvoiceLifecycle {
        statuses: InvoiceStatus::ALL.iter().map(status).collect(),
        actions: InvoiceAction::ALL.iter().map(action).collect(),
        steps: InvoiceStatus::ALL.iter().flat_map(|&from| steps(from)).collect(),
    }
}

/// Where it matters whether it was sent, both.
fn steps(from: InvoiceStatus) -> Vec<InvoiceStep> {
    let mut steps: Vec<InvoiceStep> = Vec::new();
    for &action in InvoiceAction::ALL {
        for &settled in Settled::ALL {
            for is_sent in [false, true] {
                let Some(to) = next(from, action, settled, is_sent) else { continue };
                let is_known =
                    steps.last().is_some_and(|last| (last.action, last.settled, last.to) == (action, settled, to));
                if !is_known {
                    steps.push(InvoiceStep { from, action, settled, to, right: right(action) });
                }
            }
        }
    }
    steps
}
