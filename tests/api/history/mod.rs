//! Past loans brought in from a table.
mod bad_input;
mod mappings;
mod quiet;
mod years;

use std::time::Duration;

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

const IMPORTS: &str = "/api/v1/history/imports";
const MAPPINGS: &str = "/api/v1/history/mappings";

/// Forty-two loans of seven years, as a library's table has them.
const PAST: &str = include_str!("../../data/past-loans.csv");

/// How one of the libraries is called in the table, and how in the directory.
const ALIAS: (&str, &str) = ("Kelmės rajono sav. VB", "Kelmės Žemaitės viešoji biblioteka");

/// Every library that the table names.
fn libraries(api: &Api) -> i64 {
    for name in [
        "Utenos Antano ir Motiejaus Miškinių viešoji biblioteka",
        "Rokiškio rajono savivaldybės Juozo Keliuočio viešoji biblioteka",
        "Pasvalio Mariaus Katiliškio viešoji biblioteka",
        "Biržų rajono savivaldybės Jurgio Bielinio viešoji biblioteka",
        "Lietuvos nacionalinė Martyno Mažvydo biblioteka",
        "Kauno apskrities viešoji Ąžuolyno biblioteka",
        "Vilniaus universiteto biblioteka",
        "Zarasų rajono savivaldybės viešoji biblioteka",
    ] {
        api.library(name, "municipal");
    }
    api.library(ALIAS.1, "municipal")
}

/// How the beginning of a file would be read.
fn previewed(client: &Client, file: impl AsRef<[u8]>, reading: Option<&Value>) -> Value {
    let sample = BASE64_STANDARD.encode(file);
    let answer = client.post("/api/v1/history/preview", json!({ "sample": sample, "reading": reading }));
    assert_eq!(answer.status, 200, "{:?}", answer.body);
    answer.body
}

/// The mapping that is proposed for a file, with changes, saved.
fn mapping(client: &Client, file: &str, changes: Value) -> Value {
    let mut reading = previewed(client, file, None)["reading"].clone();
    for (field, value) in changes.as_object().unwrap() {
        reading[field] = value.clone();
    }
    let made = client.post(MAPPINGS, json!({ "name": "Senoji lentelė", "reading": reading }));
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body
}

/// The mapping of the table, with the name that the directory does not know.
fn of_table(api: &Api, client: &Client) -> Value {
    let kelme = libraries(api);
    mapping(client, PAST, json!({ "source": "Excel", "libraries": [{ "word": ALIAS.0, "library_id": kelme }] }))
}

fn import(client: &Client, mapping: &Value, file: &[u8]) -> Answer {
    client.post_file(&format!("{IMPORTS}?name=senoji.csv&mapping_id={}", mapping["id"]), "text/csv", file)
}

/// The import once it no longer runs; the runner looks four times a second.
fn settled(client: &Client, id: &Value) -> Value {
    for _ in 0..600 {
        let import = client.get(&format!("{IMPORTS}/{id}")).body;
        if !["queued", "running"].contains(&import["status"].as_str().unwrap()) {
            return import;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    panic!("the import did not settle: {:?}", client.get(&format!("{IMPORTS}/{id}")));
}

/// Takes a file in and waits until it is checked.
fn checked(client: &Client, mapping: &Value, file: &str) -> Value {
    let taken = import(client, mapping, file.as_bytes());
    assert_eq!(taken.status, 201, "{:?}", taken.body);
    let import = settled(client, &taken.body["id"]);
    assert_eq!(import["status"], "checked", "{import}");
    import
}

/// Commits a checked import and waits until it is done.
fn committed(client: &Client, import: &Value) -> Value {
    assert_eq!(client.post(&format!("{IMPORTS}/{}/actions/commit", import["id"]), json!({})).status, 200);
    let import = settled(client, &import["id"]);
    assert_eq!(import["status"], "done", "{import}");
    import
}

/// `[created, changed, unchanged, refused]`.
fn counts(import: &Value) -> [i64; 4] {
    ["created", "changed", "unchanged", "refused"].map(|outcome| import["counts"][outcome].as_i64().unwrap())
}

/// `3 refused B: sent_on history.not_a_day`, a line each.
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
