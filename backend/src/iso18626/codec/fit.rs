//! What of a message a dialect can say: the rest goes into the nearest note in English words, or the message is refused.
//!
//! In 2021 nothing is lost but what its headers do not have: the authentication of a supplying library's message and
//! the supplying library's number of a request, both read from 1.2.
//! In 1.2 a line of the note (`serviceInfo/note`, `messageInfo/note`) tells, with the label before the colon:
//! - of a request: `Consortium`, `Author id`, `Publisher id`, further `Volume`s, request subtypes beyond three
//!   (`Request subtype`), the most recent edition as `Preferred edition` (the other two become `anyEdition` N and Y,
//!   unless that is said already), each `Loan condition` that is accepted, and `Delivery method` and `Courier` of each
//!   place of delivery, with the number of the place if there are several;
//! - of a retry: `Retry with loan condition`, `… edition`, `… format`, `… volume`, `… service type`,
//!   `… service level`, `… delivery method`, `… courier`, `… payment method`, costs beyond the first as
//!   `… offered costs`; the first and both dates have their place in `messageInfo`;
//! - of a delivery: items beyond the first (`Item`), `URL` (unless it takes the place of the item, as 1.2 has it for
//!   what is sent by URL), `Address`, conditions and costs beyond the first (`Loan condition`, `Delivery costs`),
//!   `Service type`, `Payment method`;
//! - of a parcel: `Courier`, `Tracking number`, `Insured`, `Insured by a third party`, `Third party`,
//!   `Insurance costs`.
//!
//! A requesting library's message has its `Consortium` in its note. Errors beyond the first stand in the value of the
//! first: `…; BadlyFormedMessage: …`. A confirmation in 1.2 does not repeat an action of 2021.
//! Refused are the actions `HoldReturn` and `Lost` and the status `HoldReturn` and `ReleaseHoldReturn`: a
//! notification instead would be confirmed and not acted upon, which is worse than to know that it cannot be said.
use super::{Dialect, Unsayable, shape::is_web, words::Lines};
use crate::iso18626::message::{
    Action, DeliveryInfo, ErrorData, Header, Message, PreferredEdition, PublicationInfo, Request,
    RequestedDeliveryInfo, RetryInfo, ServiceInfo, ShippingInfo, Status, SupplyingAgencyMessage, YesNo,
};

const ACTIONS_OF_2021: &[Action] = &[Action::HoldReturn, Action::Lost];
const STATUS_OF_2021: &[Status] = &[Status::HoldReturn, Status::ReleaseHoldReturn];

/// The message as it is said, written and read again.
pub fn fit(message: &Message, dialect: Dialect) -> Result<Message, Unsayable> {
    let mut message = message.clone();
    match &mut message {
        Message::Request(request) => fit_request(request, dialect)?,
        Message::SupplyingAgencyMessage(message) => fit_supplying(message, dialect)?,
        Message::RequestingAgencyMessage(message) => {
            has_supplier(&message.header)?;
            message.header.multiple_item_request_id = None;
            if dialect == Dialect::V12 {
                let mut lines = Lines::default();
                lines.move_one("Consortium", &mut message.header.consortial_id);
                lines.append_to(&mut message.note);
                if ACTIONS_OF_2021.contains(&message.action) {
                    return Err(Unsayable::Action(message.action));
                }
            }
        }
        _ if dialect == Dialect::V2021 => {}
        Message::RequestConfirmation(message) => join_errors(&mut message.error_data),
        Message::SupplyingAgencyMessageConfirmation(message) => join_errors(&mut message.error_data),
        Message::RequestingAgencyMessageConfirmation(message) => {
            message.action = message.action.filter(|action| !ACTIONS_OF_2021.contains(action));
            join_errors(&mut message.error_data);
        }
    }
    Ok(message)
}

fn has_supplier(header: &Header) -> Result<(), Unsayable> {
    header.supplying_agency_id.as_ref().map(|_| ()).ok_or(Unsayable::NoSupplyingAgency)
}

fn join_errors(errors: &mut Vec<ErrorData>) {
    for more in errors.split_off(errors.len().min(1)) {
        let told = [Some(more.error_type.as_str().to_owned()), more.error_value].into_iter().flatten();
        let told = told.collect::<Vec<_>>().join(": ");
        if let Some(first) = errors.first_mut() {
            let value = first.error_value.take();
            first.error_value = Some(value.map_or(told.clone(), |value| format!("{value}; {told}")));
        }
    }
}

fn fit_request(request: &mut Request, dialect: Dialect) -> Result<(), Unsayable> {
    if dialect == Dialect::V2021 {
        request.header.supplying_agency_request_id = None;
        return request.service_info.as_ref().map(|_| ()).ok_or(Unsayable::NoService);
    }
    has_supplier(&request.header)?;
    let mut lines = Lines::default();
    lines.move_one("Consortium", &mut request.header.consortial_id);
    lines.move_one("Author id", &mut request.bibliographic_info.author_id);
    lines.move_beyond(1, "Volume", &mut request.bibliographic_info.volume);
    if let Some(publication) = &mut request.publication_info {
        lines.move_one("Publisher id", &mut publication.publisher_id);
    }
    request.publication_info =
        request.publication_info.take().filter(|publication| *publication != PublicationInfo::default());
    if let Some(service) = &mut request.service_info {
        fit_service(service, &mut lines);
    }
    let n_places = request.requested_delivery_info.len();
    for (place, number) in request.requested_delivery_info.iter_mut().zip(1..) {
        let label = |label: &str| if n_places > 1 { format!("{label} {number}") } else { label.to_owned() };
        lines.move_one(&label("Delivery method"), &mut place.delivery_method);
        lines.move_one(&label("Courier"), &mut place.courier_name);
    }
    request.requested_delivery_info.retain(|place| *place != RequestedDeliveryInfo::default());
    match &mut request.service_info {
        Some(service) => lines.append_to(&mut service.note),
        None if lines.is_empty() => {}
        None => return Err(Unsayable::NoService),
    }
    Ok(())
}

fn fit_service(service: &mut ServiceInfo, lines: &mut Lines) {
    lines.move_beyond(3, "Request subtype", &mut service.request_sub_type);
    let as_any = match service.preferred_edition {
        Some(PreferredEdition::AnyEdition) => Some(YesNo::Y),
        Some(PreferredEdition::ThisEdition) => Some(YesNo::N),
        _ => None,
    };
    if service.any_edition.is_none() && as_any.is_some() {
        service.any_edition = as_any;
        service.preferred_edition = None;
    }
    lines.move_one("Preferred edition", &mut service.preferred_edition);
    lines.move_beyond(0, "Loan condition", &mut service.loan_condition);
}

fn fit_supplying(message: &mut SupplyingAgencyMessage, dialect: Dialect) -> Result<(), Unsayable> {
    has_supplier(&message.header)?;
    let status = message.status_info.status.ok_or(Unsayable::NoStatus)?;
    message.header.multiple_item_request_id = None;
    message.header.consortial_id = None;
    if let Some(delivery) = &mut message.delivery_info {
        delivery.date_sent.get_or_insert(message.status_info.last_change);
    }
    if dialect == Dialect::V2021 {
        message.header.requesting_agency_authentication = None;
        return Ok(());
    }
    if STATUS_OF_2021.contains(&status) {
        return Err(Unsayable::Status(status));
    }
    let mut lines = Lines::default();
    if let Some(retry) = &mut message.retry_info {
        fit_retry(retry, &mut lines);
    }
    message.retry_info = message.retry_info.take().filter(|retry| *retry != RetryInfo::default());
    if let Some(delivery) = &mut message.delivery_info {
        fit_delivery(delivery, &mut lines);
    }
    if let Some(shipping) = message.shipping_info.take() {
        tell_shipping(shipping, &mut lines);
    }
    lines.append_to(&mut message.message_info.note);
    Ok(())
}

fn fit_retry(retry: &mut RetryInfo, lines: &mut Lines) {
    lines.move_beyond(0, "Retry with loan condition", &mut retry.loan_condition);
    lines.move_beyond(0, "Retry with edition", &mut retry.edition);
    lines.move_beyond(0, "Retry with format", &mut retry.item_format);
    lines.move_beyond(0, "Retry with volume", &mut retry.volume);
    lines.move_one("Retry with service type", &mut retry.service_type);
    lines.move_beyond(0, "Retry with service level", &mut retry.service_level);
    lines.move_beyond(0, "Retry with delivery method", &mut retry.delivery_method);
    lines.move_beyond(0, "Retry with courier", &mut retry.courier_name);
    lines.move_beyond(1, "Retry with offered costs", &mut retry.offered_costs);
    lines.move_beyond(0, "Retry with payment method", &mut retry.payment_method);
}

fn fit_delivery(delivery: &mut DeliveryInfo, lines: &mut Lines) {
    let is_by_url = delivery.delivery_method.as_ref().is_some_and(|method| method.is("URL"));
    if !(is_by_url && delivery.url.as_ref().is_some_and(|url| is_web(url))) {
        lines.move_one("URL", &mut delivery.url);
    }
    if is_by_url && delivery.url.is_none() && delivery.item_id.first().is_some_and(|item| is_web(item)) {
        delivery.url = Some(delivery.item_id.remove(0));
    }
    lines.move_beyond(if delivery.url.is_some() { 0 } else { 1 }, "Item", &mut delivery.item_id);
    lines.move_one("Address", &mut delivery.address);
    lines.move_beyond(1, "Loan condition", &mut delivery.loan_condition);
    lines.move_one("Service type", &mut delivery.service_type);
    lines.move_beyond(1, "Delivery costs", &mut delivery.delivery_costs);
    lines.move_one("Payment method", &mut delivery.payment_method);
}

fn tell_shipping(mut shipping: ShippingInfo, lines: &mut Lines) {
    lines.move_one("Courier", &mut shipping.courier_name);
    lines.move_beyond(0, "Tracking number", &mut shipping.tracking_id);
    lines.move_one("Insured", &mut shipping.insurance);
    lines.move_one("Insured by a third party", &mut shipping.insurance_third_party);
    lines.move_one("Third party", &mut shipping.third_party_name);
    lines.move_beyond(0, "Insurance costs", &mut shipping.insurance_costs);
}
