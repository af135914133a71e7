//! The table of the life as data.
use super::{
    life::next,
    names::{action_name, status_name},
    offer::primary,
};
use crate::{
    platform::i18n::Language,
    shipments::model::{
        ShipmentAction, ShipmentActionName, ShipmentDirection, ShipmentLifecycle, ShipmentStatus, ShipmentStatusName,
        ShipmentStep,
    },
};

/// The states, the actions and every step, in the language asked.
pub fn lifecycle(language: Language) -> ShipmentLifecycle {
    let status = |&key: &ShipmentStatus| ShipmentStatusName { key, name: status_name(key, language) };
    let action = |&key: &ShipmentAction| ShipmentActionName { key, name: action_name(key, language) };
    ShipmentLifecycle {
        statuses: ShipmentStatus::ALL.iter().map(status).collect(),
        actions: ShipmentAction::ALL.iter().map(action).collect(),
        steps: ShipmentDirection::ALL.iter().flat_map(|&direction| steps(direction)).collect(),
    }
}

fn steps(direction: ShipmentDirection) -> impl Iterator<Item = ShipmentStep> {
    let from = move |&from: &ShipmentStatus| ShipmentAction::ALL.iter().map(move |&action| (from, action));
    let step = move |(from, action)| {
        let is_primary = primary(direction, from) == Some(action);
        next(direction, from, action).map(|to| ShipmentStep { direction, from, action, to, is_primary })
    };
    ShipmentStatus::ALL.iter().flat_map(from).filter_map(step)
}
