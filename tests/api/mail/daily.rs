//! The daily run: what goes out by the day, once, whoever runs it and however often.
use abonementas::{loans, loans::model::LoanId, reminders};
use serde_json::{Value, json};

use super::MESSAGES;
use crate::{
    agreements,
    harness::{Api, each_database, each_database_with_mail},
    loans::{Desk, with},
};

const RUNS: &str = "/api/v1/reminder-runs";

/// The run of today once it has ended; the server looks every second.
pub fn ended(api: &Api) -> Value {
    let staff = api.staff();
    for _ in 0..400 {
        let run = staff.get(RUNS).body["items"][0].clone();
        if run["day_on"] == staff_day(api) && !run["finished_at"].is_null() {
            return run;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("it does not end: {}", staff.get(RUNS).body);
}

fn staff_day(api: &Api) -> String {
    api.write(|tx| Ok(tx.today)).to_string()
}

pub fn n_of(api: &Api, occasion: &str) -> i64 {
    api.staff().get(&format!("{MESSAGES}?occasion={occasion}&count=exact")).body["total"].as_i64().unwrap()
}

pub fn pass_to(api: &Api, days: i64) {
    api.clock.pass(chrono::Duration::days(days));
}

/// With our reader, until 10 March.
fn with_reader(desk: &Desk) -> Value {
    let sent = desk.walk(&desk.borrowing(json!({ "contact": { "email": "ona@example.org" } })), &["send"]);
    let come = desk.act(&sent, "receive", json!({ "due_on": "2026-03-20", "by_mail": false }));
    desk.act(&come, "hand_over", json!({ "reader_due_on": "2026-03-10" }))
}

#[test]
fn a_reader_hears_once_that_the_day_draws_near_and_once_at_each_step_that_it_is_over() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let loan = with_reader(&desk);
        assert_eq!(ended(api)["n_due_soon"], 0, "it is far");
        pass_to(api, 5);
        assert_eq!((ended(api)["n_due_soon"].as_i64(), n_of(api, "due_soon")), (Some(1), 1));
        pass_to(api, 1);
        assert_eq!((ended(api)["n_due_soon"].as_i64(), n_of(api, "due_soon")), (Some(0), 1));
        assert!(server.received(1)[0].text().contains("Grąžinti iki 2026 m. kovo 10 d."));
        pass_to(api, 3);
        assert_eq!((ended(api)["n_overdue"].as_i64(), n_of(api, "overdue")), (Some(1), 1));
        let staff = api.staff();
        let kept = staff.get(&crate::loans::path(&loan)).body;
        let reminder = &kept["reminders"][0];
        assert_eq!((&reminder["step"], &reminder["sent_by"]), (&json!("first"), &json!("email")));
        let again = staff.post(RUNS, json!({}));
        assert_eq!((again.status, &again.body["account"]["id"]), (201, &json!(staff.account.0)), "{again:?}");
        assert_eq!((ended(api)["n_overdue"].as_i64(), n_of(api, "overdue")), (Some(0), 1));
        pass_to(api, 6);
        assert_eq!((ended(api)["n_overdue"].as_i64(), n_of(api, "overdue")), (Some(1), 2));
    });
}

#[test]
fn what_no_letter_reaches_stays_on_the_desk() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-03-09" }));
        ended(api);
        pass_to(api, 8);
        let run = ended(api);
        assert_eq!((&run["n_overdue"], &run["n_by_hand"]), (&json!(0), &json!(1)));
        let staff = api.staff();
        assert_eq!(crate::loans::ids(&staff.get("/api/v1/loans?view=to_remind")), [loan["id"].as_i64().unwrap()]);
        assert_eq!(staff.get(&crate::loans::path(&loan)).body["reminders"], json!([]));
    });
}

#[test]
fn a_run_that_is_killed_and_begun_anew_tells_nobody_twice() {
    each_database_with_mail(|api, _| {
        let desk = Desk::open(api);
        with_reader(&desk);
        ended(api);
        pass_to(api, 5);
        ended(api);
        // The row says that nothing was done, as after a server that died before it noted how far it was.
        for _ in 0..3 {
            let told = api.write(|tx| loans::tell_due_soon(tx, LoanId(0), 20));
            assert_eq!((told.n_told, told.n_by_hand), (0, 0));
        }
        pass_to(api, 6);
        ended(api);
        let told = api.write(|tx| loans::tell_overdue(tx, LoanId(0), 20));
        assert_eq!(told.n_told, 0);
        assert_eq!((n_of(api, "due_soon"), n_of(api, "overdue")), (1, 1));
    });
}

#[test]
fn of_two_servers_one_has_the_run() {
    each_database(|api| {
        ended(api);
        let start = api.staff().post(RUNS, json!({}));
        assert_eq!(start.status, 201, "{start:?}");
        let ended = ended(api);
        assert_eq!(ended["stage"], "done");
        assert!(api.write(reminders::take).is_none(), "nothing is left to take");
        let runs = api.staff().get(RUNS).body;
        assert_eq!((runs["items"].as_array().unwrap().len(), &runs["hour"]), (2, &json!(8)));
        assert!(runs["items"][1]["account"].is_null(), "the day's own run");
    });
}

#[test]
fn before_its_hour_nothing_goes() {
    each_database(|api| {
        ended(api);
        // From eleven to half past seven.
        api.clock.pass(chrono::Duration::minutes(20 * 60 + 30));
        assert!(api.write(reminders::take).is_none());
        assert_eq!(api.staff().get(RUNS).body["items"].as_array().unwrap().len(), 1);
        api.clock.pass(chrono::Duration::minutes(31));
        assert_eq!(ended(api)["day_on"], "2026-03-03");
    });
}

#[test]
fn an_agreement_s_end_is_told_once_for_each_number_of_days_before_it() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let library = api.library("Biržų viešoji biblioteka", "municipal");
        super::loans::has_address(&staff, library, "tba@birzai.example.org");
        let body = with(agreements::draft_body(library), json!({ "until_on": "2026-04-30" }));
        let draft = staff.post(agreements::PATH, body).body;
        agreements::done(&staff, &draft, "send", json!({}));
        let signed = agreements::done(&staff, &draft, "sign", json!({}));
        pass_to(api, 1);
        assert_eq!(ended(api)["n_agreements"], 1);
        let received = server.received(1).remove(0);
        assert_eq!(received.to, "tba@birzai.example.org");
        assert!(received.subject().contains(signed["number"].as_str().unwrap()), "{}", received.subject());
        assert!(received.text().contains("liko 58 dien"), "{}", received.text());
        pass_to(api, 1);
        assert_eq!(ended(api)["n_agreements"], 0, "once for sixty days");
        pass_to(api, 27);
        assert_eq!(ended(api)["n_agreements"], 1, "thirty days before");
    });
}
