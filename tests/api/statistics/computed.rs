//! Figures that do not add up: shares, stocks, medians, distinct users. Each is computed for rows and for totals.
use serde_json::{Value, json};

use crate::{
    harness::{Api, each_database},
    loans::Desk,
};

const YEAR: &str = "from=2026-01-01&to=2026-12-31";

/// The figures that a question gets.
fn ask(desk: &Desk, question: &str) -> Value {
    let answer = desk.staff.get(&format!("/api/v1/statistics?{question}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

fn total(desk: &Desk, measure: &str, more: &str) -> Value {
    ask(desk, &format!("measures={measure}&{YEAR}{more}"))["totals"][measure].clone()
}

/// Our reader's request, sent on one day and filled on another after so many libraries said no.
fn filled(desk: &Desk, requested: &str, noes: usize, sent: &str, received: &str) -> Value {
    let loan = desk.borrowing(json!({ "requested_on": requested }));
    for _ in 0..noes {
        desk.act(&loan, "send", json!({ "library_id": desk.utena, "happened_on": requested }));
        desk.act(&loan, "unfilled", json!({ "reason": "on_loan", "happened_on": requested }));
    }
    desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "happened_on": sent }));
    desk.act(&loan, "receive", json!({ "happened_on": received, "due_on": "2026-04-30" }))
}

/// Three of ours filled after 4, 10 and 1 days, one given up, one that is open; of two of theirs one refused.
fn history(api: &Api) -> Desk {
    let desk = Desk::open(api);
    filled(&desk, "2026-01-05", 0, "2026-01-06", "2026-01-09");
    filled(&desk, "2026-01-30", 1, "2026-02-02", "2026-02-09");
    filled(&desk, "2026-02-16", 0, "2026-02-16", "2026-02-17");
    let given_up = desk.borrowing(json!({ "requested_on": "2026-02-10" }));
    desk.act(&given_up, "send", json!({ "library_id": desk.utena, "happened_on": "2026-02-10" }));
    desk.act(&given_up, "unfilled", json!({ "reason": "not_held", "happened_on": "2026-02-11" }));
    desk.act(&given_up, "give_up", json!({ "reason": "not_held", "happened_on": "2026-02-12" }));
    let open = desk.borrowing(json!({ "requested_on": "2026-02-20" }));
    desk.act(&open, "send", json!({ "library_id": desk.utena, "happened_on": "2026-02-20" }));
    let refused = desk.lending(json!({ "requested_on": "2026-02-20" }));
    desk.act(&refused, "unfilled", json!({ "reason": "not_found", "happened_on": "2026-02-21" }));
    let supplied = desk.lending(json!({ "requested_on": "2026-02-20" }));
    desk.act(&supplied, "will_supply", json!({ "happened_on": "2026-02-23" }));
    desk.act(&supplied, "ship", json!({ "happened_on": "2026-02-24", "due_on": "2026-03-30" }));
    desk
}

#[test]
fn shares_leave_open_requests_out_and_the_open_ones_are_told() {
    each_database(|api| {
        let desk = history(api);
        assert_eq!(total(&desk, "borrowing_fill_rate", ""), 75.0);
        assert_eq!(total(&desk, "borrowing_open", ""), 1);
        assert_eq!(total(&desk, "lending_fill_rate", ""), 50.0);
        assert_eq!(total(&desk, "lending_open", ""), 0);
        assert_eq!(total(&desk, "balance", ""), 0.33);
        assert_eq!(total(&desk, "libraries_per_fill", ""), 1.33);
        assert_eq!(total(&desk, "supplier_fill_rate", &format!("&library_id={}", desk.utena)), 0.0);
        let nothing = ask(&desk, "measures=borrowing_fill_rate&from=2025-01-01&to=2025-12-31");
        assert_eq!(nothing["totals"]["borrowing_fill_rate"], Value::Null);
    });
}

#[test]
fn what_is_open_stands_at_the_end_of_each_month_and_opens_its_loans() {
    each_database(|api| {
        let desk = history(api);
        let table = ask(&desk, "measures=borrowing_open&by=month&from=2026-01-01&to=2026-02-28");
        let rows = table["rows"].as_array().unwrap();
        assert_eq!(rows.iter().map(|row| &row["borrowing_open"]).collect::<Vec<_>>(), [&json!(1), &json!(1)]);
        let rest = |to: &str| {
            let asked = format!("measures=borrowing_open&from=2026-01-01&to={to}");
            let table = ask(&desk, &asked);
            let link = table["totals"]["link"].as_str().unwrap();
            let loans = desk.staff.get(&format!("/api/v1{link}&measure=borrowing_open&count=exact")).body;
            (table["totals"]["borrowing_open"].clone(), loans["total"].clone())
        };
        assert_eq!(rest("2026-02-28"), (json!(1), json!(1)));
        assert_eq!(rest("2026-02-11"), (json!(1), json!(1)));
        assert_eq!(rest("2026-02-06"), (json!(1), json!(1)));
        assert_eq!(rest("2026-01-31"), (json!(1), json!(1)));
        assert_eq!(rest("2026-01-29"), (json!(0), json!(0)));
    });
}

#[test]
fn turnaround_is_told_by_stage_in_calendar_and_in_working_days() {
    each_database(|api| {
        let desk = history(api);
        let of = |measure: &str| total(&desk, measure, "&side=borrowing");
        assert_eq!(of("days_mean"), 5.0);
        assert_eq!(of("days_median"), 4.0);
        assert_eq!(of("days_p90"), 10);
        // 5–9 January are four, 30 January to 9 February six, one from 16 to 17 February, which is after a holiday.
        assert_eq!(of("working_days_mean"), 3.7);
        assert_eq!(of("working_days_median"), 4.0);
        assert_eq!(of("filled_within_3_days"), 33.3);
        assert_eq!(of("filled_within_5_days"), 66.7);
        assert_eq!(of("filled_within_10_days"), 100.0);
        let stages = ask(&desk, &format!("measures=days_mean&by=stage&side=borrowing&{YEAR}"));
        let told = |row: &Value| (row["stage"].as_str().unwrap().to_owned(), row["days_mean"].as_f64().unwrap());
        let told: Vec<_> = stages["rows"].as_array().unwrap().iter().map(told).collect();
        let expected = [("finding", 1.0), ("passing", 0.3), ("supplying", 3.7), ("total", 5.0)];
        assert_eq!(told, expected.map(|(stage, days)| (stage.to_owned(), days)));
        assert_eq!(total(&desk, "days_mean", "&side=lending"), 4.0);
        assert_eq!(total(&desk, "days_mean", &format!("&side=borrowing&library_id={}", desk.utena)), Value::Null);
        assert_eq!(total(&desk, "days_mean", "&side=borrowing&place=2"), 10.0);
    });
}

#[test]
fn a_fill_that_is_taken_back_leaves_no_trace_in_the_median() {
    each_database(|api| {
        let desk = history(api);
        let loan = filled(&desk, "2026-01-01", 0, "2026-01-01", "2026-03-01");
        assert_eq!(total(&desk, "days_p90", "&side=borrowing"), 59);
        desk.act(&loan, "correct", json!({ "reason": "Ne ta knyga" }));
        assert_eq!(total(&desk, "days_p90", "&side=borrowing"), 10);
        super::assert_recount(api);
    });
}

#[test]
fn users_of_a_year_are_no_sum_of_its_months() {
    each_database(|api| {
        let desk = Desk::open(api);
        for day in ["2026-01-05", "2026-02-05", "2026-02-06"] {
            desk.borrowing(json!({ "requested_on": day }));
        }
        desk.lending(json!({ "requested_on": "2026-02-07" }));
        let table = ask(&desk, &format!("measures=users&by=month&{YEAR}"));
        let months: Vec<_> = table["rows"].as_array().unwrap().iter().take(3).map(|row| row["users"].clone()).collect();
        assert_eq!(months, [json!(1), json!(2), json!(0)]);
        assert_eq!(table["totals"]["users"], 2);
    });
}

#[test]
fn subscribers_are_those_registered_on_the_last_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let made =
            desk.staff.post("/api/v1/subscribers", json!({ "library_id": desk.utena, "since_on": "2025-03-01" }));
        let path = format!("/api/v1/subscribers/{}/actions", made.body["id"]);
        let registered = desk.staff.post(&format!("{path}/register"), json!({ "happened_on": "2025-03-01" }));
        assert_eq!(registered.status, 200, "{registered:?}");
        let again = desk.staff.post(
            &format!("{path}/re_register"),
            json!({ "happened_on": "2026-01-20", "confirmed_by": "Direktorius" }),
        );
        assert_eq!(again.status, 200, "{again:?}");
        let table = ask(&desk, "measures=subscribers&by=quarter&from=2025-01-01&to=2026-03-31");
        let quarters: Vec<_> = table["rows"].as_array().unwrap().iter().map(|row| row["subscribers"].clone()).collect();
        assert_eq!(quarters, [json!(1), json!(1), json!(1), json!(1), json!(1)]);
        assert_eq!(ask(&desk, "measures=subscribers&from=2026-01-01&to=2026-01-19")["totals"]["subscribers"], 0);
        let by = ask(&desk, &format!("measures=requests_sent&by=is_subscriber&{YEAR}&is_subscriber=true"));
        assert_eq!(by["rows"], json!([]));
    });
}

#[test]
fn the_age_of_what_came_is_known_by_its_year() {
    each_database(|api| {
        let desk = Desk::open(api);
        for year in [json!(2016), json!(1996), Value::Null] {
            let loan = desk.borrowing(json!({ "requested_on": "2026-01-05", "kind": "other", "year": year }));
            desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "happened_on": "2026-01-05" }));
            desk.act(&loan, "receive", json!({ "happened_on": "2026-01-06", "due_on": "2026-04-30" }));
        }
        assert_eq!(total(&desk, "age_mean", ""), 20.0);
        assert_eq!(total(&desk, "age_median", "&side=borrowing"), 20.0);
    });
}

#[test]
fn the_same_days_a_year_before_stand_beside() {
    each_database(|api| {
        let desk = Desk::open(api);
        desk.lending(json!({ "requested_on": "2025-02-10" }));
        desk.lending(json!({ "requested_on": "2025-02-11" }));
        desk.lending(json!({ "requested_on": "2026-02-10" }));
        let asked =
            "measures=requests_received,lending_open&by=month&from=2026-01-01&to=2026-02-28&compare=year_before";
        let table = ask(&desk, asked);
        assert_eq!(table["rows"][1]["month"], "2026-02");
        assert_eq!(table["rows"][1]["requests_received"], 1);
        assert_eq!(table["rows"][1]["previous"], json!({ "requests_received": 2, "lending_open": 2 }));
        assert_eq!(table["rows"][1]["lending_open"], 3);
        assert_eq!(table["totals"]["previous"]["requests_received"], 2);
        assert_eq!(table["rows"][0]["previous"]["requests_received"], 0);
    });
}
