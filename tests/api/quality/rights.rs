//! Who may what, and whose improvements are whose.
use abonementas::platform::Scope;
use serde_json::json;

use super::{IMPROVEMENTS, TARGETS, act, plan, set, target};
use crate::{harness::each_database, loans::Desk};

#[test]
fn an_owner_moves_their_own_improvement_and_sets_no_target() {
    each_database(|api| {
        let staff = api.staff();
        let owner = api.signed_in_at(api.our_library(), Scope::Own, &["quality:read", "quality:improve"]);
        let reader = api.signed_in(&["quality:read"]);
        let (foreign, own) = (plan(&staff, json!({})), plan(&owner, json!({})));
        assert_eq!(act(&owner, &foreign, "start", json!({})).status, 404);
        assert_eq!(owner.get(&format!("{IMPROVEMENTS}/{}", foreign["id"])).body["actions"], json!([]));
        assert_eq!(act(&owner, &own, "start", json!({})).status, 200);
        let body = target(json!({ "step": "answer", "side": "lending" }), 1);
        assert_eq!(owner.post(TARGETS, body.clone()).status, 403);
        assert_eq!(act(&reader, &own, "finish", json!({})).status, 403);
        set(&staff, body);
        assert_eq!(reader.get(TARGETS).body["items"][0]["actions"], json!([]));
        let people = reader.get("/api/v1/quality/people").body;
        assert!(people["items"].as_array().unwrap().iter().any(|person| person == &foreign["owner"]), "{people}");
    });
}

#[test]
fn late_loans_are_those_that_the_caller_may_see() {
    each_database(|api| {
        let desk = Desk::open(api);
        desk.lending(json!({ "requested_on": "2026-02-02" }));
        set(&desk.staff, target(json!({ "step": "answer", "side": "lending" }), 1));
        let branch = api.our_branch("Filialas");
        let there = api.signed_in_at(branch, Scope::Branch, &["quality:read", "loans:read"]);
        let late = |client: &crate::harness::Client| client.get("/api/v1/quality/late").body["total"].clone();
        assert_eq!((late(&desk.staff), late(&there)), (json!(1), json!(0)));
        let without = api.signed_in(&["quality:read"]);
        assert_eq!(without.get("/api/v1/quality/late").status, 403);
        assert_eq!(without.get("/api/v1/quality").body["late"], json!([]));
    });
}
