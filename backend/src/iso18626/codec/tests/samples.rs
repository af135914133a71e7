//! Messages of our own, each of the six kinds in both dialects: they say the same, and are written as they stand.
use crate::iso18626::{
    codec::{Dialect, Read, Reading, read, unsayable, write},
    message::{Address, ErrorType, Message, ServiceType, Status, hide_persons},
};

/// Kind, in 1.2, in 2021.
pub const SAMPLES: &[(&str, &str, &str)] = &[
    ("request", include_str!("data/request-1.2.xml"), include_str!("data/request-2021.xml")),
    (
        "requestConfirmation",
        include_str!("data/request-confirmation-1.2.xml"),
        include_str!("data/request-confirmation-2021.xml"),
    ),
    ("supplyingAgencyMessage", include_str!("data/supplying-1.2.xml"), include_str!("data/supplying-2021.xml")),
    (
        "supplyingAgencyMessageConfirmation",
        include_str!("data/supplying-confirmation-1.2.xml"),
        include_str!("data/supplying-confirmation-2021.xml"),
    ),
    ("requestingAgencyMessage", include_str!("data/requesting-1.2.xml"), include_str!("data/requesting-2021.xml")),
    (
        "requestingAgencyMessageConfirmation",
        include_str!("data/requesting-confirmation-1.2.xml"),
        include_str!("data/requesting-confirmation-2021.xml"),
    ),
];

pub fn good(xml: &str) -> (Message, Dialect) {
    match read(xml.as_bytes()) {
        Ok(Read { dialect, reading: Reading::Good(message) }) => (message, dialect),
        other => panic!("{other:?}"),
    }
}

/// The request of the samples.
pub fn request() -> Message {
    good(SAMPLES[0].2).0
}

/// The supplying library's message of the samples.
pub fn supplying() -> Message {
    good(SAMPLES[2].2).0
}

/// As it is written: without the line breaks between elements.
fn in_one_line(xml: &str) -> String {
    xml.lines().map(str::trim_start).collect::<String>() + "\n"
}

#[test]
fn both_dialects_say_the_same() {
    for (kind, old, new) in SAMPLES {
        let (message, dialect) = good(old);
        assert_eq!((message.kind().as_str(), dialect), (*kind, Dialect::V12));
        // Of a confirmation nothing but the version tells the dialect.
        assert_eq!(good(new), (message, Dialect::V2021));
    }
}

#[test]
fn a_message_is_written_in_the_dialect_of_the_partner() {
    for (_, old, new) in SAMPLES {
        let (message, _) = good(new);
        assert_eq!(write(&message, Dialect::V12).as_deref(), Ok(in_one_line(old).as_str()));
        assert_eq!(write(&message, Dialect::V2021).as_deref(), Ok(in_one_line(new).as_str()));
        assert_eq!(unsayable(&message, Dialect::V12), None);
    }
}

#[test]
fn what_a_request_says_is_where_it_is_looked_for() {
    let Message::Request(request) = request() else { panic!("a request") };
    assert_eq!(request.header.requesting_agency_id.value, "LT-BrzVB");
    assert!(request.header.requesting_agency_id.kind.is("isil"));
    assert_eq!(request.bibliographic_info.author.as_deref(), Some("Žemaitė"));
    let service = request.service_info.expect("a service");
    assert_eq!(service.service_type, ServiceType::CopyOrLoan);
    assert!(service.item_format.expect("a format").is("Printed"));
    assert_eq!(request.billing_info.and_then(|billing| billing.maximum_costs).expect("costs").cents, 450);
    let Some(Address::Physical(address)) = &request.requested_delivery_info[0].address else { panic!("an address") };
    assert_eq!(address.region.as_deref(), Some("LT-PN"));
}

#[test]
fn what_a_supplying_library_says_is_where_it_is_looked_for() {
    let Message::SupplyingAgencyMessage(message) = supplying() else { panic!("a message") };
    assert_eq!(message.status_info.status, Some(Status::CopyCompleted));
    assert_eq!(message.retry_info.expect("a retry").offered_costs[0].cents, 300);
    let delivery = message.delivery_info.expect("a delivery");
    assert_eq!((delivery.url.as_deref(), delivery.item_id.len()), (Some("https://example.lt/k/42"), 0));
}

#[test]
fn a_confirmation_tells_its_errors() {
    let Message::RequestingAgencyMessageConfirmation(message) = good(SAMPLES[5].1).0 else { panic!("a confirmation") };
    assert_eq!(message.error_data[0].error_type, ErrorType::UnrecognisedDataValue);
    assert_eq!(message.action.map(|action| action.as_str()), Some("Renew"));
}

#[test]
fn readers_and_secrets_are_hidden_from_the_log() {
    let mut hidden = request();
    hide_persons(&mut hidden);
    let xml = write(&hidden, Dialect::V2021).expect("a message");
    for person in ["Ąžuolaitė", "Ieva", "B-4411", "Šilinienė", "skaičius"] {
        assert!(!xml.contains(person), "{person}");
    }
    for thing in ["Žemaitė", "J. Radvilos g. 3", "<patronType>Adult", "Skaitytojai reikia", "[hidden]"] {
        assert!(xml.contains(thing), "{thing}");
    }
}

#[test]
fn a_delivery_to_the_readers_home_is_hidden() {
    let Message::Request(mut request) = request() else { panic!("a request") };
    request.patron_info.as_mut().expect("a reader").send_to_patron = Some(crate::iso18626::message::YesNo::Y);
    let mut hidden = Message::Request(request);
    hide_persons(&mut hidden);
    let xml = write(&hidden, Dialect::V2021).expect("a message");
    assert!(!xml.contains("Radvilos") && !xml.contains("tba@example.lt") && xml.contains("LT-PN"));
}
