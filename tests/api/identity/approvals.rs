//! Administrator's rights wait for the word of a second administrator.
use serde_json::{Value, json};

use super::{administrator, colleague, everywhere, fault, role};
use crate::harness::{Api, Client, each_database};

/// Two administrators, and somebody who is to become the third.
fn three(api: &Api) -> (Client, Client, Client, String) {
    let me = administrator(api);
    let administrators = role(&me, "administrator");
    let (second, _) = colleague(api, &me, "second@example.lt", everywhere(administrators));
    let (third, account) = colleague(api, &me, "third@example.lt", json!([]));
    (me, second, third, account)
}

fn ask(by: &Client, account: &str) -> Value {
    let new = json!({ "role_id": role(by, "administrator"), "scope": "all" });
    let answer = by.post(&format!("{account}/assignments"), new);
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.body["requests"][0].clone()
}

fn keys(request: &Value) -> Vec<&str> {
    request["actions"].as_array().unwrap().iter().map(|action| action["key"].as_str().unwrap()).collect()
}

#[test]
fn a_third_administrator_is_made_by_two() {
    each_database(|api| {
        let (me, second, third, account) = three(api);
        let request = ask(&me, &account);
        assert_eq!(keys(&request), ["decline"], "the one who asked can only take it back");
        assert_eq!(third.get("/api/v1/roles").status, 403);
        let again = json!({ "role_id": role(&me, "administrator"), "scope": "all" });
        let again = me.post(&format!("{account}/assignments"), again);
        assert_eq!(fault(&again), (422, "/role_id".into(), "people.role_waits".into()));

        let waiting = second.get("/api/v1/role-requests").body["items"].clone();
        assert_eq!((waiting.as_array().unwrap().len(), keys(&waiting[0])), (1, vec!["approve", "decline"]));
        let approve =
            |by: &Client| by.post(&format!("{account}/requests/{}/actions/approve", request["id"]), json!({}));
        assert_eq!((approve(&me).status, approve(&me).code().to_owned()), (403, "people.own_approval".into()));
        assert_eq!(approve(&third).code(), "right.required");
        let given = approve(&second);
        assert_eq!((given.status, &given.body["requests"]), (200, &json!([])));
        assert_eq!(third.get("/api/v1/roles").status, 200);
        assert_eq!(approve(&second).status, 404, "it waits no more");
    });
}

#[test]
fn what_is_declined_is_not_given_and_may_be_asked_again() {
    each_database(|api| {
        let (me, second, third, account) = three(api);
        let request = ask(&me, &account);
        let declined = second.post(&format!("{account}/requests/{}/actions/decline", request["id"]), json!({}));
        assert_eq!((declined.status, &declined.body["requests"]), (200, &json!([])));
        assert_eq!(third.get("/api/v1/roles").status, 403);
        ask(&me, &account);
    });
}

#[test]
fn one_who_is_invited_waits_for_that_role_alone() {
    each_database(|api| {
        let (me, ..) = three(api);
        let library = me.get("/api/v1/session").body["user"]["library"]["id"].clone();
        let roles = json!([
            { "role_id": role(&me, "auditor"), "scope": "all" },
            { "role_id": role(&me, "administrator"), "scope": "all" },
        ]);
        let new = json!({ "email": "n@example.lt", "name": "N", "library_id": library, "assignments": roles });
        let made = me.post("/api/v1/accounts", new).body["account"].clone();
        assert_eq!(made["assignments"].as_array().unwrap().len(), 1, "{made}");
        assert_eq!(made["requests"][0]["role"]["key"], "administrator");
    });
}

#[test]
fn no_role_that_somebody_has_becomes_an_administrators() {
    each_database(|api| {
        let (me, ..) = three(api);
        let made = me.post("/api/v1/roles", json!({ "name": "Padeda", "rights": ["people:read"] })).body;
        colleague(api, &me, "p@example.lt", everywhere(made["id"].as_i64().unwrap()));
        let place = format!("/api/v1/roles/{}", made["id"]);
        let rights = json!({ "rights": ["people:read", "people:manage"] }).to_string();
        let refused = me.send("PATCH", &place, &[("If-Match", "\"1\"")], &rights);
        assert_eq!((refused.status, refused.code()), (409, "roles.powers_wait"));
    });
}

#[test]
fn two_who_approve_at_once_give_it_once() {
    each_database(|api| {
        let (me, second, _, account) = three(api);
        let (fourth, fourths) = colleague(api, &me, "fourth@example.lt", json!([]));
        let first = ask(&me, &fourths);
        let path = |account: &str, request: &Value| format!("{account}/requests/{}/actions/approve", request["id"]);
        assert_eq!(second.post(&path(&fourths, &first), json!({})).status, 200);
        let request = ask(&me, &account);
        let statuses = std::thread::scope(|scope| {
            let one = scope.spawn(|| second.post(&path(&account, &request), json!({})).status);
            let two = scope.spawn(|| fourth.post(&path(&account, &request), json!({})).status);
            [one.join().unwrap(), two.join().unwrap()]
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(me.get(&account).body["assignments"].as_array().unwrap().len(), 1);
    });
}
