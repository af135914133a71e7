//! The catalogue: records in and out, descriptions, items, "do we own it?".
mod claims;
mod describe;
mod export;
mod holdings;
mod import;
mod items;
mod list;
mod report;

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Answer, Client};

const IMPORTS: &str = "/api/v1/catalogue/imports";
const DESCRIPTIONS: &str = "/api/v1/catalogue/descriptions";

/// Three hundred records of the Library of Congress.
const EXTRACT: &[u8] = include_bytes!("../../data/marc.mrc");

/// A record of MARC 21 in UTF-8 with these fields; a control field has no `$`.
fn record(fields: &[(&str, &str)]) -> Vec<u8> {
    let (mut directory, mut data) = (String::new(), Vec::new());
    for (tag, content) in fields {
        let content = content.replace('$', "\u{1f}");
        directory += &format!("{tag}{:04}{:05}", content.len() + 1, data.len());
        data.extend(content.as_bytes());
        data.push(0x1e);
    }
    let base = 24 + directory.len() + 1;
    let leader = format!("{:05}nam a22{base:05} a 4500", base + data.len() + 1);
    [leader.as_bytes(), directory.as_bytes(), b"\x1e", &data, b"\x1d"].concat()
}

/// The same title as a source numbers it.
fn numbered(number: &str, title: &str) -> Vec<u8> {
    record(&[("001", number), ("003", "TEST"), ("245", &format!("00$a{title}"))])
}

fn import(client: &Client, query: &str, file: &[u8]) -> Answer {
    client.post_file(&format!("{IMPORTS}{query}"), "application/marc", file)
}

/// The import once it no longer runs; the runner looks four times a second.
fn settled(client: &Client, id: &Value) -> Value {
    for _ in 0..4000 {
        let import = client.get(&format!("{IMPORTS}/{id}")).body;
        if !["queued", "running"].contains(&import["status"].as_str().unwrap()) {
            return import;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    panic!("the import did not settle: {:?}", client.get(&format!("{IMPORTS}/{id}")));
}

/// Takes a file in and waits until it is checked.
fn checked(client: &Client, query: &str, file: &[u8]) -> Value {
    let taken = import(client, query, file);
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

fn brought_in(client: &Client, file: &[u8]) -> Value {
    committed(client, &checked(client, "", file))
}

/// `[created, changed, unchanged, refused]`.
fn counts(import: &Value) -> [i64; 4] {
    ["created", "changed", "unchanged", "refused"].map(|outcome| import["counts"][outcome].as_i64().unwrap())
}

/// `3 refused : 245 marc.not_utf8 @1234`, a line each.
fn rows(client: &Client, import: &Value, query: &str) -> Vec<String> {
    let (mut lines, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("{IMPORTS}/{}/rows?limit=200{query}{cursor}", import["id"])).body;
        for row in page["items"].as_array().unwrap() {
            let fault = |fault: &Value| {
                let place = fault["params"]["offset"].as_i64().map_or_else(String::new, |at| format!(" @{at}"));
                let text = |part: &str| fault[part].as_str().unwrap_or_default().to_owned();
                format!("{} {}{place}", text("column"), text("code")).trim().to_owned()
            };
            let faults: Vec<_> = row["faults"].as_array().unwrap().iter().map(fault).collect();
            let (outcome, label) = (row["outcome"].as_str().unwrap(), row["label"].as_str().unwrap());
            let line = format!("{} {outcome} {label}: {}", row["n"], faults.join(", "));
            lines.push(line.trim_end_matches([' ', ':']).to_owned());
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return lines,
        }
    }
}

/// A description written by hand; its id.
fn described(client: &Client, body: Value) -> i64 {
    let made = client.post(DESCRIPTIONS, body);
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body["id"].as_i64().unwrap()
}

/// An item of a title; its id.
fn item(client: &Client, description: i64, barcode: &str) -> i64 {
    let made = client.post(&format!("{DESCRIPTIONS}/{description}/items"), json!({ "barcode": barcode }));
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body["id"].as_i64().unwrap()
}
