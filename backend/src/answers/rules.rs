//! When there is nothing more to say about a loan by a link. Pure.
use crate::partner::model::{PartnerRole, PartnerStatus};

/// Whether it has ended for the library that holds the link. What stands with another library shows as how this one's
/// own part ended.
pub fn is_over(role: PartnerRole, status: PartnerStatus) -> bool {
    use PartnerStatus::{
        Cancelled, Closed, Completed, Delivered, Lost, Received, Requested, ReturnShipped, Shipped, Unfilled,
        WillSupply,
    };
    match status {
        Completed | Delivered | Unfilled | Cancelled | Closed => true,
        // The lender may still find it; whoever borrowed it settles it with us.
        Lost => role == PartnerRole::Requester,
        Requested | WillSupply | Shipped | Received | ReturnShipped => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_under_way_is_not_over_for_either_side() {
        for &status in PartnerStatus::ALL {
            let over = PartnerRole::ALL.iter().filter(|role| is_over(**role, status)).count();
            let expected = match status.as_str() {
                "requested" | "will_supply" | "shipped" | "received" | "return_shipped" => 0,
                "lost" => 1,
                _ => 2,
            };
            assert_eq!(over, expected, "{status:?}");
        }
    }
}
