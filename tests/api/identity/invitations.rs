//! Links by which a person chooses a password.
use chrono::Duration;
use serde_json::json;

use super::{accept, administrator, colleague, entered, everywhere, fault, invited, role, sign_in};
use crate::harness::{Answer, Api, each_database};

const BIRUTE: &str = "birute@example.lt";

fn open(api: &Api, token: &str) -> Answer {
    api.stranger().post("/api/v1/invitations/actions/open", json!({ "token": token }))
}

fn not_valid(answer: &Answer) -> bool {
    (answer.status, answer.code()) == (404, "invitation.not_valid")
}

#[test]
fn a_person_who_is_invited_chooses_a_password_and_is_in() {
    each_database(|api| {
        let me = administrator(api);
        let (account, token) = invited(&me, "Birute@Example.lt", everywhere(role(&me, "librarian")));
        let shown = me.get(&account).body;
        assert_eq!((&shown["state"], &shown["email"]), (&json!("invited"), &json!(BIRUTE)));
        assert_eq!(open(api, &token).body["email"], BIRUTE);
        let answer = accept(api, &token, "ruda katė prie lango");
        let birute = entered(api, &answer);
        assert_eq!(birute.get("/api/v1/session").body["user"]["initials"], "BĄ");
        let shown = me.get(&account).body;
        assert_eq!((&shown["state"], shown["last_signed_in_at"].is_string()), (&json!("active"), true));
        assert_eq!(sign_in(api, BIRUTE, "ruda katė prie lango").status, 201);
    });
}

#[test]
fn an_invitation_works_once() {
    each_database(|api| {
        let me = administrator(api);
        let (_, token) = invited(&me, BIRUTE, json!([]));
        assert_eq!(accept(api, &token, "ruda katė prie lango").status, 201);
        assert!(not_valid(&accept(api, &token, "pilka katė prie durų")));
        assert!(not_valid(&open(api, &token)));
        assert_eq!(sign_in(api, BIRUTE, "pilka katė prie durų").status, 401);
    });
}

#[test]
fn of_two_who_come_with_one_link_one_is_let_in() {
    each_database(|api| {
        let me = administrator(api);
        let (_, token) = invited(&me, BIRUTE, json!([]));
        let mut statuses: Vec<u16> = std::thread::scope(|scope| {
            let both = ["ruda katė prie lango", "pilka katė prie durų"].map(|password| {
                let token = &token;
                scope.spawn(move || accept(api, token, password).status)
            });
            both.into_iter().map(|one| one.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 404]);
    });
}

#[test]
fn an_invitation_is_good_for_seven_days() {
    each_database(|api| {
        let me = administrator(api);
        let (_, token) = invited(&me, BIRUTE, json!([]));
        api.clock.pass(Duration::days(7) - Duration::seconds(10));
        assert_eq!(open(api, &token).status, 200);
        api.clock.pass(Duration::seconds(10));
        assert!(not_valid(&open(api, &token)));
        assert!(not_valid(&accept(api, &token, "ruda katė prie lango")));
    });
}

#[test]
fn a_token_that_nobody_gave_lets_nobody_in() {
    each_database(|api| {
        administrator(api);
        assert!(not_valid(&open(api, "0123456789abcdef0123456789abcdef")));
        assert!(not_valid(&accept(api, "", "ruda katė prie lango")));
    });
}

#[test]
fn a_new_link_ends_the_old_one_and_leaves_the_password_until_it_is_used() {
    each_database(|api| {
        let me = administrator(api);
        let (birute, account) = colleague(api, &me, BIRUTE, json!([]));
        let again = || me.post(&format!("{account}/actions/invite"), json!({}));
        let (first, second) = (again().body, again().body);
        let token = |body: &serde_json::Value| body["invitation"]["token"].as_str().unwrap().to_owned();
        assert!(not_valid(&open(api, &token(&first))));
        assert_eq!(sign_in(api, BIRUTE, "ruda katė prie lango").status, 201);
        assert_eq!(accept(api, &token(&second), "pilka katė prie durų").status, 201);
        assert_eq!(sign_in(api, BIRUTE, "ruda katė prie lango").status, 401);
        assert_eq!(birute.get("/api/v1/session").status, 401, "what was open has ended");
    });
}

#[test]
fn the_link_of_a_disabled_account_is_dead() {
    each_database(|api| {
        let me = administrator(api);
        let (account, token) = invited(&me, BIRUTE, json!([]));
        assert_eq!(me.post(&format!("{account}/actions/disable"), json!({})).status, 200);
        assert!(not_valid(&open(api, &token)));
        let answer = me.post(&format!("{account}/actions/invite"), json!({}));
        assert_eq!((answer.status, answer.code()), (409, "people.disabled"));
        assert_eq!(me.post(&format!("{account}/actions/enable"), json!({})).status, 200);
        assert!(not_valid(&open(api, &token)), "it needs a new link");
    });
}

#[test]
fn a_weak_password_leaves_the_link_as_it_was() {
    each_database(|api| {
        let me = administrator(api);
        let (_, token) = invited(&me, BIRUTE, json!([]));
        let weak = fault(&accept(api, &token, "password123"));
        assert_eq!(weak, (422, "/password".into(), "password.too_common".into()));
        assert_eq!(accept(api, &token, "ruda katė prie lango").status, 201);
    });
}

#[test]
fn a_link_is_shown_once() {
    each_database(|api| {
        let me = administrator(api);
        let library = me.get("/api/v1/session").body["user"]["library"]["id"].clone();
        let new = json!({ "email": BIRUTE, "name": "Birutė", "library_id": library, "assignments": [] });
        assert_eq!(me.post_once("k", "/api/v1/accounts", new.clone()).status, 201);
        let again = me.post_once("k", "/api/v1/accounts", new);
        assert_eq!((again.status, again.code()), (409, "idempotency.secret_shown"));
    });
}
