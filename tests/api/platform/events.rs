//! The feed of what happened, read in pages.
use std::{thread::sleep, time::Duration};

use serde_json::{Value, json};

use super::library;
use crate::{
    harness::{Client, each_database},
    partner::{Partners, act},
};

/// Reads on until so many events have come; the sealer needs a moment.
fn read(client: &Client, from: i64, more: &str, n: usize) -> (Vec<Value>, i64) {
    let (mut items, mut after) = (Vec::new(), from);
    for _ in 0..100 {
        let page = client.get(&format!("/api/v1/events?after={after}&limit=2{more}")).body;
        items.extend(page["items"].as_array().unwrap().clone());
        after = page["next_after"].as_i64().unwrap();
        if items.len() >= n && page["has_more"] == false {
            break;
        }
        if page["has_more"] == false {
            sleep(Duration::from_millis(50));
        }
    }
    (items, after)
}

fn kinds(items: &[Value]) -> Vec<&str> {
    items.iter().map(|event| event["kind"].as_str().unwrap()).collect()
}

#[test]
fn whoever_keeps_the_place_misses_nothing_and_gets_nothing_twice() {
    each_database(|api| {
        let (staff, reader) = (api.staff(), api.signed_in(&["events:read", "libraries:read"]));
        let names = ["Pirmoji", "Antroji", "Trečioji", "Ketvirtoji", "Penktoji"];
        let made: Vec<_> = names.map(|name| staff.post("/api/v1/libraries", library(name)).body["id"].clone()).into();
        let (items, after) = read(&reader, 0, "&kinds=libraries.create", 5);
        assert_eq!(items.iter().map(|event| event["entity_id"].clone()).collect::<Vec<_>>(), made);
        assert!(items.windows(2).all(|two| two[0]["position"].as_i64() < two[1]["position"].as_i64()));
        let sixth = staff.post("/api/v1/libraries", library("Šeštoji")).body["id"].clone();
        let (more, _) = read(&reader, after, "", 1);
        assert_eq!(
            (more.len(), more[0]["entity_id"].clone(), more[0]["happened_on"].as_str()),
            (1, sixth, Some("2026-03-02"))
        );
        let fields: Vec<_> = more[0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            ["entity", "entity_id", "happened_on", "kind", "position", "recorded_at"],
            "ids and codes only"
        );
    });
}

#[test]
fn what_one_may_not_read_is_passed_over() {
    each_database(|api| {
        let (staff, reader) = (api.staff(), api.signed_in(&["events:read", "catalogue:read"]));
        staff.post("/api/v1/libraries", library("Pirmoji"));
        let (seen, _) = read(&api.signed_in(&["events:read", "libraries:read"]), 0, "", 1);
        assert_eq!(kinds(&seen), ["libraries.create"]);
        let (items, after) = read(&reader, 0, "", 0);
        assert!(items.is_empty() && after > 0, "the place moves on past what is not theirs");
        assert_eq!(api.signed_in(&["libraries:read"]).get("/api/v1/events").status, 403);
    });
}

#[test]
fn what_becomes_of_keys_is_heard_by_those_who_manage_them() {
    each_database(|api| {
        let administrator = api.signed_in(&["events:read", "keys:manage", "libraries:read"]);
        let new = json!({ "name": "Skriptas", "holder": "script", "expires_on": "2026-12-31",
            "rights": [{ "code": "libraries:read", "scope": "all" }] });
        administrator.post("/api/v1/keys", new);
        assert_eq!(kinds(&read(&administrator, 0, "", 1).0), ["keys.create"]);
        assert!(read(&api.signed_in(&["events:read"]), 0, "", 0).0.is_empty());
    });
}

#[test]
fn a_partner_hears_of_its_own_loans_alone() {
    each_database(|api| {
        let partners = Partners::open(api);
        let asked = partners.asked_by_utena();
        partners.kaunas.1.post("/api/v1/partner/loans", crate::partner::book());
        let wanted = partners.wanted_by_reader();
        partners.ask(&wanted, partners.utena.0);
        act(&partners.utena.1, &wanted, "ship", json!({ "due_on": "2026-04-15" }));
        partners.desk(&wanted, "receive", json!({}));
        partners.desk(&wanted, "hand_over", json!({}));
        partners.desk(&asked, "unfilled", json!({ "reason": "not_found" }));
        let (items, _) = read(&partners.utena.1, 0, "", 5);
        assert_eq!(kinds(&items), ["loans.request", "loans.send", "loans.ship", "loans.receive", "loans.unfilled"]);
        assert!(items.iter().all(|event| [&asked["id"], &wanted["id"]].contains(&&event["entity_id"])));
        let (only, _) = read(&partners.utena.1, 0, "&kinds=loans.send,loans.unfilled", 2);
        assert_eq!(kinds(&only), ["loans.send", "loans.unfilled"]);
        let (of_kaunas, _) = read(&partners.kaunas.1, 0, "", 1);
        assert_eq!(kinds(&of_kaunas), ["loans.request"]);
    });
}
