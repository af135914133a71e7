//! What is typed wrongly is told at its place.
use serde_json::json;

use super::{add, desk, new, new_with, place};
use crate::harness::{Answer, each_database};

fn faults(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 422, "{:?}", answer.body);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let errors = answer.body["errors"].as_array().unwrap().iter();
    errors.map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
}

#[test]
fn a_question_must_ask_something_and_its_numbers_must_be_numbers() {
    each_database(|api| {
        let client = desk(api);
        let asked = |pairs: &[(&str, &str)]| faults(&client.get(&place("/api/v1/lookup/titles", pairs)));
        let one = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
        assert_eq!(asked(&[("title", "  ")]), one("/title", "field.required"));
        assert_eq!(asked(&[("title", "\"*?")]), one("/title", "field.required"));
        assert_eq!(asked(&[("isbn", "9780306406158"), ("title", "x")]), one("/isbn", "isbn.check_digit"));
        assert_eq!(asked(&[("isbn", "9780306406157\" or x = \"")]), one("/isbn", "value.wrong_format"));
        assert_eq!(asked(&[("issn", "2049-3631")]), one("/issn", "issn.check_digit"));
        let unknown = client.get("/api/v1/lookup/titles?titel=x");
        assert_eq!((unknown.status, unknown.code()), (400, "query.invalid"));
    });
}

#[test]
fn an_address_inside_our_network_is_refused() {
    each_database(|api| {
        let client = desk(api);
        for (name, address) in [("localhost", "::1"), ("intranetas.example.org", "10.0.0.8")] {
            api.names.lead(name, address);
        }
        let inside = [
            "https://10.0.0.1/sru",
            "https://169.254.169.254/sru",
            "https://[::ffff:10.0.0.1]/sru",
            "https://localhost/sru",
            "https://intranetas.example.org/sru",
        ];
        for url in inside {
            let told = faults(&client.post("/api/v1/lookup/targets", new("K", url)));
            assert_eq!(told, [("/url".to_owned(), "webhooks.inside_address".to_owned())], "{url}");
        }
        let made = add(&client, new("K", "http://127.0.0.1:9/sru"));
        let at = format!("/api/v1/lookup/targets/{}", made["id"]);
        let body = json!({ "url": "https://10.0.0.1/sru" }).to_string();
        let told = faults(&client.send("PATCH", &at, &[("If-Match", "\"1\"")], &body));
        assert_eq!(told, [("/url".to_owned(), "webhooks.inside_address".to_owned())]);
        for (url, code) in [
            ("http://katalogas.example.org/sru", "webhooks.https_required"),
            ("https://a:b@katalogas.example.org/sru", "webhooks.no_user"),
            ("katalogas", "value.wrong_format"),
        ] {
            assert_eq!(faults(&client.post("/api/v1/lookup/targets", new("K", url)))[0].1, code, "{url}");
        }
    });
}

#[test]
fn every_fault_of_a_catalogue_is_told_at_once() {
    each_database(|api| {
        let client = desk(api);
        let indexes = json!({ "title": "dc.title all \"x\" or y", "author": "1=1003", "isbn": null, "issn": null,
            "relation": "all" });
        let wrong = json!({ "name": " ", "record_schema": " ", "indexes": indexes, "library_id": api.our_library().0,
            "credentials": { "user_name": "a:b", "password": "x" } });
        let told = faults(&client.post("/api/v1/lookup/targets", new_with("K", "http://10.0.0.1/", wrong)));
        let places: Vec<_> = told.iter().map(|(pointer, _)| pointer.as_str()).collect();
        let expected = [
            "/url",
            "/name",
            "/record_schema",
            "/indexes/title",
            "/indexes/author",
            "/library_id",
            "/credentials/user_name",
        ];
        assert_eq!(places, expected);
        for (field, value) in [
            ("deadline_ms", json!(499)),
            ("deadline_ms", json!(30_001)),
            ("position", json!(-1)),
            ("sru_version", json!("3.0")),
            ("marc_format", json!("danmarc")),
            ("library_id", json!(9999)),
        ] {
            let told = faults(
                &client.post("/api/v1/lookup/targets", new_with("K", "http://127.0.0.1:9/", json!({ field: value }))),
            );
            assert_eq!(told[0].0, format!("/{field}"), "{told:?}");
        }
    });
}
