//! What we say as the one who borrows: the request, and one message for each step that is the supplier's matter.
use super::{condition, supplying::end_of};
use crate::{
    iso18626::{
        codec::Dialect,
        message::{
            Action, BibliographicInfo, BibliographicItemId, Coded, Header, PublicationInfo, Request, RequestType,
            RequestingAgencyInfo, RequestingAgencyMessage, ServiceInfo, ServiceType,
        },
        model::Exchange,
    },
    loans::model::{ActionKey, Citation, ConditionAnswer, Kind, Medium, Whole},
    platform::i18n::Language,
};

/// How the requester of ReShare and CrossLink takes a condition, or does not.
const AGREES: &str = "#ReShareLoanConditionAgreeResponse#";
const REFUSES: &str = "#ReShareLoanConditionRejectResponse#";

/// What a step says; nothing where it is no matter of the lender, or what the lender told us itself. A condition that
/// came as a refusal is taken by a retry, which is a request.
pub fn requesting(
    action: ActionKey,
    loan: &Whole,
    exchange: &Exchange,
    dialect: Dialect,
    language: Language,
    header: Header,
) -> Option<RequestingAgencyMessage> {
    let word = |lt: &str, en: &str| Some(language.pick(lt, en).to_owned());
    let say = |action, note| Some(RequestingAgencyMessage { header: header.clone(), action, note });
    match action {
        ActionKey::AcceptCondition if !exchange.is_by_retry => say(Action::Notification, Some(AGREES.to_owned())),
        ActionKey::RejectCondition if exchange.is_by_retry => say(Action::Cancel, None),
        ActionKey::RejectCondition => say(Action::Cancel, Some(REFUSES.to_owned())),
        ActionKey::AskCancel => say(Action::Cancel, None),
        ActionKey::Receive | ActionKey::ReceiveRest => say(Action::Received, None),
        ActionKey::AskRenewal => say(Action::Renew, None),
        ActionKey::SendBack => say(Action::ShippedReturn, None),
        ActionKey::ReportLost if dialect == Dialect::V2021 => say(Action::Lost, None),
        ActionKey::ReportLost => say(Action::Notification, word("Leidinys prarastas.", "It is lost.")),
        ActionKey::ReportDamaged => say(Action::Notification, word("Leidinys sugadintas.", "It came to harm.")),
        ActionKey::ReportMissing => {
            say(Action::Notification, word("Ne visi tomai atėjo.", "Some of the volumes did not come."))
        }
        ActionKey::ReturnSome => say(Action::Notification, word("Dalis tomų grąžinama.", "Some of it goes back.")),
        ActionKey::Close if loan.record.standing.due_on.is_none() => say(Action::Cancel, None),
        ActionKey::Close => say(Action::Notification, word("Užbaigta rankiniu būdu.", "It was closed by hand.")),
        _ => None,
    }
}

/// Our request to a library; `previous` is the one that it is a retry of. Of whom it is for nothing is said.
pub fn requested(loan: &Whole, citation: &Citation, header: Header, previous: Option<&str>, us: &str) -> Request {
    let is_part = matches!(citation.kind, Kind::Article | Kind::Chapter);
    let whole_title = citation.container_title.clone().filter(|_| is_part);
    let number = |code: &str, number: &Option<String>| {
        number.clone().map(|number| BibliographicItemId {
            bibliographic_item_identifier_code: Coded::new(code),
            bibliographic_item_identifier: number,
        })
    };
    let volumes: Vec<String> = loan.items.iter().filter_map(|item| item.volume.clone()).collect();
    let volumes = if volumes.is_empty() { citation.volume.clone().into_iter().collect() } else { volumes };
    Request {
        header,
        bibliographic_info: BibliographicInfo {
            title: Some(whole_title.unwrap_or_else(|| citation.title.clone())),
            author: citation.author.clone().filter(|_| !is_part),
            edition: citation.edition.clone(),
            title_of_component: is_part.then(|| citation.title.clone()),
            author_of_component: citation.author.clone().filter(|_| is_part),
            volume: volumes,
            issue: citation.issue.clone(),
            pages_requested: citation.pages.clone(),
            bibliographic_item_id: [number("ISBN", &citation.isbn), number("ISSN", &citation.issn)]
                .into_iter()
                .flatten()
                .collect(),
            ..BibliographicInfo::default()
        },
        publication_info: Some(PublicationInfo {
            publisher: citation.publisher.clone(),
            publication_type: publication_type(citation.kind).map(Coded::new),
            publication_date: citation.year.map(|year| year.to_string()),
            ..PublicationInfo::default()
        }),
        service_info: Some(service(loan, previous)),
        supplier_info: Vec::new(),
        requested_delivery_info: Vec::new(),
        requesting_agency_info: Some(RequestingAgencyInfo { name: Some(us.to_owned()), ..Default::default() }),
        patron_info: None,
        billing_info: None,
    }
}

fn service(loan: &Whole, previous: Option<&str>) -> ServiceInfo {
    let medium = loan.record.medium;
    let taken = loan.conditions.iter().filter(|put| put.answer == Some(ConditionAnswer::Accepted));
    ServiceInfo {
        request_type: Some(if previous.is_some() { RequestType::Retry } else { RequestType::New }),
        request_sub_type: Vec::new(),
        requesting_agency_previous_request_id: previous.map(str::to_owned),
        service_type: if medium.is_copy() { ServiceType::Copy } else { ServiceType::Loan },
        service_level: None,
        item_format: match medium {
            Medium::Original => None,
            Medium::PaperCopy => Some(Coded::new("PaperCopy")),
            Medium::ElectronicCopy => Some(Coded::new("PDF")),
        },
        need_before_date: loan.record.needed_by_on.map(end_of),
        copyright_compliance: None,
        any_edition: None,
        preferred_edition: None,
        loan_condition: taken.filter_map(|put| condition::to_iso(put.code)).map(Coded::new).collect(),
        start_date: None,
        end_date: None,
        note: None,
    }
}

fn publication_type(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Book => Some("Book"),
        Kind::Article => Some("Article"),
        Kind::Chapter => Some("Chapter"),
        Kind::Other => None,
    }
}
