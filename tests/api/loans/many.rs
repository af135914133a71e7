//! One step on many loans: what would come of it, what came of it, and all of it taken back.
use abonementas::schema::{answers, audit, event_values, events, loan_notes, mail_messages, mail_notices, outbox};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{Desk, act, faults, id, offered, pair, with};
use crate::harness::{Answer, Api, Client, each_database, each_database_with_mail};

pub const BATCH: &str = "/api/v1/loans/batch";

/// Everything that a step leaves: its rows, and every loan as the desk sees it.
pub fn kept(api: &Api, desk: &Desk) -> (Vec<i64>, Value) {
    let rows = api.try_read(|tx| {
        Ok(vec![
            events::table.count().get_result(tx.conn)?,
            event_values::table.count().get_result(tx.conn)?,
            audit::table.count().get_result(tx.conn)?,
            outbox::table.count().get_result(tx.conn)?,
            mail_messages::table.count().get_result(tx.conn)?,
            mail_notices::table.count().get_result(tx.conn)?,
            loan_notes::table.count().get_result(tx.conn)?,
            answers::table.count().get_result(tx.conn)?,
        ])
    });
    (rows.unwrap(), desk.staff.get("/api/v1/loans?limit=200").body)
}

fn batch(client: &Client, action: &str, loans: &[&Value], body: Value) -> Answer {
    let ids: Vec<i64> = loans.iter().map(|loan| id(loan)).collect();
    client.post(BATCH, json!({ "action": action, "ids": ids, "body": body }))
}

/// The status of each result, as HTTP and as the loan's own.
fn told(answer: &Answer) -> Vec<(i64, String)> {
    assert_eq!(answer.status, 200, "{answer:?}");
    let results = answer.body["results"].as_array().unwrap().iter();
    let text = |result: &Value| {
        let said = if result["status"] == 200 { &result["loan"]["status"] } else { &result["problem"]["code"] };
        said.as_str().unwrap().to_owned()
    };
    results.map(|result| (result["status"].as_i64().unwrap(), text(result))).collect()
}

#[test]
fn a_dry_run_changes_nothing_and_says_what_the_real_one_does() {
    each_database_with_mail(|api, _| {
        let desk = Desk::open(api);
        let wanted = desk.borrowing(json!({ "contact": { "email": "ona@example.org" } }));
        let one = desk.walk(&wanted, &["send"]);
        let requested = desk.borrowing(json!({}));
        let other = json!({ "card_no": "A-18", "name": "Skaitytojas 2" });
        let copy = json!({ "medium": "paper_copy", "pages": "1", "reader": other });
        let copy = desk.walk(&desk.borrowing(copy), &["send"]);
        let body = json!({
            "action": "receive", "ids": [id(&copy), id(&requested), id(&one), 99_999],
            "body": { "due_on": "2026-04-01", "note": "Su knygnešiu" },
        });
        let before = kept(api, &desk);
        let dry = desk.staff.post_once("batch-1", BATCH, with(body.clone(), json!({ "dry_run": true })));
        let expected =
            [(200, "received"), (409, "loans.action_not_allowed"), (200, "received"), (404, "http.not_found")];
        assert_eq!(told(&dry), expected.map(|(status, said)| (status, said.to_owned())));
        let letters: Vec<&Value> =
            dry.body["results"].as_array().unwrap().iter().map(|row| &row["has_letter"]).collect();
        assert_eq!(letters, [false, false, true, false], "of the reader who can be written to");
        assert_eq!(dry.body["results"][2]["loan"]["due_on"], "2026-04-01");
        assert_eq!(kept(api, &desk), before);

        let real = desk.staff.post_once("batch-1", BATCH, body.clone());
        assert_eq!(real.header("Idempotency-Replayed"), "", "the dry run has left the key unused");
        assert_eq!(real.body, dry.body);
        let after = kept(api, &desk);
        assert_ne!(after, before);
        assert_eq!(desk.staff.post_once("batch-1", BATCH, body).header("Idempotency-Replayed"), "true");

        let back = json!({ "action": "undo", "ids": [id(&one), id(&requested), id(&copy)], "dry_run": true });
        let dry = desk.staff.post(BATCH, back.clone());
        assert_eq!(kept(api, &desk), after);
        let undone = desk.staff.post(BATCH, with(back, json!({ "dry_run": false })));
        assert_eq!(undone.body, dry.body);
        let expected = [(200, "sent"), (409, "loans.nothing_to_correct"), (200, "sent")];
        assert_eq!(told(&undone), expected.map(|(status, said)| (status, said.to_owned())));
        let letter = desk.staff.get(&format!("/api/v1/mail/messages?entity=loan&entity_id={}", id(&one))).body;
        assert_eq!(letter["items"][0]["status"], "cancelled", "{letter}");
    });
}

#[test]
fn many_are_asked_for_sent_handed_out_and_closed_at_once() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (one, two) = (desk.borrowing(json!({})), desk.borrowing(json!({ "title": "Lietuvė" })));
        let copy = desk.borrowing(json!({ "medium": "paper_copy", "pages": "1" }));
        let all = [&one, &two, &copy];
        assert_eq!(
            faults(&batch(&desk.staff, "send", &all, json!({ "reason": "Taip" }))),
            [pair("/body/library_id", "field.required"), pair("/body/reason", "field.not_allowed")]
        );
        let to = json!({ "library_id": desk.utena });
        let sent = batch(&desk.staff, "send", &all, to.clone());
        assert_eq!(told(&sent), vec![(200, "sent".to_owned()); 3]);
        assert_eq!(sent.body["results"][0]["loan"]["library"]["id"], desk.utena);
        assert_eq!(told(&batch(&desk.staff, "send", &[&one], to))[0].1, "loans.action_not_allowed");
        batch(&desk.staff, "ship", &all, json!({ "due_on": "2026-04-01" }));
        batch(&desk.staff, "receive", &all, json!({}));
        let out = batch(&desk.staff, "hand_over", &all, json!({ "due_on": "2026-03-20" }));
        assert_eq!(out.body["results"][2]["loan"]["status"], "delivered", "a copy has no day to be back");
        assert_eq!(desk.get(&one)["reader_due_on"], "2026-03-20");
        assert_eq!(told(&batch(&desk.staff, "undo", &[&one, &two], json!({}))), vec![(200, "received".to_owned()); 2]);
        batch(&desk.staff, "hand_over", &[&one], json!({}));
        assert_eq!(desk.get(&one)["reader_due_on"], "2026-03-30", "by the terms, before the lender's");

        let (lent, lent_copy) =
            (desk.lending(json!({})), desk.lending(json!({ "medium": "paper_copy", "pages": "1" })));
        let shipped = batch(&desk.staff, "ship", &[&lent, &lent_copy], json!({}));
        assert_eq!(told(&shipped)[0], (200, "shipped".to_owned()));
        assert!(desk.get(&lent)["due_on"].is_string(), "by the terms");
        assert_eq!(told(&shipped)[1], (409, "loans.action_not_allowed".to_owned()), "a copy is delivered");
        assert_eq!(told(&batch(&desk.staff, "deliver", &[&lent_copy], json!({})))[0].1, "delivered");

        let why = json!({ "closed_as": "other", "reason": "Sena kartoteka" });
        assert_eq!(faults(&batch(&desk.staff, "close", &[&lent], json!({}))).len(), 2);
        let closed = batch(&desk.staff, "close", &[&lent, &lent_copy], why);
        assert_eq!(told(&closed), [(200, "closed".to_owned()), (409, "loans.action_not_allowed".to_owned())]);
        assert_eq!(
            faults(&batch(&desk.staff, "undo", &[&lent], json!({ "happened_on": "2026-03-02" }))),
            [pair("/body/happened_on", "field.not_allowed")]
        );
    });
}

#[test]
fn what_a_colleague_has_touched_stays_when_the_rest_of_a_batch_is_undone() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (one, two) = (desk.lending(json!({})), desk.lending(json!({ "title": "Ruduo" })));
        batch(&desk.staff, "will_supply", &[&one, &two], json!({}));
        let colleague = api.signed_in(&["loans:read", "loans:supply"]);
        assert_eq!(act(&colleague, &two, "ship", json!({})).status, 200);
        let undone = batch(&desk.staff, "undo", &[&one, &two], json!({}));
        assert_eq!(told(&undone), [(200, "requested".to_owned()), (409, "loans.others_acted".to_owned())]);
        assert_eq!(desk.get(&two)["status"], "shipped");
        assert!(offered(&desk.get(&one)).contains(&"will_supply".to_owned()));
    });
}
