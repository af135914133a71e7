//! What a message says, in short.
use super::items;
use crate::iso18626::{
    message::{Coded, Message, YesNo},
    model::IsoSaid,
};

/// What a message of a conversation says; a confirmation says nothing of its own.
pub fn in_short(message: &Message) -> IsoSaid {
    match message {
        Message::Request(request) => {
            let service = request.service_info.as_ref();
            IsoSaid {
                due_on: service.and_then(|service| service.need_before_date).map(|at| at.date_naive()),
                note: service.and_then(|service| service.note.clone()),
                conditions: service.map(|service| values(&service.loan_condition)).unwrap_or_default(),
                ..IsoSaid::default()
            }
        }
        Message::SupplyingAgencyMessage(said) => {
            let (info, retry) = (&said.message_info, said.retry_info.as_ref());
            let reason = info.reason_unfilled.as_ref().or(info.reason_retry.as_ref());
            let of_retry = retry.map(|retry| values(&retry.loan_condition)).filter(|codes| !codes.is_empty());
            let beside = || said.delivery_info.as_ref().map(|sent| values(&sent.loan_condition));
            IsoSaid {
                answer: info.answer_yes_no.map(|answer| answer == YesNo::Y),
                due_on: said.status_info.due_date.map(|at| at.date_naive()),
                note: info.note.clone(),
                reason: reason.map(|code| code.value.clone()),
                conditions: of_retry.or_else(beside).unwrap_or_default(),
                retry_from_on: retry.and_then(|retry| retry.retry_after).map(|at| at.date_naive()),
                items: items::items(said),
            }
        }
        Message::RequestingAgencyMessage(said) => IsoSaid { note: said.note.clone(), ..IsoSaid::default() },
        _ => IsoSaid::default(),
    }
}

fn values(codes: &[Coded]) -> Vec<String> {
    codes.iter().map(|code| code.value.clone()).collect()
}
