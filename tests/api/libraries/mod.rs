//! The directory of libraries.
mod edit;
mod found;
mod import;
mod import_input;
mod import_life;
mod list;

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

const IMPORTS: &str = "/api/v1/libraries/imports";

/// The national, county and municipal public libraries of Lithuania.
const REGISTER: &str = include_str!("../../data/libraries.csv");

fn import(client: &Client, file: &str) -> Answer {
    client.post_file(IMPORTS, "text/csv", file.as_bytes())
}

/// The import once it no longer runs; the runner looks four times a second.
fn settled(client: &Client, id: &Value) -> Value {
    for _ in 0..400 {
        let import = client.get(&format!("{IMPORTS}/{id}")).body;
        if !["queued", "running"].contains(&import["status"].as_str().unwrap()) {
            return import;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    panic!("the import did not settle: {:?}", client.get(&format!("{IMPORTS}/{id}")));
}

/// Takes a file in and waits until it is checked.
fn checked(client: &Client, file: &str) -> Value {
    let taken = import(client, file);
    assert_eq!(taken.status, 201, "{:?}", taken.body);
    let import = settled(client, &taken.body["id"]);
    assert_eq!(import["status"], "checked", "{import}");
    import
}

/// Commits a checked import and waits until it is done.
fn committed(client: &Client, import: &Value) -> Value {
    let path = format!("{IMPORTS}/{}/actions/commit", import["id"]);
    assert_eq!(client.post(&path, json!({})).status, 200);
    let import = settled(client, &import["id"]);
    assert_eq!(import["status"], "done", "{import}");
    import
}

/// `[created, changed, unchanged, refused]`.
fn counts(import: &Value) -> [i64; 4] {
    ["created", "changed", "unchanged", "refused"].map(|outcome| import["counts"][outcome].as_i64().unwrap())
}

/// `3 refused B: kind value.not_in_list`, a line each.
fn rows(client: &Client, import: &Value) -> Vec<String> {
    let page = client.get(&format!("{IMPORTS}/{}/rows?limit=200", import["id"])).body;
    let told = |row: &Value| {
        let fault = |fault: &Value| format!("{} {}", fault["column"], fault["code"]).replace('"', "");
        let faults: Vec<_> = row["faults"].as_array().unwrap().iter().map(fault).collect();
        let row = format!("{} {} {}: {}", row["n"], row["outcome"], row["label"], faults.join(", "));
        row.replace('"', "").trim_end_matches([' ', ':']).to_owned()
    };
    page["items"].as_array().unwrap().iter().map(told).collect()
}
