//! What the lending side says: whether it may follow what it said before, and says what belongs to it.
use super::{deviates, differs, lists};
use crate::{
    iso18626::message::{ReasonForMessage, Status, SupplyingAgencyMessage, YesNo},
    mock_peer::report::Finding,
};

/// What was said before on one request.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before {
    pub status: Option<Status>,
    /// Whether the request was answered at all.
    pub is_answered: bool,
    /// What we asked and was not answered yet.
    pub asked: Option<ReasonForMessage>,
}

/// What is to be held of a message that says this after that.
pub fn of_supplying(said: &SupplyingAgencyMessage, before: Before) -> Vec<Finding> {
    let mut found = of_reason(said, before);
    found.extend(of_yes_and_no(said));
    found.extend(of_status(said, before.status));
    found.extend(of_what_belongs_to_it(said));
    found.extend(lists::unlisted(said));
    found
}

fn of_reason(said: &SupplyingAgencyMessage, before: Before) -> Vec<Finding> {
    use ReasonForMessage::{CancelResponse, Notification, RenewResponse, RequestResponse, StatusChange};
    let reason = said.message_info.reason_for_message;
    let told = match reason {
        RenewResponse | CancelResponse if before.asked != Some(reason) => {
            Some(deviates(format!("{} answers what was not asked", reason.as_str())))
        }
        StatusChange if !before.is_answered => {
            Some(differs("the first answer to a request is a StatusChange; RequestResponse is its reason"))
        }
        RequestResponse if before.is_answered => {
            Some(differs("a later change of status is a RequestResponse; StatusChange is its reason"))
        }
        Notification if is_news(said.status_info.status, before.status) => {
            let status = said.status_info.status.map_or("", |status| status.as_str());
            Some(differs(format!(
                "a Notification says {status}, which is no status told before: most take it for a note"
            )))
        }
        _ => None,
    };
    told.into_iter().collect()
}

/// Whether a status was not told before; that a request was received needs no telling.
fn is_news(status: Option<Status>, before: Option<Status>) -> bool {
    let is_first = before.is_none() && matches!(status, Some(Status::RequestReceived | Status::ExpectToSupply));
    status.is_some() && status != before && !is_first
}

fn of_yes_and_no(said: &SupplyingAgencyMessage) -> Vec<Finding> {
    use ReasonForMessage::{CancelResponse, RenewResponse};
    let (reason, answer) = (said.message_info.reason_for_message, said.message_info.answer_yes_no);
    let is_cancelled = said.status_info.status == Some(Status::Cancelled);
    let told = match (reason, answer) {
        (RenewResponse | CancelResponse, None) => {
            Some(deviates(format!("answerYesNo is missing, and {} cannot be understood without it", reason.as_str())))
        }
        (CancelResponse, Some(YesNo::Y)) if !is_cancelled => {
            Some(deviates("CancelResponse says yes, and its status is not Cancelled"))
        }
        (CancelResponse, Some(YesNo::N)) if is_cancelled => {
            Some(deviates("CancelResponse says no, and its status is Cancelled"))
        }
        (RenewResponse, Some(YesNo::Y)) if said.status_info.due_date.is_none() => {
            Some(differs("RenewResponse says yes without a new dueDate"))
        }
        (RenewResponse | CancelResponse, Some(_)) | (_, None) => None,
        (_, Some(_)) => Some(deviates(format!("answerYesNo does not belong to {}", reason.as_str()))),
    };
    told.into_iter().collect()
}

/// The place of a status in the life of a request; the ends have none.
const fn place(status: Status) -> Option<u8> {
    match status {
        Status::RequestReceived => Some(0),
        Status::ExpectToSupply => Some(1),
        Status::WillSupply => Some(2),
        // Overdue goes back to Loaned, and what is held was on loan and is on loan again.
        Status::Loaned | Status::Overdue | Status::HoldReturn | Status::ReleaseHoldReturn => Some(3),
        Status::Recalled => Some(4),
        _ => None,
    }
}

fn of_status(said: &SupplyingAgencyMessage, before: Option<Status>) -> Vec<Finding> {
    let (Some(before), Some(now)) = (before, said.status_info.status) else { return Vec::new() };
    let told = match (place(before), place(now)) {
        _ if before == now => None,
        (None, _) => Some(deviates(format!("{} follows {}, which is an end", now.as_str(), before.as_str()))),
        (Some(then), Some(now_at)) if now_at < then => {
            Some(deviates(format!("{} follows {}: the life of a request goes forward", now.as_str(), before.as_str())))
        }
        _ => None,
    };
    told.into_iter().collect()
}

fn of_what_belongs_to_it(said: &SupplyingAgencyMessage) -> Vec<Finding> {
    let (info, status) = (&said.message_info, said.status_info.status);
    let is_news = matches!(
        info.reason_for_message,
        ReasonForMessage::RequestResponse | ReasonForMessage::StatusChange | ReasonForMessage::Notification
    );
    let mut found = Vec::new();
    match status {
        Some(Status::Loaned) if is_news => {
            if said.status_info.due_date.is_none() {
                found.push(differs("Loaned without a dueDate: the borrower does not know when it is wanted back"));
            }
            if said.delivery_info.is_none() {
                found.push(differs("Loaned without deliveryInfo, which is recommended where something was sent"));
            }
        }
        Some(Status::CopyCompleted) if is_news && said.delivery_info.is_none() => {
            found.push(differs("CopyCompleted without deliveryInfo, which is recommended where something was sent"));
        }
        Some(Status::Unfilled) if info.reason_unfilled.is_none() => {
            found.push(differs("Unfilled without a reasonUnfilled: nobody learns why"));
        }
        Some(Status::RetryPossible) if info.reason_retry.is_none() => {
            found.push(differs("RetryPossible without a reasonRetry: nobody learns what to change"));
        }
        Some(Status::RetryPossible) | None => {}
        Some(_) if said.retry_info.as_ref().is_some_and(|retry| retry.offered_costs.is_empty()) => {
            found.push(differs("retryInfo stands beside a status that offers no other try"));
        }
        Some(_) => {}
    }
    found
}
