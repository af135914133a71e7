//! General parameters.
mod approval;
mod bad_input;
mod calendar;
mod change;
mod page;
mod preview;
mod reading;
mod rights;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

/// A parameter as it counts on a day.
fn get(by: &Client, key: &str, on: &str) -> Value {
    let answer = by.get(&format!("/api/v1/parameters/{key}?on={on}"));
    assert_eq!(answer.status, 200, "{:?}", answer.body);
    answer.body
}

/// Changes what was just seen.
fn change(by: &Client, key: &str, body: Value) -> Answer {
    let seen = by.get(&format!("/api/v1/parameters/{key}"));
    by.send("PATCH", &format!("/api/v1/parameters/{key}"), &[("If-Match", seen.header("ETag"))], &body.to_string())
}

/// Changes it, and must.
pub fn changed(by: &Client, key: &str, value: Value, from_on: &str) -> Value {
    let answer = change(by, key, json!({ "value": value, "from_on": from_on, "reason": "Įsakymas V-12" }));
    assert_eq!(answer.status, 200, "{:?}", answer.body);
    answer.body
}

/// `/value code.check_digit`, sorted.
fn faults(answer: &Answer) -> Vec<String> {
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    let mut told: Vec<_> = answer.body["errors"].as_array().unwrap_or(&vec![]).iter().map(told).collect();
    told.sort();
    told
}

/// Takes a step of the life of a decision.
fn step(by: &Client, decision: &Value, action: &str, body: Value) -> Answer {
    by.post(&format!("/api/v1/parameter-decisions/{decision}/actions/{action}"), body)
}
