//! The campaign of the year over all subscribers at once.
use chrono::Duration;
use serde_json::{Value, json};

use super::{done, path, subscriber};
use crate::harness::{Client, each_database};

fn run(staff: &Client, body: Value) -> Value {
    let answer = staff.post("/api/v1/subscribers/campaign", body);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

fn counts(results: &Value) -> [i64; 3] {
    ["n_done", "n_unchanged", "n_refused"].map(|n| results[n].as_i64().unwrap())
}

const NAMES: [&str; 4] = ["Alytaus biblioteka", "Kauno biblioteka", "Kelmės biblioteka", "Utenos biblioteka"];

#[test]
fn everybody_is_asked_once_however_often_the_campaign_is_run() {
    each_database(|api| {
        let staff = api.staff();
        let all = NAMES.map(|name| subscriber(api, &staff, name));
        done(&staff, &all[0], "register", json!({}));
        done(&staff, &all[3], "suspend", json!({ "reason": "Skolininkė" }));
        let first = run(&staff, json!({ "step": "ask" }));
        assert_eq!((counts(&first), &first["year"]), ([2, 1, 0], &json!(2026)));
        let names: Vec<_> =
            first["results"].as_array().unwrap().iter().map(|one| one["library"]["name"].clone()).collect();
        assert_eq!(names, NAMES[..3], "by name; who is suspended is not asked");
        let token = first["results"][1]["link"]["token"].as_str().unwrap();
        let said = json!({ "token": token, "person": "Ona" });
        assert_eq!(api.stranger().post("/api/v1/subscriber-links/actions/answer", said).status, 200);
        let versions = || staff.get("/api/v1/subscribers").body["items"].clone();
        let before = versions();
        let second = run(&staff, json!({ "step": "ask" }));
        assert_eq!(counts(&second), [0, 3, 0]);
        assert!(second["results"].as_array().unwrap().iter().all(|one| one.get("link").is_none()));
        assert_eq!(versions(), before);
    });
}

#[test]
fn those_who_did_not_answer_lapse_at_its_end() {
    each_database(|api| {
        let (all, staff) = {
            let staff = api.staff();
            let all = NAMES.map(|name| subscriber(api, &staff, name));
            all[..3].iter().for_each(|one| {
                done(&staff, one, "register", json!({}));
            });
            api.clock.pass(Duration::days(365));
            (all, api.staff())
        };
        let again = run(&staff, json!({ "step": "re_register", "ids": [all[0]["id"]] }));
        assert_eq!(counts(&again), [1, 0, 0]);
        let end = run(&staff, json!({ "step": "lapse" }));
        assert_eq!(counts(&end), [2, 1, 1], "who was never registered cannot lapse: {end}");
        let refused = end["results"].as_array().unwrap().iter().find(|one| one["outcome"] == "refused").unwrap();
        assert_eq!(refused["problem"]["code"], "subscribers.action_not_allowed");
        assert_eq!(counts(&run(&staff, json!({ "step": "lapse" }))), [0, 3, 1]);
        assert_eq!(staff.get(&path(&all[1])).body["status"], "lapsed");
        let asked = staff.get("/api/v1/subscribers/counts?year=2027").body;
        assert_eq!(asked["total"], json!({ "new": 0, "re_registered": 1, "lapsed": 2, "removed": 0 }));
        assert_eq!(asked["progress"]["registered"], 1);
        let behind = staff.get("/api/v1/subscribers?year=2027&outcome=lapsed&count=exact").body;
        assert_eq!(behind["total"], 2, "the rows behind a count are as many");
    });
}

#[test]
fn a_campaign_that_was_repeated_by_its_key_shows_its_links_no_second_time() {
    each_database(|api| {
        let staff = api.staff();
        subscriber(api, &staff, NAMES[0]);
        let body = json!({ "step": "ask" });
        assert_eq!(staff.post_once("k", "/api/v1/subscribers/campaign", body.clone()).status, 200);
        let again = staff.post_once("k", "/api/v1/subscribers/campaign", body);
        assert_eq!(again.code(), "idempotency.secret_shown");
    });
}
