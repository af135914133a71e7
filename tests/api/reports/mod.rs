//! Reports of interlibrary loan that fill themselves, plans and the reports on them, forms of national statistics.
mod life;
mod paper;
mod plans;
mod year;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

pub const REPORTS: &str = "/api/v1/reports";

/// `/year field.required`.
pub fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

/// Begins a report.
pub fn begun(staff: &Client, body: Value) -> Value {
    let made = staff.post(REPORTS, body);
    assert_eq!(made.status, 201, "{made:?}");
    made.body
}

pub fn act(staff: &Client, report: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{REPORTS}/{}/actions/{action}", report["id"]), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, report: &Value, action: &str) -> Value {
    let answer = act(staff, report, action, json!({}));
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

/// Writes a part of a report in the version that was seen.
pub fn put(staff: &Client, report: &Value, part: &str, body: Value) -> Answer {
    let version = format!("\"{}\"", report["version"]);
    staff.send("PUT", &format!("{REPORTS}/{}/{part}", report["id"]), &[("If-Match", &version)], &body.to_string())
}

/// A figure of the whole period.
pub fn line(report: &Value, measure: &str) -> Value {
    let lines = report["figures"]["lines"].as_array().unwrap();
    lines.iter().find(|line| line["measure"] == measure).unwrap_or_else(|| panic!("{measure}")).clone()
}

/// A table of the report.
pub fn table(report: &Value, key: &str) -> Value {
    let tables = report["figures"]["tables"].as_array().unwrap();
    tables.iter().find(|table| table["key"] == key).unwrap_or_else(|| panic!("{key}")).clone()
}
