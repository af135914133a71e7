//! Unknown and empty identifiers (digest of the standard, section 5.3).
use serde_json::json;

use super::{NOT_FOUND, OK, said};
use crate::{
    harness::each_database,
    iso18626::{
        crossing::{asked, last_is_to_read, tells},
        endpoint::{alone, by_hand, request, says},
        post,
    },
};

#[test]
fn an_empty_number_is_no_number_and_none_is_badly_formed() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        for xml in [request("", "Metai", ""), says("", "Received", ""), tells("", ("StatusChange", "Loaned"), "", "")] {
            let empty = "200 ERROR UnrecognisedDataValue: requestingAgencyRequestId: cannot be empty";
            assert_eq!(said(&post(&desk.key, &xml)), empty);
            let absent = xml.replace("<requestingAgencyRequestId></requestingAgencyRequestId>", "");
            let missing = "200 ERROR BadlyFormedMessage: header/requestingAgencyRequestId: missing";
            assert_eq!(said(&post(&desk.key, &absent)), missing);
        }
    });
}

#[test]
fn an_agency_that_is_not_the_one_of_the_key_or_ours_is_not_found() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (_, number) = asked(&desk);
        assert_eq!(said(&post(&desk.key, &request("B-1", "Metai", ""))), OK);
        let requesting = "200 ERROR UnrecognisedDataValue: requestingAgencyId: requesting agency not found";
        let supplying = "200 ERROR UnrecognisedDataValue: supplyingAgencyId: supplying agency not found or invalid";
        let empty = "200 ERROR UnrecognisedDataValue: agencyIdValue: cannot be empty";
        let missing = "200 ERROR BadlyFormedMessage: header/supplyingAgencyId: missing";
        let (asks, does) = (request("B-2", "Metai", ""), says("B-1", "Received", ""));
        let lends = tells(&number, ("StatusChange", "WillSupply"), "", "");
        for (xml, of_theirs, of_ours) in [
            // An agency that says nothing is as if it were left out, which a request may do with the supplying one.
            (&asks, (requesting, empty), (supplying, OK)),
            (&does, (requesting, empty), (supplying, missing)),
            // Where they lend, they are the supplying one.
            (&lends, (supplying, missing), (requesting, empty)),
        ] {
            for (agency, (of_other, of_empty)) in [(">LT-B<", of_theirs), (">LT-A<", of_ours)] {
                assert_eq!(said(&post(&desk.key, &xml.replace(agency, ">LT-X<"))), of_other, "{xml}");
                assert_eq!(said(&post(&desk.key, &xml.replace(agency, "><"))), of_empty, "{xml}");
            }
            let other_list = xml.replacen(">ISIL<", ">DNUCNI<", 1);
            let of_first = if xml == &lends { of_theirs.0 } else { of_ours.0 };
            assert_eq!(said(&post(&desk.key, &other_list)), of_first, "{xml}");
        }
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 2);
    });
}

#[test]
fn a_request_may_leave_us_unnamed_and_nothing_else_may() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (_, number) = asked(&desk);
        let unnamed = |xml: &str| {
            let (before, rest) = xml.split_once("<supplyingAgencyId>").unwrap();
            format!("{before}{}", rest.split_once("</supplyingAgencyId>").unwrap().1)
        };
        assert_eq!(said(&post(&desk.key, &unnamed(&request("B-1", "Metai", "")))), OK);
        let missing = "200 ERROR BadlyFormedMessage: header/supplyingAgencyId: missing";
        assert_eq!(said(&post(&desk.key, &unnamed(&says("B-1", "Received", "")))), missing);
        let lends = tells(&number, ("StatusChange", "WillSupply"), "", "");
        assert_eq!(said(&post(&desk.key, &unnamed(&lends))), missing);
    });
}

#[test]
fn a_message_about_a_request_that_nobody_knows_is_refused() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let (_, number) = asked(&desk);
        assert_eq!(said(&post(&desk.key, &request("B-1", "Metai", ""))), OK);
        for xml in [
            says("B-9", "Received", ""),
            says("B-9", "Notification", "Ar gavote?"),
            tells("B-9", ("StatusChange", "Loaned"), "", "2026-04-20"),
            tells("B-9", ("Notification", "RequestReceived"), "<note>Ar gavote?</note>", ""),
            // What is known on the other side is no number here.
            says(&number, "Received", ""),
            tells("B-1", ("StatusChange", "Loaned"), "", "2026-04-20"),
        ] {
            assert_eq!(said(&post(&desk.key, &xml)), NOT_FOUND, "{xml}");
        }
    });
}

#[test]
fn a_message_is_found_by_either_number_and_not_by_two_that_contradict() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let with = |number: &str, ours: &str, action: &str| {
            let supplying =
                format!("</requestingAgencyRequestId><supplyingAgencyRequestId>{ours}</supplyingAgencyRequestId>");
            says(number, action, "").replace("</requestingAgencyRequestId>", &supplying)
        };
        let ours = |number: &str| {
            assert_eq!(said(&post(&desk.key, &request(number, "Metai", ""))), OK);
            desk.arrived(number)
        };
        let (first, second) = (ours("B-1"), ours("B-2"));
        let number = |loan: &serde_json::Value| loan["number"].as_str().unwrap().to_owned();
        assert_eq!(said(&post(&desk.key, &with("B-1", &number(&first), "Received"))), OK);
        assert_eq!(desk.loan(&first)["status"], "received");
        // A broker may know us by our number alone.
        assert_eq!(said(&post(&desk.key, &with("X-9", &number(&first), "ShippedReturn"))), OK);
        assert_eq!(desk.loan(&first)["status"], "return_shipped");
        // OCLC's samples have a number there that we never gave.
        assert_eq!(said(&post(&desk.key, &with("B-2", "Requesting-ID-1", "Received"))), OK);
        assert_eq!(desk.loan(&second)["status"], "received");
        assert_eq!(said(&post(&desk.key, &with("B-2", &number(&first), "ShippedReturn"))), NOT_FOUND);
        assert_eq!(desk.loan(&second)["status"], "received");
    });
}

/// CrossLink and ReShare answer with an error here; so the one who lends would not know that we hear it, and what it
/// has sent may be on its way.
#[test]
fn what_a_library_still_says_after_another_was_asked_is_taken_for_a_person() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let (here, number) = asked(&desk);
        desk.act(&here, "unfilled", json!({ "reason": "not_held" }));
        let other = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        desk.act(&here, "send", json!({ "library_id": other }));
        assert_eq!(said(&post(&desk.key, &tells(&number, ("StatusChange", "Loaned"), "", "2026-04-20"))), OK);
        assert_eq!(desk.loan(&here)["status"], "sent");
        assert!(last_is_to_read(&desk, &here));
    });
}
