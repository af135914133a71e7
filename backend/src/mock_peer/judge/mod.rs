//! What is to be held of a message of the partner's system: what it means after what was said before.
mod confirmations;
mod lists;
mod supplying;
#[cfg(test)]
mod tests;

pub use confirmations::{Confirmed, of_confirmation};
pub use supplying::{Before, of_supplying};

use super::{Parties, report::Finding};
use crate::iso18626::message::{AgencyId, Header};

fn deviates(what: impl Into<String>) -> Finding {
    Finding::Deviates(what.into())
}

fn differs(what: impl Into<String>) -> Finding {
    Finding::Differs(what.into())
}

/// Whether the header names the two who speak with each other, as they name themselves.
pub fn of_header(header: &Header, parties: &Parties, we_lend: bool) -> Vec<Finding> {
    let (supplying, requesting) =
        if we_lend { (&parties.ours, &parties.theirs) } else { (&parties.theirs, &parties.ours) };
    let said = header.supplying_agency_id.as_ref();
    let is_same = |said: &AgencyId, meant: &AgencyId| {
        said.kind.is(&meant.kind.value) && said.value.eq_ignore_ascii_case(&meant.value)
    };
    let mut found = Vec::new();
    if !said.is_some_and(|said| is_same(said, supplying)) {
        let said = said.map_or("", |said| &said.value);
        found.push(deviates(format!("supplyingAgencyId is `{said}`, and the request named `{}`", supplying.value)));
    }
    if !is_same(&header.requesting_agency_id, requesting) {
        let said = &header.requesting_agency_id.value;
        found.push(deviates(format!("requestingAgencyId is `{said}`, and the request named `{}`", requesting.value)));
    }
    found
}
