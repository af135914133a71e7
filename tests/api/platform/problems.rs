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
        assert_eq!(told("GET", "/iso18626/nothing", &[], ""), plain(404, "http.not_found"));
        let (status, code, allow) = told("GET", "/iso18626", &[], "");
        assert_eq!((status, code.as_str(), allow.as_str()), (405, "http.method_not_allowed", "POST"));
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
fn the_reference_is_served_with_nothing_from_elsewhere() {
    each_database(|api| {
        let page = api.stranger().get("/api/docs");
        assert_eq!(page.status, 200, "without the last slash too");
        let html = page.body.as_str().unwrap();
        assert!(html.contains("swagger-ui") && !html.contains("https://"), "{html}");
        assert_eq!(api.stranger().get("/api/openapi.json").body["openapi"], "3.1.0");
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
fn a_number_too_large_for_its_field_is_told_at_the_field() {
    each_database(|api| {
        let staff = api.staff();
        for wrong in ["1e30", "1.5", "9223372036854775808"] {
            let body = format!(r#"{{ "name": "A", "kind": "branch", "parent_id": {wrong} }}"#);
            let answer = staff.send("POST", "/api/v1/libraries", &[], &body);
            assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!("/parent_id")), "{wrong}");
        }
    });
}

#[test]
fn a_body_of_a_hundred_thousand_faults_is_not_answered_with_as_many() {
    each_database(|api| {
        let unknown = (0..50_000).map(|n| format!("\"x{n}\":0")).collect::<Vec<_>>().join(",");
        let twice = "\"x\":0,".repeat(50_000);
        for body in [format!("{{{unknown}}}"), format!("{{{twice}\"y\":0}}")] {
            let answer = api.stranger().send("POST", "/api/v1/session", &[], &body);
            assert_eq!(answer.status, 422);
            assert_eq!(answer.body["errors"].as_array().unwrap().len(), 200);
        }
    });
}

#[test]
fn the_character_nul_is_refused_wherever_it_is_sent() {
    each_database(|api| {
        let sign_in = json!({ "email": "a\u{0}@example.lt", "password": "x" });
        let answer = api.stranger().post("/api/v1/session", sign_in);
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!("/email")));
        let staff = api.staff();
        let paths = [
            "/api/v1/audit?entity=%00",
            "/api/v1/libraries?municipality=a%00",
            "/api/v1/libraries?cursor=1-00",
            "/api/v1/loans?sort=title&cursor=1-00",
        ];
        for path in paths {
            assert_eq!(staff.get(path).code(), "query.invalid", "{path}");
        }
    });
}

#[test]
fn a_day_that_no_database_keeps_is_refused() {
    each_database(|api| {
        let staff = api.staff();
        let paths = ["audit?from=", "audit?to=", "loans?requested_from=", "statistics?measures=requests_sent&from="];
        for (path, day) in paths.iter().flat_map(|path| [(path, "-262143-01-01"), (path, "%2B262142-12-31")]) {
            assert_eq!(staff.get(&format!("/api/v1/{path}{day}")).code(), "query.invalid", "{path}{day}");
        }
    });
}

#[test]
fn a_search_of_a_thousand_words_is_answered() {
    each_database(|api| {
        let (staff, q) = (api.staff(), vec!["a"; 2000].join("+"));
        for path in ["libraries", "accounts", "loans"] {
            assert_eq!(staff.get(&format!("/api/v1/{path}?q={q}")).status, 200, "{path}");
        }
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
