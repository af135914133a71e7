//! The questions, each with what is to be answered.
mod form;
mod harm;
mod meaning;

use super::Material;
use crate::{
    iso18626::message::{ErrorType, Message, ReasonForMessage, Status},
    mock_peer::{compose, line::Sending, parties::Ids, play::new_id},
};

/// What goes out.
pub struct Sent {
    /// What was said, where it can be said; nothing where no confirmation of it is to be expected.
    pub message: Option<Message>,
    pub sending: Sending,
}

/// What is to be answered.
pub enum Wanted {
    Taken,
    /// To be taken although it is not quite as the schema has it.
    TakenKindly,
    /// To be confirmed with an error, of one of these types.
    Refused(&'static [ErrorType]),
    /// One of these of HTTP.
    Status(&'static [u16]),
}

/// All of them, in the order in which they are asked: the first makes the request that the others are about.
pub fn all() -> impl Iterator<Item = &'static Case> {
    [meaning::CASES, form::CASES, harm::CASES].into_iter().flatten()
}

/// One question.
pub struct Case {
    pub name: &'static str,
    pub what: &'static str,
    pub wanted: Wanted,
    /// What is to be said of it where it is not so.
    pub otherwise: &'static str,
    pub make: fn(&Material) -> Sent,
}

fn good(material: &Material, message: Message) -> Sent {
    let sending = Sending::xml(material.xml(&message));
    Sent { message: Some(message), sending }
}

/// A good message with something in it changed.
fn changed(material: &Material, message: Message, change: impl Fn(String) -> String) -> Sent {
    let sending = Sending::xml(change(material.xml(&message)));
    Sent { message: Some(message), sending }
}

fn plain(body: impl Into<Vec<u8>>) -> Sent {
    Sent { message: None, sending: Sending::xml(body) }
}

fn unknown() -> Ids {
    Ids { requesting: new_id(), supplying: None }
}

/// A note about the request, with something in it changed.
fn note(material: &Material, change: impl Fn(String) -> String) -> Sent {
    changed(material, material.note(material.ids), change)
}

/// The request under another number.
fn asked(material: &Material, number: &str) -> Message {
    let mut message = material.request.clone();
    if let Message::Request(request) = &mut message {
        number.clone_into(&mut request.header.requesting_agency_request_id);
    }
    message
}

/// A message of the lending side, about a request that they never made.
fn told(material: &Material) -> Message {
    let (reason, status) = (ReasonForMessage::StatusChange, Status::WillSupply);
    compose::told(&material.line.parties, &unknown(), reason, status, None)
}
