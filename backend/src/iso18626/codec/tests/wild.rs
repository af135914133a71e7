//! What peers send that no schema allows, and what is wrong with what cannot be understood.
use super::samples::{SAMPLES, good, request};
use crate::iso18626::{
    codec::{Dialect, Faulty, Read, Reading, read},
    message::{ErrorType, Kind, Message, Status},
};

fn faulty(xml: &str) -> Faulty {
    match read(xml.as_bytes()) {
        Ok(Read { reading: Reading::Faulty(faulty), .. }) => faulty,
        other => panic!("{other:?}"),
    }
}

/// The faults as a confirmation tells them.
fn errors(xml: &str) -> Vec<(ErrorType, String)> {
    let errors = faulty(xml).errors.into_iter();
    errors.map(|error| (error.error_type, error.error_value.unwrap_or_default())).collect()
}

const REQUEST: &str = SAMPLES[0].2;
const SUPPLYING: &str = SAMPLES[2].2;
const REQUESTING: &str = SAMPLES[4].2;

/// The bare message, without envelope and namespace, as it stands in the text of a sample.
fn bare(xml: &str) -> String {
    let lines: Vec<_> = xml.lines().collect();
    lines[2..lines.len() - 1].join("\n").replace("ill:scheme", "scheme")
}

#[test]
fn a_message_without_envelope_and_namespace_is_read() {
    assert_eq!(good(&bare(REQUEST)), (request(), Dialect::V2021));
    // Nothing in it tells a dialect, nor does a version.
    assert_eq!(good(&bare(REQUESTING)).1, Dialect::V12);
}

#[test]
fn prefixes_and_versions_are_as_they_may_be() {
    let plain = REQUEST.replace("ill:version", "version").replace("ill:scheme", "scheme");
    let unbound = REQUEST.replace("xmlns:ill=\"http://illtransactions.org/2013/iso18626\"", "");
    let namespace = "xmlns=\"http://illtransactions.org/2013/iso18626\"";
    let prefixed = REQUEST.replace("</", "</ns7:").replace('<', "<ns7:").replace("<ns7:/ns7:", "</ns7:");
    let prefixed =
        prefixed.replace("<ns7:?", "<?").replace(namespace, "xmlns:ns7=\"http://illtransactions.org/2013/iso18626\"");
    for xml in [plain, unbound, prefixed] {
        assert_eq!(good(&xml), (request(), Dialect::V2021), "{xml}");
    }
    for (version, dialect) in [
        ("1.0", Dialect::V12),
        ("v1_2_2017", Dialect::V12),
        ("", Dialect::V12),
        ("kažkas", Dialect::V12),
        ("2021-3", Dialect::V2021),
    ] {
        assert_eq!(good(&REQUESTING.replace("2021-2", version)).1, dialect, "{version}");
    }
    // Structure is stronger than the version.
    assert_eq!(good(&REQUEST.replace("2021-2", "1.2")).1, Dialect::V2021);
    assert_eq!(good(&SAMPLES[0].1.replace("\"1.2\"", "\"2021-2\"")).1, Dialect::V12);
}

#[test]
fn order_does_not_matter_and_what_is_unknown_is_passed_over() {
    let note = "<note>Prašome pratęsti dar mėnesiui.</note>";
    let action = "<action>Renew</action>";
    let other = "<x:note xmlns:x=\"urn:x\">kita</x:note><colour>red</colour><!-- ? --><?pi?>";
    let moved =
        REQUESTING.replace(note, "").replace(action, "").replace("<header>", &format!("{other}{note}{action}<header>"));
    assert_eq!(good(&moved), good(REQUESTING));
    let marti = "<title>Marti</title>";
    let shifted = REQUEST.replace(marti, "").replace("</bibliographicInfo>", &format!("{marti}</bibliographicInfo>"));
    assert_eq!(good(&shifted).0, request());
}

#[test]
fn dates_are_read_in_every_form() {
    for seen in
        ["2026-03-20T09:00:00+0000", "2026-03-20 09:00:00", "2026-03-20T11:00:00.25+02:00", "\n2026-03-20T09:00Z"]
    {
        assert_eq!(good(&REQUESTING.replace("2026-03-20T09:00:00Z", seen)), good(REQUESTING), "{seen}");
    }
    let Message::SupplyingAgencyMessage(message) =
        good(&SUPPLYING.replace("2026-04-02T20:59:59Z", "").replace("2026-03-03T06:59:30Z", "0001-01-01T00:00:00Z")).0
    else {
        panic!("a message")
    };
    assert_eq!((message.status_info.due_date, message.delivery_info.expect("a delivery").date_sent), (None, None));
    assert_eq!(message.status_info.last_change, message.header.timestamp);
}

#[test]
fn what_is_empty_is_absent() {
    let empty = "<edition/><volume> </volume><bibliographicItemId><bibliographicItemIdentifierCode>ISBN\
                 </bibliographicItemIdentifierCode><bibliographicItemIdentifier/></bibliographicItemId>";
    let padded = REQUEST
        .replace("<title>", &format!("{empty}<title>"))
        .replace("<serviceInfo>", "<serviceInfo><preferredFormat/><endDate/><loanCondition/>")
        .replace("</request>", "<billingInfo/><supplierInfo><colour/></supplierInfo></request>");
    assert_eq!(good(&padded).0, request());
}

#[test]
fn a_notification_may_leave_the_status_out_and_nothing_else_may() {
    let silent = SUPPLYING.replace("<status>CopyCompleted</status>", "<status/>");
    assert_eq!(errors(&silent), [(ErrorType::BadlyFormedMessage, "statusInfo/status: missing".to_owned())],);
    let Message::SupplyingAgencyMessage(message) = good(&silent.replace("StatusChange", "Notification")).0 else {
        panic!("a message")
    };
    assert_eq!(message.status_info.status, None::<Status>);
}

#[test]
fn all_faults_are_told_at_once() {
    let xml = SUPPLYING
        .replace("<status>CopyCompleted", "<status>Conditional")
        .replace("StatusChange", "Whatever")
        .replace("<monetaryValue>0.60", "<monetaryValue>0,605")
        .replace("<requestingAgencyRequestId>BVB-2026-00017", "<requestingAgencyRequestId>")
        .replace("2026-04-02T20:59:59Z", "balandis")
        .replace("<sentToPatron>false", "<sentToPatron>gal");
    let faulty = faulty(&xml);
    let told = errors(&xml);
    let told: Vec<_> = told.iter().map(|(kind, value)| (*kind, value.as_str())).collect();
    assert_eq!(
        told,
        [
            (ErrorType::UnrecognisedDataValue, "requestingAgencyRequestId: cannot be empty"),
            (ErrorType::UnsupportedReasonForMessageType, "invalid reason: Whatever"),
            (ErrorType::UnrecognisedDataValue, "invalid status: Conditional"),
            (ErrorType::UnrecognisedDataValue, "dueDate: balandis"),
            (ErrorType::UnrecognisedDataValue, "sentToPatron: gal"),
            (ErrorType::UnrecognisedDataValue, "monetaryValue: 0,605"),
        ],
    );
    assert_eq!((faulty.kind, faulty.reason), (Kind::SupplyingAgencyMessage, None));
    assert_eq!(faulty.header.supplying_agency_request_id.as_deref(), Some("2026/118"));
    assert_eq!(faulty.header.requesting_agency_id.expect("an agency").value, "LT-BrzVB");
}

#[test]
fn an_action_that_does_not_exist_is_told_and_the_header_is_known() {
    let faulty = faulty(&REQUESTING.replace("Renew", "Devour"));
    assert_eq!(faulty.errors[0].error_type, ErrorType::UnsupportedActionType);
    assert_eq!(faulty.errors[0].error_value.as_deref(), Some("invalid action: Devour"));
    assert_eq!(faulty.header.requesting_agency_request_id.as_deref(), Some("BVB-2026-00017"));
    assert_eq!(errors("<request/>").len(), 2, "header and bibliographicInfo");
    assert_eq!(
        errors("<requestingAgencyMessage><action>Renew</action></requestingAgencyMessage>"),
        [(ErrorType::BadlyFormedMessage, "header: missing".to_owned())],
    );
    let lost = REQUESTING.replace("supplyingAgencyId>", "other>");
    assert_eq!(errors(&lost), [(ErrorType::BadlyFormedMessage, "header/supplyingAgencyId: missing".to_owned())]);
}

#[test]
fn what_koha_answers_is_read() {
    let xml = SAMPLES[5].2.replace("UnrecognisedDataValue", "UnrecognizedDataValue");
    assert_eq!(good(&xml), good(SAMPLES[5].2));
    let untyped = xml.replace("<errorType>UnrecognizedDataValue</errorType>", "");
    assert_eq!(good(&untyped), good(SAMPLES[5].2));
    assert_eq!(good(&xml.replace("<errorData>", "<errorData/><errorData>")), good(SAMPLES[5].2));
    let own = xml.replace("UnrecognizedDataValue", "NoError").replace("2026-03-02T08:15:01Z", "0001-01-01T00:00:00Z");
    let Message::RequestingAgencyMessageConfirmation(message) = good(&own).0 else { panic!("a confirmation") };
    assert_eq!(
        message.error_data[0].error_value.as_deref(),
        Some("NoError: requestingAgencyRequestId: užklausa nerasta"),
    );
    assert_eq!(message.confirmation_header.timestamp, message.confirmation_header.timestamp_received);
}
