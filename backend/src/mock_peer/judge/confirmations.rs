//! What came back on a message: a confirmation that says the right words about the right message, or not.
use super::{deviates, differs};
use crate::{
    iso18626::{
        codec::{self, Reading},
        message::{ConfirmationHeader, ErrorData, ErrorType, Kind, Message, MessageStatus},
    },
    mock_peer::{line::Answered, report::Finding},
};

/// A confirmation, as far as it is one.
#[derive(Clone, Debug)]
pub struct Confirmed {
    pub is_ok: bool,
    pub errors: Vec<ErrorData>,
}

impl Confirmed {
    /// The errors in a sentence.
    pub fn why(&self) -> String {
        let told = |error: &ErrorData| {
            format!("{} {}", error.error_type.as_str(), error.error_value.as_deref().unwrap_or_default())
        };
        self.errors.iter().map(told).collect::<Vec<_>>().join("; ")
    }
}

/// What an answer says of the message that was sent, and what is to be held of it.
pub fn of_confirmation(sent: &Message, answered: &Answered) -> (Option<Confirmed>, Vec<Finding>) {
    let mut found = Vec::new();
    let read = codec::read(&answered.body);
    let Ok(Reading::Good(message)) = read.map(|read| read.reading) else {
        let what = String::from_utf8_lossy(&answered.body[..answered.body.len().min(120)]).trim().to_owned();
        found.push(deviates(format!("HTTP {} brings no confirmation: `{what}`", answered.status)));
        return (None, found);
    };
    if !["application/xml", "text/xml"].iter().any(|known| answered.media_type.starts_with(known)) {
        found.push(deviates(format!("the confirmation comes as `{}`, not as application/xml", answered.media_type)));
    }
    let deviations = codec::deviations(&answered.body).unwrap_or_default();
    found.extend(deviations.into_iter().map(|told| deviates(format!("the confirmation: {told}"))));
    let (header, errors, is_echoed) = match (&message, sent) {
        (Message::RequestConfirmation(said), Message::Request(_)) => {
            (&said.confirmation_header, &said.error_data, true)
        }
        (Message::SupplyingAgencyMessageConfirmation(said), Message::SupplyingAgencyMessage(sent)) => {
            let is_echoed = said.reason_for_message == Some(sent.message_info.reason_for_message);
            (&said.confirmation_header, &said.error_data, is_echoed)
        }
        (Message::RequestingAgencyMessageConfirmation(said), Message::RequestingAgencyMessage(sent)) => {
            (&said.confirmation_header, &said.error_data, said.action == Some(sent.action))
        }
        (other, _) => {
            found.push(deviates(format!("{} is confirmed by {}", sent.kind().as_str(), other.kind().as_str())));
            return (None, found);
        }
    };
    // What no list knows cannot be repeated.
    let is_repeatable = |error: &ErrorData| {
        ![ErrorType::UnsupportedActionType, ErrorType::UnsupportedReasonForMessageType].contains(&error.error_type)
    };
    if !is_echoed && errors.iter().all(is_repeatable) {
        let what = if sent.kind() == Kind::RequestingAgencyMessage { "action" } else { "reasonForMessage" };
        found.push(deviates(format!("the confirmation does not repeat the {what}: some peers stop there")));
    }
    found.extend(of_header(sent, header));
    found.extend(of_http(header, answered.status));
    let is_ok = header.message_status == MessageStatus::Ok;
    (Some(Confirmed { is_ok, errors: errors.clone() }), found)
}

fn of_header(sent: &Message, header: &ConfirmationHeader) -> Vec<Finding> {
    let Some(sent) = sent.header() else { return Vec::new() };
    let mut found = Vec::new();
    let is_named = !sent.requesting_agency_request_id.is_empty();
    if is_named && header.requesting_agency_request_id.as_deref() != Some(&sent.requesting_agency_request_id) {
        let said = header.requesting_agency_request_id.as_deref().unwrap_or("nothing");
        let meant = &sent.requesting_agency_request_id;
        found.push(deviates(format!("the confirmation is about {said}, and {meant} was sent")));
    }
    if header.timestamp_received != sent.timestamp {
        found.push(differs("timestampReceived is not the timestamp of the message; most of the peers repeat that one"));
    }
    found
}

fn of_http(header: &ConfirmationHeader, status: u16) -> Vec<Finding> {
    match (header.message_status, status) {
        (_, 200) => Vec::new(),
        (_, 201..=299) => vec![differs(format!("HTTP {status}: CrossLink takes 200 alone"))],
        (MessageStatus::Error, 400..=499) => {
            vec![differs(format!("HTTP {status} with a confirmation of an error: most of the peers say 200"))]
        }
        _ => vec![deviates(format!("HTTP {status} with a confirmation: a sender will try again for days"))],
    }
}
