//! What is lost on the way to 1.2, and where it is said instead.
use super::samples::{good, request, supplying};
use crate::iso18626::{
    codec::{Dialect, Unsayable, unsayable, write},
    message::{
        Action, AgencyId, Coded, Costs, ErrorData, ErrorType, Message, PreferredEdition, RetryInfo, ShippingInfo,
        Status, YesNo,
    },
};

fn in_v12(message: &Message) -> Message {
    good(&write(message, Dialect::V12).expect("sayable")).0
}

fn euros(cents: i64) -> Costs {
    Costs { currency: Coded::new("EUR"), cents }
}

#[test]
fn what_a_request_cannot_say_stands_in_its_note() {
    let Message::Request(mut request) = request() else { panic!("a request") };
    request.header.consortial_id = Some(AgencyId { kind: Coded::new("ISIL"), value: "LT-LIBIS".into() });
    request.bibliographic_info.volume.extend(["2".into(), "3".into()]);
    request.requested_delivery_info[1].courier_name = Some(Coded::new("DHL"));
    let service = request.service_info.as_mut().expect("a service");
    (service.any_edition, service.preferred_edition) = (None, Some(PreferredEdition::ThisEdition));
    service.loan_condition = vec![Coded::new("LibraryUseOnly"), Coded::new("NoReproduction")];
    let Message::Request(said) = in_v12(&Message::Request(request)) else { panic!("a request") };
    let service = said.service_info.expect("a service");
    assert_eq!(service.any_edition, Some(YesNo::N));
    assert_eq!(
        service.note.as_deref(),
        Some(
            "Skaitytojai reikia iki balandžio; ačiū!\nConsortium: ISIL LT-LIBIS\nVolume: 2\nVolume: 3\n\
             Loan condition: LibraryUseOnly\nLoan condition: NoReproduction\nCourier 2: DHL"
        ),
    );
}

#[test]
fn what_a_supplying_library_cannot_say_stands_in_its_note() {
    let Message::SupplyingAgencyMessage(mut message) = supplying() else { panic!("a message") };
    message.message_info.note = None;
    message.retry_info = Some(RetryInfo {
        edition: vec!["3-ias leid.".into()],
        offered_costs: vec![euros(300), euros(-5)],
        ..RetryInfo::default()
    });
    let delivery = message.delivery_info.as_mut().expect("a delivery");
    delivery.item_id = vec!["LNB-1".into()];
    delivery.delivery_costs.push(euros(1_250));
    message.shipping_info =
        Some(ShippingInfo { insurance: Some(YesNo::Y), tracking_id: vec!["LP 1".into()], ..ShippingInfo::default() });
    let Message::SupplyingAgencyMessage(said) = in_v12(&Message::SupplyingAgencyMessage(message)) else {
        panic!("a message")
    };
    assert_eq!(
        said.message_info.note.as_deref(),
        Some(
            "Retry with edition: 3-ias leid.\nRetry with offered costs: -0.05 EUR\nItem: LNB-1\n\
             Delivery costs: 12.50 EUR\nTracking number: LP 1\nInsured: yes"
        ),
    );
    assert_eq!(said.retry_info.expect("costs").offered_costs, [euros(300)]);
}

#[test]
fn what_would_not_be_acted_upon_is_refused() {
    let Message::RequestingAgencyMessage(mut message) = good(super::samples::SAMPLES[4].2).0 else {
        panic!("a message")
    };
    message.action = Action::Lost;
    let message = Message::RequestingAgencyMessage(message);
    assert_eq!(unsayable(&message, Dialect::V12), Some(Unsayable::Action(Action::Lost)));
    assert_eq!(unsayable(&message, Dialect::V2021), None);
    assert_eq!(Unsayable::Action(Action::Lost).to_string(), "Version 1.2 of ISO 18626 has no action Lost.");
    let Message::SupplyingAgencyMessage(mut message) = supplying() else { panic!("a message") };
    message.status_info.status = Some(Status::HoldReturn);
    let refused = write(&Message::SupplyingAgencyMessage(message.clone()), Dialect::V12);
    assert_eq!(refused, Err(Unsayable::Status(Status::HoldReturn)));
    message.status_info.status = None;
    for dialect in Dialect::ALL {
        let message = Message::SupplyingAgencyMessage(message.clone());
        assert_eq!(unsayable(&message, *dialect), Some(Unsayable::NoStatus));
    }
    let Message::Request(mut request) = request() else { panic!("a request") };
    request.header.supplying_agency_id = None;
    let message = Message::Request(request);
    assert_eq!(unsayable(&message, Dialect::V12), Some(Unsayable::NoSupplyingAgency));
    assert_eq!(unsayable(&message, Dialect::V2021), None);
}

#[test]
fn all_errors_stand_in_the_one_of_1_2() {
    let Message::RequestConfirmation(mut message) = good(super::samples::SAMPLES[1].2).0 else {
        panic!("a confirmation")
    };
    let error = |error_type, value: &str| ErrorData { error_type, error_value: Some(value.into()) };
    message.error_data = vec![
        error(ErrorType::UnrecognisedDataValue, "status: X"),
        error(ErrorType::BadlyFormedMessage, "header: missing"),
    ];
    let Message::RequestConfirmation(said) = in_v12(&Message::RequestConfirmation(message)) else {
        panic!("a confirmation")
    };
    let value = "status: X; BadlyFormedMessage: header: missing";
    assert_eq!(said.error_data, [error(ErrorType::UnrecognisedDataValue, value)]);
}

#[test]
fn what_xml_does_not_allow_is_left_out() {
    let Message::Request(mut request) = request() else { panic!("a request") };
    request.bibliographic_info.title = Some("Mar\u{0}ti\u{1b}\u{ffff}".into());
    let title = |message| match good(&write(&message, Dialect::V2021).expect("sayable")).0 {
        Message::Request(request) => request.bibliographic_info.title,
        other => panic!("{other:?}"),
    };
    assert_eq!(title(Message::Request(request)).as_deref(), Some("Marti"));
}
