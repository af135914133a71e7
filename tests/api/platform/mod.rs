//! What every capability stands on.
mod backup;
mod events;
mod feed;
mod idempotency;
mod outbox;
pub mod privacy;
mod problems;
mod seal;
mod store;

use serde_json::{Value, json};

/// A library to be entered into the directory: the smallest thing that can be made.
fn library(name: &str) -> Value {
    json!({ "name": name, "kind": "municipal", "municipality": "Anykščių rajono" })
}
