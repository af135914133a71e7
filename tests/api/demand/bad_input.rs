//! What is wrong with a body is told, all of it.
use serde_json::{Value, json};

use super::{PATH, PROPOSALS, add, propose};
use crate::harness::{Answer, each_database};

/// `/title field.required`.
fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn every_fault_of_a_title_is_told_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({
            "title": " ", "isbn": "9786094801042", "issn": "12", "price_source": "x", "price_on": "2027-01-01",
        });
        let told = faults(&staff.post(PATH, body));
        assert_eq!(
            told,
            [
                "/title field.required",
                "/isbn isbn.check_digit",
                "/issn value.wrong_format",
                "/price_source field.not_allowed",
                "/price_on field.not_allowed",
                "/price_on date.in_future",
            ]
        );
        assert_eq!(faults(&staff.post(PATH, json!({ "name": "Metai" }))).len(), 2);
    });
}

#[test]
fn every_fault_of_a_list_is_told_at_its_place_and_nothing_is_sent() {
    each_database(|api| {
        let staff = api.staff();
        let (one, other) = (add(&staff, json!({ "title": "Metai" })), add(&staff, json!({ "title": "Marti" })));
        propose(&staff, &[&other]);
        let ids = json!([one["id"], other["id"], 999, one["id"]]);
        let mut told = faults(&staff.post(PROPOSALS, json!({ "entry_ids": ids })));
        told.sort();
        assert_eq!(told, ["/entry_ids/1 demand.not_new", "/entry_ids/2 value.not_in_list", "/entry_ids/3 value.twice"]);
        assert_eq!(staff.get(PROPOSALS).body["items"].as_array().unwrap().len(), 1);
        assert_eq!(super::get(&staff, &one)["status"], "new");
        assert_eq!(faults(&staff.post(PROPOSALS, json!({ "entry_ids": [] }))).len(), 1);
    });
}

#[test]
fn a_decision_has_its_day_and_its_reason() {
    each_database(|api| {
        let staff = api.staff();
        let entry = add(&staff, json!({ "title": "Metai" }));
        propose(&staff, &[&entry]);
        let told = |action: &str, body: Value| faults(&super::act(&staff, &entry, action, body));
        assert_eq!(told("accept", json!({ "happened_on": "2026-03-03" })), ["/happened_on date.in_future"]);
        assert_eq!(told("accept", json!({ "happened_on": "2026-03-01" })), ["/happened_on date.before_last_step"]);
        assert_eq!(told("reject", json!({ "reason": " " })), ["/reason field.required"]);
        assert_eq!(super::act(&staff, &json!({ "id": 999 }), "accept", json!({})).status, 404);
    });
}
