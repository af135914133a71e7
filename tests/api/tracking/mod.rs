//! A reader follows a request by its code and a surname, without an account.
use std::collections::BTreeSet;

use abonementas::platform::clock::{self, Clock};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, Api, each_database},
    loans::{Desk, group},
};

const TRACKING: &str = "/api/v1/tracking";

/// What a reader sees by this code and surname.
fn track(api: &Api, code: &str, surname: &str) -> Answer {
    api.stranger().post(TRACKING, json!({ "code": code, "surname": surname }))
}

fn today(api: &Api) -> NaiveDate {
    clock::library_day(api.clock.now())
}

/// What the reader of a loan sees.
fn seen(api: &Api, loan: &Value) -> Value {
    let answer = track(api, code(loan), "mažvydas");
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

fn code(loan: &Value) -> &str {
    loan["tracking_code"].as_str().unwrap()
}

/// A request of Martynas Mažvydas.
fn request(desk: &Desk) -> Value {
    let reader = json!({ "card_no": "LT-1547", "name": "Martynas Mažvydas" });
    desk.borrowing(json!({ "reader": reader, "over_limit_reason": "Bandymas" }))
}

fn wish(api: &Api, loan: &Value) -> Answer {
    api.stranger().post(&format!("{TRACKING}/wish"), json!({ "code": code(loan), "surname": "Mažvydas" }))
}

#[test]
fn a_reader_sees_five_steps_and_nothing_of_who_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = request(&desk);
        let mut steps = vec![seen(api, &loan)["step"].clone()];
        let mut loan = loan;
        for verb in ["send", "ship", "receive", "hand_over"] {
            loan = desk.walk(&loan, &[verb]);
            steps.push(seen(api, &loan)["step"].clone());
        }
        assert_eq!(steps, ["accepted", "ordered", "on_the_way", "ready", "with_you"]);
        let with_reader = seen(api, &loan);
        assert_eq!((&with_reader["due_on"], &with_reader["end"]), (&loan["reader_due_on"], &Value::Null));
        let text = with_reader.to_string();
        for hidden in ["Martynas", "LT-1547", "Kauno", loan["number"].as_str().unwrap()] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
        let loan = desk.walk(&loan, &["take_back", "send_back", "complete"]);
        assert_eq!((&seen(api, &loan)["end"], &seen(api, &loan)["due_on"]), (&json!("returned"), &Value::Null));
        let refused = desk.walk(&request(&desk), &["send", "unfilled", "give_up"]);
        assert_eq!(seen(api, &refused)["end"], "unfilled");
    });
}

#[test]
fn a_code_is_typed_as_it_comes_and_a_wrong_one_tells_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (loan, lent) = (request(&desk), desk.lending(json!({})));
        assert_eq!(lent["tracking_code"], Value::Null);
        let typed = format!(" {} ", code(&loan).to_lowercase().replace('-', " ").replace('0', "o").replace('1', "i"));
        assert_eq!(track(api, &typed, "MAZVYDAS").status, 200);
        let told = |answer: Answer| (answer.status, answer.code().to_owned());
        let not_found = (404, "tracking.not_found".to_owned());
        let sign = if code(&loan).starts_with('Z') { "Y" } else { "Z" };
        let other = format!("{sign}{}", &code(&loan)[1..]);
        for (code, surname) in
            [(code(&loan), "Daukša"), (code(&loan), "Mažv"), (other.as_str(), "Mažvydas"), ("ačiū", "Mažvydas")]
        {
            assert_eq!(told(track(api, code, surname)), not_found, "{code} {surname}");
        }
        let wrong = api.stranger().post(TRACKING, json!({ "code": "", "name": "x" }));
        let faults = wrong.body["errors"].as_array().unwrap();
        let pointers: BTreeSet<_> = faults.iter().map(|fault| fault["pointer"].as_str().unwrap()).collect();
        assert_eq!((wrong.status, pointers), (422, ["/code", "/name", "/surname"].into()));
        // Who may not see readers is given no code to be one.
        let colleague = api.signed_in(&["loans:read"]);
        assert_eq!(colleague.get(&format!("/api/v1/loans/{}", loan["id"])).body["tracking_code"], Value::Null);
    });
}

#[test]
fn a_robot_that_guesses_is_slowed_down_and_readers_beside_it_are_not() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = request(&desk);
        for _ in 0..40 {
            assert_eq!(seen(api, &loan)["step"], "accepted", "who is right is never slowed down");
        }
        let statuses: Vec<u16> = (0..31).map(|n| track(api, &format!("AAAAAAAA{n}"), "Mažvydas").status).collect();
        assert_eq!((statuses[0], statuses[29], statuses[30]), (404, 404, 429));
        assert_eq!(track(api, code(&loan), "Mažvydas").status, 429, "a try that must wait is not judged");
        api.clock.pass(chrono::Duration::hours(1));
        assert_eq!(track(api, code(&loan), "Mažvydas").status, 200);
    });
}

#[test]
fn a_wish_to_keep_it_longer_stands_on_the_desk_until_it_is_settled() {
    each_database(|api| {
        let desk = Desk::open(api);
        let on_desk = || group(&desk.staff, "reader_wishes")["total"].clone();
        let state = |loan: &Value| seen(api, loan)["wish"]["state"].clone();
        let early = desk.walk(&request(&desk), &["send", "ship", "receive"]);
        assert_eq!((wish(api, &early).status, wish(api, &early).code()), (409, "loans.not_wished"));

        let loan = desk.walk(&early, &["hand_over"]);
        assert_eq!(seen(api, &loan)["may_wish"], true);
        let wished = wish(api, &loan);
        assert_eq!(
            (wished.status, &wished.body["wish"]["state"], &wished.body["may_wish"]),
            (200, &json!("waiting"), &json!(false))
        );
        assert_eq!(wish(api, &loan).code(), "loans.not_wished", "once for each day");
        assert_eq!((on_desk(), &desk.get(&loan)["wish"]["due_on"]), (json!(1), &loan["reader_due_on"]));
        let loan = desk.act(&loan, "ask_renewal", json!({}));
        assert_eq!((on_desk(), state(&loan)), (json!(0), json!("asked")));
        let loan = desk.act(&loan, "grant_renewal", json!({ "due_on": "2026-06-15" }));
        assert_eq!(state(&loan), "granted");

        assert_eq!(wish(api, &loan).status, 200, "for the new day it may be wished anew");
        let declined = desk.act(&loan, "decline_wish", json!({ "reason": " Laukia kitas skaitytojas " }));
        assert_eq!((on_desk(), &declined["wish"]["state"]), (json!(0), &json!("declined")));
        assert_eq!(seen(api, &loan)["wish"]["reason"], "Laukia kitas skaitytojas");
        let again =
            desk.staff.post(&format!("/api/v1/loans/{}/actions/decline_wish", loan["id"]), json!({ "reason": "Ne" }));
        assert_eq!((again.status, again.code()), (409, "loans.not_wished"));
    });
}

#[test]
fn it_is_expected_as_such_requests_came_before() {
    each_database(|api| {
        let desk = Desk::open(api);
        assert_eq!(seen(api, &request(&desk))["expected"], Value::Null, "of nothing, nothing is said");
        let day = |days: u64| (today(api) - chrono::Days::new(days)).to_string();
        // Nine by Kaunas in ten days, one by Utena in two: all together they are ten.
        let fill = |library: i64, days: u64| {
            let loan = desk.borrowing(json!({ "requested_on": day(days), "over_limit_reason": "Bandymas" }));
            let loan = desk.act(&loan, "send", json!({ "library_id": library, "happened_on": day(days) }));
            desk.walk(&loan, &["ship", "receive"]);
        };
        (0..9).for_each(|_| fill(desk.kaunas, 10));
        fill(desk.utena, 2);
        let asked = |library: i64| desk.act(&request(&desk), "send", json!({ "library_id": library }));
        let expected = |loan: &Value| seen(api, loan)["expected"].clone();
        let in_days = |days: u64| (today(api) + chrono::Days::new(days)).to_string();
        let of_all = json!({ "from_on": in_days(10), "to_on": in_days(10), "n_cases": 10 });
        assert_eq!([expected(&asked(desk.kaunas)), expected(&asked(desk.utena))], [of_all.clone(), of_all]);
        (0..9).for_each(|_| fill(desk.utena, 2));
        let of_utena = json!({ "from_on": in_days(2), "to_on": in_days(2), "n_cases": 10 });
        assert_eq!(expected(&asked(desk.utena)), of_utena);
        assert_eq!(expected(&desk.walk(&asked(desk.utena), &["ship", "receive"])), Value::Null, "it is here");
    });
}
