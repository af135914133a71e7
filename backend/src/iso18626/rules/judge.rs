//! What a try to bring a message came to.
use crate::{
    iso18626::{
        codec::{self, Reading},
        message::{ConfirmationHeader, ErrorData, ErrorType, Message, MessageStatus},
        model::Outcome,
    },
    platform::outgoing::{Failed, Said},
};

/// How a try ended, with the error that the other system tells of. Some answer a refusal with a status of its own
/// (Koha: 400): what is a confirmation counts as one, whatever status it came with.
pub fn judge(answer: &Result<Said, Failed>) -> (Outcome, Option<ErrorData>) {
    let said = match answer {
        Ok(said) => said,
        Err(failed) => return ((*failed).into(), None),
    };
    if (300..=399).contains(&said.status) {
        return (Outcome::Redirected, None);
    }
    match confirmed(&said.text) {
        Some(errors) if errors.is_empty() && (200..=299).contains(&said.status) => (Outcome::Confirmed, None),
        Some(errors) if !errors.is_empty() => (Outcome::Refused, errors.into_iter().next()),
        _ => (Outcome::NotConfirmed, None),
    }
}

/// The header and the errors of a confirmation.
fn parts(message: &Message) -> Option<(&ConfirmationHeader, &[ErrorData])> {
    match message {
        Message::RequestConfirmation(said) => Some((&said.confirmation_header, &said.error_data)),
        Message::SupplyingAgencyMessageConfirmation(said) => Some((&said.confirmation_header, &said.error_data)),
        Message::RequestingAgencyMessageConfirmation(said) => Some((&said.confirmation_header, &said.error_data)),
        _ => None,
    }
}

/// The errors of a confirmation; nothing where it is none.
fn confirmed(text: &str) -> Option<Vec<ErrorData>> {
    let read = codec::read(text.as_bytes()).ok()?;
    let message: Message = match read.reading {
        Reading::Good(message) => message,
        Reading::Faulty(_) => return None,
    };
    let (header, errors) = parts(&message)?;
    // An error that names none is one all the same.
    let unnamed = || vec![ErrorData { error_type: ErrorType::BadlyFormedMessage, error_value: None }];
    match header.message_status {
        MessageStatus::Ok => Some(Vec::new()),
        MessageStatus::Error if errors.is_empty() => Some(unnamed()),
        MessageStatus::Error => Some(errors.to_vec()),
    }
}
