//! Agreements with libraries.
mod bad_input;
mod campaign;
mod draft;
mod files;
mod life;
mod list;
mod territory;

use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

pub const PATH: &str = "/api/v1/agreements";

pub fn path(agreement: &Value) -> String {
    format!("{PATH}/{}", agreement["id"])
}

/// A draft with this library, of the template's terms, for 2026, with both signatories.
pub fn draft(staff: &Client, library: i64) -> Value {
    let made = staff.post(PATH, draft_body(library));
    assert_eq!(made.status, 201, "{made:?}");
    made.body
}

pub fn draft_body(library: i64) -> Value {
    json!({
        "library_id": library, "from_on": "2026-01-01", "until_on": "2026-12-31",
        "ours": { "signatory": "Direktorė", "position": "direktorė", "basis": "nuostatus" },
        "theirs": { "signatory": "Vedėjas", "position": "direktorius", "basis": "nuostatus" },
    })
}

/// In force for 2026.
pub fn in_force(api: &Api, staff: &Client, name: &'static str) -> Value {
    let draft = draft(staff, api.library(name, "municipal"));
    done(staff, &draft, "send", json!({}));
    done(staff, &draft, "sign", json!({}))
}

pub fn act(staff: &Client, agreement: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{}/actions/{action}", path(agreement)), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, agreement: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, agreement, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

pub fn template(staff: &Client) -> Value {
    staff.get(&format!("{PATH}/template")).body
}

/// The template's terms with other words.
pub fn terms(staff: &Client, more: Value) -> Value {
    let mut terms = template(staff);
    for (name, value) in more.as_object().unwrap() {
        terms[name] = value.clone();
    }
    terms
}

/// `/library_id library.unknown`.
pub fn faults(answer: &Answer) -> Vec<String> {
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

/// The keys of the actions that are offered.
pub fn offered(agreement: &Value) -> Vec<&str> {
    agreement["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap()).collect()
}
