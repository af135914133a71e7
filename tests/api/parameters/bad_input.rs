//! What is not taken, and what is said about it. Today is Monday, 2026-03-02.
use serde_json::{Value, json};

use super::{change, changed, faults, step};
use crate::harness::each_database;

#[test]
fn a_value_that_is_none_is_told_with_its_place() {
    let hours = |from: &str, to: &str| json!([{ "from": from, "to": to }]);
    let week = |monday: Value| json!({ "monday": monday, "tuesday": [], "wednesday": [], "thursday": [], "friday": [], "saturday": [], "sunday": [] });
    let closed = |from: &str, to: &str| json!({ "from_on": from, "to_on": to, "reason": null });
    let cases = [
        ("loans.term_days", json!("30"), vec!["/value value.wrong_type"]),
        ("loans.term_days", json!(30.5), vec!["/value value.wrong_type"]),
        ("loans.term_days", Value::Null, vec!["/value value.wrong_type"]),
        ("loans.term_days", json!(0), vec!["/value number.too_small"]),
        ("loans.term_days", json!(400), vec!["/value number.too_large"]),
        ("loans.reminders_before", json!(3), vec!["/value value.wrong_type"]),
        ("loans.reminders_before", json!([3, 99, 3]), vec!["/value/1 number.too_large", "/value/2 value.twice"]),
        ("library.iban", json!("LT12 1000 0111 0100 1001"), vec!["/value code.check_digit"]),
        ("library.iban", json!("1234"), vec!["/value value.wrong_format"]),
        ("library.company_code", json!("188204008"), vec!["/value code.check_digit"]),
        ("library.email", json!("nobody"), vec!["/value value.wrong_format"]),
        ("library.name", json!("a".repeat(301)), vec!["/value text.too_long"]),
        ("numbers.loan", json!("TBA-{number}"), vec!["/value parameters.format_without_year"]),
        ("numbers.loan", json!(" "), vec!["/value field.required"]),
        ("postage.payer", json!("nobody"), vec!["/value value.not_in_list"]),
        ("mail.languages", json!([]), vec!["/value field.required"]),
        ("figures.closed_through", json!("2026-02-30"), vec!["/value value.wrong_format"]),
        ("figures.closed_through", json!("2026-03-31"), vec!["/value date.in_future"]),
        ("figures.closed_through", json!("2026-02-27"), vec!["/value parameters.not_the_end_of_a_month"]),
        (
            "calendar.opening_hours",
            json!({ "monday": [] }),
            vec![
                "/value/friday field.required",
                "/value/saturday field.required",
                "/value/sunday field.required",
                "/value/thursday field.required",
                "/value/tuesday field.required",
                "/value/wednesday field.required",
            ],
        ),
        (
            "calendar.opening_hours",
            week(hours("9:00", "25:00")),
            vec!["/value/monday/0/from value.wrong_format", "/value/monday/0/to value.wrong_format"],
        ),
        (
            "calendar.opening_hours",
            week(hours("18:00", "09:00")),
            vec!["/value/monday/0/to hours.end_before_they_begin"],
        ),
        (
            "calendar.opening_hours",
            week(json!([{ "from": "09:00", "to": "13:00" }, { "from": "12:00", "to": "18:00" }])),
            vec!["/value/monday/1/from parameters.periods_overlap"],
        ),
        (
            "calendar.closed_days",
            json!([closed("2026-07-02", "2026-07-01")]),
            vec!["/value/0/to_on date.ends_before_it_begins"],
        ),
        (
            "calendar.closed_days",
            json!([closed("2026-07-01", "2026-07-31"), closed("2026-07-31", "2026-08-02")]),
            vec!["/value/1/from_on parameters.periods_overlap"],
        ),
        (
            "calendar.open_days",
            json!([{ "on": "2026-07-06", "hours": [], "reason": null }]),
            vec!["/value/0/hours value.invalid"],
        ),
    ];
    each_database(|api| {
        let staff = api.staff();
        for (key, value, expected) in &cases {
            let body = json!({ "value": value, "from_on": "2026-03-02", "reason": "Įsakymas" });
            let answer = change(&staff, key, body.clone());
            assert_eq!(
                (answer.status, faults(&answer)),
                (422, expected.iter().map(|it| (*it).to_owned()).collect()),
                "{key} {value}"
            );
            let preview = staff.post(&format!("/api/v1/parameters/{key}/preview"), body);
            assert_eq!((preview.status, faults(&preview)), (422, faults(&answer)), "the preview judges alike: {key}");
        }
    });
}

#[test]
fn every_fault_of_a_change_is_told_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let branch = api.our_branch("Filialas");
        let body = json!({
            "value": "x", "unit": "years", "from_on": "2026-04-01", "to_on": "2026-03-01", "branch_id": branch.0, "reason": " ",
        });
        let answer = change(&staff, "loans.term_days", body);
        let expected = [
            "/branch_id field.not_allowed",
            "/reason field.required",
            "/to_on date.ends_before_it_begins",
            "/unit parameters.wrong_unit",
            "/value value.wrong_type",
        ];
        assert_eq!((answer.status, faults(&answer)), (422, expected.map(str::to_owned).to_vec()));
        let answer = change(&staff, "loans.term_days", json!({ "value": 3, "from_on": "2026-04-01", "colour": "red" }));
        assert_eq!(faults(&answer), ["/colour field.unknown", "/reason field.required"]);
        let same = json!({ "value": 30, "unit": "days", "from_on": "2026-04-01", "reason": "Tas pats" });
        assert_eq!(faults(&change(&staff, "loans.term_days", same)), ["/value parameters.nothing_changes"]);
    });
}

#[test]
fn a_key_that_is_none_is_not_found() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({ "value": 1, "from_on": "2026-04-01", "reason": "Įsakymas" });
        let answers = [
            staff.get("/api/v1/parameters/loans.colour"),
            staff.post("/api/v1/parameters/loans.colour/preview", body.clone()),
            staff.send("PATCH", "/api/v1/parameters/loans.colour", &[("If-Match", "\"0\"")], &body.to_string()),
        ];
        for answer in answers {
            assert_eq!((answer.status, answer.code()), (404, "parameters.unknown_key"), "{:?}", answer.body);
        }
    });
}

#[test]
fn nothing_is_decided_into_a_closed_month() {
    each_database(|api| {
        let (staff, other) = (api.staff(), api.staff());
        let closing = changed(&staff, "figures.closed_through", json!("2026-01-31"), "2026-03-02");
        assert_eq!(step(&other, &closing["decisions"][0]["id"], "approve", json!({})).status, 200);
        let body = |from: &str| json!({ "value": 21, "from_on": from, "reason": "Atgaline data" });
        let answer = change(&staff, "loans.term_days", body("2026-01-31"));
        assert_eq!((answer.status, faults(&answer)), (422, vec!["/from_on parameters.month_closed".to_owned()]));
        assert_eq!(answer.body["errors"][0]["params"]["through"], "2026-01-31");
        assert_eq!(change(&staff, "loans.term_days", body("2026-02-01")).status, 200, "an open month of the past");
    });
}

#[test]
fn periods_of_one_parameter_do_not_overlap() {
    each_database(|api| {
        let staff = api.staff();
        let body = |days: i64, from: &str, to: Value| json!({ "value": days, "from_on": from, "to_on": to, "reason": "Vasara" });
        assert_eq!(change(&staff, "loans.term_days", body(45, "2026-06-01", json!("2026-08-31"))).status, 200);
        for (from, to) in
            [("2026-07-01", Value::Null), ("2026-05-01", json!("2026-06-15")), ("2026-08-31", json!("2026-09-30"))]
        {
            let answer = change(&staff, "loans.term_days", body(50, from, to));
            assert_eq!(
                (answer.status, faults(&answer)),
                (422, vec!["/from_on parameters.periods_overlap".to_owned()]),
                "{from}"
            );
        }
    });
}

#[test]
fn a_change_of_what_another_changed_meanwhile_is_refused() {
    each_database(|api| {
        let (one, other) = (api.staff(), api.staff());
        let seen = one.get("/api/v1/parameters/loans.term_days");
        changed(&other, "loans.term_days", json!(21), "2026-04-01");
        let body = json!({ "value": 28, "from_on": "2026-05-01", "reason": "Įsakymas" }).to_string();
        let path = "/api/v1/parameters/loans.term_days";
        let answer = one.send("PATCH", path, &[("If-Match", seen.header("ETag"))], &body);
        assert_eq!((answer.status, answer.code()), (412, "precondition.failed"));
        let answer = one.send("PATCH", path, &[], &body);
        assert_eq!((answer.status, answer.code()), (428, "precondition.required"));
    });
}

#[test]
fn a_place_that_is_not_ours_has_no_values() {
    each_database(|api| {
        let staff = api.staff();
        let foreign = api.library("Biržų rajono biblioteka", "municipal");
        let body =
            |branch: i64| json!({ "value": [], "from_on": "2026-03-02", "branch_id": branch, "reason": "Įsakymas" });
        for branch in [foreign, 999_999] {
            let answer = change(&staff, "calendar.closed_days", body(branch));
            assert_eq!((answer.status, faults(&answer)), (422, vec!["/branch_id library.not_ours".to_owned()]));
            assert_eq!(staff.get(&format!("/api/v1/parameters?branch_id={branch}")).status, 404);
            assert_eq!(staff.get(&format!("/api/v1/calendar?year=2026&branch_id={branch}")).status, 404);
        }
        for query in ["year=1800", "year=soon", "year=2026&colour=red"] {
            let answer = staff.get(&format!("/api/v1/calendar?{query}"));
            assert_eq!((answer.status, answer.code()), (400, "query.invalid"), "{query}");
        }
        assert_eq!(staff.get("/api/v1/parameters?on=2026-02-30").status, 400);
    });
}
