//! What is said at once to a message: received and understood, or what is wrong with it.
use chrono::SubsecRound;

use crate::{
    iso18626::{
        codec::Faulty,
        message::{
            Action, ConfirmationHeader, ErrorData, ErrorType, Instant, Kind, Message, MessageStatus, PartialHeader,
            ReasonForMessage, RequestConfirmation, RequestingAgencyMessageConfirmation,
            SupplyingAgencyMessageConfirmation,
        },
    },
    platform::{
        Error,
        i18n::Language,
        problem::{Fault, problem_of},
    },
};

/// What of a message its confirmation repeats.
#[derive(Clone, Debug)]
pub struct Said {
    pub kind: Kind,
    pub header: PartialHeader,
    pub reason: Option<ReasonForMessage>,
    pub action: Option<Action>,
}

/// What a message that could be read says of itself; nothing where it is a confirmation.
pub fn said_by(message: &Message) -> Option<Said> {
    let header = message.header()?;
    let header = PartialHeader {
        supplying_agency_id: header.supplying_agency_id.clone(),
        requesting_agency_id: Some(header.requesting_agency_id.clone()),
        timestamp: Some(header.timestamp),
        requesting_agency_request_id: Some(header.requesting_agency_request_id.clone()),
        supplying_agency_request_id: header.supplying_agency_request_id.clone(),
        requesting_agency_authentication: header.requesting_agency_authentication.clone(),
    };
    let (reason, action) = match message {
        Message::SupplyingAgencyMessage(said) => (Some(said.message_info.reason_for_message), None),
        Message::RequestingAgencyMessage(said) => (None, Some(said.action)),
        _ => (None, None),
    };
    Some(Said { kind: message.kind(), header, reason, action })
}

impl From<&Faulty> for Said {
    fn from(faulty: &Faulty) -> Said {
        Said { kind: faulty.kind, header: faulty.header.clone(), reason: faulty.reason, action: faulty.action }
    }
}

/// The confirmation of a message. Of the two instants the first is ours and the second is that of the message, as the
/// most of the peers have it.
pub fn confirm(said: &Said, errors: Vec<ErrorData>, now: Instant) -> Message {
    let now = now.trunc_subsecs(0);
    let header = &said.header;
    let confirmation_header = ConfirmationHeader {
        supplying_agency_id: header.supplying_agency_id.clone(),
        requesting_agency_id: header.requesting_agency_id.clone(),
        timestamp: now,
        requesting_agency_request_id: header.requesting_agency_request_id.clone(),
        timestamp_received: header.timestamp.unwrap_or(now),
        message_status: if errors.is_empty() { MessageStatus::Ok } else { MessageStatus::Error },
    };
    match said.kind {
        Kind::SupplyingAgencyMessage => {
            Message::SupplyingAgencyMessageConfirmation(SupplyingAgencyMessageConfirmation {
                confirmation_header,
                reason_for_message: said.reason,
                error_data: errors,
            })
        }
        Kind::RequestingAgencyMessage => {
            Message::RequestingAgencyMessageConfirmation(RequestingAgencyMessageConfirmation {
                confirmation_header,
                action: said.action,
                error_data: errors,
            })
        }
        _ => Message::RequestConfirmation(RequestConfirmation { confirmation_header, error_data: errors }),
    }
}

pub fn error(error_type: ErrorType, value: impl Into<String>) -> ErrorData {
    ErrorData { error_type, error_value: Some(value.into()) }
}

/// A refusal of the desk in the terms of a confirmation; what is no refusal stays an error of ours.
///
/// # Errors
/// Everything that the other library can do nothing about.
pub fn refusal(err: Error) -> Result<ErrorData, Error> {
    let problem = problem_of(&err, Language::En, String::new());
    let named = |fault: &Fault| format!("{}: {}", fault.pointer.trim_start_matches('/'), fault.detail);
    let value = match err {
        Error::Invalid(_) => problem.errors.iter().map(named).collect::<Vec<_>>().join("; "),
        Error::Refused { .. } => problem.detail,
        Error::NotFound => "request with a given ID not found".to_owned(),
        other => return Err(other),
    };
    Ok(error(ErrorType::UnrecognisedDataValue, value))
}
