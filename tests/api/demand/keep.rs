//! Entries added and edited by hand.
use serde_json::{Value, json};

use super::{ISBN, PATH, add, done, get, listed, offered, path};
use crate::harness::{Answer, Client, each_database};

fn edit(staff: &Client, entry: &Value, body: Value) -> Answer {
    let etag = staff.get(&path(entry)).header("ETag").to_owned();
    staff.send("PATCH", &path(entry), &[("If-Match", &etag)], &body.to_string())
}

#[test]
fn a_title_is_added_by_hand_once() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({
            "title": "  Metai ", "author": "Donelaitis", "isbn": "978-609-480-104-4", "priority": "high",
            "price_cents": 1850, "price_source": "knygos.example.org",
        });
        let entry = add(&staff, body.clone());
        assert_eq!((&entry["title"], &entry["isbn"]), (&json!("Metai"), &json!(ISBN)));
        assert_eq!((&entry["price_on"], &entry["is_by_hand"]), (&json!("2026-03-02"), &json!(true)));
        assert_eq!(offered(&entry), ["merge", "drop"]);
        let twice = staff.post(PATH, body);
        assert_eq!((twice.status, twice.code()), (409, "demand.listed_already"));
        assert_eq!(listed(&staff, ""), ["Metai 0"]);
    });
}

#[test]
fn a_price_is_of_a_day_and_goes_with_its_source() {
    each_database(|api| {
        let staff = api.staff();
        let entry = add(&staff, json!({ "title": "Metai" }));
        let price = json!({ "price_cents": 990, "price_source": "leidykla", "price_on": "2026-02-01" });
        let priced = edit(&staff, &entry, price).body;
        assert_eq!((&priced["price_cents"], &priced["price_on"]), (&json!(990), &json!("2026-02-01")));
        let newer = edit(&staff, &entry, json!({ "price_cents": 1090 })).body;
        assert_eq!((&newer["price_source"], &newer["price_on"]), (&json!("leidykla"), &json!("2026-03-02")));
        let none = edit(&staff, &entry, json!({ "price_cents": null })).body;
        assert_eq!((&none["price_source"], &none["price_on"]), (&Value::Null, &Value::Null));
        let refused = edit(&staff, &entry, json!({ "price_source": "leidykla" }));
        assert_eq!(refused.body["errors"][0]["pointer"], "/price_source");
        let stale = staff.send("PATCH", &path(&entry), &[("If-Match", "\"1\"")], &json!({ "note": "x" }).to_string());
        assert_eq!(stale.status, 412);
    });
}

#[test]
fn what_is_dropped_is_reopened() {
    each_database(|api| {
        let staff = api.staff();
        let entry = add(&staff, json!({ "title": "Metai" }));
        let dropped = done(&staff, &entry, "drop", json!({}));
        assert_eq!((&dropped["status"], offered(&dropped)), (&json!("dropped"), vec!["reopen"]));
        assert_eq!(done(&staff, &entry, "reopen", json!({}))["status"], "new");
    });
}

#[test]
fn who_only_reads_is_offered_nothing_and_who_writes_decides_nothing() {
    each_database(|api| {
        let entry = add(&api.staff(), json!({ "title": "Metai" }));
        let reader = api.signed_in(&["demand:read"]);
        assert_eq!(offered(&get(&reader, &entry)), Vec::<&str>::new());
        assert_eq!(reader.post(PATH, json!({ "title": "Kita" })).status, 403);
        let writer = api.signed_in(&["demand:read", "demand:write"]);
        super::propose(&writer, &[&entry]);
        assert_eq!(offered(&get(&writer, &entry)), Vec::<&str>::new());
        assert_eq!(super::act(&writer, &entry, "accept", json!({})).status, 403);
    });
}
