//! The codec of ISO 18626: bytes to messages and back, in both dialects, without a clock, a network or a database.
//!
//! It reads leniently what peers send and writes strictly what their schema says (decision 20).
mod check;
mod costs;
mod dialect;
pub(in crate::iso18626) mod element;
pub(in crate::iso18626) mod faults;
mod fit;
mod instant;
mod kinds;
pub(in crate::iso18626) mod node;
pub mod notes;
mod parse;
mod print;
mod shape;
mod strict;
mod uri;
mod values;
mod words;

#[cfg(test)]
pub(in crate::iso18626) mod tests;

use std::fmt;

pub use dialect::Dialect;
pub use strict::deviations;

use self::faults::Faults;
use super::message::{Action, ErrorData, Kind, Message, PartialHeader, ReasonForMessage, Status};
use crate::platform::xml::Flaw;

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The dialect to answer in.
    pub dialect: Dialect,
    pub reading: Reading,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    Good(Message),
    Faulty(Faulty),
}

/// A message of ISO 18626 that cannot be understood whole, with what a confirmation of the error needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    pub kind: Kind,
    pub header: PartialHeader,
    pub reason: Option<ReasonForMessage>,
    pub action: Option<Action>,
    /// All that is wrong with it, at least one.
    pub errors: Vec<ErrorData>,
}

/// What is no message of ISO 18626, or may do harm to whoever reads on; with a sentence for its sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub reason: String,
}

impl Unreadable {
    fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into() }
    }
}

impl From<Flaw> for Unreadable {
    fn from(flaw: Flaw) -> Self {
        Self::new(flaw.to_string())
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Unreadable {}

/// Why a message cannot be said in a dialect, not even with a note. Its text is a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsayable {
    /// 1.2 has no such action, and a note instead of it would not be acted upon.
    Action(Action),
    /// 1.2 has no such status.
    Status(Status),
    /// The schema wants a supplying agency here.
    NoSupplyingAgency,
    /// The schema wants a status, also where nothing has changed.
    NoStatus,
    /// The schema of 2021 wants a service, and 1.2 has no other place for the notes of a request.
    NoService,
}

impl fmt::Display for Unsayable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Unsayable::Action(action) => write!(f, "Version 1.2 of ISO 18626 has no action {}.", action.as_str()),
            Unsayable::Status(status) => write!(f, "Version 1.2 of ISO 18626 has no status {}.", status.as_str()),
            Unsayable::NoSupplyingAgency => f.write_str("The message names no supplying agency."),
            Unsayable::NoStatus => f.write_str("The message names no status."),
            Unsayable::NoService => f.write_str("The request does not say which service is wanted."),
        }
    }
}

impl std::error::Error for Unsayable {}

/// Reads a message in any dialect and encoding, whatever the order of its elements, prefixes and version; with or
/// without the envelope around it. What it does not know it passes over; codes of open lists are kept as they are.
pub fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    let parse::Document { root, version } = parse::parse(bytes)?;
    let (kind, mut node) = kinds::message_in(root)?;
    let dialect = dialect::dialect_of(kind, &node, version.as_deref());
    shape::to_2021(kind, &mut node, dialect);
    let mut faults = Faults::default();
    let message = kinds::read(kind, &node, &mut faults);
    if let Some(message) = &message {
        check::check(message, &node, &mut faults);
    }
    let reading = match message {
        Some(message) if faults.errors.is_empty() => Reading::Good(message),
        _ => Reading::Faulty(kinds::faulty(kind, &node, faults.errors)),
    };
    Ok(Read { dialect, reading })
}

/// Writes a message by the schema of a dialect, as far as the dialect can say it; the rest goes into its note as
/// `fit` has it.
pub fn write(message: &Message, dialect: Dialect) -> Result<String, Unsayable> {
    let message = fit::fit(message, dialect)?;
    let mut node = kinds::write(&message);
    shape::to_dialect(message.kind(), &mut node, dialect);
    Ok(print::print(&node, dialect))
}

/// Whether a message would be refused, to ask before it is promised.
pub fn unsayable(message: &Message, dialect: Dialect) -> Option<Unsayable> {
    fit::fit(message, dialect).err()
}
