//! What is written beside a loan: edits, costs, notes, the history; and a request that is sent twice.
use serde_json::{Value, json};

use super::{Desk, act, borrowing, fault, faults, id, pair, path};
use crate::harness::{Answer, each_database};

fn edit(desk: &Desk, loan: &Value, version: i64, patch: Value) -> Answer {
    desk.staff.send("PATCH", &path(loan), &[("If-Match", &format!("\"{version}\""))], &patch.to_string())
}

#[test]
fn an_edit_needs_the_version_that_was_seen() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "note": "Skubu" }));
        let blind = desk.staff.send("PATCH", &path(&loan), &[], r#"{"title":"Kita"}"#);
        assert_eq!((blind.status, blind.code()), (428, "precondition.required"));
        let edited =
            edit(&desk, &loan, 1, json!({ "title": "Kita knyga", "publisher": "Vaga", "needed_by_on": "2026-03-30" }));
        assert_eq!((edited.status, edited.header("ETag")), (200, "\"2\""), "{edited:?}");
        let seen = desk.staff.get(&path(&loan)).header("ETag").to_owned();
        assert!(seen.starts_with("\"2-"), "the version, and what was shown beside it: {seen}");
        let good = desk.staff.send("PATCH", &path(&loan), &[("If-Match", &seen)], "{}");
        assert_eq!(good.status, 200, "{good:?}");
        let stale = edit(&desk, &loan, 1, json!({ "title": "Trečia" }));
        assert_eq!((stale.status, stale.code()), (412, "precondition.failed"));
        let emptied =
            edit(&desk, &loan, 2, json!({ "publisher": null, "isbn": "0-8044-2957-X", "author": null, "year": null }));
        assert_eq!((&emptied.body["publisher"], &emptied.body["author"]), (&json!(null), &json!(null)));
        assert_eq!((&emptied.body["isbn"], &emptied.body["title"]), (&json!("9780804429573"), &json!("Kita knyga")));
        let bare = edit(&desk, &loan, 3, json!({ "isbn": null, "needed_by_on": "2026-02-01", "title": " " }));
        let expected = ["/author", "/title", "/year"].map(|field| pair(field, "field.required"));
        let mut expected = expected.to_vec();
        expected.insert(1, pair("/needed_by_on", "date.before_request"));
        assert_eq!(faults(&bare), expected);
        assert_eq!(fault(&edit(&desk, &loan, 3, json!({ "status": "completed" }))), pair("/status", "field.unknown"));
        assert_eq!(fault(&edit(&desk, &loan, 3, json!({ "title": null }))), pair("/title", "value.wrong_type"));
        let lent = desk.lending(json!({}));
        let foreign = edit(&desk, &lent, 1, json!({ "reader": { "card_no": "1", "name": "x" } }));
        assert_eq!(fault(&foreign), pair("/reader", "loans.reader_not_allowed"));
        let ended = desk.walk(&loan, &["cancel"]);
        let ended = edit(&desk, &ended, ended["version"].as_i64().unwrap(), json!({ "title": "Per vėlu" }));
        assert_eq!((ended.status, ended.code()), (409, "loans.ended"));
    });
}

#[test]
fn a_request_that_is_sent_twice_is_taken_in_once() {
    each_database(|api| {
        let desk = Desk::open(api);
        let made = desk.staff.post_once("k1", "/api/v1/loans", borrowing());
        let again = desk.staff.post_once("k1", "/api/v1/loans", borrowing());
        assert_eq!((again.status, again.header("Idempotency-Replayed")), (201, "true"));
        assert_eq!((&again.body, again.header("ETag")), (&made.body, "\"1\""));
        let other = desk.staff.post_once("k1", "/api/v1/loans", desk.lending_body());
        assert_eq!((other.status, other.code()), (422, "idempotency.key_taken"));
        assert_eq!(desk.staff.get("/api/v1/loans?count=exact").body["total"], 1);
        let send = json!({ "library_id": desk.utena });
        let to = format!("{}/actions/send", path(&made.body));
        assert_eq!(desk.staff.post_once("k2", &to, send.clone()).status, 200);
        assert_eq!(desk.staff.post_once("k2", &to, send).header("Idempotency-Replayed"), "true");
        assert_eq!(desk.get(&made.body)["attempts"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn costs_are_written_down_and_voided_with_a_reason() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let charges = format!("{}/charges", path(&loan));
        let cost = json!({ "kind": "postage_back", "amount_cents": 385, "payer": "reader", "note": "Registruota" });
        let made = desk.staff.post(&charges, cost.clone());
        assert_eq!((made.status, &made.body["version"]), (201, &json!(2)), "{made:?}");
        let charge = made.body["charges"][0].clone();
        assert_eq!((&charge["amount_cents"], &charge["charged_on"]), (&json!(385), &json!("2026-03-02")));
        let ended = desk.walk(&made.body, &["cancel"]);
        let late = json!({ "kind": "copies", "amount_cents": 120, "payer": "central_funding" });
        assert_eq!(desk.staff.post(&charges, late).status, 201, "postage already caused stays");

        let void = format!("{charges}/{}/actions/void", charge["id"]);
        let voided = desk.staff.post(&void, json!({ "reason": "Ne tam užsakymui" }));
        assert_eq!(voided.body["charges"][0]["is_voided"], true);
        assert_eq!(voided.body["charges"][1]["is_voided"], false);
        let against = &voided.body["charges"][2];
        assert_eq!((&against["amount_cents"], &against["counters_id"]), (&json!(-385), &charge["id"]), "{against}");
        let twice = format!("{charges}/{}/actions/void", against["id"]);
        assert_eq!(desk.staff.post(&twice, json!({ "reason": "Atgal" })).code(), "loans.charge_voided");
        let again = desk.staff.post(&void, json!({ "reason": "Dar kartą" }));
        assert_eq!((again.status, again.code()), (409, "loans.charge_voided"));
        let other = desk.lending(json!({}));
        let elsewhere = format!("{}/charges/{}/actions/void", path(&other), charge["id"]);
        assert_eq!(desk.staff.post(&elsewhere, json!({ "reason": "Kito" })).status, 404);

        let with =
            |field: &str, value: Value| desk.staff.post(&charges, super::with(cost.clone(), json!({ field: value })));
        assert_eq!(fault(&with("amount_cents", json!(0))), pair("/amount_cents", "number.too_small"));
        assert_eq!(fault(&with("amount_cents", json!(-5))), pair("/amount_cents", "number.too_small"));
        assert_eq!(fault(&with("amount_cents", json!(1.5))), pair("/amount_cents", "value.wrong_type"));
        assert_eq!(fault(&with("charged_on", json!("2026-03-03"))), pair("/charged_on", "date.in_future"));
        assert_eq!(fault(&with("charged_on", json!("2026-03-01"))), pair("/charged_on", "date.before_request"));
        assert_eq!(fault(&with("payer", json!("nobody"))), pair("/payer", "value.not_in_list"));
        assert_eq!(act(&api.signed_in(&["loans:read"]), &ended, "correct", json!({ "reason": "x" })).status, 403);
    });
}

#[test]
fn colleagues_write_to_each_other() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "note": "Skaitytojas skuba" }));
        let notes = format!("{}/notes", path(&loan));
        let made = desk.staff.post(&notes, json!({ "text": "  Paskambinau,\nlaukia.  " }));
        assert_eq!((made.status, &made.body["text"]), (201, &json!("Paskambinau,\nlaukia.")), "{made:?}");
        desk.act(&loan, "send", json!({ "library_id": desk.utena, "note": "Paštu" }));
        let items = desk.staff.get(&notes).body["items"].clone();
        let texts: Vec<_> = items.as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect();
        assert_eq!(texts, ["Skaitytojas skuba", "Paskambinau,\nlaukia.", "Paštu"]);
        assert_eq!(items[1]["account"]["id"], desk.staff.account.0);
        assert_eq!(fault(&desk.staff.post(&notes, json!({ "text": " " }))), pair("/text", "field.required"));
        assert_eq!(
            fault(&desk.staff.post(&notes, json!({ "text": "x".repeat(4001) }))),
            pair("/text", "text.too_long")
        );
    });
}

#[test]
fn the_history_says_who_when_and_why() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "requested_on": "2026-02-20" }));
        let sent = desk.act(&loan, "send", json!({ "library_id": desk.utena, "happened_on": "2026-02-27" }));
        desk.act(&sent, "unfilled", json!({ "reason": "debtor" }));
        let events = desk.staff.get(&format!("{}/events", path(&loan))).body["items"].clone();
        let told = |n: usize| (&events[n]["kind"], &events[n]["from"], &events[n]["to"], &events[n]["happened_on"]);
        assert_eq!(told(0), (&json!("loans.request"), &json!(null), &json!("requested"), &json!("2026-02-20")));
        assert_eq!(told(1), (&json!("loans.send"), &json!("requested"), &json!("sent"), &json!("2026-02-27")));
        assert_eq!(told(2), (&json!("loans.unfilled"), &json!("sent"), &json!("requested"), &json!("2026-03-02")));
        assert_eq!(events[2]["reason"], "debtor");
        assert_eq!(events[1]["account"]["id"], desk.staff.account.0);
        assert_eq!(events[1]["recorded_at"].as_str().unwrap()[..10], *"2026-03-02");
    });
}

#[test]
fn other_loans_of_the_title_are_shown() {
    each_database(|api| {
        let desk = Desk::open(api);
        let first = desk.borrowing(json!({ "title": "Balta drobulė" }));
        let second = desk.lending(json!({ "title": "BALTA DROBULĖ." }));
        let other = || desk.borrowing(json!({ "title": "Kita", "over_limit_reason": "Mokslo darbui" }));
        for _ in 0..9 {
            other();
        }
        let same = desk.get(&first)["same_title"].clone();
        assert_eq!((id(&same[0]), same.as_array().unwrap().len()), (id(&second), 1));
        let others = other();
        assert_eq!(others["same_title"].as_array().unwrap().len(), 8);
    });
}
