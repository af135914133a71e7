//! The life of a parcel: one exhaustive table, served at `/shipments/lifecycle` and printed in the reference.
use crate::shipments::model::{ShipmentAction, ShipmentDirection, ShipmentStatus};

/// The whole life of a parcel, one line per legal step. What comes to us may arrive unannounced, and what is found in it
/// is put in then. `undo` is no step: it takes one back.
#[rustfmt::skip]
pub fn next(direction: ShipmentDirection, at: ShipmentStatus, action: ShipmentAction) -> Option<ShipmentStatus> {
    use ShipmentAction::{Add, Cancel, Dispatch, Receive, ReceivePart, Remove, Reopen, ReportDamaged, ReportLost};
    use ShipmentStatus::{Cancelled, Lost, Packing, PartlyReceived, Received, Sent};
    let comes = direction.is_incoming();
    Some(match (at, action) {
        (Packing,                          Add | Remove)  => Packing,
        (Sent | PartlyReceived,            Add) if comes  => at,
        (Packing,                          Dispatch)      => Sent,
        (Packing,                          Receive)     if comes => Received,
        (Packing,                          ReceivePart) if comes => PartlyReceived,
        // It arrives: whole, or without some, which come later or never.
        (Sent | PartlyReceived,            Receive)       => Received,
        (Sent | PartlyReceived,            ReceivePart)   => PartlyReceived,
        (Sent,                             ReportLost)    => Lost,
        (PartlyReceived,                   ReportLost)    => Received,
        (Sent | PartlyReceived | Received, ReportDamaged) => at,
        // It is not sent after all, or is.
        (Packing,                          Cancel)        => Cancelled,
        (Cancelled,                        Reopen)        => Packing,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn reachable(direction: ShipmentDirection) -> BTreeSet<ShipmentStatus> {
        let mut seen = BTreeSet::from([ShipmentStatus::Packing]);
        let mut waiting = vec![ShipmentStatus::Packing];
        while let Some(at) = waiting.pop() {
            let on = ShipmentAction::ALL.iter().filter_map(|&action| next(direction, at, action));
            waiting.extend(on.filter(|to| seen.insert(*to)));
        }
        seen
    }

    #[test]
    fn every_parcel_lives_every_status() {
        for &direction in ShipmentDirection::ALL {
            assert_eq!(reachable(direction).len(), ShipmentStatus::ALL.len(), "{direction:?}");
        }
    }

    #[test]
    fn what_goes_out_is_sent_before_it_arrives() {
        for direction in [ShipmentDirection::ToBorrower, ShipmentDirection::ToLender] {
            assert_eq!(next(direction, ShipmentStatus::Packing, ShipmentAction::Receive), None);
            assert_eq!(next(direction, ShipmentStatus::Sent, ShipmentAction::Add), None, "it is on its way");
        }
    }

    #[test]
    fn what_has_arrived_whole_is_not_lost() {
        for &direction in ShipmentDirection::ALL {
            assert_eq!(next(direction, ShipmentStatus::Received, ShipmentAction::ReportLost), None);
            assert_eq!(next(direction, ShipmentStatus::Received, ShipmentAction::Receive), None, "it arrives once");
        }
    }
}
