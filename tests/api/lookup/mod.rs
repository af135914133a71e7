//! Titles are looked up at other libraries.
mod answers;
mod bad_input;
mod hostile;
mod search;
mod server;
mod targets;
mod yaz;

use serde_json::{Value, json};

use crate::harness::{Api, Client};

/// Who sets catalogues up, and who looks up in them.
const RIGHTS: &[&str] =
    &["parameters:read", "parameters:manage", "loans:request", "libraries:read", "libraries:manage"];

/// What makes a catalogue at this address, and nothing out of the ordinary.
fn new(name: &str, url: &str) -> Value {
    json!({ "name": name, "url": url, "sru_version": "1.2", "record_schema": "marcxml", "deadline_ms": 10_000,
        "position": 0, "is_active": true, "indexes": { "title": "dc.title", "author": "dc.creator",
        "isbn": "bath.isbn", "issn": "bath.issn", "relation": "all" } })
}

/// The same with some fields otherwise.
fn new_with(name: &str, url: &str, other: Value) -> Value {
    let mut body = new(name, url);
    for (field, value) in other.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

fn add(client: &Client, body: Value) -> Value {
    let made = client.post("/api/v1/lookup/targets", body);
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body
}

fn desk(api: &Api) -> Client {
    api.signed_in(RIGHTS)
}

/// What is found for these parameters, as name and value.
fn look(client: &Client, asked: &[(&str, &str)]) -> Value {
    let found = client.get(&place("/api/v1/lookup/titles", asked));
    assert_eq!(found.status, 200, "{:?}", found.body);
    found.body
}

fn place(path: &str, asked: &[(&str, &str)]) -> String {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let pairs: Vec<_> = asked.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// How the catalogue of this name answered: status, reason, count.
fn answer<'a>(found: &'a Value, name: &str) -> (&'a str, &'a str, i64) {
    let of = found["targets"].as_array().unwrap().iter().find(|target| target["name"] == name).unwrap();
    let text = |field: &str| of[field].as_str().unwrap_or_default();
    (text("status"), text("reason"), of["count"].as_i64().unwrap_or(-1))
}

/// An answer of SRU 1.2 with these records of MARCXML.
fn response(records: &[String]) -> String {
    let packed: String = records
        .iter()
        .map(|record| format!("<zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordPacking>xml</zs:recordPacking><zs:recordData>{record}</zs:recordData></zs:record>"))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<zs:searchRetrieveResponse \
         xmlns:zs=\"http://www.loc.gov/zing/srw/\"><zs:version>1.2</zs:version>\
         <zs:numberOfRecords>{}</zs:numberOfRecords><zs:records>{packed}</zs:records></zs:searchRetrieveResponse>",
        records.len()
    )
}

/// A book of MARC 21: number, title, author, year, ISBN.
fn marc21([number, title, author, year, isbn]: [&str; 5]) -> String {
    record(number, &[("020", "a", isbn), ("100", "a", author), ("245", "a", title), ("260", "c", year)])
}

/// The same of UNIMARC.
fn unimarc([number, title, author, year, isbn]: [&str; 5]) -> String {
    record(number, &[("010", "a", isbn), ("200", "a", title), ("210", "d", year), ("700", "a", author)])
}

fn record(number: &str, fields: &[(&str, &str, &str)]) -> String {
    let field = |(tag, code, value): &(&str, &str, &str)| {
        let subfield = format!("<subfield code=\"{code}\">{value}</subfield>");
        format!("<datafield tag=\"{tag}\" ind1=\" \" ind2=\" \">{subfield}</datafield>")
    };
    let fields: String = fields.iter().filter(|(.., value)| !value.is_empty()).map(field).collect();
    format!(
        "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 a 4500</leader>\
         <controlfield tag=\"001\">{number}</controlfield>{fields}</record>"
    )
}
