//! Partners' systems are set up and edited.
use serde_json::{Value, json};

use super::desk;
use crate::harness::each_database;

fn new(library: i64) -> Value {
    json!({ "library_id": library, "agency": { "kind": "ISIL", "value": "LT-B" },
        "our_agency": { "kind": "ISIL", "value": "LT-A" }, "url": "https://ill.example.org/iso18626", "dialect": "2021" })
}

#[test]
fn every_fault_of_a_set_up_is_told_at_once() {
    each_database(|api| {
        let desk = desk(api);
        let wrong = json!({ "library_id": api.our_library().0, "agency": { "kind": " ", "value": "LT-B" },
            "url": "http://10.0.0.1/iso18626", "dialect": "1.2",
            "credentials": { "header_name": "Host", "header_value": "x" } });
        let refused = desk.staff.post("/api/v1/iso18626/peers", wrong);
        assert_eq!(refused.status, 422, "{:?}", refused.body);
        let faults: Vec<_> =
            refused.body["errors"].as_array().unwrap().iter().map(|fault| fault["pointer"].clone()).collect();
        assert_eq!(faults, ["/url", "/agency/kind", "/library_id", "/our_agency", "/credentials/header_name"]);
        assert_eq!(desk.staff.post("/api/v1/iso18626/peers", new(desk.other)).status, 201);
        let again = desk.staff.post("/api/v1/iso18626/peers", new(desk.other));
        assert_eq!((again.status, again.code()), (409, "iso18626.already_set_up"));
        let other = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        let taken = desk.staff.post("/api/v1/iso18626/peers", new(other));
        assert_eq!(taken.body["errors"][0]["code"], "code.taken");
    });
}

#[test]
fn what_proves_us_is_never_shown_again() {
    each_database(|api| {
        let desk = desk(api);
        let mut body = new(desk.other);
        body["credentials"] = json!({ "account_id": "PAVB", "security_code": "slapta", "header_name": "X-Okapi-Tenant",
            "header_value": "utena" });
        let made = desk.staff.post("/api/v1/iso18626/peers", body);
        let place = format!("/api/v1/iso18626/peers/{}", desk.other);
        let shown = desk.staff.get(&place);
        let events = desk.staff.get(&format!("{place}/events"));
        for answer in [&made, &shown, &events] {
            let text = answer.body.to_string();
            assert!(!text.contains("slapta\"") && !text.contains("utena\""), "{text}");
        }
        let known = json!({ "account_id": "PAVB", "has_security_code": true, "header_name": "X-Okapi-Tenant" });
        assert_eq!(shown.body["credentials"], known);
        let kept = api.write(|tx| {
            use abonementas::schema::iso_peers;
            use diesel::prelude::*;
            Ok(iso_peers::table.select(iso_peers::credentials.assume_not_null()).first::<String>(tx.conn)?)
        });
        assert!(!kept.contains("slapta"), "{kept}");
    });
}

#[test]
fn an_edit_needs_its_version_and_takes_what_is_named_alone() {
    each_database(|api| {
        let desk = desk(api);
        desk.staff.post("/api/v1/iso18626/peers", new(desk.other));
        let place = format!("/api/v1/iso18626/peers/{}", desk.other);
        let body = json!({ "dialect": "1.2", "automatic": { "promises_available": true, "refuses_not_held": false,
            "refuses_duplicates": true, "answers_renewals": false, "agrees_to_cancel": true } });
        assert_eq!(desk.staff.send("PATCH", &place, &[], &body.to_string()).status, 428);
        let edited = desk.staff.send("PATCH", &place, &[("If-Match", "\"1\"")], &body.to_string());
        assert_eq!(edited.status, 200, "{:?}", edited.body);
        assert_eq!(
            (&edited.body["dialect"], &edited.body["url"]),
            (&json!("1.2"), &json!("https://ill.example.org/iso18626"))
        );
        assert_eq!(edited.body["automatic"]["agrees_to_cancel"], true);
        assert_eq!(desk.staff.send("PATCH", &place, &[("If-Match", "\"1\"")], &body.to_string()).status, 412);
        let list = desk.staff.get("/api/v1/iso18626/peers?q=utenos&count=exact");
        assert_eq!((&list.body["total"], &list.body["items"][0]["has_key"]), (&json!(1), &json!(true)));
        let csv = desk.staff.get("/api/v1/iso18626/peers?format=csv");
        assert!(csv.body.as_str().unwrap().contains("Utenos A. ir M. Miškinių"), "{:?}", csv.body);
    });
}

#[test]
fn who_may_read_may_not_set_up() {
    each_database(|api| {
        let desk = desk(api);
        let reader = api.signed_in(&["iso18626:read"]);
        assert_eq!(reader.post("/api/v1/iso18626/peers", new(desk.other)).status, 403);
        assert_eq!(reader.get("/api/v1/iso18626/peers").status, 200);
        assert_eq!(api.signed_in(&["loans:read"]).get("/api/v1/iso18626/messages").status, 403);
    });
}
