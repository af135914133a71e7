//! Our reader wants something that another library has.
use serde_json::json;

use super::{Desk, act, borrowing, fault, offered, pair, primary, with};
use crate::harness::each_database;

#[test]
fn a_book_is_asked_for_comes_goes_to_the_reader_and_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "n_items": 2, "volumes": ["I", "II"], "requested_on": "2026-02-27" }));
        assert_eq!(loan["number"], "TBA-2026-0001");
        assert_eq!(loan["status"], "requested");
        assert_eq!(loan["library"], json!(null));
        assert_eq!(loan["reader"], json!({ "card_no": "A-17", "name": "Skaitytojas 1" }));
        assert_eq!(loan["waiting_days"], 3);
        assert_eq!(primary(&loan), Some("send"));

        let loan = desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "partner_number": "K-5" }));
        assert_eq!(loan["library"]["id"], desk.kaunas);
        assert_eq!(loan["attempts"][0]["answer"], json!(null));
        let loan = desk.act(&loan, "will_supply", json!({}));
        assert_eq!(loan["attempts"][0]["answer"], "yes");
        let loan = desk.act(&loan, "ship", json!({ "due_on": "2026-04-01" }));
        let items = json!([{ "n": 2, "barcode": "B2", "condition": "suplyšęs viršelis" }]);
        let loan = desk.act(&loan, "receive", json!({ "items": items }));
        assert_eq!(loan["due_on"], "2026-04-01");
        assert_eq!(loan["items"][0]["received_on"], "2026-03-02");
        assert_eq!(loan["items"][1]["barcode"], "B2");
        assert_eq!(loan["items"][1]["volume"], "II");
        let loan = desk.act(&loan, "tell", json!({ "told_by": "sms" }));
        assert_eq!((&loan["told_by"], &loan["told_on"]), (&json!("sms"), &json!("2026-03-02")));
        let loan = desk.act(&loan, "hand_over", json!({}));
        assert_eq!(loan["reader_due_on"], "2026-03-29");
        assert_eq!(primary(&loan), Some("take_back"));
        let loan = desk.walk(&loan, &["take_back", "send_back", "complete"]);
        assert_eq!(loan["status"], "completed");
        assert_eq!(loan["items"][1]["returned_on"], "2026-03-02");
        assert_eq!(offered(&loan), ["undo", "correct"]);
        let path = loan["path"].as_array().unwrap();
        assert_eq!((path.len(), &path[5]), (9, &json!("on_loan")));
    });
}

#[test]
fn a_copy_ends_with_the_reader() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "medium": "paper_copy", "pages": "12–18" }));
        let loan = desk.walk(&loan, &["send", "will_supply"]);
        let refused = act(&desk.staff, &loan, "receive", json!({ "due_on": "2026-04-01" }));
        assert_eq!(fault(&refused), pair("/due_on", "loans.due_day_wrong"));
        let loan = desk.walk(&loan, &["ship", "receive", "hand_over"]);
        assert_eq!((&loan["status"], &loan["due_on"]), (&json!("delivered"), &json!(null)));
        assert_eq!(act(&desk.staff, &loan, "take_back", json!({})).code(), "loans.action_not_allowed");
    });
}

#[test]
fn after_a_no_the_next_library_is_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let loan = desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "partner_number": "K-1" }));
        let no = json!({ "reason": "on_loan", "note": "Grįš gegužę" });
        let loan = desk.act(&loan, "unfilled", no);
        assert_eq!((&loan["status"], &loan["library"]), (&json!("requested"), &json!(null)));
        assert_eq!(loan["partner_number"], json!(null));
        let attempt = &loan["attempts"][0];
        assert_eq!((&attempt["answer"], &attempt["reason"]), (&json!("no"), &json!("on_loan")));
        assert_eq!(attempt["note"], "Grįš gegužę");

        let again = act(&desk.staff, &loan, "send", json!({ "library_id": desk.kaunas }));
        assert_eq!((again.status, again.code()), (409, "loans.already_asked"));
        let loan = desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        let loan = desk.act(&loan, "will_supply", json!({}));
        // A promise may still become a no.
        let loan = desk.act(&loan, "unfilled", json!({ "reason": "not_found" }));
        assert_eq!(loan["attempts"][1]["answer"], "no");
        let loan = desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "again": true }));
        assert_eq!(loan["attempts"].as_array().unwrap().len(), 3);
        assert_eq!(loan["library"]["id"], desk.kaunas);
        assert_eq!(desk.figures()["requests_sent"], 1, "one order, however many libraries");
    });
}

#[test]
fn once_a_library_was_asked_only_its_yes_cancels() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let alone = act(&desk.staff, &loan, "cancel", json!({ "reason": "Nebereikia" }));
        assert_eq!((alone.status, alone.code()), (409, "loans.action_not_allowed"));
        let loan = desk.act(&loan, "ask_cancel", json!({}));
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("sent"), &json!("cancel")));
        assert_eq!(primary(&loan), Some("agree_cancel"));
        assert_eq!(act(&desk.staff, &loan, "will_supply", json!({})).status, 409);
        let loan = desk.act(&loan, "decline_cancel", json!({}));
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("sent"), &json!(null)));
        let loan = desk.walk(&loan, &["will_supply", "ask_cancel", "agree_cancel"]);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("cancelled"), &json!(null)));
        assert_eq!(loan["attempts"][0]["answer"], "cancelled");
    });
}

#[test]
fn what_nobody_was_asked_for_is_cancelled_or_given_up_alone() {
    each_database(|api| {
        let desk = Desk::open(api);
        let cancelled = desk.act(&desk.borrowing(json!({})), "cancel", json!({ "reason": "Skaitytojas apsigalvojo" }));
        assert_eq!(cancelled["status"], "cancelled");
        let given_up = desk.act(&desk.borrowing(json!({})), "give_up", json!({ "reason": "not_held" }));
        assert_eq!((&given_up["status"], &given_up["unfilled_reason"]), (&json!("unfilled"), &json!("not_held")));
    });
}

#[test]
fn a_department_asks_for_itself_without_a_reader() {
    each_database(|api| {
        let desk = Desk::open(api);
        let mut body = borrowing();
        body["reader"] = json!(null);
        let refused = desk.staff.post("/api/v1/loans", body.clone());
        assert_eq!(fault(&refused), pair("/reader", "loans.reader_required"));
        let loan = desk.request(with(body, json!({ "is_for_department": true })));
        assert_eq!(loan["reader"], json!(null));
    });
}

#[test]
fn the_reader_brings_it_before_the_lender_wants_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        let received = || desk.walk(&desk.borrowing(json!({})), &["send", "receive"]);
        let hand_over = |day: &str| act(&desk.staff, &received(), "hand_over", json!({ "reader_due_on": day }));
        assert_eq!(fault(&hand_over("2026-04-02")), pair("/reader_due_on", "date.after_due"));
        assert_eq!(fault(&hand_over("2026-03-01")), pair("/reader_due_on", "loans.due_day_wrong"));
        assert_eq!(hand_over("2026-04-01").body["reader_due_on"], "2026-04-01");
        let short =
            desk.act(&desk.walk(&desk.borrowing(json!({})), &["send"]), "receive", json!({ "due_on": "2026-03-04" }));
        assert_eq!(desk.act(&short, "hand_over", json!({}))["reader_due_on"], "2026-03-04", "never before today");
    });
}
