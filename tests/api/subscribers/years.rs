//! The registration of the year: as new, again, lapsed, stopped and taken up.
use chrono::Duration;
use serde_json::json;

use super::{act, done, offered, path, subscriber, years};
use crate::harness::each_database;

#[test]
fn a_subscriber_is_registered_once_a_year() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let new = done(&staff, &birzai, "register", json!({ "confirmed_by": "Direktorė" }));
        assert_eq!((&new["status"], &new["registered_for"]), (&json!("registered"), &json!(2026)));
        assert_eq!((&new["may_request"], years(&new)), (&json!(true), vec!["2026 new".to_owned()]));
        assert_eq!(new["confirmations"][0]["person"], "Direktorė");
        assert_eq!(new["confirmations"][0]["account"]["id"], json!(staff.account));
        let again = act(&staff, &birzai, "re_register", json!({}));
        assert_eq!((again.status, again.code()), (409, "subscribers.action_not_allowed"));
        api.clock.pass(Duration::days(365));
        let staff = api.staff();
        let over = staff.get(&path(&birzai)).body;
        assert_eq!((&over["is_over"], &over["may_request"]), (&json!(true), &json!(true)), "the campaign still runs");
        let again = done(&staff, &birzai, "re_register", json!({}));
        assert_eq!((&again["status"], &again["registered_for"]), (&json!("re_registered"), &json!(2027)));
        assert_eq!(years(&again), ["2027 re_registered", "2026 new"]);
    });
}

#[test]
fn a_registration_is_good_for_ninety_days_of_the_next_year() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        done(&staff, &birzai, "register", json!({}));
        // From 2026-03-02 to 2027-03-31, and a day on.
        for (days, may_request) in [(394, true), (1, false)] {
            api.clock.pass(Duration::days(days));
            let now = api.staff().get(&path(&birzai)).body;
            assert_eq!((&now["status"], &now["may_request"]), (&json!("registered"), &json!(may_request)));
        }
    });
}

#[test]
fn whoever_registers_in_october_is_registered_for_the_next_year() {
    each_database(|api| {
        let (staff, birzai, utena) = {
            let staff = api.staff();
            let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
            let utena = subscriber(api, &staff, "Utenos viešoji biblioteka");
            done(&staff, &utena, "register", json!({}));
            // To 2026-10-01.
            api.clock.pass(Duration::days(213));
            (api.staff(), birzai, utena)
        };
        let new = done(&staff, &birzai, "register", json!({}));
        assert_eq!((&new["registered_for"], &new["may_request"]), (&json!(2027), &json!(true)));
        assert_eq!(years(&new), ["2027 new"]);
        assert_eq!(staff.get("/api/v1/subscribers/counts").body["year"], 2027, "the year whose registration runs");
        assert!(!offered(&staff.get(&path(&utena)).body).contains(&"lapse"), "its year is not over");
        let again = done(&staff, &utena, "re_register", json!({}));
        assert_eq!(
            (years(&again), &again["is_over"]),
            (vec!["2027 re_registered".into(), "2026 new".into()], &json!(false))
        );
    });
}

#[test]
fn what_lapsed_is_registered_again_and_counts_once() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        done(&staff, &birzai, "register", json!({}));
        api.clock.pass(Duration::days(365));
        let staff = api.staff();
        let lapsed = done(&staff, &birzai, "lapse", json!({}));
        assert_eq!((&lapsed["status"], &lapsed["may_request"]), (&json!("lapsed"), &json!(false)));
        assert_eq!(years(&lapsed), ["2027 lapsed", "2026 new"]);
        let again = done(&staff, &birzai, "re_register", json!({}));
        assert_eq!(years(&again), ["2027 re_registered", "2026 new"]);
    });
}

#[test]
fn what_is_stopped_goes_on_as_it_stood() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        done(&staff, &birzai, "register", json!({}));
        let blank = act(&staff, &birzai, "suspend", json!({ "reason": "  " }));
        assert_eq!(blank.status, 422);
        let stopped = done(&staff, &birzai, "suspend", json!({ "reason": "Negrąžina knygų" }));
        assert_eq!((&stopped["status"], &stopped["stood_as"]), (&json!("suspended"), &json!("registered")));
        let removed = done(&staff, &birzai, "remove", json!({ "reason": "Biblioteka uždaryta" }));
        assert_eq!(
            (&removed["status"], years(&removed)),
            (&json!("removed"), vec!["2026 removed".into(), "2026 new".into()])
        );
        let back = done(&staff, &birzai, "readmit", json!({}));
        assert_eq!((&back["status"], years(&back)), (&json!("registered"), vec!["2026 new".to_owned()]));
        let events = staff.get(&format!("{}/events", path(&birzai))).body;
        assert_eq!(events["items"][2]["reason"], "Negrąžina knygų");
    });
}

#[test]
fn a_wrong_step_is_taken_back_with_a_reason_and_the_history_keeps_both() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let nothing = act(&staff, &birzai, "correct", json!({ "reason": "Nieko" }));
        assert_eq!((nothing.status, nothing.code()), (409, "subscribers.nothing_to_correct"));
        done(&staff, &birzai, "register", json!({}));
        done(&staff, &birzai, "remove", json!({ "reason": "Ne ta biblioteka" }));
        let back = done(&staff, &birzai, "correct", json!({ "reason": "Supainiota" }));
        assert_eq!((&back["status"], years(&back)), (&json!("registered"), vec!["2026 new".to_owned()]));
        let first = done(&staff, &birzai, "correct", json!({ "reason": "Ir tai" }));
        assert_eq!((&first["status"], &first["registered_for"]), (&json!("not_registered"), &json!(null)));
        assert!(years(&first).is_empty());
        let events = staff.get(&format!("{}/events", path(&birzai))).body;
        let corrected: Vec<_> = events["items"].as_array().unwrap().iter().map(|e| e["is_corrected"] == true).collect();
        assert_eq!(corrected, [false, true, true, false, false]);
    });
}

#[test]
fn a_step_happens_neither_tomorrow_nor_before_there_was_a_card() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        for (day, code) in [("2026-03-03", "date.in_future"), ("2026-03-01", "date.before_card")] {
            let answer = act(&staff, &birzai, "register", json!({ "happened_on": day }));
            assert_eq!(super::faults(&answer), [format!("/happened_on {code}")]);
        }
    });
}
