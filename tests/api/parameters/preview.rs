//! What a change would do is counted before anybody decides it. Today is Monday, 2026-03-02.
use serde_json::{Value, json};

use super::changed;
use crate::harness::{Api, Client, each_database};

/// Lends a book of ours, due on a day.
fn lend(api: &Api, by: &Client, due_on: &str) {
    let library = api.library("Biržų rajono biblioteka", "municipal");
    let new = json!({
        "side": "lending", "medium": "original", "kind": "book", "channel": "email", "library_id": library,
        "title": "Dainavos šalies senų žmonių padavimai", "author": "Vincas Krėvė", "year": 1912,
    });
    let loan = by.post("/api/v1/loans", new);
    assert_eq!(loan.status, 201, "{:?}", loan.body);
    let id = &loan.body["id"];
    for (verb, body) in [("will_supply", json!({})), ("ship", json!({ "due_on": due_on }))] {
        let step = by.post(&format!("/api/v1/loans/{id}/actions/{verb}"), body);
        assert_eq!(step.status, 200, "{verb} {:?}", step.body);
    }
}

fn preview(by: &Client, key: &str, value: Value, from_on: &str) -> Value {
    let body = json!({ "value": value, "from_on": from_on, "reason": "Įsakymas" });
    let answer = by.post(&format!("/api/v1/parameters/{key}/preview"), body);
    assert_eq!(answer.status, 200, "{:?}", answer.body);
    answer.body
}

fn effect(preview: &Value, kind: &str) -> Value {
    let found = preview["effects"].as_array().unwrap().iter().find(|effect| effect["kind"] == kind);
    found.map_or(Value::Null, |effect| effect["n"].clone())
}

#[test]
fn a_shorter_term_says_how_many_loans_it_would_make_late() {
    each_database(|api| {
        let staff = api.staff();
        for due_on in ["2026-03-05", "2026-03-09", "2026-03-20"] {
            lend(api, &staff, due_on);
        }
        let seen = preview(&staff, "loans.term_days", json!(23), "2026-03-02");
        assert_eq!(
            (&seen["instead_of"], &seen["value"], &seen["needs_approval"]),
            (&json!(30), &json!(23), &json!(false))
        );
        assert_eq!(effect(&seen, "open_loans_keep_their_term"), 3);
        assert_eq!(effect(&seen, "loans_would_be_late"), 1, "the one due on the 5th; the 9th would be due today");
        let seen = preview(&staff, "loans.term_days", json!(60), "2026-03-02");
        assert_eq!(effect(&seen, "loans_would_be_late"), 0);
        let card = staff.get("/api/v1/parameters/loans.term_days").body;
        assert_eq!((&card["value"], &card["decisions"]), (&json!(30), &json!([])), "nothing was written");
    });
}

#[test]
fn closed_days_say_how_many_due_days_fall_on_them() {
    each_database(|api| {
        let staff = api.staff();
        for due_on in ["2026-04-01", "2026-04-02", "2026-04-20"] {
            lend(api, &staff, due_on);
        }
        let closed = json!([{ "from_on": "2026-04-01", "to_on": "2026-04-07", "reason": "Remontas" }]);
        let seen = preview(&staff, "calendar.closed_days", closed.clone(), "2026-03-02");
        assert_eq!(effect(&seen, "due_days_fall_on_closed_days"), 2);
        assert_eq!(effect(&seen, "open_days_lost"), 4, "Wednesday to Friday and Tuesday; the rest is Easter");
        let decided = changed(&staff, "calendar.closed_days", closed, "2026-03-02");
        let seen = preview(&staff, "calendar.closed_days", json!([]), "2026-03-02");
        assert_eq!((effect(&seen, "open_days_gained"), effect(&seen, "open_days_lost")), (json!(4), json!(0)));
        assert_eq!(seen["replaces_id"], decided["decision_id"]);
    });
}

#[test]
fn a_risky_change_says_that_it_will_wait() {
    each_database(|api| {
        let staff = api.staff();
        lend(api, &staff, "2026-03-05");
        let seen = preview(&staff, "postage.payer", json!("subscriber"), "2026-04-01");
        assert_eq!((&seen["needs_approval"], &seen["instead_of"]), (&json!(true), &json!("central_funding")));
        assert_eq!(effect(&seen, "requests_under_way"), 1);
    });
}
