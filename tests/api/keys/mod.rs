//! Keys of scripts and partner libraries.
mod admission;
mod bad_input;
mod life;
mod list;
mod quota;

use serde_json::{Value, json};

use crate::harness::{Api, Client};

/// Everything that one needs who gives keys to scripts and partners.
const ADMINISTRATOR: &[&str] = &[
    "keys:manage",
    "events:read",
    "people:manage",
    "audit:read",
    "libraries:read",
    "libraries:manage",
    "loans:read",
    "loans:request",
    "statistics:read",
];

/// The body of a script's key with these rights, as far as everything.
fn script(rights: &[&str]) -> Value {
    let rights: Vec<_> = rights.iter().map(|code| json!({ "code": code, "scope": "all" })).collect();
    json!({ "name": "Naktinė ataskaita", "holder": "script", "rights": rights, "expires_on": "2026-12-31" })
}

/// A script's key with these rights: its row, and a client that bears it.
fn key(api: &Api, administrator: &Client, rights: &[&str]) -> (Value, Client) {
    let made = administrator.post("/api/v1/keys", script(rights));
    assert_eq!(made.status, 201, "{:?}", made.body);
    let client = api.bearing(made.body["secret"].as_str().unwrap());
    (made.body, client)
}

fn path(key: &Value) -> String {
    format!("/api/v1/keys/{}", key["id"])
}
