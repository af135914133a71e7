//! Consultations and inquiries.
mod figures;
mod life;
mod made;
mod mail;
mod noted;

use serde_json::{Value, json};

use crate::{
    harness::{Answer, Client},
    loans::with,
};

pub const PATH: &str = "/api/v1/inquiries";

/// Ona asks where the old newspapers are.
pub fn inquiry() -> Value {
    json!({
        "kind": "inquiry", "topic": "search", "channel": "email", "asker_kind": "reader",
        "question": "Kur rasti senųjų „Panevėžio balso“ numerių?",
        "asker": { "name": "Ona Onaitė", "email": "ona@example.org" },
    })
}

pub fn consultation() -> Value {
    json!({
        "kind": "consultation", "topic": "tba", "channel": "phone", "asker_kind": "resident", "minutes": 5,
        "question": "Ar galima užsakyti knygą iš Kauno?",
    })
}

pub fn path(inquiry: &Value) -> String {
    format!("{PATH}/{}", inquiry["id"])
}

pub fn note(staff: &Client, body: Value) -> Value {
    let made = staff.post(PATH, body);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("Location"), path(&made.body));
    made.body
}

/// An inquiry that differs in this.
pub fn asked(staff: &Client, more: Value) -> Value {
    note(staff, with(inquiry(), more))
}

pub fn act(staff: &Client, inquiry: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{}/actions/{action}", path(inquiry)), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, inquiry: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, inquiry, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

pub fn edit(staff: &Client, inquiry: &Value, body: Value) -> Answer {
    let version = format!("\"{}\"", inquiry["version"]);
    staff.send("PATCH", &path(inquiry), &[("If-Match", &version)], &body.to_string())
}

pub fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

/// The numbers of the inquiries that a list gives.
pub fn listed(staff: &Client, query: &str) -> Vec<String> {
    let answer = staff.get(&format!("{PATH}?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["items"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}
