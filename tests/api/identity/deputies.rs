//! Standing in for somebody who is away: what passes, in whose name it is used, when it ends.
use abonementas::platform::Scope;
use chrono::Duration;
use serde_json::{Value, json};

use super::{administrator, colleague, everywhere, role};
use crate::{
    harness::{Answer, Api, Client, each_database},
    loans::{Desk, act, borrowing, id, ids, path, with},
};

/// From today to the sixth of March, all rights, by an order of yesterday.
pub fn standing_in(absent: &Client, deputy: &Client) -> Value {
    json!({
        "absent_id": absent.account, "deputy_id": deputy.account, "from_on": "2026-03-02", "to_on": "2026-03-06",
        "order_number": "P-17", "order_on": "2026-03-01",
    })
}

pub fn appoint(by: &Client, body: Value) -> Value {
    let answer = by.post("/api/v1/deputies", body);
    assert_eq!(answer.status, 201, "{answer:?}");
    assert_eq!(answer.header("Location"), format!("/api/v1/deputies/{}", answer.body["id"]));
    answer.body
}

pub fn end(by: &Client, deputy: &Value) -> Answer {
    by.post(&format!("/api/v1/deputies/{}/actions/end", deputy["id"]), json!({ "reason": "Grįžo anksčiau" }))
}

/// Two branches: one whose librarian is away, and one whose librarian stands in for her.
fn two_branches(api: &Api) -> (Client, Client) {
    let rights = &["loans:read", "loans:request"];
    let absent = api.signed_in_at(api.our_branch("Ramygalos filialas"), Scope::Branch, rights);
    let deputy = api.signed_in_at(api.our_branch("Krekenavos filialas"), Scope::Branch, rights);
    (absent, deputy)
}

#[test]
fn the_absents_desk_is_seen_and_worked_at_with_both_names() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (absent, deputy) = two_branches(api);
        let theirs = absent.post("/api/v1/loans", borrowing()).body;
        let mine = deputy.post("/api/v1/loans", borrowing()).body;
        assert_eq!(ids(&deputy.get("/api/v1/loans")), [id(&mine)], "before");
        appoint(&desk.staff, standing_in(&absent, &deputy));

        assert_eq!(ids(&deputy.get("/api/v1/loans?sort=number")), [id(&theirs), id(&mine)]);
        let queue = deputy.get(&format!("/api/v1/loans/queue?owner_id={}", absent.account.0)).body;
        let waits = queue["groups"].as_array().unwrap().iter().find(|group| group["key"] == "waits_for_us").unwrap();
        assert_eq!(waits["total"], 1, "{queue}");
        assert_eq!(ids(&absent.get("/api/v1/loans")), [id(&theirs)], "it does not work the other way");

        for loan in [&theirs, &mine] {
            let sent = act(&deputy, loan, "send", json!({ "library_id": desk.kaunas }));
            assert_eq!(sent.status, 200, "{sent:?}");
        }
        let last = |loan: &Value| deputy.get(&format!("{}/events", path(loan))).body["items"][1].clone();
        assert_eq!(last(&theirs)["account"]["id"], deputy.account.0);
        assert_eq!(last(&theirs)["deputy_for"]["id"], absent.account.0);
        assert_eq!(last(&mine)["deputy_for"], json!(null), "one's own desk, in one's own name");
        let log = desk.staff.get(&format!("/api/v1/audit?deputy_for_id={}", absent.account.0)).body;
        assert_eq!((log["items"].as_array().unwrap().len(), &log["items"][0]["operation"]), (1, &json!("loans.send")));
        assert_eq!(log["items"][0]["account"]["id"], deputy.account.0);
        assert_eq!(log["items"][0]["deputy_for"]["id"], absent.account.0);
    });
}

#[test]
fn a_right_that_only_the_absent_holds_reaches_what_it_reached_for_them() {
    each_database(|api| {
        let desk = Desk::open(api);
        let ramygala = api.our_branch("Ramygalos filialas");
        let absent = api.signed_in_at(ramygala, Scope::Branch, &["loans:read", "loans:request", "loans:charge"]);
        let deputy = api.signed_in_at(api.our_branch("Krekenavos filialas"), Scope::Branch, &["statistics:read"]);
        let theirs = absent.post("/api/v1/loans", borrowing()).body;
        let elsewhere = desk.borrowing(json!({}));
        assert_eq!(deputy.get("/api/v1/loans").status, 403);
        let body = standing_in(&absent, &deputy);
        appoint(&desk.staff, with(body, json!({ "rights": ["loans:read", "loans:charge"] })));

        assert_eq!(ids(&deputy.get("/api/v1/loans")), [id(&theirs)]);
        assert_eq!(deputy.get(&path(&elsewhere)).status, 404);
        let charge = json!({ "kind": "copies", "amount_cents": 150, "payer": "reader" });
        assert_eq!(deputy.post(&format!("{}/charges", path(&theirs)), charge).status, 201);
        assert_eq!(deputy.post("/api/v1/loans", borrowing()).status, 403, "requests are not among the listed rights");

        let session = deputy.get("/api/v1/session").body;
        let held = |code: &str| session["rights"].as_array().unwrap().iter().find(|held| held["code"] == code).cloned();
        assert_eq!(held("loans:charge").unwrap()["deputy_for_id"], absent.account.0);
        assert_eq!(held("statistics:read").unwrap()["deputy_for_id"], json!(null));
        assert_eq!(session["deputises"][0]["absent"]["id"], absent.account.0);
        assert_eq!(session["deputises"][0]["rights"], json!(["loans:charge", "loans:read"]));
    });
}

#[test]
fn what_a_deputy_takes_in_stands_on_the_absents_desk() {
    each_database(|api| {
        let desk = Desk::open(api);
        let ramygala = api.our_branch("Ramygalos filialas");
        let absent = api.signed_in_at(ramygala, Scope::Own, &["loans:read", "loans:request"]);
        let deputy = api.signed_in(&["statistics:read"]);
        appoint(&desk.staff, standing_in(&absent, &deputy));
        let made = deputy.post("/api/v1/loans", borrowing());
        assert_eq!((made.status, &made.body["branch"]["id"]), (201, &json!(ramygala)));
        assert_eq!(ids(&absent.get("/api/v1/loans")), [id(&made.body)], "she finds it when she is back");
    });
}

#[test]
fn it_begins_and_ends_by_itself_at_midnight_in_vilnius() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (absent, deputy) = (api.signed_in(&["audit:read"]), api.signed_in(&["loans:read"]));
        let days = json!({ "from_on": "2026-03-03", "to_on": "2026-03-03" });
        let made = appoint(&desk.staff, with(standing_in(&absent, &deputy), days));
        assert_eq!(made["state"], "upcoming");
        let log = || api.awake(&deputy).get("/api/v1/audit").status;
        let place = format!("/api/v1/deputies/{}", made["id"]);
        let state = || api.awake(&desk.staff).get(&place).body["state"].clone();
        // The test's clock stands at 11:00 of the 2nd of March in Vilnius.
        assert_eq!(log(), 403);
        api.clock.pass(Duration::hours(12) + Duration::minutes(59));
        assert_eq!((log(), state()), (403, json!("upcoming")), "a minute before midnight in Vilnius");
        api.clock.pass(Duration::minutes(2));
        assert_eq!((log(), state()), (200, json!("current")), "a minute after it");
        api.clock.pass(Duration::hours(23) + Duration::minutes(58));
        assert_eq!((log(), state()), (200, json!("current")), "a minute before it is over");
        api.clock.pass(Duration::minutes(2));
        assert_eq!((log(), state()), (403, json!("over")), "it ended at midnight");
        assert_eq!(end(&api.awake(&desk.staff), &made).code(), "deputies.over");
    });
}

#[test]
fn ended_early_it_counts_no_more_on_the_next_request() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (absent, deputy) = (api.signed_in(&["audit:read"]), api.signed_in(&["loans:read"]));
        let made = appoint(&desk.staff, standing_in(&absent, &deputy));
        assert_eq!(deputy.get("/api/v1/audit").status, 200);
        let place = format!("/api/v1/deputies/{}", made["id"]);
        let silent = desk.staff.post(&format!("{place}/actions/end"), json!({ "reason": "  " }));
        assert_eq!(super::fault(&silent), (422, "/reason".into(), "field.required".into()));
        let ended = end(&desk.staff, &made);
        assert_eq!((ended.status, &ended.body["state"], &ended.body["actions"]), (200, &json!("ended"), &json!([])));
        assert_eq!(deputy.get("/api/v1/audit").status, 403);
        assert_eq!(end(&desk.staff, &made).code(), "deputies.over", "it ends once");
        let events = desk.staff.get(&format!("{place}/events")).body["items"].clone();
        assert_eq!((&events[1]["kind"], &events[1]["reason"]), (&json!("deputies.end"), &json!("Grįžo anksčiau")));
        appoint(&desk.staff, standing_in(&absent, &deputy));
        assert_eq!(deputy.get("/api/v1/audit").status, 200, "and may begin again");
    });
}

#[test]
fn an_account_that_is_disabled_ends_it_on_either_side() {
    each_database(|api| {
        let me = administrator(api);
        for is_absent in [true, false] {
            let (name, other) = if is_absent { ("a1", "d1") } else { ("a2", "d2") };
            let auditor = everywhere(role(&me, "auditor"));
            let (absent, absents) = colleague(api, &me, &format!("{name}@example.lt"), auditor);
            let (deputy, deputys) = colleague(api, &me, &format!("{other}@example.lt"), json!([]));
            let made = appoint(&me, standing_in(&absent, &deputy));
            assert_eq!(deputy.get("/api/v1/audit").status, 200);
            let shut = if is_absent { &absents } else { &deputys };
            assert_eq!(me.post(&format!("{shut}/actions/disable"), json!({})).status, 200);
            assert_eq!(me.get(&format!("/api/v1/deputies/{}", made["id"])).body["state"], "ended");
            assert_eq!(me.post(&format!("{shut}/actions/enable"), json!({})).status, 200);
            assert_ne!(deputy.get("/api/v1/audit").status, 200, "enabling it again brings nothing back");
        }
    });
}

#[test]
fn the_acts_of_a_deputy_are_listed_and_given_as_a_file() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (absent, deputy) = two_branches(api);
        let theirs = absent.post("/api/v1/loans", borrowing()).body;
        let made = appoint(&desk.staff, standing_in(&absent, &deputy));
        deputy.post(&format!("{}/notes", path(&theirs)), json!({ "text": "Skambino" }));
        deputy.post("/api/v1/loans", borrowing());
        act(&deputy, &theirs, "send", json!({ "library_id": desk.kaunas }));
        let place = format!("/api/v1/deputies/{}/acts", made["id"]);
        let acts = desk.staff.get(&format!("{place}?count=exact")).body;
        let operations: Vec<_> = acts["items"].as_array().unwrap().iter().map(|act| act["operation"].clone()).collect();
        assert_eq!(operations, ["loans.send", "loans.note"], "what was done at one's own desk is not among them");
        assert_eq!(acts["total"], 2);
        let file = desk.staff.get(&format!("{place}?format=csv"));
        assert_eq!(file.header("Content-Type"), "text/csv; charset=utf-8");
        let lines: Vec<_> = file.body.as_str().unwrap().lines().map(str::to_owned).collect();
        assert_eq!((lines.len(), lines[1].contains("loans.send")), (3, true), "{lines:?}");
    });
}

#[test]
fn what_is_the_whole_librarys_is_done_by_the_deputy_of_one_who_may() {
    each_database(|api| {
        let staff = api.staff();
        let absent = api.signed_in(&["diary:read", "diary:lock", "parameters:read", "parameters:manage"]);
        let rights = &["diary:read", "diary:lock", "parameters:read", "parameters:manage"];
        let deputy = api.signed_in_at(api.our_branch("Krekenavos filialas"), Scope::Branch, rights);
        let lock = || deputy.post("/api/v1/diary/days/2026-03-01/actions/lock", json!({}));
        let term = || {
            let body = json!({ "value": 21, "from_on": "2026-04-01", "reason": "Įsakymas" });
            deputy.send("PATCH", "/api/v1/parameters/loans.term_days", &[("If-Match", "\"0\"")], &body.to_string())
        };
        assert_eq!((lock().status, term().status), (403, 422), "in her own name");
        appoint(&staff, standing_in(&absent, &deputy));
        assert_eq!((lock().status, term().status), (200, 200));
        let log = staff.get(&format!("/api/v1/audit?deputy_for_id={}", absent.account.0)).body;
        let operations: Vec<_> = log["items"].as_array().unwrap().iter().map(|line| &line["operation"]).collect();
        assert_eq!(operations, ["parameters.change", "diary.lock"]);
    });
}
