//! The quality of the service: targets, what is late, figures beside targets, improvements.
mod figures;
mod improvements;
mod late;
mod life;
mod rights;
mod targets;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

pub const TARGETS: &str = "/api/v1/quality/targets";
pub const IMPROVEMENTS: &str = "/api/v1/quality/improvements";

/// `/title field.required`.
pub fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

/// At least so many percent of what we borrow is filled, at most so many working days until we answer…
pub fn target(of: Value, value: i64) -> Value {
    let mut body = json!({ "value": value, "from_on": "2025-01-01", "source": "Direktoriaus įsakymas V-12" });
    for (name, value) in of.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub fn set(staff: &Client, body: Value) -> Value {
    let made = staff.post(TARGETS, body);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("Location"), format!("{TARGETS}/{}", made.body["id"]));
    made.body
}

pub fn plan(staff: &Client, more: Value) -> Value {
    let mut body = json!({ "title": "Greičiau atsakyti", "plan": "Užsakymus tikrinti du kartus per dieną", "deadline_on": "2026-03-31" });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    let made = staff.post(IMPROVEMENTS, body);
    assert_eq!(made.status, 201, "{made:?}");
    made.body
}

pub fn act(staff: &Client, improvement: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{IMPROVEMENTS}/{}/actions/{action}", improvement["id"]), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, improvement: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, improvement, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}
