//! Parameters are changed from a day on, and what counted before stays readable. Today is Monday, 2026-03-02.
use serde_json::{Value, json};

use super::{change, changed, get, step};
use crate::harness::{Client, each_database};

#[test]
fn a_value_counts_from_its_day_and_the_history_says_who_and_why() {
    each_database(|api| {
        let staff = api.staff();
        let term = changed(&staff, "loans.term_days", json!(21), "2026-04-01");
        assert_eq!((&term["value"], &term["from_on"], &term["version"]), (&json!(21), &json!("2026-04-01"), &json!(1)));
        let today = get(&staff, "loans.term_days", "2026-03-31");
        assert_eq!(
            (&today["value"], &today["decision_id"], &today["from_on"]),
            (&json!(30), &Value::Null, &Value::Null)
        );
        assert_eq!(today["next"], json!({ "from_on": "2026-04-01", "value": 21 }));
        let decision = &today["decisions"][0];
        assert_eq!((&decision["reason"], &decision["status"]), (&json!("Įsakymas V-12"), &json!("decided")));
        assert_eq!(decision["decided_by"]["id"], staff.account.0);
        assert_eq!(term["decision_id"], decision["id"]);
    });
}

#[test]
fn a_decision_of_the_same_day_takes_the_place_of_the_earlier_one() {
    each_database(|api| {
        let staff = api.staff();
        changed(&staff, "loans.term_days", json!(21), "2026-04-01");
        let term = changed(&staff, "loans.term_days", json!(28), "2026-04-01");
        assert_eq!(term["value"], 28);
        let statuses: Vec<_> = term["decisions"].as_array().unwrap().iter().map(|it| it["status"].clone()).collect();
        assert_eq!(statuses, [json!("decided"), json!("replaced")]);
        assert_eq!(term["decisions"][1]["value"], 21, "what was decided is never rewritten");
    });
}

#[test]
fn a_value_for_a_time_gives_way_to_what_counted_before() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({ "value": 45, "from_on": "2026-06-01", "to_on": "2026-08-31", "reason": "Vasara" });
        assert_eq!(change(&staff, "loans.term_days", body).status, 200);
        let on = |day: &str| get(&staff, "loans.term_days", day)["value"].clone();
        assert_eq!([on("2026-05-31"), on("2026-06-01"), on("2026-08-31"), on("2026-09-01")], [30, 45, 45, 30]);
        assert_eq!(
            get(&staff, "loans.term_days", "2026-07-01")["next"],
            json!({ "from_on": "2026-09-01", "value": 30 })
        );
    });
}

#[test]
fn a_mistake_of_the_past_is_corrected_by_a_decision_of_the_same_past_day() {
    each_database(|api| {
        let staff = api.staff();
        changed(&staff, "loans.pickup_days", json!(5), "2026-02-01");
        assert_eq!(get(&staff, "loans.pickup_days", "2026-02-10")["value"], 5);
        changed(&staff, "loans.pickup_days", json!(4), "2026-02-01");
        assert_eq!(get(&staff, "loans.pickup_days", "2026-02-10")["value"], 4);
    });
}

#[test]
fn what_has_not_begun_can_be_withdrawn_and_what_has_cannot() {
    each_database(|api| {
        let staff = api.staff();
        let later = changed(&staff, "loans.renewals", json!(2), "2026-04-01");
        assert_eq!(later["decisions"][0]["actions"][0]["key"], "withdraw");
        let answer = step(&staff, &later["decision_id"], "withdraw", json!({ "reason": "Apsigalvota" }));
        assert_eq!((answer.status, &answer.body["status"]), (200, &json!("withdrawn")), "{:?}", answer.body);
        assert_eq!(get(&staff, "loans.renewals", "2026-04-01")["value"], 1);
        let now = changed(&staff, "loans.renewals", json!(3), "2026-03-02");
        assert_eq!(now["decisions"][0]["actions"], json!([]));
        let answer = step(&staff, &now["decision_id"], "withdraw", json!({ "reason": "Apsigalvota" }));
        assert_eq!((answer.status, answer.code()), (409, "parameters.action_not_allowed"));
    });
}

#[test]
fn a_value_is_kept_in_one_form_however_it_was_typed() {
    each_database(|api| {
        let staff = api.staff();
        let kept = |key: &str, value: Value| changed(&staff, key, value, "2026-03-02")["value"].clone();
        assert_eq!(kept("library.phone", json!("8 612 34567")), "+37061234567");
        assert_eq!(kept("library.vat_code", json!("100 001 919 017")), "LT100001919017");
        assert_eq!(kept("loans.reminders_before", json!([7, 1, 3])), json!([1, 3, 7]));
        assert_eq!(kept("loans.limit_home", json!(10)), 10);
        assert_eq!(kept("loans.limit_home", Value::Null), Value::Null);
        assert_eq!(kept("mail.languages", json!(["en", "lt"])), json!(["en", "lt"]));
        let closed = json!([
            { "from_on": "2026-12-31", "to_on": "2026-12-31", "reason": " " },
            { "from_on": "2026-07-01", "to_on": "2026-07-31", "reason": "Remontas" }
        ]);
        let kept = kept("calendar.closed_days", closed);
        assert_eq!((&kept[0]["from_on"], &kept[1]["reason"]), (&json!("2026-07-01"), &Value::Null));
    });
}

#[test]
fn the_sheet_of_a_day_lists_every_parameter_and_comes_as_a_file() {
    each_database(|api| {
        let staff = api.staff();
        changed(&staff, "loans.term_days", json!(21), "2026-04-01");
        let sheet = staff.get("/api/v1/parameters?on=2026-04-01").body;
        let item =
            |key: &str| sheet["items"].as_array().unwrap().iter().find(|item| item["key"] == key).unwrap().clone();
        assert_eq!(
            (item("loans.term_days")["value"].clone(), item("loans.term_days")["default"].clone()),
            (json!(21), json!(30))
        );
        assert_eq!(item("postage.payer")["from_on"], "2022-10-01", "a later default has its day");
        assert_eq!(sheet["groups"][1], json!({ "key": "loans", "name": "Skolinimas" }));
        let file = staff.get("/api/v1/parameters?on=2026-04-01&format=csv");
        assert!(file.header("Content-Disposition").contains("parametrai-2026-04-01.csv"));
        let text = file.body.as_str().unwrap();
        assert!(text.contains("Skolinimas,Skolinimo terminas,21,dienos,2026-04-01,30,"), "{text}");
        assert!(text.contains("centralizuotas finansavimas"), "{text}");
        assert!(text.contains("I 09:00–18:00; II 09:00–18:00"), "{text}");
    });
}

#[test]
fn a_change_sent_twice_with_one_key_is_decided_once() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({ "value": 21, "from_on": "2026-04-01", "reason": "Įsakymas" }).to_string();
        let headers = [("If-Match", "\"0\""), ("Idempotency-Key", "once")];
        let first = staff.send("PATCH", "/api/v1/parameters/loans.term_days", &headers, &body);
        let second = staff.send("PATCH", "/api/v1/parameters/loans.term_days", &headers, &body);
        assert_eq!((first.status, second.status), (200, 200));
        assert_eq!(second.header("Idempotency-Replayed"), "true");
        assert_eq!(get(&staff, "loans.term_days", "2026-04-01")["decisions"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_value_that_begins_at_midnight_is_seen_though_nothing_was_written() {
    each_database(|api| {
        let staff = api.staff();
        changed(&staff, "loans.term_days", json!(21), "2026-03-03");
        let path = "/api/v1/parameters/loans.term_days";
        let seen = staff.get(path);
        let again = |by: &Client| by.send("GET", path, &[("If-None-Match", seen.header("ETag"))], "");
        assert_eq!((again(&staff).status, &seen.body["value"]), (304, &json!(30)));
        api.clock.pass(chrono::Duration::days(1));
        let staff = api.awake(&staff);
        let after = again(&staff);
        assert_eq!((after.status, &after.body["value"]), (200, &json!(21)));
        let body = json!({ "value": 28, "from_on": "2026-03-10", "reason": "Įsakymas" }).to_string();
        let edited = staff.send("PATCH", path, &[("If-Match", seen.header("ETag"))], &body);
        assert_eq!(edited.status, 200, "the version is the same: {edited:?}");
    });
}
