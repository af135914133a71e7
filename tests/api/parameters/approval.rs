//! A risky change waits until a second person approves it. Today is Monday, 2026-03-02.
use serde_json::{Value, json};

use super::{change, changed, get, step};
use crate::harness::{Client, each_database};

const IBAN: &str = "LT12 1000 0111 0100 1000";

/// A proposal of an account number, and the decision that waits.
fn proposed(by: &Client) -> Value {
    let card = changed(by, "library.iban", json!(IBAN), "2026-03-02");
    assert_eq!((&card["value"], &card["n_waiting"]), (&Value::Null, &json!(1)), "it does not count yet");
    card["decisions"][0].clone()
}

#[test]
fn a_second_person_makes_a_risky_change_count() {
    each_database(|api| {
        let (one, other) = (api.staff(), api.staff());
        let decision = proposed(&one);
        let waiting = other.get("/api/v1/parameter-decisions?status=proposed").body;
        assert_eq!(waiting["items"][0]["id"], decision["id"]);
        assert_eq!(waiting["items"][0]["instead_of"], Value::Null);
        let keys: Vec<_> =
            waiting["items"][0]["actions"].as_array().unwrap().iter().map(|it| it["key"].clone()).collect();
        assert_eq!(keys, [json!("approve"), json!("reject"), json!("withdraw")]);
        let answer = step(&other, &decision["id"], "approve", json!({}));
        assert_eq!((answer.status, &answer.body["status"]), (200, &json!("decided")), "{:?}", answer.body);
        assert_eq!(answer.body["approved_by"]["id"], other.account.0);
        let iban = get(&one, "library.iban", "2026-03-02");
        assert_eq!((&iban["value"], &iban["n_waiting"]), (&json!("LT121000011101001000"), &json!(0)));
    });
}

#[test]
fn nobody_approves_or_rejects_their_own() {
    each_database(|api| {
        let one = api.staff();
        let decision = proposed(&one);
        let keys: Vec<_> = decision["actions"].as_array().unwrap().iter().map(|it| it["key"].clone()).collect();
        assert_eq!(keys, [json!("withdraw")], "it is not offered");
        for (action, body) in [("approve", json!({})), ("reject", json!({ "reason": "Ne" }))] {
            let answer = step(&one, &decision["id"], action, body);
            assert_eq!((answer.status, answer.code()), (409, "parameters.own_proposal"), "{action}");
        }
        assert_eq!(get(&one, "library.iban", "2026-03-02")["value"], Value::Null);
    });
}

#[test]
fn what_was_rejected_or_withdrawn_never_counts_and_never_comes_back() {
    each_database(|api| {
        let (one, other) = (api.staff(), api.staff());
        let rejected = proposed(&one);
        let answer = step(&other, &rejected["id"], "reject", json!({ "reason": "Netikra sąskaita" }));
        assert_eq!(
            (&answer.body["status"], &answer.body["ended_reason"]),
            (&json!("rejected"), &json!("Netikra sąskaita"))
        );
        let withdrawn = proposed(&one);
        let answer = step(&one, &withdrawn["id"], "withdraw", json!({ "reason": "Apsirikau" }));
        assert_eq!(answer.body["status"], "withdrawn");
        for decision in [&rejected, &withdrawn] {
            for (action, body) in
                [("approve", json!({})), ("reject", json!({ "reason": "Ne" })), ("withdraw", json!({ "reason": "Ne" }))]
            {
                let answer = step(&other, &decision["id"], action, body);
                assert_eq!((answer.status, answer.code()), (409, "parameters.action_not_allowed"), "{action}");
            }
        }
        assert_eq!(get(&one, "library.iban", "2026-03-02")["value"], Value::Null);
    });
}

#[test]
fn one_proposal_waits_at_a_time() {
    each_database(|api| {
        let (one, other) = (api.staff(), api.staff());
        proposed(&one);
        let body = json!({ "value": "DE89370400440532013000", "from_on": "2026-05-01", "reason": "Kita" });
        let answer = change(&other, "library.iban", body);
        assert_eq!((answer.status, answer.code()), (409, "parameters.proposal_waits"), "{:?}", answer.body);
    });
}

#[test]
fn a_proposal_that_was_overtaken_is_not_approved() {
    each_database(|api| {
        let (one, other) = (api.staff(), api.staff());
        let card = changed(&one, "postage.payer", json!("subscriber"), "2026-02-10");
        let decision = card["decisions"][0].clone();
        let closing = changed(&one, "figures.closed_through", json!("2026-02-28"), "2026-03-02");
        assert_eq!(step(&other, &closing["decisions"][0]["id"], "approve", json!({})).status, 200);
        let answer = step(&other, &decision["id"], "approve", json!({}));
        assert_eq!((answer.status, answer.code()), (409, "parameters.overtaken"), "{:?}", answer.body);
    });
}

#[test]
fn the_life_is_served_as_the_table_has_it() {
    each_database(|api| {
        let life = api.staff().get("/api/v1/parameter-decisions/lifecycle").body;
        assert_eq!(life["statuses"].as_array().unwrap().len(), 5);
        assert_eq!(life["steps"].as_array().unwrap().len(), 7);
        let own = json!({
            "from": "decided", "is_risky": false, "has_begun": false, "action": "withdraw", "to": "withdrawn",
            "right": "parameters:manage",
        });
        assert!(life["steps"].as_array().unwrap().contains(&own), "{life}");
    });
}

#[test]
fn the_database_itself_keeps_the_second_pair_of_eyes() {
    each_database(|api| {
        let one = api.staff();
        let decision = proposed(&one)["id"].as_i64().unwrap();
        let account = one.account;
        let forged = api.try_write(move |tx| {
            use abonementas::schema::parameter_decisions::dsl;
            use diesel::prelude::*;
            let row = dsl::parameter_decisions.filter(dsl::id.eq(decision));
            diesel::update(row)
                .set((dsl::status.eq("decided"), dsl::approved_by.eq(account), dsl::approved_at.eq(tx.now)))
                .execute(tx.conn)?;
            Ok(())
        });
        assert!(forged.is_err());
    });
}
