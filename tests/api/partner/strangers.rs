//! What is not a partner's does not exist for it.
use abonementas::api;
use serde_json::{Value, json};

use super::{Partners, place};
use crate::harness::each_database;

/// Every operation of the spec: method, path with 1 for each id, description.
fn operations() -> Vec<(String, String, Value)> {
    let spec = serde_json::to_value(api::spec()).unwrap();
    let of_path = |(path, item): (&String, &Value)| {
        let operations = item.as_object().unwrap().clone().into_iter();
        let path = path.clone();
        operations.map(move |(method, operation)| (method.to_uppercase(), path.clone(), operation)).collect::<Vec<_>>()
    };
    spec["paths"].as_object().unwrap().iter().flat_map(of_path).collect()
}

fn right_of(operation: &Value) -> &str {
    operation["security"][0]["bearer"][0].as_str().unwrap_or_default()
}

#[test]
fn nothing_else_of_the_api_exists_for_a_partner() {
    each_database(|api| {
        let partners = Partners::open(api);
        let nowhere = partners.utena.1.get("/api/v1/nowhere");
        let without_id = |mut body: Value| {
            body.as_object_mut().unwrap().remove("request_id");
            body
        };
        let mut n = 0;
        for (method, path, operation) in operations() {
            if ["", "partner", "events:read", "webhooks:manage"].contains(&right_of(&operation)) {
                continue;
            }
            let path = path
                .split('/')
                .map(|part| if part.starts_with('{') { "1" } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let refused = partners.utena.1.send(&method, &path, &[], "");
            assert_eq!(refused.status, 404, "{method} {path}");
            assert_eq!(without_id(refused.body), without_id(nowhere.body.clone()), "{method} {path}");
            n += 1;
        }
        assert!(n > 150, "{n} operations were tried");
    });
}

#[test]
fn another_partners_loan_does_not_exist_for_any_operation() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (asked, wanted, kaunas) = (partners.asked_by_utena(), partners.wanted_by_reader(), &partners.kaunas.1);
        partners.ask(&wanted, partners.utena.0);
        let body = |verb: &str| match verb {
            "unfilled" => json!({ "reason": "not_held" }),
            "refuse_renewal" => json!({ "reason": "Laukia kiti" }),
            "add_condition" => json!({ "code": "insured" }),
            "ask_retry" => json!({ "reason": "on_loan", "retry_from_on": "2026-05-01" }),
            _ => json!({}),
        };
        let mut n = 0;
        for (method, path, operation) in operations() {
            if right_of(&operation) != "partner" || !path.contains("{id}") {
                continue;
            }
            for loan in [&asked, &wanted] {
                let path = path.replace("/api/v1/partner/loans/{id}", &place(loan));
                let body =
                    if method == "POST" { body(path.rsplit('/').next().unwrap()).to_string() } else { String::new() };
                let refused = kaunas.send(&method, &path, &[], &body);
                assert_eq!((refused.status, refused.code()), (404, "http.not_found"), "{method} {path}");
            }
            n += 1;
        }
        assert_eq!(n, 19, "each operation on a loan was tried");
        for loan in [&asked, &wanted] {
            let version = partners.staff.get(&format!("/api/v1/loans/{}", loan["id"])).body["status"].clone();
            assert!(["requested", "sent"].contains(&version.as_str().unwrap()), "nothing was changed");
        }
        assert!(kaunas.get("/api/v1/partner/loans").body["items"].as_array().unwrap().is_empty());
    });
}

#[test]
fn staff_and_scripts_are_no_partners() {
    each_database(|api| {
        let staff = api.staff();
        let refused = staff.get("/api/v1/partner/loans");
        assert_eq!((refused.status, refused.code()), (403, "right.required"));
        let given = json!({ "name": "Skriptas", "holder": "script", "rights": [{ "code": "partner", "scope": "all" }],
            "expires_on": "2026-12-31" });
        let refused = api.signed_in(&["keys:manage"]).post("/api/v1/keys", given);
        assert_eq!(refused.body["errors"][0]["code"], "roles.right_unknown");
    });
}
