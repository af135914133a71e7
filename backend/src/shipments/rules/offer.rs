//! What a caller can do to a parcel now, which of it comes first, and what each needs.
use super::life::next;
use crate::{
    platform::{Actor, Right, action::Action},
    shipments::{
        WriteShipments,
        model::{ShipmentAction, ShipmentDirection, ShipmentRecord, ShipmentStatus},
    },
};

/// The action that comes next when all goes well.
pub fn primary(direction: ShipmentDirection, at: ShipmentStatus) -> Option<ShipmentAction> {
    match at {
        ShipmentStatus::Packing if direction.is_incoming() => Some(ShipmentAction::Receive),
        ShipmentStatus::Packing => Some(ShipmentAction::Dispatch),
        ShipmentStatus::Sent | ShipmentStatus::PartlyReceived => Some(ShipmentAction::Receive),
        _ => None,
    }
}

/// What this caller can do to the parcel; each loan takes the right of its own step beside.
pub fn offers(record: &ShipmentRecord, n_loans: i64, actor: &Actor) -> Vec<Action> {
    let (direction, at) = (record.direction, record.standing.status);
    if !actor.covers(WriteShipments::CODE, record.branch_id, Some(record.owner_id)) {
        return Vec::new();
    }
    let open = |action: ShipmentAction| match action {
        ShipmentAction::ReceivePart => false,
        // The last step of what stands so can be taken back.
        ShipmentAction::Undo => !matches!(at, ShipmentStatus::Packing | ShipmentStatus::Cancelled),
        ShipmentAction::Remove | ShipmentAction::Dispatch | ShipmentAction::Receive if n_loans == 0 => false,
        action => next(direction, at, action).is_some(),
    };
    let open = ShipmentAction::ALL.iter().copied().filter(|&action| open(action));
    open.map(|action| offer(direction, action, primary(direction, at) == Some(action))).collect()
}

fn offer(direction: ShipmentDirection, action: ShipmentAction, is_primary: bool) -> Action {
    let (needs, takes): (&[_], &[_]) = match action {
        ShipmentAction::Add => (&[], &["code", "loan_ids"]),
        ShipmentAction::Remove => (&["loan_ids"], &[]),
        ShipmentAction::Dispatch if direction == ShipmentDirection::ToBorrower => (&[], &["happened_on", "by_mail"]),
        ShipmentAction::Dispatch if direction == ShipmentDirection::FromLender => (&[], &["happened_on", "due_on"]),
        ShipmentAction::Dispatch => (&[], &["happened_on"]),
        ShipmentAction::Receive if direction == ShipmentDirection::FromLender => {
            (&[], &["missing", "happened_on", "due_on", "by_mail"])
        }
        ShipmentAction::Receive | ShipmentAction::ReceivePart => (&[], &["missing", "happened_on"]),
        ShipmentAction::ReportLost => (&["text"], &["present", "values", "is_charged", "happened_on"]),
        ShipmentAction::ReportDamaged => (&["text", "loans"], &["present", "is_charged", "happened_on"]),
        ShipmentAction::Undo | ShipmentAction::Cancel => (&["reason"], &[]),
        ShipmentAction::Reopen => (&[], &[]),
    };
    let dangerous = matches!(action, ShipmentAction::Undo | ShipmentAction::Cancel | ShipmentAction::ReportLost);
    Action { key: action.as_str(), primary: is_primary, needs: needs.to_vec(), takes: takes.to_vec(), dangerous }
}
