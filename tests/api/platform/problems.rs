//! How refusals are told.
use serde_json::{Value, json};

use crate::harness::each_database;

#[test]
fn what_the_framework_refuses_is_a_problem_too() {
    each_database(|api| {
        let staff = api.staff();
        let told = |method, path, headers: &[_], body: &str| {
            let answer = staff.send(method, path, headers, body);
            assert_eq!(answer.header("Content-Type"), "application/problem+json", "{method} {path}");
            (answer.status, answer.code().to_owned(), answer.header("Allow").to_owned())
        };
        let large = format!("\"{}\"", "x".repeat(2 << 20));
        let plain = |status: u16, code: &str| (status, code.to_owned(), String::new());
        assert_eq!(told("GET", "/api/v1/nothing", &[], ""), plain(404, "http.not_found"));
        assert_eq!(told("GET", "/iso18626", &[], ""), plain(404, "http.not_found"));
        assert_eq!(told("GET", "/api/v1/libraries/abc", &[], ""), plain(404, "http.not_found"));
        let (status, code, allow) = told("DELETE", "/api/v1/libraries", &[], "");
        assert_eq!((status, code.as_str(), allow.as_str()), (405, "http.method_not_allowed", "GET, POST"));
        assert_eq!(told("GET", "/api/v1/libraries?limit=201", &[], ""), plain(400, "query.invalid"));
        assert_eq!(told("GET", "/api/v1/libraries?nonsense=1", &[], ""), plain(400, "query.invalid"));
        let text = [("Content-Type", "text/plain")];
        assert_eq!(told("POST", "/api/v1/libraries", &text, "x"), plain(415, "http.media_type"));
        assert_eq!(told("POST", "/api/v1/libraries", &[], "{"), plain(400, "body.not_json"));
        assert_eq!(told("POST", "/api/v1/libraries", &[], &large), plain(413, "http.too_large"));
        assert_eq!(staff.post("/api/v1/libraries", json!([])).status, 422);
    });
}

#[test]
fn a_problem_speaks_the_language_of_its_reader() {
    each_database(|api| {
        let staff = api.staff();
        let detail = |language| {
            staff.send("GET", "/api/v1/libraries/999999", &[("Accept-Language", language)], "").body["detail"].clone()
        };
        assert_eq!(detail("lt"), "Tokio įrašo nėra arba jis ne jūsų.");
        assert_eq!(detail("en-GB,en;q=0.9"), "There is no such thing, or it is not yours.");
    });
}

#[test]
fn every_fault_of_a_body_is_told_at_once() {
    each_database(|api| {
        let body = r#"{ "name": "", "kind": "castle", "version": 7, "name": "", "is_ours": true }"#;
        let answer = api.staff().send("POST", "/api/v1/libraries", &[], body);
        assert_eq!((answer.status, answer.code()), (422, "body.invalid"));
        let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
        let mut told: Vec<_> = answer.body["errors"].as_array().unwrap().iter().map(told).collect();
        told.sort();
        let expected = [
            "/is_ours field.unknown",
            "/kind value.not_in_list",
            "/name field.duplicate",
            "/name text.too_short",
            "/version field.unknown",
        ];
        assert_eq!(told, expected);
        assert!(answer.body["errors"].as_array().unwrap().iter().all(|fault| fault["detail"] != ""));
    });
}

#[test]
fn a_missing_right_is_told_before_a_wrong_body() {
    each_database(|api| {
        let answer = api.signed_in(&["loans:read"]).post("/api/v1/libraries", json!({ "nonsense": true }));
        assert_eq!((answer.status, answer.code()), (403, "right.required"));
    });
}

#[test]
fn the_printed_list_of_problems_is_open_to_all() {
    each_database(|api| {
        let codes = api.stranger().get("/api/v1/problems").body;
        let codes = codes["items"].as_array().unwrap();
        assert!(codes.iter().any(|code| code["code"] == "http.not_found" && code["status"] == 404));
        assert!(codes.iter().any(|code| code["code"] == "isbn.check_digit" && code["status"].is_null()));
    });
}
