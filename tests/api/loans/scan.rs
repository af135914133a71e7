//! What is scanned, many in a row: found by what stands on it, and taken on by one step.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{Desk, fault, id, many::kept, offered, pair, with};
use crate::harness::{Answer, Client, each_database};

const SCAN: &str = "/api/v1/loans/scan";

fn scan(client: &Client, mode: &str, code: &str, more: Value) -> Answer {
    let answer = client.post(SCAN, with(json!({ "mode": mode, "code": code }), more));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer
}

/// What came of it, and of which loans.
fn came(answer: &Answer) -> (&str, Vec<i64>) {
    let loans = answer.body["loans"].as_array().unwrap().iter().map(id).collect();
    (answer.body["outcome"].as_str().unwrap(), loans)
}

#[test]
fn a_book_is_received_handed_out_taken_back_and_sent_back_by_scans() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let number = loan["number"].as_str().unwrap().to_lowercase();
        let lacking = scan(&desk.staff, "receive", &number, json!({}));
        assert_eq!(came(&lacking), ("refused", vec![id(&loan)]));
        let error = &lacking.body["problem"]["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/due_on"), &json!("field.required")));
        assert_eq!(desk.get(&loan)["version"], loan["version"]);

        let body = json!({ "mode": "receive", "code": number, "due_on": "2026-04-01", "note": "Su knygnešiu" });
        let received = desk.staff.post_once("scan-1", SCAN, body.clone());
        assert_eq!(came(&received), ("done", vec![id(&loan)]));
        assert_eq!(
            (&received.body["action"], &received.body["loans"][0]["status"]),
            (&json!("receive"), &json!("received"))
        );
        let again = desk.staff.post_once("scan-1", SCAN, body.clone());
        assert_eq!((again.header("Idempotency-Replayed"), &again.body), ("true", &received.body));
        let later = desk.staff.post_once("scan-2", SCAN, body);
        assert_eq!(came(&later), ("not_possible", vec![id(&loan)]));
        assert!(offered(&later.body["loans"][0]).contains(&"hand_over".to_owned()), "what can be done now is said");

        for (mode, status) in [("hand_over", "on_loan"), ("return", "checked_in"), ("send_back", "return_shipped")] {
            // The day for what comes is set for the whole session and harms no other step.
            let went = scan(&desk.staff, mode, &number, json!({ "due_on": "2026-04-20", "by_mail": false }));
            assert_eq!((came(&went).0, &went.body["loans"][0]["status"]), ("done", &json!(status)), "{went:?}");
        }
        assert_eq!(desk.get(&loan)["due_on"], "2026-04-01");
        assert_eq!(desk.figures()["items_received"], 1);
    });
}

#[test]
fn what_is_lent_goes_and_comes_back_by_its_barcode_whatever_ended_before() {
    each_database(|api| {
        let desk = Desk::open(api);
        let mark = json!({ "items": [{ "n": 1, "barcode": "LT-000.77" }] });
        let old = desk.act(&desk.lending(json!({})), "ship", mark.clone());
        assert_eq!(came(&scan(&desk.staff, "return", " LT-000.77 ", json!({}))), ("done", vec![id(&old)]));
        assert_eq!(came(&scan(&desk.staff, "return", "LT-000.77", json!({}))), ("not_possible", vec![id(&old)]));
        let new = desk.act(&desk.lending(json!({ "title": "Ruduo" })), "will_supply", mark);
        let shipped = scan(&desk.staff, "next", "LT-000.77", json!({}));
        assert_eq!((came(&shipped), &shipped.body["action"]), (("done", vec![id(&new)]), &json!("ship")));
        assert_eq!(came(&scan(&desk.staff, "ship", "LT-000.77", json!({}))), ("not_possible", vec![id(&new)]));
        assert_eq!(came(&scan(&desk.staff, "next", "LT-000.77", json!({}))), ("done", vec![id(&new)]));
        let copy = desk.lending(json!({ "medium": "paper_copy", "pages": "1" }));
        let sent = scan(&desk.staff, "ship", copy["number"].as_str().unwrap(), json!({}));
        assert_eq!((&sent.body["action"], &sent.body["loans"][0]["status"]), (&json!("deliver"), &json!("delivered")));
        assert_eq!(came(&scan(&desk.staff, "return", "LT-000.7", json!({}))), ("unknown", vec![]), "a part is no code");
        assert_eq!(came(&scan(&desk.staff, "return", "-", json!({}))), ("unknown", vec![]));
        let blank = desk.staff.post(SCAN, json!({ "mode": "return", "code": " " }));
        assert_eq!(fault(&blank), pair("/code", "field.required"));
    });
}

#[test]
fn of_several_loans_with_one_code_the_one_that_is_meant_is_named() {
    each_database(|api| {
        let desk = Desk::open(api);
        let theirs = json!({ "partner_number": "U-17" });
        let (one, two) =
            (desk.lending(theirs.clone()), desk.lending(with(theirs, json!({ "library_id": desk.utena }))));
        let several = scan(&desk.staff, "ship", "U-17", json!({}));
        assert_eq!(came(&several), ("several", vec![id(&two), id(&one)]));
        assert_eq!(desk.get(&one)["status"], "requested");
        let named = json!({ "loan_id": id(&one) });
        assert_eq!(came(&scan(&desk.staff, "ship", "U-17", named)), ("done", vec![id(&one)]));
        assert_eq!(came(&scan(&desk.staff, "ship", "U-17", json!({}))), ("done", vec![id(&two)]), "one is left");
        assert_eq!(came(&scan(&desk.staff, "ship", "U-17", json!({}))), ("not_possible", vec![id(&two), id(&one)]));
        assert_eq!(came(&scan(&desk.staff, "ship", "U-1", json!({}))), ("unknown", vec![]));
    });
}

#[test]
fn a_scan_takes_the_right_of_its_step_and_a_dry_one_changes_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let number = loan["number"].as_str().unwrap();
        let clerk = api.signed_in(&["loans:read", "loans:circulate"]);
        let refused = scan(&clerk, "ship", number, json!({}));
        assert_eq!((came(&refused).0, &refused.body["problem"]["code"]), ("refused", &json!("right.required")));
        let elsewhere =
            api.signed_in_at(api.our_branch("Kaimo filialas"), Scope::Branch, &["loans:read", "loans:supply"]);
        assert_eq!(
            came(&scan(&elsewhere, "ship", number, json!({}))).0,
            "unknown",
            "what is not theirs does not exist"
        );

        let before = kept(api, &desk);
        let body = json!({ "mode": "ship", "code": number, "dry_run": true });
        let dry = desk.staff.post_once("scan-1", SCAN, body.clone());
        assert_eq!(kept(api, &desk), before);
        let real = desk.staff.post_once("scan-1", SCAN, with(body, json!({ "dry_run": false })));
        assert_eq!((came(&real), &real.body), (("done", vec![id(&loan)]), &dry.body));
    });
}
