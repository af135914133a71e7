//! Which step a loan takes when its parcel leaves and when it arrives.
use crate::{
    loans::{
        self, Side,
        model::{ActionKey, ChargeKind, Medium, Stage, Status},
    },
    shipments::model::ShipmentDirection,
};

/// What becomes of a loan when its parcel moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// It takes this step.
    Step(ActionKey),
    /// It has taken it already, by itself: the parcel was written down afterwards, or its barcode was scanned first.
    Already,
    /// It cannot go: this is the step that it lacks.
    Stays(ActionKey),
}

/// Whose books are in such a parcel: ours, lent to others, or those that we borrow.
pub fn side(direction: ShipmentDirection) -> Side {
    match direction {
        ShipmentDirection::ToBorrower | ShipmentDirection::FromBorrower => Side::Lending,
        ShipmentDirection::ToLender | ShipmentDirection::FromLender => Side::Borrowing,
    }
}

/// How loans stand that are ready to be packed, at the least: what else is asked of them, the table of their life says.
pub fn ready_statuses(direction: ShipmentDirection) -> &'static [Status] {
    match direction {
        ShipmentDirection::ToBorrower => &[Status::WillSupply],
        ShipmentDirection::FromLender => &[Status::Sent, Status::WillSupply, Status::Shipped],
        ShipmentDirection::ToLender => &[Status::CheckedIn],
        ShipmentDirection::FromBorrower => &[Status::Shipped, Status::Received, Status::ReturnShipped],
    }
}

/// What a loan does when its parcel leaves.
pub fn leaving(direction: ShipmentDirection, medium: Medium, at: Stage) -> Going {
    let step = match direction {
        ShipmentDirection::ToBorrower if at.is_copy => ActionKey::Deliver,
        ShipmentDirection::ToBorrower | ShipmentDirection::FromLender => ActionKey::Ship,
        ShipmentDirection::ToLender | ShipmentDirection::FromBorrower => ActionKey::SendBack,
    };
    let is_paper = medium != Medium::ElectronicCopy;
    if at.side != side(direction) || !is_paper {
        return Going::Stays(step);
    }
    let has_left = match (direction, at.is_copy) {
        (ShipmentDirection::ToBorrower, true) => at.status == Status::Delivered,
        _ => loans::next(at, arrival(direction)).is_some() && loans::next(at, step).is_none(),
    };
    match loans::next(at, step) {
        Some(_) => Going::Step(step),
        None if has_left => Going::Already,
        None => Going::Stays(step),
    }
}

/// What a loan does when its parcel arrives.
pub fn arriving(direction: ShipmentDirection, at: Stage) -> Going {
    use Status::{CheckedIn, Completed, Delivered, OnLoan, Received, ReturnShipped};
    let step = arrival(direction);
    let has_arrived: &[Status] = match direction {
        ShipmentDirection::ToBorrower => &[Received, ReturnShipped, Completed, Delivered],
        ShipmentDirection::FromLender => &[Received, OnLoan, CheckedIn, ReturnShipped, Completed, Delivered],
        ShipmentDirection::ToLender | ShipmentDirection::FromBorrower => &[Completed],
    };
    match loans::next(at, step) {
        Some(_) => Going::Step(step),
        None if has_arrived.contains(&at.status) => Going::Already,
        None => Going::Stays(step),
    }
}

fn arrival(direction: ShipmentDirection) -> ActionKey {
    match direction {
        ShipmentDirection::ToBorrower | ShipmentDirection::FromLender => ActionKey::Receive,
        ShipmentDirection::ToLender | ShipmentDirection::FromBorrower => ActionKey::Complete,
    }
}

/// As what the price of a parcel stands among the costs of its loans: out to the borrower, or back to the lender.
pub fn charge_kind(direction: ShipmentDirection) -> ChargeKind {
    match direction {
        ShipmentDirection::ToBorrower | ShipmentDirection::FromLender => ChargeKind::PostageOut,
        ShipmentDirection::ToLender | ShipmentDirection::FromBorrower => ChargeKind::PostageBack,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(side: Side, is_copy: bool, status: Status) -> Stage {
        Stage { status, ..Stage::first(side, is_copy) }
    }

    #[test]
    fn whatever_has_left_can_arrive_or_has_arrived() {
        for &direction in ShipmentDirection::ALL {
            for &status in Status::ALL {
                let stage = at(side(direction), false, status);
                let left = match leaving(direction, Medium::Original, stage) {
                    Going::Step(step) => loans::next(stage, step),
                    Going::Already => Some(stage),
                    Going::Stays(_) => None,
                };
                let arrives = left.is_none_or(|left| !matches!(arriving(direction, left), Going::Stays(_)));
                assert!(arrives, "{direction:?} {status:?}");
            }
        }
    }

    #[test]
    fn what_is_ready_goes() {
        for &direction in ShipmentDirection::ALL {
            for &status in ready_statuses(direction) {
                let going = leaving(direction, Medium::Original, at(side(direction), false, status));
                assert!(!matches!(going, Going::Stays(_)), "{direction:?} {status:?}");
            }
        }
    }

    #[test]
    fn a_paper_copy_is_delivered_by_its_parcel_and_an_electronic_one_has_none() {
        let promised = at(Side::Lending, true, Status::WillSupply);
        let to = ShipmentDirection::ToBorrower;
        assert_eq!(leaving(to, Medium::PaperCopy, promised), Going::Step(ActionKey::Deliver));
        assert_eq!(leaving(to, Medium::ElectronicCopy, promised), Going::Stays(ActionKey::Deliver));
        assert_eq!(arriving(to, at(Side::Lending, true, Status::Delivered)), Going::Already);
        assert!(matches!(leaving(ShipmentDirection::FromLender, Medium::PaperCopy, promised), Going::Stays(_)));
    }
}
