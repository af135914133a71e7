//! A subscriber confirms its own data by a link, without an account.
use chrono::Duration;
use serde_json::{Value, json};

use super::{act, done, faults, path, subscriber, years};
use crate::harness::{Answer, Api, Client, each_database};

fn ask(staff: &Client, subscriber: &Value) -> String {
    let asked = act(staff, subscriber, "ask", json!({}));
    assert_eq!(asked.status, 201, "{asked:?}");
    asked.body["token"].as_str().unwrap().to_owned()
}

fn open(api: &Api, token: &str) -> Answer {
    api.stranger().post("/api/v1/subscriber-links/actions/open", json!({ "token": token }))
}

fn answer(api: &Api, body: Value) -> Answer {
    api.stranger().post("/api/v1/subscriber-links/actions/answer", body)
}

fn not_valid(answer: &Answer) -> bool {
    (answer.status, answer.code()) == (404, "subscribers.link_not_valid")
}

#[test]
fn a_library_that_finds_its_data_right_is_registered_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        assert_eq!(token.len(), 32);
        assert_eq!(staff.get(&path(&birzai)).body["asked_on"], "2026-03-02");
        let shown = open(api, &token);
        assert_eq!((shown.status, &shown.body["card_no"], &shown.body["year"]), (200, &json!("A-0001"), &json!(2026)));
        assert_eq!(shown.body["details"]["name"], "Biržų rajono savivaldybės biblioteka");
        assert_eq!(shown.body["asked_by"], "Panevėžio apskrities viešoji biblioteka");
        let body = json!({ "token": token, "person": "Jonė", "position": "direktorė" });
        let done = answer(api, body.clone());
        assert_eq!((done.status, &done.body), (200, &json!({ "year": 2026, "is_registered": true })));
        let now = staff.get(&path(&birzai)).body;
        assert_eq!(
            (&now["status"], years(&now), &now["asked_on"]),
            (&json!("registered"), vec!["2026 new".to_owned()], &json!(null))
        );
        let confirmed = &now["confirmations"][0];
        assert_eq!(
            (&confirmed["way"], &confirmed["state"], &confirmed["person"]),
            (&json!("link"), &json!("confirmed"), &json!("Jonė"))
        );
        assert!(not_valid(&answer(api, body)), "a link works once");
        assert!(not_valid(&open(api, &token)));
    });
}

#[test]
fn corrections_wait_until_somebody_takes_them_over() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        let mut details = open(api, &token).body["details"].clone();
        details["street"] = json!("Radvilos g. 5");
        details["contacts"] = json!([{ "role": "TBA", "person": "Ona", "phone": "8 450 12345" }]);
        let sent =
            answer(api, json!({ "token": token, "person": "Jonė", "corrections": details, "note": "Persikėlėme" }));
        assert_eq!((sent.status, &sent.body["is_registered"]), (200, &json!(false)));
        let waiting = staff.get(&path(&birzai)).body;
        assert_eq!((&waiting["has_corrections"], &waiting["status"]), (&json!(true), &json!("not_registered")));
        assert_eq!(staff.get("/api/v1/subscribers?has_corrections=true").body["items"].as_array().unwrap().len(), 1);
        let confirmation = &waiting["confirmations"][0];
        assert_eq!(confirmation["corrections"]["street"], "Radvilos g. 5");
        let at = format!("{}/confirmations/{}/actions/accept", path(&birzai), confirmation["id"]);
        let accepted = staff.post(&at, json!({}));
        assert_eq!((accepted.status, &accepted.body["status"]), (200, &json!("registered")), "{accepted:?}");
        assert_eq!(accepted.body["confirmations"][0]["state"], "accepted");
        let library = staff.get(&format!("/api/v1/libraries/{}", birzai["library"]["id"])).body;
        assert_eq!(
            (&library["street"], &library["contacts"][0]["phone"]),
            (&json!("Radvilos g. 5"), &json!("+37045012345"))
        );
        let twice = staff.post(&at, json!({}));
        assert_eq!((twice.status, twice.code()), (409, "subscribers.settled_already"));
    });
}

#[test]
fn corrections_that_are_dismissed_change_nothing() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        let mut details = open(api, &token).body["details"].clone();
        details["city"] = json!("Kitur");
        answer(api, json!({ "token": token, "person": "Jonė", "corrections": details }));
        let confirmation = staff.get(&path(&birzai)).body["confirmations"][0]["id"].clone();
        let at = format!("{}/confirmations/{confirmation}/actions/dismiss", path(&birzai));
        let dismissed = staff.post(&at, json!({ "reason": "Paskambinus paaiškėjo, kad klaida" }));
        assert_eq!((dismissed.status, &dismissed.body["has_corrections"]), (200, &json!(false)));
        assert_eq!(dismissed.body["status"], "not_registered");
        let library = staff.get(&format!("/api/v1/libraries/{}", birzai["library"]["id"])).body;
        assert_eq!(library["city"], json!(null));
        assert!(!ask(&staff, &birzai).is_empty(), "it can be asked again");
    });
}

#[test]
fn faults_of_corrections_are_told_at_once_and_the_link_stays_open() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        let mut details = open(api, &token).body["details"].clone();
        details["company_code"] = json!("188204008");
        details["postal_code"] = json!("1");
        let wrong = answer(api, json!({ "token": token, "person": "Jonė", "corrections": details }));
        assert_eq!(
            faults(&wrong),
            ["/corrections/company_code code.check_digit", "/corrections/postal_code value.wrong_format"]
        );
        assert_eq!(faults(&answer(api, json!({ "token": token, "person": " " }))), ["/person field.required"]);
        assert_eq!(answer(api, json!({ "token": token, "person": "Jonė" })).status, 200);
    });
}

#[test]
fn a_link_dies_of_time_of_a_newer_one_and_of_what_stops_the_subscriber() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let (first, second) = (ask(&staff, &birzai), ask(&staff, &birzai));
        assert!(not_valid(&open(api, &first)));
        assert_eq!(open(api, &second).status, 200);
        done(&staff, &birzai, "suspend", json!({ "reason": "Tikriname" }));
        assert!(not_valid(&open(api, &second)));
        done(&staff, &birzai, "resume", json!({}));
        let third = ask(&staff, &birzai);
        done(&staff, &birzai, "register", json!({}));
        assert!(not_valid(&open(api, &third)), "by word it was confirmed meanwhile");
        let utena = subscriber(api, &staff, "Utenos viešoji biblioteka");
        let fourth = ask(&staff, &utena);
        api.clock.pass(Duration::days(30));
        assert!(not_valid(&open(api, &fourth)));
    });
}

#[test]
fn guessing_at_links_is_made_slow() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        for n in 0..30 {
            assert!(not_valid(&open(api, &format!("{n:032x}"))));
        }
        assert_eq!(open(api, &token).status, 429);
        api.clock.pass(Duration::minutes(15));
        for _ in 0..40 {
            assert_eq!(open(api, &token).status, 200, "who has a good link is not counted");
        }
    });
}

#[test]
fn of_two_who_answer_by_one_link_one_is_taken() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let token = ask(&staff, &birzai);
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let say = || answer(api, json!({ "token": token, "person": "Jonė" })).status;
            let said: Vec<_> = (0..4).map(|_| scope.spawn(say)).collect();
            said.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert_eq!(years(&staff.get(&path(&birzai)).body), ["2026 new"]);
    });
}
