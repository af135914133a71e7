//! The demand list and acquisition proposals.
mod bad_input;
mod feed;
mod keep;
mod life;
mod merge;
mod proposals;
mod told;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

pub const PATH: &str = "/api/v1/demand";
pub const PROPOSALS: &str = "/api/v1/proposals";
pub const ISBN: &str = "9786094801044";

pub fn path(entry: &Value) -> String {
    format!("{PATH}/{}", entry["id"])
}

/// Adds a title by hand.
pub fn add(staff: &Client, body: Value) -> Value {
    let made = staff.post(PATH, body);
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.header("Location"), path(&made.body));
    made.body
}

pub fn act(staff: &Client, entry: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{}/actions/{action}", path(entry)), body)
}

/// Takes a step that goes well.
pub fn done(staff: &Client, entry: &Value, action: &str, body: Value) -> Value {
    let answer = act(staff, entry, action, body);
    assert_eq!(answer.status, 200, "{action}: {answer:?}");
    answer.body
}

/// Sends these entries as a list.
pub fn propose(staff: &Client, entries: &[&Value]) -> Value {
    let ids: Vec<_> = entries.iter().map(|entry| entry["id"].clone()).collect();
    let sent = staff.post(PROPOSALS, json!({ "entry_ids": ids }));
    assert_eq!(sent.status, 201, "{sent:?}");
    sent.body
}

pub fn get(staff: &Client, entry: &Value) -> Value {
    staff.get(&path(entry)).body
}

/// `Metai 2`: the titles of the list with their requests.
pub fn listed(staff: &Client, query: &str) -> Vec<String> {
    let answer = staff.get(&format!("{PATH}?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let line = |row: &Value| format!("{} {}", row["title"].as_str().unwrap(), row["n_requests"]);
    answer.body["items"].as_array().unwrap().iter().map(line).collect()
}

/// The only entry there is.
pub fn only(staff: &Client) -> Value {
    let all = staff.get(PATH).body;
    assert_eq!(all["items"].as_array().unwrap().len(), 1, "{all}");
    get(staff, &all["items"][0])
}

pub fn offered(entry: &Value) -> Vec<&str> {
    entry["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap()).collect()
}
