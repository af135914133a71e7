//! What we say, filled with what a partner's system wants to see in it.
use chrono::Days;

use super::{
    parties::{Ids, Parties, now},
    scenarios::Scenario,
};
use crate::iso18626::{
    codec::Dialect,
    message::{
        Action, BibliographicInfo, BibliographicItemId, Coded, DeliveryInfo, Header, Instant, Message, MessageInfo,
        PublicationInfo, ReasonForMessage, Request, RequestType, RequestingAgencyInfo, RequestingAgencyMessage,
        RetryInfo, ServiceInfo, ServiceType, Status, StatusInfo, SupplyingAgencyMessage, YesNo,
    },
};

/// For how long we lend, in days.
const LENDS_FOR: u64 = 28;
const RENEWS_FOR: u64 = 56;
/// The condition that we put (ISO 18626, open list of loan conditions).
const CONDITION: &str = "LibraryUseOnly";
const ADDS_CONDITION: &str = "#ReShareAddLoanCondition#";
const AGREES: &str = "#ReShareLoanConditionAgreeResponse#";

/// What we ask for: by its scenario, and by a number where one was given.
pub struct Asking<'a> {
    pub scenario: &'static Scenario,
    pub service: ServiceType,
    pub isbn: Option<&'a str>,
    /// Of a retry: the number of the request before, and the conditions that are taken.
    pub previous: Option<(String, Vec<Coded>)>,
}

pub fn request(parties: &Parties, ids: &Ids, asking: Asking) -> Message {
    let is_copy = asking.service == ServiceType::Copy;
    let title = format!("mock-peer: {}", asking.scenario.name);
    let isbn = asking.isbn.map(|isbn| BibliographicItemId {
        bibliographic_item_identifier_code: Coded::new("ISBN"),
        bibliographic_item_identifier: isbn.to_owned(),
    });
    let (previous, loan_condition) = asking.previous.unzip();
    Message::Request(Box::new(Request {
        header: Header { supplying_agency_request_id: None, ..parties.header_of(ids, false) },
        bibliographic_info: BibliographicInfo {
            title: Some(title.clone()),
            author: Some("Žemaitė".to_owned()),
            title_of_component: is_copy.then(|| "Marti".to_owned()),
            pages_requested: is_copy.then(|| "12–19".to_owned()),
            volume: if is_copy { vec!["2".to_owned()] } else { Vec::new() },
            bibliographic_item_id: isbn.into_iter().collect(),
            ..BibliographicInfo::default()
        },
        publication_info: Some(PublicationInfo {
            publication_type: Some(Coded::new(if is_copy { "Article" } else { "Book" })),
            publication_date: Some("1896".to_owned()),
            ..PublicationInfo::default()
        }),
        service_info: Some(ServiceInfo {
            request_type: Some(if previous.is_some() { RequestType::Retry } else { RequestType::New }),
            request_sub_type: Vec::new(),
            requesting_agency_previous_request_id: previous,
            service_type: asking.service,
            service_level: None,
            item_format: None,
            need_before_date: None,
            copyright_compliance: None,
            any_edition: None,
            preferred_edition: None,
            loan_condition: loan_condition.filter(|_| parties.dialect == Dialect::V2021).unwrap_or_default(),
            start_date: None,
            end_date: None,
            note: Some(asking.scenario.desk_lends.to_owned()).filter(|note| !note.is_empty()),
        }),
        supplier_info: Vec::new(),
        requested_delivery_info: Vec::new(),
        requesting_agency_info: Some(RequestingAgencyInfo {
            name: Some("Abonementas mock-peer".to_owned()),
            ..RequestingAgencyInfo::default()
        }),
        patron_info: None,
        billing_info: None,
    }))
}

pub fn action(parties: &Parties, ids: &Ids, action: Action, note: Option<&str>) -> Message {
    let header = parties.header_of(ids, false);
    Message::RequestingAgencyMessage(RequestingAgencyMessage { header, action, note: note.map(ToOwned::to_owned) })
}

/// That we take the condition they put: in 2017 a note with a mark (ReShare, CrossLink).
pub fn agreement(parties: &Parties, ids: &Ids) -> Message {
    action(parties, ids, Action::Notification, Some(AGREES))
}

/// An answer or a change of status.
pub fn told(
    parties: &Parties,
    ids: &Ids,
    reason: ReasonForMessage,
    status: Status,
    answer_yes_no: Option<YesNo>,
) -> Message {
    let now = now();
    let is_renewed = answer_yes_no == Some(YesNo::Y) && reason == ReasonForMessage::RenewResponse;
    let due = match status {
        Status::Loaned if is_renewed => due_in(now, RENEWS_FOR),
        Status::Loaned | Status::Overdue => due_in(now, LENDS_FOR),
        Status::Recalled => due_in(now, 7),
        _ => None,
    };
    let is_news = answer_yes_no.is_none() && reason != ReasonForMessage::StatusRequestResponse;
    Message::SupplyingAgencyMessage(Box::new(SupplyingAgencyMessage {
        header: parties.header_of(ids, true),
        message_info: MessageInfo {
            reason_for_message: reason,
            answer_yes_no,
            note: (reason == ReasonForMessage::Notification).then(|| "A note of the mock peer".to_owned()),
            reason_unfilled: (status == Status::Unfilled).then(|| Coded::new("NotHeld")),
            reason_retry: (status == Status::RetryPossible).then(|| Coded::new("OnLoan")),
        },
        status_info: StatusInfo { status: Some(status), expected_delivery_date: None, due_date: due, last_change: now },
        retry_info: None,
        delivery_info: is_news.then(|| sent(status, now)).flatten(),
        shipping_info: None,
        return_info: None,
    }))
}

/// The condition that we put: in 2021 another try is offered, in 2017 it stands beside the promise.
pub fn condition(parties: &Parties, ids: &Ids) -> Message {
    let is_2021 = parties.dialect == Dialect::V2021;
    let status = if is_2021 { Status::RetryPossible } else { Status::WillSupply };
    let mut message = told(parties, ids, ReasonForMessage::RequestResponse, status, None);
    if let Message::SupplyingAgencyMessage(said) = &mut message {
        let loan_condition = vec![Coded::new(CONDITION)];
        if is_2021 {
            said.message_info.reason_retry = Some(Coded::new("MustMeetLoanCondition"));
            said.retry_info = Some(RetryInfo { loan_condition, ..RetryInfo::default() });
        } else {
            said.message_info.note = Some(ADDS_CONDITION.to_owned());
            let date_sent = Some(said.status_info.last_change);
            said.delivery_info = Some(DeliveryInfo { date_sent, loan_condition, ..DeliveryInfo::default() });
        }
    }
    message
}

fn sent(status: Status, now: Instant) -> Option<DeliveryInfo> {
    let (url, method) = match status {
        Status::Loaned => (None, "Mail"),
        Status::CopyCompleted => (Some("https://example.org/copies/mock-peer.pdf".to_owned()), "URL"),
        _ => return None,
    };
    let item_id = if url.is_none() { vec!["MOCK-000001".to_owned()] } else { Vec::new() };
    let delivery_method = Some(Coded::new(method));
    Some(DeliveryInfo { date_sent: Some(now), item_id, url, delivery_method, ..DeliveryInfo::default() })
}

/// The last second of a day, as the standard has it where only the day is meant.
fn due_in(now: Instant, days: u64) -> Option<Instant> {
    let day = now.date_naive().checked_add_days(Days::new(days))?;
    Some(day.and_hms_opt(23, 59, 59)?.and_utc())
}
