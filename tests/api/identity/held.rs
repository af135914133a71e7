//! Who had what on a day, and accounts that nobody uses.
use chrono::Duration;
use serde_json::{Value, json};

use super::{EMAIL, PASSWORD};
use super::{administrator, colleague, entered, everywhere, role, sign_in};
use crate::harness::{Client, each_database};

/// The names of the roles of one person on a day.
fn roles(by: &Client, on: &str, account: &str) -> Vec<String> {
    let answer = by.get(&format!("/api/v1/people/rights?on={on}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let id: i64 = account.rsplit('/').next().unwrap().parse().unwrap();
    let items = answer.body["items"].as_array().unwrap().clone();
    let held = items.into_iter().find(|held| held["account"]["id"] == id);
    let roles = held.map_or_else(Vec::new, |held| held["roles"].as_array().unwrap().clone());
    roles.iter().map(|role| role["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_was_held_on_a_day_is_told_as_it_was_then() {
    each_database(|api| {
        let me = administrator(api);
        let made = me.post("/api/v1/roles", json!({ "name": "Praktikantas", "rights": ["loans:read"] })).body;
        let (_, account) = colleague(api, &me, "p@example.lt", everywhere(made["id"].as_i64().unwrap()));
        assert_eq!(roles(&me, "2026-03-02", &account), ["Praktikantas"]);
        assert_eq!(roles(&me, "2026-03-01", &account), [""; 0], "nobody was there yet");
        assert_eq!(me.get("/api/v1/people/rights?on=2026-03-03").code(), "people.day_ahead");

        api.clock.pass(Duration::days(1));
        let me = entered(api, &sign_in(api, EMAIL, PASSWORD));
        let place = format!("/api/v1/roles/{}", made["id"]);
        let edit = json!({ "name": "Savanoris", "rights": ["libraries:read", "loans:read"] }).to_string();
        assert_eq!(me.send("PATCH", &place, &[("If-Match", "\"1\"")], &edit).status, 200);
        let assignment = me.get(&account).body["assignments"][0]["id"].clone();
        assert_eq!(me.post(&format!("{account}/assignments/{assignment}/actions/end"), json!({})).status, 200);
        assert_eq!(me.post(&format!("{place}/actions/delete"), json!({})).status, 204);
        assert_eq!(roles(&me, "2026-03-03", &account), [""; 0]);
        assert_eq!(roles(&me, "2026-03-02", &account), ["Praktikantas"], "the role is gone, and was there on that day");
        let file = me.get("/api/v1/people/rights?on=2026-03-02&format=csv").body;
        let lines: Vec<_> = file.as_str().unwrap().lines().filter(|line| line.contains("Praktikantas")).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].contains("loans:read"));
    });
}

#[test]
fn whom_one_stood_in_for_is_told_too() {
    each_database(|api| {
        let me = administrator(api);
        let (absent, _) = colleague(api, &me, "a@example.lt", everywhere(role(&me, "auditor")));
        let (deputy, _) = colleague(api, &me, "d@example.lt", json!([]));
        super::deputies::appoint(&me, super::deputies::standing_in(&absent, &deputy));
        let items = me.get("/api/v1/people/rights").body["items"].clone();
        let of = |client: &Client| {
            let found = items.as_array().unwrap().iter().find(|held| held["account"]["id"] == client.account.0);
            found.cloned().unwrap()["deputises"].clone()
        };
        assert_eq!(of(&deputy)[0]["absent"]["id"], absent.account.0);
        assert_eq!(of(&absent), json!([]));
    });
}

#[test]
fn accounts_that_nobody_used_for_long_are_found() {
    each_database(|api| {
        let me = administrator(api);
        let (_, used) = colleague(api, &me, "used@example.lt", json!([]));
        let (_, unused) = colleague(api, &me, "unused@example.lt", json!([]));
        let (never, _) = super::invited(&me, "never@example.lt", json!([]));
        api.clock.pass(Duration::days(91));
        entered(api, &sign_in(api, "used@example.lt", "ruda katė prie lango"));
        let me = entered(api, &sign_in(api, EMAIL, PASSWORD));
        super::invited(&me, "new@example.lt", json!([]));
        let found = |days: i64| {
            let items = me.get(&format!("/api/v1/accounts?unused_days={days}")).body["items"].clone();
            let ids = items.as_array().unwrap().iter().map(|account| format!("/api/v1/accounts/{}", account["id"]));
            ids.collect::<Vec<_>>()
        };
        let both = [unused.clone(), never.clone()];
        assert!(found(90).iter().all(|account| both.contains(account)) && found(90).len() == 2, "{:?}", found(90));
        assert!(found(92).is_empty());
        assert_eq!(me.post(&format!("{unused}/actions/disable"), json!({})).status, 200);
        assert_eq!(found(90), [never], "what is disabled needs nothing more");
        let _: Value = me.get(&used).body;
    });
}
