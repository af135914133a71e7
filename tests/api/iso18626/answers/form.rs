//! What is malformed (digest of the standard, section 5.2).
use super::{OK, said};
use crate::{
    harness::each_database,
    iso18626::{
        crossing::{asked, tells},
        endpoint::{alone, by_hand, request, says},
        post,
    },
};

#[test]
fn what_is_no_xml_is_told_in_text() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        for (body, expected) in [
            ("", "400 The message is not XML, or its end is missing."),
            ("labas", "400 The message is not XML."),
            ("{\"title\":\"Metai\"}", "400 The message is not XML."),
            ("<request>", "400 The message is not XML, or its end is missing."),
            ("<request></header>", "400 The message is not well-formed XML; see byte 9."),
            ("<html/>", "400 \"html\" is no message of ISO 18626."),
            ("<!DOCTYPE a><request/>", "400 A document type definition (DOCTYPE) is not read."),
        ] {
            assert_eq!(said(&desk.key.post_file("/iso18626", "application/xml", body.as_bytes())), expected, "{body}");
        }
    });
}

#[test]
fn an_envelope_without_a_message_or_with_a_confirmation_is_told_in_text() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let none = "400 The envelope holds none of the six messages of ISO 18626.";
        let confirmation = "400 invalid ISO18626 message: a confirmation is no message";
        let confirms = |kind: &str| {
            format!(
                "<{kind}><confirmationHeader><timestamp>2026-03-02T08:59:00Z</timestamp><timestampReceived>\
                 2026-03-02T08:59:00Z</timestampReceived><messageStatus>ERROR</messageStatus></confirmationHeader>\
                 <errorData><errorType>BadlyFormedMessage</errorType></errorData></{kind}>"
            )
        };
        for (inside, expected) in [
            (String::new(), none),
            ("<cancel/>".to_owned(), none),
            ("<request/><request/>".to_owned(), "400 The envelope holds more than one message."),
            (confirms("requestConfirmation"), confirmation),
            (confirms("supplyingAgencyMessageConfirmation"), confirmation),
            (confirms("requestingAgencyMessageConfirmation"), confirmation),
        ] {
            let xml = format!("<ISO18626Message>{inside}</ISO18626Message>");
            assert_eq!(said(&post(&desk.key, &xml)), expected, "{xml}");
        }
    });
}

#[test]
fn another_namespace_is_told_in_text() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let other = request("B-1", "Metai", "").replace("org/2013/iso18626", "org/2015/iso18626");
        let expected = "400 The message is not in the namespace http://illtransactions.org/2013/iso18626.";
        assert_eq!(said(&post(&desk.key, &other)), expected);
    });
}

#[test]
fn version_envelope_order_and_unknown_elements_are_as_they_may_be() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let xml = |number: &str| request(number, "Metai", "");
        let title = "<title>Metai</title>";
        let bare = xml("B-5").lines().skip(2).collect::<Vec<_>>().join("\n").replace("</ISO18626Message>", "");
        let cases = [
            xml("B-1").replace(" ill:version=\"1.2\"", ""),
            xml("B-2").replace("ill:version", "version"),
            xml("B-3").replace("</header>", "<colour>red</colour></header><shape/>"),
            xml("B-4").replace(title, "").replace("</bibliographicInfo>", &format!("{title}</bibliographicInfo>")),
            bare,
        ];
        for case in &cases {
            assert_eq!(said(&post(&desk.key, case)), OK, "{case}");
        }
        let list = desk.staff.get("/api/v1/loans?side=lending").body;
        let titles: Vec<_> = list["items"].as_array().unwrap().iter().map(|loan| loan["title"].clone()).collect();
        assert_eq!(titles, vec!["Metai"; cases.len()]);
    });
}

#[test]
fn a_value_outside_its_closed_list_is_told_by_its_kind() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        for (xml, expected) in [
            (says("B-1", "Juggle", ""), "UnsupportedActionType: invalid action: Juggle"),
            (says("B-1", "received", ""), "UnsupportedActionType: invalid action: received"),
            (says("B-1", "", ""), "UnsupportedActionType: invalid action: "),
            (
                tells(&number, ("StatusChange", "Conditional"), "", ""),
                "UnrecognisedDataValue: invalid status: Conditional",
            ),
            (
                tells(&number, ("Because", "WillSupply"), "", ""),
                "UnsupportedReasonForMessageType: invalid reason: Because",
            ),
            (
                tells(&number, ("RenewResponse", "Loaned"), "<answerYesNo>yes</answerYesNo>", ""),
                "UnrecognisedDataValue: answerYesNo: yes",
            ),
            (request("B-1", "Metai", "").replace(">New<", ">Newest<"), "UnrecognisedDataValue: requestType: Newest"),
            (request("B-1", "Metai", "").replace(">Loan<", ">Gift<"), "UnrecognisedDataValue: serviceType: Gift"),
            (
                request("B-1", "Metai", "").replace("2026-03-02T08:59:00Z", "kovas"),
                "UnrecognisedDataValue: timestamp: kovas",
            ),
        ] {
            assert_eq!(said(&post(&desk.key, &xml)), format!("200 ERROR {expected}"), "{xml}");
        }
        assert_eq!(desk.loan(&here)["status"], "sent");
    });
}

#[test]
fn what_the_schema_wants_and_is_not_there_is_badly_formed() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (_, number) = asked(&desk);
        let without = |xml: &str, name: &str| {
            let (before, rest) = xml.split_once(&format!("<{name}>")).unwrap();
            format!("{before}{}", rest.split_once(&format!("</{name}>")).unwrap().1)
        };
        let (asks, does) = (request("B-1", "Metai", ""), says("B-1", "Received", ""));
        let tells = tells(&number, ("StatusChange", "WillSupply"), "", "");
        for (xml, name, expected) in [
            (&asks, "header", "header: missing"),
            (&asks, "bibliographicInfo", "bibliographicInfo: missing"),
            (&asks, "requestingAgencyId", "header/requestingAgencyId: missing"),
            (&asks, "timestamp", "header/timestamp: missing"),
            (&does, "header", "header: missing"),
            (&does, "action", "action: missing"),
            (&tells, "messageInfo", "messageInfo: missing"),
            (&tells, "reasonForMessage", "messageInfo/reasonForMessage: missing"),
            (&tells, "statusInfo", "statusInfo: missing"),
            (&tells, "status", "statusInfo/status: missing"),
        ] {
            let answer = said(&post(&desk.key, &without(xml, name)));
            assert_eq!(answer, format!("200 ERROR BadlyFormedMessage: {expected}"));
        }
    });
}
