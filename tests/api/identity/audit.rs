//! The log of actions.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{EMAIL, PASSWORD, administrator, colleague, sign_in};
use crate::harness::{Client, each_database};

fn lines(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("/api/v1/audit{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["items"].as_array().unwrap().clone()
}

fn operations(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["operation"].as_str().unwrap()).collect()
}

#[test]
fn every_change_to_people_is_in_the_log() {
    each_database(|api| {
        let me = administrator(api);
        let (_, account) = colleague(api, &me, "birute@example.lt", json!([]));
        let id: i64 = account.rsplit('/').next().unwrap().parse().unwrap();
        me.send("PATCH", &account, &[("If-Match", "\"2\"")], &json!({ "name": "B", "position": "C" }).to_string());
        me.post(&format!("{account}/actions/disable"), json!({}));
        let lines = lines(&me, &format!("?entity=account&entity_id={id}"));
        let told = ["people.disable", "people.update", "people.accept", "people.create"];
        assert_eq!(operations(&lines), told);
        assert_eq!(lines[0]["fields"], json!(["is_enabled"]));
        assert_eq!(lines[0]["account"], json!({ "id": me.account, "name": "Aldona Petkevičienė" }));
        assert_eq!(lines[1]["fields"], json!(["name", "position"]));
        assert_eq!(lines[2]["fields"], json!(["password_set_at"]));
    });
}

#[test]
fn sign_ins_and_refused_ones_are_in_the_log_without_what_was_typed() {
    each_database(|api| {
        let me = administrator(api);
        sign_in(api, EMAIL, PASSWORD);
        sign_in(api, EMAIL, "my secret");
        sign_in(api, "my secret", "wrong");
        me.send("DELETE", "/api/v1/session", &[], "");
        let auditor = api.signed_in(&["audit:read"]);
        let lines = lines(&auditor, "");
        let told = ["session.end", "session.refuse", "session.refuse", "session.sign_in", "session.sign_in"];
        assert_eq!(operations(&lines)[..5], told);
        assert_eq!((&lines[1]["entity_id"], &lines[2]["entity_id"]), (&json!(null), &json!(me.account)));
        assert_eq!(lines[2]["account"], json!(null), "who it was is not known");
        let text = json!(lines).to_string();
        assert!(!text.contains("my secret") && !text.contains(EMAIL), "{text}");
    });
}

#[test]
fn the_log_is_read_by_person_thing_and_day() {
    each_database(|api| {
        let me = administrator(api);
        api.clock.pass(chrono::Duration::days(1));
        sign_in(api, EMAIL, PASSWORD);
        let auditor = api.signed_in(&["audit:read"]);
        assert_eq!(operations(&lines(&auditor, "?from=2026-03-03")), ["session.sign_in"]);
        assert_eq!(operations(&lines(&auditor, "?to=2026-03-02&entity=session")), ["session.sign_in"]);
        assert!(lines(&auditor, "?to=2026-03-01").is_empty());
        assert_eq!(lines(&auditor, "?entity=role").len(), 7);
        let mine = lines(&auditor, &format!("?account_id={}", me.account.0));
        assert_eq!(operations(&mine), ["session.sign_in", "session.sign_in"]);
        let page = auditor.get("/api/v1/audit?limit=3&count=exact").body;
        let next = auditor.get(&format!("/api/v1/audit?limit=3&cursor={}", page["next_cursor"].as_str().unwrap())).body;
        assert!(next["items"][0]["id"].as_i64() < page["items"][2]["id"].as_i64());
        assert!(page["total"].as_i64() > Some(9));
        assert_eq!(auditor.get("/api/v1/audit?from=tomorrow").status, 400);
    });
}

#[test]
fn a_narrow_right_reads_what_ones_branch_or_oneself_did() {
    each_database(|api| {
        administrator(api);
        let branch = api.our_branch("Vaikų literatūros skyrius");
        let head = api.signed_in_at(branch, Scope::Branch, &["audit:read"]);
        let own = api.signed_in_at(branch, Scope::Own, &["audit:read"]);
        let session = own.session;
        own.post(&format!("/api/v1/sessions/{}/actions/end", session.0), json!({}));
        assert_eq!(operations(&lines(&head, "")), ["session.end"]);
        let other = api.signed_in_at(branch, Scope::Own, &["audit:read"]);
        assert!(lines(&other, "").is_empty());
    });
}

#[test]
fn a_line_names_a_loan_by_its_number() {
    each_database(|api| {
        let desk = crate::loans::Desk::open(api);
        let loan = desk.lending(json!({}));
        let line = lines(&desk.staff, "?entity=loan")[0].clone();
        assert_eq!((&line["entity_id"], &line["number"]), (&loan["id"], &loan["number"]));
        let card = desk.staff.post("/api/v1/subscribers", json!({ "library_id": desk.kaunas })).body;
        let line = lines(&desk.staff, "?entity=subscriber")[0].clone();
        assert_eq!((&line["entity_id"], &line["number"]), (&card["id"], &card["card_no"]));
    });
}
