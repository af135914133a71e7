//! What is refused about a new key.
use serde_json::{Value, json};

use super::{ADMINISTRATOR, script};
use crate::harness::{Answer, each_database};

fn faults(answer: &Answer) -> Vec<(&str, &str)> {
    let errors = answer.body["errors"].as_array().unwrap();
    errors.iter().map(|fault| (fault["pointer"].as_str().unwrap(), fault["code"].as_str().unwrap())).collect()
}

#[test]
fn every_fault_of_a_key_is_told_at_once() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let stranger = api.library("Utenos biblioteka", "municipal");
        let new = json!({ "name": "  ", "holder": "script", "library_id": stranger, "branch_id": stranger,
            "rights": [{ "code": "keys:manage", "scope": "all" }], "expires_on": "2026-03-01" });
        let refused = administrator.post("/api/v1/keys", new);
        assert_eq!(refused.status, 422);
        let told = [
            ("/name", "field.required"),
            ("/library_id", "field.not_allowed"),
            ("/rights/0/code", "keys.for_people_alone"),
            ("/expires_on", "date.in_past"),
            ("/branch_id", "library.not_ours"),
        ];
        assert_eq!(faults(&refused), told);
    });
}

#[test]
fn a_partners_key_is_for_another_library_that_is_there() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let branch = api.our_branch("Skaitykla").0;
        for (library, code) in
            [(json!(987_654), "library.unknown"), (json!(branch), "keys.own_library"), (Value::Null, "field.required")]
        {
            let new =
                json!({ "name": "Utena", "holder": "partner", "library_id": library, "expires_on": "2026-12-31" });
            assert_eq!(faults(&administrator.post("/api/v1/keys", new)), [("/library_id", code)]);
        }
    });
}

#[test]
fn nobody_gives_a_key_what_they_do_not_hold() {
    each_database(|api| {
        let administrator = api.signed_in(&["keys:manage", "libraries:read"]);
        let refused = administrator.post("/api/v1/keys", script(&["libraries:read", "loans:supply"]));
        assert_eq!((refused.status, refused.code()), (403, "keys.not_yours_to_give"));
        let refused = administrator.post("/api/v1/keys", script(&["libraries:read", "nonsense:read"]));
        assert_eq!(faults(&refused), [("/rights/1/code", "roles.right_unknown")]);
    });
}

#[test]
fn keys_are_for_those_who_manage_them_everywhere() {
    each_database(|api| {
        let branch = api.our_branch("Skaitykla");
        let local = api.signed_in_at(branch, abonementas::platform::Scope::Branch, &["keys:manage"]);
        assert_eq!(local.get("/api/v1/keys").code(), "right.required");
        assert_eq!(local.post("/api/v1/keys", script(&["libraries:read"])).status, 403);
    });
}
