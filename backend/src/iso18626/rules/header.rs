//! Who writes to whom about which request.
use chrono::SubsecRound;

use super::agency;
use crate::{
    iso18626::{
        message::{Authentication, Header, Instant},
        model::{Exchange, IsoAgency, IsoCredentials, PeerRow},
    },
    loans::model::Side,
};

/// What stands in the place of a security code in every message that is kept.
pub const HIDDEN: &str = "***";

/// The header of a message of ours within an exchange. What proves who we are stands only where we are the requester,
/// and its code is put in its place only when the message is sent.
pub fn header(peer: &PeerRow, exchange: &Exchange, proof: &IsoCredentials, now: Instant) -> Header {
    let theirs = IsoAgency { kind: peer.agency_kind.clone(), value: peer.agency_value.clone() };
    let ours = IsoAgency { kind: peer.our_kind.clone(), value: peer.our_value.clone() };
    let is_ours = exchange.side == Side::Borrowing;
    let (supplying, requesting) = if is_ours { (theirs, ours) } else { (ours, theirs) };
    let has_proof = proof.account_id.is_some() || proof.security_code.is_some();
    Header {
        supplying_agency_id: Some(agency(&supplying)),
        requesting_agency_id: agency(&requesting),
        consortial_id: None,
        multiple_item_request_id: None,
        timestamp: now.trunc_subsecs(0),
        requesting_agency_request_id: exchange.requesting_id.clone(),
        supplying_agency_request_id: exchange.supplying_id.clone(),
        requesting_agency_authentication: (is_ours && has_proof).then(|| Authentication {
            account_id: proof.account_id.clone(),
            security_code: proof.security_code.as_ref().map(|_| HIDDEN.to_owned()),
        }),
    }
}
