//! What comes again, and numbers as they are (digest of the standard, section 5.4).
use serde_json::json;

use super::{EXISTS, OK, said};
use crate::{
    harness::{Api, each_database},
    iso18626::{
        Desk, between,
        crossing::{asked, tells},
        endpoint::{alone, by_hand, request, says, text},
        post,
    },
};

#[test]
fn each_kind_of_message_that_comes_again_byte_for_byte_is_confirmed_with_the_same_bytes_and_done_once() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (_, number) = asked(&desk);
        for xml in [
            request("B-1", "Metai", ""),
            says("B-1", "Notification", "Ar gavote?"),
            says("B-9", "Received", ""),
            tells(&number, ("StatusChange", "Loaned"), "", "2026-04-20"),
        ] {
            let first = post(&desk.key, &xml);
            api.clock.pass(chrono::Duration::seconds(90));
            let again = post(&desk.key, &xml);
            assert_eq!((again.status, text(&again)), (first.status, text(&first)));
        }
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 1);
        assert_eq!(desk.staff.get("/api/v1/iso18626/messages?direction=in&count=exact").body["total"], 4);
    });
}

#[test]
fn a_number_that_was_given_is_given_once_by_each_library() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        assert_eq!(said(&post(&desk.key, &request("B-1", "Metai", ""))), OK);
        let same_later = request("B-1", "Metai", "").replace("T08:59:00Z", "T09:59:00Z");
        let same_spaced = request("B-1", "Metai", "").replace("<header>", "\n <header>");
        for xml in [request("B-1", "Dainavos šalis", ""), same_later, same_spaced] {
            assert_eq!(said(&post(&desk.key, &xml)), EXISTS);
        }
        let other = another(api, &desk, "LT-C");
        assert_eq!(said(&post(&other.key, &request("B-1", "Metai", "").replace(">LT-B<", ">LT-C<"))), OK);
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 2);
    });
}

/// One more library that writes to the same desk.
fn another(api: &Api, desk: &Desk, agency: &str) -> Desk {
    let administrator = api.signed_in(&["keys:manage"]);
    let other = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
    let key = crate::partner::bearing(api, &administrator, other);
    let new = json!({ "library_id": other, "agency": { "kind": "ISIL", "value": agency },
        "our_agency": { "kind": "ISIL", "value": "LT-A" }, "url": "http://127.0.0.1:9/iso18626", "dialect": "1.2",
        "automatic": by_hand() });
    assert_eq!(desk.staff.post("/api/v1/iso18626/peers", new).status, 201);
    Desk { staff: api.staff(), other, key }
}

#[test]
fn a_status_and_an_action_that_are_repeated_change_nothing() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        assert_eq!(said(&post(&desk.key, &request("B-1", "Metai", ""))), OK);
        let there = desk.arrived("B-1");
        let loaned = tells(&number, ("StatusChange", "Loaned"), "", "2026-04-20");
        for second in 0..2 {
            let at = format!("T09:59:{second:02}Z");
            assert_eq!(said(&post(&desk.key, &loaned.replace("T09:01:00Z", &at))), OK);
            assert_eq!(said(&post(&desk.key, &says("B-1", "Received", &"x".repeat(second)))), OK);
        }
        let stands = [desk.loan(&here), desk.loan(&there)].map(|loan| loan["status"].clone());
        assert_eq!(stands, ["shipped", "received"]);
        for (loan, step) in [(&here, "loans.ship"), (&there, "loans.receive")] {
            let timeline = desk.staff.get(&format!("/api/v1/loans/{}/events", loan["id"])).body;
            let steps = timeline["items"].as_array().unwrap().iter().filter(|event| event["kind"] == step);
            assert_eq!(steps.count(), 1, "{timeline:#}");
        }
    });
}

#[test]
fn a_number_is_repeated_to_the_letter_whatever_it_is() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let long = "ž".repeat(255);
        for number in ["BVB-2026-17~2", "a b  c", "1&lt;2&amp;3", "Ąž/№ 5", "00017", &long] {
            let answer = post(&desk.key, &request(number, "Metai", ""));
            assert_eq!(said(&answer), OK, "{number}");
            assert_eq!(between(text(&answer), "requestingAgencyRequestId"), number);
            let known = post(&desk.key, &says(number, "StatusRequest", ""));
            assert_eq!(said(&known), OK, "{number}");
            assert_eq!(between(text(&known), "requestingAgencyRequestId"), number);
        }
    });
}
