//! Subscribers and their yearly registration.
mod campaign;
mod lifecycle;
mod links;
mod list;
mod make;
mod years;

use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

pub fn path(subscriber: &Value) -> String {
    format!("/api/v1/subscribers/{}", subscriber["id"])
}

/// A new subscriber that is registered for no year.
pub fn subscriber(api: &Api, staff: &Client, name: &'static str) -> Value {
    let made = staff.post("/api/v1/subscribers", json!({ "library_id": api.library(name, "municipal") }));
    assert_eq!(made.status, 201, "{made:?}");
    made.body
}

pub fn act(staff: &Client, subscriber: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{}/actions/{action}", path(subscriber)), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, subscriber: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, subscriber, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

/// The body of a step that says no more than it must.
pub fn least(action: &str) -> Value {
    if ["suspend", "remove", "correct"].contains(&action) { json!({ "reason": "Nutarta" }) } else { json!({}) }
}

/// The keys of the actions that are offered.
pub fn offered(subscriber: &Value) -> Vec<&str> {
    subscriber["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap()).collect()
}

/// What the years brought: `2026 new`, the latest first.
pub fn years(subscriber: &Value) -> Vec<String> {
    let told = |year: &Value| format!("{} {}", year["year"], year["outcome"].as_str().unwrap());
    subscriber["years"].as_array().unwrap().iter().map(told).collect()
}

/// `/library_id library.unknown`.
pub fn faults(answer: &Answer) -> Vec<String> {
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}
