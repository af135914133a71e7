//! Roles: the table that an installation begins with, and what becomes of it.
use abonementas::{api, identity};
use serde_json::{Value, json};

use super::{administrator, colleague, everywhere, fault, role};
use crate::harness::{Answer, Client, each_database};

fn edit(by: &Client, id: i64, version: &str, patch: Value) -> Answer {
    by.send("PATCH", &format!("/api/v1/roles/{id}"), &[("If-Match", version)], &patch.to_string())
}

/// `docs/reference/roles.md` is made from the table; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_roles_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/roles.md");
    let mut page = String::from(
        "# Roles and rights\n\nSeven roles come with an installation; they can be changed, and others made.\n\
         This page is made from the table in `backend/src/identity/rules/templates.rs`.\n\n\
         | key | name | what it is |\n|---|---|---|\n",
    );
    for (key, lt, en) in identity::ROLES {
        page += &format!("| `{key}` | {lt} | {en} |\n");
    }
    let keys = identity::ROLES.map(|role| role.0.replace('_', " ")).join(" | ");
    page += &format!("\n| right | {keys} |\n|---|{}\n", ":-:|".repeat(7));
    for (code, held) in identity::TEMPLATES {
        let cells: Vec<_> = held.iter().map(|held| if *held { "•" } else { " " }).collect();
        page += &format!("| `{code}` | {} |\n", cells.join(" | "));
    }
    page += "\nEach role is given with a scope: one's own work, one's branch or department, or everything; and from one day to another.\n\
             Nobody grants what they do not hold, so the administrator holds every right.\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    assert!(page == std::fs::read_to_string(path).unwrap_or_default(), "roles.md is stale: run UPDATE=1 cargo test");
}

#[test]
fn every_right_stands_in_the_table() {
    for (code, ..) in api::RIGHTS.iter().copied().flatten() {
        assert!(identity::TEMPLATES.iter().any(|(known, _)| known == code), "{code} is in no role");
    }
}

#[test]
fn a_role_is_made_edited_and_deleted() {
    each_database(|api| {
        let me = administrator(api);
        let new = json!({ "name": " Savanoris ", "rights": ["people:read", "audit:read", "people:read"] });
        let made = me.post("/api/v1/roles", new);
        assert_eq!((made.status, &made.body["name"]), (201, &json!("Savanoris")));
        assert_eq!(made.body["rights"], json!(["audit:read", "people:read"]));
        let id = made.body["id"].as_i64().unwrap();
        let edited = edit(&me, id, made.header("ETag"), json!({ "rights": ["people:read"] }));
        assert_eq!((edited.status, &edited.body["rights"]), (200, &json!(["people:read"])));
        assert_eq!(edit(&me, id, made.header("ETag"), json!({ "name": "Kitas" })).status, 412);
        assert_eq!(me.send("PATCH", &format!("/api/v1/roles/{id}"), &[], "{}").status, 428);
        let deleted = me.post(&format!("/api/v1/roles/{id}/actions/delete"), json!({}));
        assert_eq!((deleted.status, deleted.body), (204, json!("")));
        assert_eq!(me.post(&format!("/api/v1/roles/{id}/actions/delete"), json!({})).status, 404);
    });
}

#[test]
fn a_role_that_somebody_has_is_not_deleted() {
    each_database(|api| {
        let me = administrator(api);
        let auditor = role(&me, "auditor");
        let (_, account) = colleague(api, &me, "birute@example.lt", everywhere(auditor));
        let delete = || me.post(&format!("/api/v1/roles/{auditor}/actions/delete"), json!({}));
        assert_eq!((delete().status, delete().code()), (409, "roles.in_use"));
        let id = me.get(&account).body["assignments"][0]["id"].clone();
        assert_eq!(me.post(&format!("{account}/assignments/{id}/actions/end"), json!({})).status, 200);
        assert_eq!(delete().status, 204);
    });
}

#[test]
fn what_is_taken_out_of_a_role_is_lost_on_the_next_request() {
    each_database(|api| {
        let me = administrator(api);
        let auditor = role(&me, "auditor");
        let (birute, _) = colleague(api, &me, "birute@example.lt", everywhere(auditor));
        assert_eq!(birute.get("/api/v1/audit").status, 200);
        assert_eq!(edit(&me, auditor, "\"1\"", json!({ "rights": ["people:read"] })).status, 200);
        assert_eq!(birute.get("/api/v1/audit").status, 403);
    });
}

#[test]
fn nobody_puts_into_a_role_what_they_do_not_hold() {
    each_database(|api| {
        let me = administrator(api);
        let other = api.signed_in(&["people:read", "roles:manage"]);
        let refused = |answer: Answer| assert_eq!((answer.status, answer.code()), (403, "people.not_yours_to_grant"));
        refused(other.post("/api/v1/roles", json!({ "name": "A", "rights": ["audit:read"] })));
        let cashier = role(&me, "cashier");
        let held = me.get("/api/v1/roles").body["items"][2]["rights"].clone();
        let more: Vec<Value> = held.as_array().unwrap().iter().cloned().chain([json!("audit:read")]).collect();
        refused(edit(&other, cashier, "\"1\"", json!({ "rights": more })));
        let name = edit(&other, cashier, "\"1\"", json!({ "name": "Kasininkė" }));
        assert_eq!(name.status, 200, "what it holds already is not granted anew");
    });
}

#[test]
fn a_narrow_right_to_manage_roles_manages_none() {
    each_database(|api| {
        let branch = api.our_branch("Vaikų literatūros skyrius");
        let rights = &["people:read", "roles:manage"];
        let head = api.signed_in_at(branch, abonementas::platform::Scope::Branch, rights);
        let answer = head.post("/api/v1/roles", json!({ "name": "A", "rights": [] }));
        assert_eq!((answer.status, answer.code()), (403, "right.required"));
    });
}

#[test]
fn what_is_wrong_with_a_role_is_told_by_field() {
    each_database(|api| {
        let me = administrator(api);
        let with =
            |name: &str, rights: Value| fault(&me.post("/api/v1/roles", json!({ "name": name, "rights": rights })));
        let told = |pointer: &str, code: &str| (422, pointer.to_owned(), code.to_owned());
        assert_eq!(with("Kasininkas", json!([])), told("/name", "roles.name_taken"));
        assert_eq!(with(" ", json!([])), told("/name", "field.required"));
        assert_eq!(with("A", json!(["people:read", "people:fly"])), told("/rights/1", "roles.right_unknown"));
        assert_eq!(with("A", json!("people:read")), told("/rights", "value.wrong_type"));
    });
}

#[test]
fn rights_are_named_in_the_readers_language() {
    each_database(|api| {
        let me = administrator(api);
        let name = |language| {
            let rights = me.send("GET", "/api/v1/rights", &[("Accept-Language", language)], "").body;
            rights["items"].as_array().unwrap().iter().find(|right| right["code"] == "audit:read").unwrap().clone()
        };
        assert_eq!(name("lt")["name"], "Skaityti veiksmų žurnalą");
        assert_eq!(name("en")["name"], "Read the log of actions");
        assert_eq!(name("en")["capability"], "audit");
    });
}
