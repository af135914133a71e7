//! Signing in and out, and sessions: who may, decided by the database on each request.
use abonementas::{
    identity,
    platform::{Utc, clock::Clock},
    schema::sessions,
};
use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{EMAIL, PASSWORD, administrator, colleague, entered, holder, sign_in};
use crate::harness::{Answer, Api, each_database};

const PLACE: &str = "/api/v1/session";

#[test]
fn nobody_learns_which_half_was_wrong() {
    each_database(|api| {
        let me = administrator(api);
        let (_, account) = colleague(api, &me, "birute@example.lt", json!([]));
        assert_eq!(me.post(&format!("{account}/actions/disable"), json!({})).status, 200);
        let told = |answer: Answer| {
            let mut body = answer.body;
            body.as_object_mut().unwrap().remove("request_id");
            (answer.status, body)
        };
        let wrong = told(sign_in(api, EMAIL, "žalia lempa ant lango"));
        assert_eq!((wrong.0, &wrong.1["code"]), (401, &json!("session.wrong_credentials")));
        assert_eq!(told(sign_in(api, "nobody@example.lt", PASSWORD)), wrong);
        assert_eq!(told(sign_in(api, "birute@example.lt", "ruda katė prie lango")), wrong);
    });
}

#[test]
fn the_same_letters_of_another_keyboard_are_the_same_password() {
    each_database(|api| {
        administrator(api);
        assert_eq!(sign_in(api, EMAIL, "z\u{30c}alia lempa ant stalo").status, 201);
    });
}

#[test]
fn an_ended_session_is_refused_at_once() {
    each_database(|api| {
        let staff = api.staff();
        assert_eq!(staff.get(PLACE).status, 200);
        let session = staff.session;
        api.write(move |tx| identity::end_session(tx, session));
        assert_eq!(staff.get(PLACE).status, 401);
    });
}

#[test]
fn who_signs_out_is_out() {
    each_database(|api| {
        let me = administrator(api);
        let answer = me.send("DELETE", PLACE, &[], "");
        assert_eq!(answer.status, 204, "{answer:?}");
        assert!(answer.header("Set-Cookie").contains("Max-Age=0"), "{answer:?}");
        assert_eq!(me.get(PLACE).status, 401);
    });
}

#[test]
fn a_disabled_account_is_refused_at_once() {
    each_database(|api| {
        let me = administrator(api);
        let (other, account) = colleague(api, &me, "birute@example.lt", json!([]));
        assert_eq!(other.get(PLACE).status, 200);
        assert_eq!(me.post(&format!("{account}/actions/disable"), json!({})).status, 200);
        assert_eq!(other.get(PLACE).status, 401);
        assert_eq!(me.post(&format!("{account}/actions/enable"), json!({})).status, 200);
        assert_eq!(other.get(PLACE).status, 401, "the session stays ended");
        assert_eq!(sign_in(api, "birute@example.lt", "ruda katė prie lango").status, 201);
    });
}

#[test]
fn a_session_ends_when_nobody_uses_it_for_half_an_hour() {
    each_database(|api| {
        administrator(api);
        let me = entered(api, &sign_in(api, EMAIL, PASSWORD));
        api.clock.pass(Duration::minutes(29));
        assert_eq!(me.get(PLACE).status, 200);
        api.clock.pass(Duration::minutes(31));
        assert_eq!(me.get(PLACE).status, 401);
    });
}

#[test]
fn a_session_ends_after_twelve_hours_however_busy() {
    each_database(|api| {
        administrator(api);
        let mut answer = sign_in(api, EMAIL, PASSWORD);
        for _ in 0..36 {
            let me = holder(api, &answer);
            api.clock.pass(Duration::minutes(20) - Duration::seconds(1));
            answer = me.send_with_cookie("GET", PLACE, &[]);
            assert_eq!(answer.status, 200, "less than twelve hours have passed");
            seen_now(api);
        }
        let me = holder(api, &answer);
        api.clock.pass(Duration::minutes(1));
        assert_eq!(me.send_with_cookie("GET", PLACE, &[]).status, 401);
    });
}

/// Waits until the session is noted as used: that happens beside the request.
fn seen_now(api: &Api) {
    for _ in 0..500 {
        let now = api.clock.now();
        let newest: Option<Utc> =
            api.write(|tx| Ok(sessions::table.select(diesel::dsl::max(sessions::last_seen_at)).first(tx.conn)?));
        if newest.is_some_and(|seen| now.0 - seen.0 < Duration::minutes(1)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the session was not noted as used");
}

#[test]
fn one_sees_and_ends_ones_own_sessions() {
    each_database(|api| {
        let me = administrator(api);
        let other = entered(api, &sign_in(api, EMAIL, PASSWORD));
        let list = me.get("/api/v1/sessions").body;
        let items = list["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        assert_eq!((&items[0]["id"], &items[0]["is_current"]), (&json!(other.session), &json!(false)));
        assert_eq!((&items[1]["id"], &items[1]["is_current"]), (&json!(me.session), &json!(true)));
        let ended = me.post(&format!("/api/v1/sessions/{}/actions/end", other.session.0), json!({}));
        assert_eq!((ended.status, &ended.body["id"]), (200, &json!(other.session)));
        assert_eq!(other.get(PLACE).status, 401);
        assert_eq!(me.get("/api/v1/sessions").body["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn another_persons_session_does_not_exist() {
    each_database(|api| {
        let me = administrator(api);
        let (other, _) = colleague(api, &me, "birute@example.lt", json!([]));
        let end = |id: i64| me.post(&format!("/api/v1/sessions/{id}/actions/end"), json!({}));
        assert_eq!((end(other.session.0).status, end(999_999).status), (404, 404));
        assert_eq!(other.get(PLACE).status, 200);
    });
}

#[test]
fn a_missing_right_is_told_before_a_wrong_body() {
    each_database(|api| {
        let answer = api.signed_in(&["people:read"]).post("/api/v1/accounts", json!({ "nonsense": true }));
        assert_eq!((answer.status, answer.code()), (403, "right.required"));
    });
}

#[test]
fn old_sessions_are_forgotten() {
    each_database(|api| {
        let me = administrator(api);
        assert_eq!(api.write(identity::forget), 0);
        assert_eq!(me.send("DELETE", PLACE, &[], "").status, 204);
        api.clock.pass(Duration::days(31));
        assert!(api.write(identity::forget) >= 1);
    });
}
