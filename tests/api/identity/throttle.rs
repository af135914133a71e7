//! Guessing is made slow.
use chrono::Duration;

use super::{EMAIL, PASSWORD, administrator, colleague, sign_in};
use crate::harness::{Answer, each_database};
use serde_json::json;

fn told(answer: &Answer) -> (u16, &str, &str) {
    (answer.status, answer.code(), answer.header("Retry-After"))
}

#[test]
fn after_five_failures_one_waits_even_with_the_right_password() {
    each_database(|api| {
        administrator(api);
        for _ in 0..5 {
            assert_eq!(sign_in(api, EMAIL, "wrong").code(), "session.wrong_credentials");
        }
        assert_eq!(told(&sign_in(api, EMAIL, PASSWORD)), (429, "session.too_many_tries", "60"));
        assert_eq!(told(&sign_in(api, EMAIL, "wrong")), (429, "session.too_many_tries", "60"));
        api.clock.pass(Duration::seconds(61));
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
    });
}

#[test]
fn the_wait_doubles_and_is_never_over_a_quarter_of_an_hour() {
    each_database(|api| {
        administrator(api);
        let mut waits = Vec::new();
        for _ in 0..12 {
            let answer = sign_in(api, EMAIL, "wrong");
            if answer.status == 401 && sign_in(api, EMAIL, "wrong").status == 401 {
                continue;
            }
            let wait: i64 = sign_in(api, EMAIL, "wrong").header("Retry-After").parse().unwrap();
            waits.push((wait + 59) / 60);
            api.clock.pass(Duration::seconds(wait));
        }
        assert_eq!(waits[..6], [1, 2, 4, 8, 15, 15]);
    });
}

#[test]
fn a_right_password_clears_what_was_counted() {
    each_database(|api| {
        administrator(api);
        for _ in 0..3 {
            for _ in 0..4 {
                assert_eq!(sign_in(api, EMAIL, "wrong").status, 401);
            }
            assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
        }
    });
}

#[test]
fn one_who_guesses_shuts_nobody_else_out() {
    each_database(|api| {
        let me = administrator(api);
        colleague(api, &me, "birute@example.lt", json!([]));
        for _ in 0..6 {
            sign_in(api, EMAIL, "wrong");
        }
        assert_eq!(sign_in(api, "birute@example.lt", "ruda katė prie lango").status, 201);
    });
}

#[test]
fn an_unknown_account_is_throttled_like_a_known_one() {
    each_database(|api| {
        administrator(api);
        for _ in 0..5 {
            assert_eq!(sign_in(api, "nobody@example.lt", "wrong").code(), "session.wrong_credentials");
        }
        assert_eq!(told(&sign_in(api, "nobody@example.lt", "wrong")), (429, "session.too_many_tries", "60"));
    });
}

#[test]
fn an_address_has_thirty_failures_in_a_quarter_of_an_hour() {
    each_database(|api| {
        administrator(api);
        for n in 0..30 {
            assert_eq!(sign_in(api, &format!("{n}@example.lt"), "wrong").status, 401);
        }
        let answer = sign_in(api, EMAIL, PASSWORD);
        assert_eq!((answer.status, answer.code()), (429, "session.too_many_tries"));
        assert!(answer.header("Retry-After").parse::<u32>().unwrap() <= 900, "{answer:?}");
        api.clock.pass(Duration::minutes(15));
        assert_eq!(sign_in(api, EMAIL, PASSWORD).status, 201);
    });
}

#[test]
fn guesses_side_by_side_are_counted_one_by_one() {
    each_database(|api| {
        administrator(api);
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let guesses: Vec<_> = (0..12).map(|_| scope.spawn(|| sign_in(api, EMAIL, "wrong").status)).collect();
            guesses.into_iter().map(|guess| guess.join().unwrap()).collect()
        });
        let judged = statuses.iter().filter(|status| **status == 401).count();
        assert!(judged <= 5, "{statuses:?}");
        assert!(statuses.iter().all(|status| [401, 429].contains(status)), "{statuses:?}");
    });
}
