//! The diary: visits, the account of a day, locked days.
mod day;
mod lock;
mod period;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

pub const TODAY: &str = "/api/v1/diary/days/2026-03-02";

pub fn count(client: &Client, body: Value) -> Answer {
    client.post("/api/v1/diary/visits", body)
}

pub fn correct(client: &Client, entry: &Value, n: i64) -> Answer {
    let place = format!("/api/v1/diary/visits/{}/actions/correct", entry["id"]);
    client.post(&place, json!({ "n": n, "reason": "Suklydome" }))
}

pub fn lock(client: &Client, day: &str) -> Answer {
    client.post(&format!("/api/v1/diary/days/{day}/actions/lock"), json!({}))
}

pub fn unlock(client: &Client, day: &str) -> Answer {
    client.post(&format!("/api/v1/diary/days/{day}/actions/unlock"), json!({ "reason": "Pamirštas siuntinys" }))
}

/// The keys of the actions of a thing.
pub fn actions(thing: &Value) -> Vec<&str> {
    thing["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap()).collect()
}
