//! Deadlines of open loans: their queues, what is brought before the head, requests without an answer.
mod escalation;
mod queues;
mod stale;

use serde_json::{Value, json};

use crate::{
    harness::{Api, Client},
    loans::Desk,
    mail::daily::pass_to,
    quality,
};

const DEADLINES: &str = "/api/v1/deadlines";
const STALE: &str = "/api/v1/deadlines/stale";

fn deadlines(client: &Client, query: &str) -> Value {
    let answer = client.get(&format!("{DEADLINES}?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

/// `TBA-2026-0001 …`: the loans of a list, by this field.
fn told(page: &Value, field: &str) -> Vec<String> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|one| format!("{} {}", one["number"].as_str().unwrap(), one[field]).replace('"', "")).collect()
}

fn expected(loans: &[(&Value, &str)]) -> Vec<String> {
    loans.iter().map(|(loan, told)| format!("{} {told}", loan["number"].as_str().unwrap())).collect()
}

/// So many working days at this step are in time.
fn allow(desk: &Desk, step: &str, side: &str, days: i64) {
    quality::set(&desk.staff, quality::target(json!({ "step": step, "side": side }), days));
}

/// A library is closed on these days.
fn close(staff: &Client, library: i64, from_on: &str, to_on: &str) {
    let path = format!("/api/v1/libraries/{library}");
    let card = staff.get(&path);
    let closures = json!({ "closures": [{ "from_on": from_on, "to_on": to_on, "reason": "Remontas" }] });
    let saved = staff.send("PATCH", &path, &[("If-Match", card.header("ETag"))], &closures.to_string());
    assert_eq!(saved.status, 200, "{saved:?}");
}

/// The desk on the next day.
fn tomorrow(api: &Api, desk: Desk) -> Desk {
    pass_to(api, 1);
    Desk { staff: api.awake(&desk.staff), ..desk }
}

/// The kinds of what happened to a loan and why, the oldest first.
fn happened(desk: &Desk, loan: &Value) -> Vec<String> {
    let timeline = desk.staff.get(&format!("{}/events", crate::loans::path(loan))).body;
    let entry = |entry: &Value| format!("{} {}", entry["kind"].as_str().unwrap(), entry["reason"]).replace('"', "");
    timeline["items"].as_array().unwrap().iter().map(entry).collect()
}
