//! One's own password, changed and kept.
use abonementas::{
    platform::{
        Press, World, password,
        secrets::Secrets,
        world::{Outside, PasswordCost},
    },
    schema::accounts,
};
use actix_web::rt::System;
use diesel::prelude::*;
use serde_json::json;

use super::{EMAIL, PASSWORD, administrator, entered, faults, sign_in};
use crate::harness::{Answer, Api, Client, each_database};

const NEW: &str = "pilka katė prie durų";

fn change(me: &Client, current: &str, new: &str) -> Answer {
    let body = json!({ "current_password": current, "new_password": new });
    me.send("PUT", "/api/v1/session/password", &[], &body.to_string())
}

#[test]
fn a_new_password_ends_the_other_sessions() {
    each_database(|api| {
        let me = administrator(api);
        let other = entered(api, &sign_in(api, EMAIL, PASSWORD));
        let answer = change(&me, PASSWORD, NEW);
        assert_eq!(answer.status, 204, "{answer:?}");
        assert_eq!(me.get("/api/v1/session").status, 200);
        assert_eq!(other.get("/api/v1/session").status, 401);
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 401);
        assert_eq!(sign_in(api, EMAIL, NEW).status, 201);
    });
}

#[test]
fn all_that_is_wrong_with_a_change_is_told_at_once() {
    each_database(|api| {
        let me = administrator(api);
        let told = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
        let answer = change(&me, "wrong", "trumpas");
        assert_eq!(answer.status, 422);
        assert_eq!(
            faults(&answer),
            [told("/current_password", "password.wrong"), told("/new_password", "password.too_short")]
        );
        assert_eq!(faults(&change(&me, PASSWORD, "12345678")), [told("/new_password", "password.too_common")]);
        let like = [told("/new_password", "password.too_like_you")];
        assert_eq!(faults(&change(&me, PASSWORD, "Petkevičienė1")), like);
        assert_eq!(faults(&change(&me, PASSWORD, EMAIL)), like);
        assert_eq!(faults(&change(&me, PASSWORD, &"ž".repeat(129))), [told("/new_password", "text.too_long")]);
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201, "nothing has changed");
    });
}

#[test]
fn a_password_may_hold_any_letters_and_be_long() {
    each_database(|api| {
        let me = administrator(api);
        let long = format!("{}Ž8#k¶wq€ 鯉", "ąžuolas ".repeat(14));
        assert!((100..=128).contains(&long.chars().count()));
        assert_eq!(change(&me, PASSWORD, &long).status, 204);
        assert_eq!(sign_in(api, EMAIL, &long).status, 201);
    });
}

#[test]
fn a_stolen_session_cannot_guess_the_password() {
    each_database(|api| {
        let me = administrator(api);
        for _ in 0..5 {
            assert_eq!(change(&me, "wrong", NEW).status, 422);
        }
        let answer = change(&me, PASSWORD, NEW);
        assert_eq!((answer.status, answer.code()), (429, "session.too_many_tries"));
    });
}

fn kept(api: &Api) -> String {
    let hash = accounts::password_hash.assume_not_null();
    api.write(move |tx| Ok(accounts::table.filter(accounts::email.eq(EMAIL)).select(hash).first(tx.conn)?))
}

#[test]
fn a_password_hashed_at_another_cost_is_hashed_anew_at_sign_in() {
    each_database(|api| {
        administrator(api);
        let secrets = Secrets::parse(&format!("1:{}", "s".repeat(32))).unwrap();
        let world = World::new(
            api.clock.clone(),
            secrets,
            PasswordCost { memory_kib: 128, rounds: 2 },
            Outside::default(),
            Press::default(),
            &[],
        );
        let old = System::new().block_on(password::hash(&world, PASSWORD)).unwrap();
        assert!(old.starts_with("$argon2id$v=19$m=128,t=2,p=1$"), "{old}");
        api.write(move |tx| {
            let row = accounts::table.filter(accounts::email.eq(EMAIL));
            Ok(diesel::update(row).set(accounts::password_hash.eq(&old)).execute(tx.conn)?)
        });
        assert_eq!(sign_in(api, EMAIL, "wrong").status, 401);
        assert!(kept(api).contains("m=128,t=2"));
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
        assert!(kept(api).contains("m=64,t=1"));
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
    });
}
