//! Accounts: listed, made, edited, and who may see which.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{EMAIL, administrator, colleague, fault, faults, invited};
use crate::harness::{Answer, Client, each_database};

fn edit(by: &Client, account: &str, version: &str, patch: Value) -> Answer {
    by.send("PATCH", account, &[("If-Match", version)], &patch.to_string())
}

fn names(answer: &Answer) -> Vec<&str> {
    let items = answer.body["items"].as_array().unwrap();
    items.iter().map(|item| item["name"].as_str().unwrap()).collect()
}

#[test]
fn people_are_found_by_beginnings_of_words_without_diacritics() {
    each_database(|api| {
        let me = administrator(api);
        invited(&me, "birute@example.lt", json!([]));
        assert_eq!(names(&me.get("/api/v1/accounts")), ["Aldona Petkevičienė", "Birutė Ąžuolienė"]);
        assert_eq!(names(&me.get("/api/v1/accounts?q=azuol")), ["Birutė Ąžuolienė"]);
        assert_eq!(names(&me.get("/api/v1/accounts?q=al%20petkev")), ["Aldona Petkevičienė"]);
        assert!(names(&me.get("/api/v1/accounts?q=zuol")).is_empty());
        assert_eq!(names(&me.get("/api/v1/accounts?q=birute@example.lt")), ["Birutė Ąžuolienė"]);
    });
}

#[test]
fn a_list_of_people_comes_in_pages() {
    each_database(|api| {
        let me = administrator(api);
        for n in 0..4 {
            invited(&me, &format!("{n}@example.lt"), json!([]));
        }
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = me.get(&format!("/api/v1/accounts?limit=2&count=exact{cursor}"));
            assert_eq!(page.body["total"], 5);
            seen.extend(page.body["items"].as_array().unwrap().iter().map(|item| item["id"].as_i64().unwrap()));
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 5);
        assert_eq!(me.get("/api/v1/accounts?limit=0").status, 400);
        assert_eq!(me.get("/api/v1/accounts?sort=x").status, 400);
    });
}

#[test]
fn an_account_is_edited_in_the_version_that_was_seen() {
    each_database(|api| {
        let me = administrator(api);
        let (account, _) = invited(&me, "birute@example.lt", json!([]));
        let seen = me.get(&account);
        let etag = seen.header("ETag").to_owned();
        let patch = json!({ "name": "  Birutė Ąžuolė ", "position": "Vedėja", "email": "B@Example.lt" });
        let edited = edit(&me, &account, &etag, patch.clone());
        assert_eq!((edited.status, &edited.body["name"]), (200, &json!("Birutė Ąžuolė")));
        assert_eq!((&edited.body["position"], &edited.body["email"]), (&json!("Vedėja"), &json!("b@example.lt")));
        let stale = edit(&me, &account, &etag, patch.clone());
        assert_eq!((stale.status, stale.code()), (412, "precondition.failed"));
        let blind = me.send("PATCH", &account, &[], &patch.to_string());
        assert_eq!((blind.status, blind.code()), (428, "precondition.required"));
        let emptied = edit(&me, &account, edited.header("ETag"), json!({ "position": null }));
        assert_eq!((&emptied.body["position"], &emptied.body["name"]), (&json!(null), &json!("Birutė Ąžuolė")));
        assert_eq!(me.get(&account).header("ETag"), emptied.header("ETag"));
    });
}

#[test]
fn what_is_wrong_with_an_account_is_told_by_field() {
    each_database(|api| {
        let me = administrator(api);
        let ours = api.our_library();
        let theirs = api.library("Kita biblioteka", "municipal");
        let told = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
        let unknown =
            json!([{ "role_id": 999, "scope": "all" }, { "role_id": 1, "scope": "all", "to_on": "2026-01-01" }]);
        let new = json!({ "email": "b@example.lt", "name": " ", "library_id": theirs, "assignments": unknown });
        assert_eq!(
            faults(&me.post("/api/v1/accounts", new)),
            [
                told("/name", "field.required"),
                told("/library_id", "library.not_ours"),
                told("/assignments/0/role_id", "people.role_unknown"),
                told("/assignments/1/to_on", "date.ends_before_it_begins"),
            ]
        );
        let taken = json!({ "email": EMAIL.to_uppercase(), "name": "A", "library_id": ours, "assignments": [] });
        let taken = fault(&me.post("/api/v1/accounts", taken));
        assert_eq!(taken, (422, "/email".into(), "people.email_taken".into()));
        let more = json!({ "email": "b@example.lt", "name": "B", "library_id": ours, "assignments": [], "id": 7 });
        assert_eq!(fault(&me.post("/api/v1/accounts", more)), (422, "/id".into(), "field.unknown".into()));
        let wrong = json!({ "email": "b at example", "name": "B", "library_id": 0, "assignments": {} });
        assert_eq!(me.post("/api/v1/accounts", wrong).body["errors"].as_array().unwrap().len(), 2);
        assert_eq!(me.get("/api/v1/accounts?count=exact").body["total"], 1);
        let (account, _) = invited(&me, "b@example.lt", json!([]));
        let taken = edit(&me, &account, "\"1\"", json!({ "email": EMAIL }));
        assert_eq!(fault(&taken), (422, "/email".into(), "people.email_taken".into()));
        let null = edit(&me, &account, "\"1\"", json!({ "name": null }));
        assert_eq!(fault(&null), (422, "/name".into(), "value.wrong_type".into()));
    });
}

#[test]
fn a_narrow_right_shows_ones_branch_or_oneself() {
    each_database(|api| {
        let me = administrator(api);
        let branch = api.our_branch("Vaikų literatūros skyrius");
        let neighbour = api.signed_in_at(branch, Scope::Own, &["people:read"]);
        let head = api.signed_in_at(branch, Scope::Branch, &["people:read", "people:manage"]);
        let place = |client: &Client| format!("/api/v1/accounts/{}", client.account.0);
        assert_eq!(head.get("/api/v1/accounts?count=exact").body["total"], 2);
        assert_eq!(head.get(&place(&neighbour)).status, 200);
        let (theirs, absent) = (head.get(&place(&me)), head.get("/api/v1/accounts/999999"));
        let told = |answer: &Answer| (answer.status, answer.code().to_owned(), answer.body["detail"].clone());
        assert_eq!((theirs.status, told(&theirs)), (404, told(&absent)));
        assert_eq!(neighbour.get("/api/v1/accounts?count=exact").body["total"], 1);
        assert_eq!(head.post(&format!("{}/actions/disable", place(&me)), json!({})).status, 404);
        let elsewhere = json!({ "library_id": api.our_library() });
        let moved = edit(&head, &place(&neighbour), "\"1\"", elsewhere);
        assert_eq!(fault(&moved), (422, "/library_id".into(), "library.not_ours".into()));
    });
}

#[test]
fn the_actions_offered_are_those_that_are_open() {
    each_database(|api| {
        let me = administrator(api);
        let (_, account) = colleague(api, &me, "birute@example.lt", json!([]));
        let keys = |body: &Value| -> Vec<String> {
            let actions = body["actions"].as_array().unwrap();
            actions.iter().map(|action| action["key"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(keys(&me.get(&account).body), ["invite", "disable"]);
        assert_eq!(keys(&me.post(&format!("{account}/actions/disable"), json!({})).body), ["enable"]);
        let again = me.post(&format!("{account}/actions/disable"), json!({}));
        assert_eq!((again.status, keys(&again.body)), (200, vec!["enable".into()]));
        let reader = api.signed_in(&["people:read"]);
        assert!(keys(&reader.get(&account).body).is_empty());
    });
}
