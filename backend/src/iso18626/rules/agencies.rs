//! How libraries are named in headers.
use crate::{
    iso18626::{
        message::{AgencyId, Coded},
        model::{IsoAgency, IsoCredentials},
    },
    platform::problem::Fault,
};

/// A name as the header of a message has it.
pub fn agency(named: &IsoAgency) -> AgencyId {
    AgencyId { kind: Coded::new(&named.kind), value: named.value.clone() }
}

/// Whether a header names this library. The type is compared without case, as every code of an open list; of the
/// value too, for an ISIL is written both ways (ISO 15511, 5.1: no two differ by case alone).
pub fn same(said: &AgencyId, known: &IsoAgency) -> bool {
    said.kind.is(&known.kind) && said.value.eq_ignore_ascii_case(&known.value)
}

/// What is wrong with a name that somebody typed.
pub fn agency_fault(named: &IsoAgency, pointer: &str) -> Option<Fault> {
    let is_wrong = |text: &str| text.trim().is_empty() || text.trim() != text || text.contains(char::is_control);
    [("kind", &named.kind), ("value", &named.value)]
        .into_iter()
        .find(|(_, text)| is_wrong(text))
        .map(|(part, _)| Fault::new(format!("{pointer}/{part}"), "value.wrong_format"))
}

/// What is wrong with a header that goes with our messages: a name and a value, or neither, and none that HTTP itself
/// needs (RFC 9110, 5.1 and 5.5).
pub fn header_fault(credentials: &IsoCredentials) -> Option<Fault> {
    let is_token = |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(sign);
    let ours = ["host", "content-length", "content-type", "transfer-encoding", "connection"];
    match (credentials.header_name.as_deref(), credentials.header_value.as_deref()) {
        (None, None) => None,
        (Some(_), None) => Some(Fault::new("/credentials/header_value", "field.required")),
        (None, Some(_)) => Some(Fault::new("/credentials/header_name", "field.required")),
        (Some(name), _)
            if name.is_empty() || !name.chars().all(is_token) || ours.contains(&name.to_ascii_lowercase().as_str()) =>
        {
            Some(Fault::new("/credentials/header_name", "value.wrong_format"))
        }
        (Some(_), Some(value)) if value.is_empty() || !value.chars().all(|sign| (' '..='~').contains(&sign)) => {
            Some(Fault::new("/credentials/header_value", "value.wrong_format"))
        }
        (Some(_), Some(_)) => None,
    }
}
