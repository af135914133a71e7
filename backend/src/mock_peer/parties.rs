//! The two sides of a trial, and the headers of what we say.
use chrono::SubsecRound;

use crate::{
    iso18626::{
        codec::Dialect,
        message::{AgencyId, Authentication, Coded, Header, Instant},
    },
    platform::clock::{Clock, SystemClock},
};

/// Who we are, whom we try, and how we speak with them.
#[derive(Clone, Debug)]
pub struct Parties {
    pub ours: AgencyId,
    pub theirs: AgencyId,
    pub dialect: Dialect,
    /// Their address for messages.
    pub url: String,
    /// Goes with each message, as a key does: name and value.
    pub header: Option<(String, String)>,
    /// Goes into the messages in which we borrow: `accountId` and `securityCode`.
    pub proof: Option<(String, String)>,
}

/// The numbers of one request.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    pub requesting: String,
    /// What the lending side calls it, as far as it has told.
    pub supplying: Option<String>,
}

/// An agency as it is written on a command line: `ISIL:LT-PnPAB`.
///
/// # Errors
/// A sentence, where there is no type or no value.
pub fn agency(text: &str) -> Result<AgencyId, String> {
    match text.split_once(':') {
        Some((kind, value)) if !kind.trim().is_empty() && !value.trim().is_empty() => {
            Ok(AgencyId { kind: Coded::new(kind.trim()), value: value.trim().to_owned() })
        }
        _ => Err(format!("{text:?} is no agency: its type and value are wanted, as in ISIL:LT-PnPAB")),
    }
}

impl Parties {
    /// The header of a message of ours about a request, in which we lend or borrow.
    pub fn header_of(&self, ids: &Ids, we_lend: bool) -> Header {
        let (supplying, requesting) = if we_lend { (&self.ours, &self.theirs) } else { (&self.theirs, &self.ours) };
        let proof = self.proof.as_ref().filter(|_| !we_lend);
        Header {
            supplying_agency_id: Some(supplying.clone()),
            requesting_agency_id: requesting.clone(),
            consortial_id: None,
            multiple_item_request_id: None,
            timestamp: now(),
            requesting_agency_request_id: ids.requesting.clone(),
            supplying_agency_request_id: ids.supplying.clone(),
            requesting_agency_authentication: proof.map(|(account, code)| Authentication {
                account_id: Some(account.clone()),
                security_code: Some(code.clone()),
            }),
        }
    }
}

/// To the second, as messages have it.
pub fn now() -> Instant {
    SystemClock.now().0.trunc_subsecs(0)
}
