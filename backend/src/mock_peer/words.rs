//! A message in a few words, for the log of a conversation.
use crate::iso18626::message::{Message, MessageStatus};

/// `StatusChange/Loaned, due 2026-04-20`; `Received`; `request A-1: New Loan`.
pub fn words(message: &Message) -> String {
    match message {
        Message::Request(request) => {
            let service = request.service_info.as_ref();
            let kind = service.and_then(|service| service.request_type).map_or("New", |kind| kind.as_str());
            let what = service.map_or("", |service| service.service_type.as_str());
            format!("request {}: {kind} {what}", request.header.requesting_agency_request_id)
        }
        Message::SupplyingAgencyMessage(said) => {
            let status = said.status_info.status.map_or("", |status| status.as_str());
            let mut words = format!("{}/{status}", said.message_info.reason_for_message.as_str());
            let told = [
                said.message_info.answer_yes_no.map(|answer| answer.as_str().to_owned()),
                said.message_info.reason_unfilled.as_ref().map(|code| code.value.clone()),
                said.message_info.reason_retry.as_ref().map(|code| code.value.clone()),
                said.status_info.due_date.map(|due| format!("due {}", due.date_naive())),
            ];
            told.into_iter().flatten().for_each(|told| words.push_str(&format!(", {told}")));
            words
        }
        Message::RequestingAgencyMessage(said) => said.action.as_str().to_owned(),
        Message::RequestConfirmation(said) => confirmed(said.confirmation_header.message_status),
        Message::SupplyingAgencyMessageConfirmation(said) => confirmed(said.confirmation_header.message_status),
        Message::RequestingAgencyMessageConfirmation(said) => confirmed(said.confirmation_header.message_status),
    }
}

fn confirmed(status: MessageStatus) -> String {
    format!("confirmed: {}", status.as_str())
}
