//! Who may write, and what is no message.
use serde_json::json;

use super::{Desk, between, post};
use crate::harness::{Api, Client, each_database};

/// A desk whose partner speaks by hand: its messages are those of the test.
pub fn alone(api: &Api, dialect: &str, automatic: serde_json::Value) -> Desk {
    let desk = super::desk(api);
    let new = json!({
        "library_id": desk.other,
        "agency": { "kind": "ISIL", "value": "LT-B" },
        "our_agency": { "kind": "ISIL", "value": "LT-A" },
        // Nobody listens at this port: what is said to them waits.
        "url": "http://127.0.0.1:9/iso18626",
        "dialect": dialect,
        "automatic": automatic,
    });
    let made = desk.staff.post("/api/v1/iso18626/peers", new);
    assert_eq!(made.status, 201, "{:?}", made.body);
    desk
}

/// Nothing is answered without a person.
pub fn by_hand() -> serde_json::Value {
    json!({ "promises_available": false, "refuses_not_held": false, "refuses_duplicates": false,
        "answers_renewals": false, "agrees_to_cancel": false })
}

/// A request of LT-B, in the words of 1.2.
pub fn request(number: &str, title: &str, proof: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626" xmlns:ill="http://illtransactions.org/2013/iso18626" ill:version="1.2">
<request><header>
<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-A</agencyIdValue></supplyingAgencyId>
<requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-B</agencyIdValue></requestingAgencyId>
<multipleItemRequestId></multipleItemRequestId><timestamp>2026-03-02T08:59:00Z</timestamp>
<requestingAgencyRequestId>{number}</requestingAgencyRequestId>{proof}
</header><bibliographicInfo><title>{title}</title><author>Antanas Baranauskas</author></bibliographicInfo>
<publicationInfo><publicationDate>1902</publicationDate></publicationInfo>
<serviceInfo><requestType>New</requestType><serviceType>Loan</serviceType></serviceInfo>
<patronInfo><surname>Slaptoji</surname><givenName>Ona</givenName></patronInfo>
</request></ISO18626Message>"#
    )
}

/// What LT-B says about its request.
pub fn says(number: &str, action: &str, note: &str) -> String {
    format!(
        r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"><requestingAgencyMessage><header>
<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-A</agencyIdValue></supplyingAgencyId>
<requestingAgencyId><agencyIdType>isil</agencyIdType><agencyIdValue>LT-B</agencyIdValue></requestingAgencyId>
<timestamp>2026-03-02T09:{:02}:00Z</timestamp><requestingAgencyRequestId>{number}</requestingAgencyRequestId></header>
<action>{action}</action><note>{note}</note></requestingAgencyMessage></ISO18626Message>"#,
        action.len() + note.len() % 30,
    )
}

pub fn text(answer: &crate::harness::Answer) -> &str {
    answer.body.as_str().unwrap()
}

#[test]
fn a_key_is_taken_from_wherever_a_system_can_put_it() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let key = desk.key.token();
        let in_message = format!(
            "<requestingAgencyAuthentication><accountId>LT-B</accountId><securityCode>{key}</securityCode>\
             </requestingAgencyAuthentication>"
        );
        let stranger = api.stranger();
        let xml = |headers: &[(&str, &str)], body: &str| {
            let headers = [headers, &[("Content-Type", "text/xml; charset=utf-8")]].concat();
            stranger.send("POST", "/iso18626", &headers, body)
        };
        let bearer = format!("Bearer {key}");
        let ways = [
            xml(&[("Authorization", &bearer)], &request("B-1", "Metai", "")),
            xml(&[("X-Partner-Key", key)], &request("B-2", "Metai", "")),
            xml(&[], &request("B-3", "Metai", &in_message)),
        ];
        for answer in ways {
            assert_eq!((answer.status, between(text(&answer), "messageStatus")), (200, "OK"), "{answer:?}");
            assert!(answer.header("content-type").starts_with("application/xml"));
        }
        let wrong = in_message.replace(key, "abo_00000000000000000000000000000000_00000000");
        for refused in [xml(&[], &request("B-4", "Metai", "")), xml(&[], &request("B-5", "Metai", &wrong))] {
            assert_eq!((refused.status, between(text(&refused), "messageStatus")), (401, "ERROR"), "{refused:?}");
        }
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 3);
        // What proves a message is kept with none.
        let kept = api.write(|tx| {
            use abonementas::schema::iso_texts;
            use diesel::prelude::*;
            Ok(iso_texts::table.select((iso_texts::xml, iso_texts::json)).load::<(String, Option<String>)>(tx.conn)?)
        });
        assert!(kept.iter().all(|(xml, json)| !xml.contains(key) && !json.as_ref().unwrap().contains(key)));
        assert!(kept.iter().any(|(xml, _)| xml.contains("<securityCode>***</securityCode>")));
    });
}

#[test]
fn what_is_no_message_is_told_in_words() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let send = |media_type: &str, body: &[u8]| desk.key.post_file("/iso18626", media_type, body);
        assert_eq!(send("application/json", b"{}").status, 415);
        let confirmation = post(&desk.key, &request("B-1", "Metai", ""));
        let cases: [&[u8]; 5] = [b"", b"labas", b"<a><b></a>", b"<ISO18626Message/>", text(&confirmation).as_bytes()];
        for body in cases {
            let answer = send("application/xml", body);
            assert_eq!(answer.status, 400, "{answer:?}");
            assert!(answer.header("content-type").starts_with("text/plain"), "{answer:?}");
        }
        let long = request("B-2", &"ž".repeat(500_000), "");
        assert_eq!(send("application/xml", long.as_bytes()).status, 413);
        assert_eq!(desk.key.get("/iso18626").status, 405);
    });
}

#[test]
fn agencies_of_the_header_are_those_that_proved_themselves() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let good = request("B-1", "Metai", "");
        let cases = [
            (good.replace(">LT-B<", ">LT-C<"), "requestingAgencyId: requesting agency not found"),
            (good.replace(">LT-A<", ">LT-D<"), "supplyingAgencyId: supplying agency not found or invalid"),
            (good.replace(">B-1<", "><"), "requestingAgencyRequestId"),
            (says("B-9", "Received", ""), "requestingAgencyRequestId: request with a given ID not found"),
        ];
        for (xml, value) in cases {
            let answer = post(&desk.key, &xml);
            assert_eq!((answer.status, between(text(&answer), "messageStatus")), (200, "ERROR"), "{answer:?}");
            assert!(between(text(&answer), "errorValue").starts_with(value), "{answer:?}");
        }
        let unknown = post(&desk.key, &says("B-9", "Juggle", ""));
        assert_eq!(between(text(&unknown), "errorType"), "UnsupportedActionType");
        assert_eq!(desk.staff.get("/api/v1/loans?side=lending&count=exact").body["total"], 0);
    });
}

#[test]
fn a_library_whose_system_is_not_set_up_or_paused_is_told_so() {
    each_database(|api| {
        let administrator = api.signed_in(&["keys:manage"]);
        let stranger = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        let key: Client = crate::partner::bearing(api, &administrator, stranger);
        assert_eq!(post(&key, &request("B-1", "Metai", "")).status, 403);
        let desk = alone(api, "1.2", by_hand());
        let paused = desk.staff.post(&format!("/api/v1/iso18626/peers/{}/actions/pause", desk.other), json!({}));
        assert_eq!((paused.status, &paused.body["state"]), (200, &json!("paused")));
        assert_eq!(post(&desk.key, &request("B-1", "Metai", "")).status, 403);
        let resumed = desk.staff.post(&format!("/api/v1/iso18626/peers/{}/actions/resume", desk.other), json!({}));
        assert_eq!(resumed.body["state"], "active");
        assert_eq!(post(&desk.key, &request("B-1", "Metai", "")).status, 200);
    });
}
