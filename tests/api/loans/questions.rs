//! Conditions, trying later, and the question of cancelling, on both sides.
use serde_json::{Value, json};

use super::{Desk, act, fault, ids, offered, pair, primary};
use crate::harness::each_database;

#[test]
fn a_quote_from_abroad_is_accepted_by_the_reader_on_a_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let riga = api.library("Latvijas Nacionālā bibliotēka", "foreign");
        let gate = api.library("Lietuvos nacionalinė Martyno Mažvydo biblioteka", "national");
        let loan = desk.borrowing(json!({ "requested_on": "2026-02-20" }));
        let through = json!({
            "library_id": riga, "through_library_id": gate, "n_half_vouchers": 2, "happened_on": "2026-02-21",
        });
        let loan = desk.act(&loan, "send", through);
        let attempt = &loan["attempts"][0];
        assert_eq!((&attempt["through"]["id"], &attempt["n_half_vouchers"]), (&json!(gate), &json!(2)));
        let quote = json!({
            "code": "cost", "cost_cents": 1850, "currency": "GBP", "n_half_vouchers": 3, "happened_on": "2026-02-25",
        });
        let loan = desk.act(&loan, "add_condition", quote);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("sent"), &json!("condition")));
        assert_eq!(primary(&loan), Some("accept_condition"));
        let loan = desk.act(&loan, "accept_condition", json!({ "happened_on": "2026-03-01" }));
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("will_supply"), &json!(null)));
        let condition = &loan["conditions"][0];
        assert_eq!((&condition["cost_cents"], &condition["currency"]), (&json!(1850), &json!("GBP")));
        assert_eq!((&condition["answer"], &condition["answered_on"]), (&json!("accepted"), &json!("2026-03-01")));
        assert_eq!(loan["attempts"][0]["answer"], "yes");
    });
}

#[test]
fn a_condition_refused_asks_the_lender_to_cancel_and_the_next_library_can_be_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "add_condition", "reject_condition"]);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("sent"), &json!("cancel")));
        assert_eq!(loan["conditions"][0]["answer"], "refused");
        let loan = desk.walk(&loan, &["ask_next"]);
        assert_eq!((&loan["status"], &loan["library"]), (&json!("requested"), &json!(null)));
        assert_eq!(loan["attempts"][0]["answer"], "cancelled");
        let loan = desk.act(&loan, "send", json!({ "library_id": desk.kaunas }));
        assert_eq!(loan["attempts"].as_array().unwrap().len(), 2);
        assert_eq!(desk.figures()["requests_sent"], 1, "one order, however many libraries");
    });
}

#[test]
fn what_becomes_of_it_otherwise_drops_the_condition() {
    each_database(|api| {
        let desk = Desk::open(api);
        let asked = || desk.walk(&desk.borrowing(json!({})), &["send", "add_condition"]);
        for (action, status) in [("unfilled", "requested"), ("ship", "shipped"), ("receive", "received")] {
            let loan = desk.walk(&asked(), &[action]);
            assert_eq!((&loan["status"], &loan["pending"]), (&json!(status), &json!(null)), "{action}");
            assert_eq!(loan["conditions"][0]["answer"], "dropped", "{action}");
        }
        let lent = desk.walk(&desk.lending(json!({})), &["add_condition", "ask_cancel"]);
        assert_eq!((&lent["pending"], &lent["conditions"][0]["answer"]), (&json!("cancel"), &json!("dropped")));
    });
}

#[test]
fn a_cost_says_how_much() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let add = |body: Value| act(&desk.staff, &loan, "add_condition", body);
        assert_eq!(fault(&add(json!({ "code": "cost" }))), pair("/cost_cents", "field.required"));
        assert_eq!(fault(&add(json!({ "code": "other", "currency": "EUR" }))), pair("/currency", "field.not_allowed"));
        assert_eq!(
            fault(&add(json!({ "code": "cost", "cost_cents": 5, "currency": "XXX" }))),
            pair("/currency", "value.not_in_list")
        );
        assert_eq!(fault(&add(json!({ "code": "cost", "cost_cents": 0 }))), pair("/cost_cents", "number.too_small"));
        let loan = desk.act(&loan, "add_condition", json!({ "code": "cost", "cost_cents": 250 }));
        assert_eq!(loan["conditions"][0]["currency"], "EUR");
        assert_eq!(primary(&loan), Some("accept_condition"));
    });
}

#[test]
fn what_is_for_the_reading_room_is_not_taken_home() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let loan = desk.act(&loan, "add_condition", json!({ "code": "reading_room_only" }));
        let loan = desk.walk(&loan, &["accept_condition", "ship", "receive"]);
        assert_eq!(
            (&loan["is_reading_room_only"], &loan["proposal"]["reader_due_on"]),
            (&json!(true), &json!("2026-03-02"))
        );
        let home = act(&desk.staff, &loan, "hand_over", json!({ "reader_due_on": "2026-03-20" }));
        assert_eq!(fault(&home), pair("/reader_due_on", "loans.reading_room_day"));
        let loan = desk.walk(&loan, &["hand_over"]);
        assert_eq!((&loan["status"], &loan["reader_due_on"]), (&json!("on_loan"), &json!("2026-03-02")));

        let told = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let told = desk.act(&told, "receive", json!({ "due_on": "2026-04-01", "is_reading_room_only": true }));
        assert_eq!(told["is_reading_room_only"], true);
    });
}

#[test]
fn what_can_be_had_later_waits_for_its_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let early = json!({ "reason": "on_loan", "retry_from_on": "2026-03-02" });
        assert_eq!(fault(&act(&desk.staff, &loan, "ask_retry", early)), pair("/retry_from_on", "date.in_past"));
        let later = json!({ "reason": "at_bindery", "retry_from_on": "2026-03-20" });
        let loan = desk.act(&loan, "ask_retry", later);
        assert_eq!((&loan["pending"], primary(&loan)), (&json!("retry"), Some("accept_retry")));
        let loan = desk.walk(&loan, &["accept_retry"]);
        assert_eq!((&loan["status"], &loan["retry_from_on"]), (&json!("requested"), &json!("2026-03-20")));
        assert_eq!(loan["attempts"][0]["answer"], "retry");
        let ours = |client: &crate::harness::Client| ids(&client.get("/api/v1/loans?view=waits_for_us"));
        assert_eq!(ours(&desk.staff), [0; 0], "not before its day");
        assert_eq!(ids(&desk.staff.get("/api/v1/loans?view=retry_later")), [super::id(&loan)]);
        api.clock.pass(chrono::Duration::days(18));
        let staff = api.staff();
        assert_eq!(ours(&staff), [super::id(&loan)]);
        let sent = act(&staff, &loan, "send", json!({ "library_id": desk.utena })).body;
        assert_eq!((&sent["retry_from_on"], &sent["retry_reason"]), (&json!(null), &json!(null)));
    });
}

#[test]
fn our_not_now_ends_what_another_library_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.lending(json!({})), &["will_supply", "ask_retry"]);
        assert_eq!((&loan["status"], &loan["retry_reason"]), (&json!("unfilled"), &json!("on_loan")));
        assert_eq!(loan["retry_from_on"], "2026-05-01");
        assert_eq!(offered(&loan), ["undo", "correct"]);
        let figures = desk.figures();
        assert_eq!((&figures["requests_received"], &figures["requests_supplied"]), (&json!(1), &json!(0)));
    });
}

#[test]
fn what_comes_although_it_was_to_be_cancelled_is_received() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "ask_cancel", "ship"]);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("shipped"), &json!(null)));
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "ask_cancel", "receive"]);
        assert_eq!(loan["status"], "received");
    });
}

#[test]
fn a_gate_is_another_library_that_is_there() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let send = |gate: i64| {
            let body = json!({ "library_id": desk.utena, "through_library_id": gate });
            fault(&act(&desk.staff, &loan, "send", body))
        };
        assert_eq!(send(99_999), pair("/through_library_id", "library.unknown"));
        assert_eq!(send(api.our_library().0), pair("/through_library_id", "loans.gate_wrong"));
    });
}

#[test]
fn questions_are_found_by_what_is_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let condition = desk.walk(&desk.lending(json!({})), &["add_condition"]);
        let renewal = desk.walk(&desk.lending(json!({})), &["ship", "ask_renewal"]);
        desk.lending(json!({}));
        let found = |query: &str| ids(&desk.staff.get(&format!("/api/v1/loans?sort=number&{query}")));
        assert_eq!(found("view=questions"), [super::id(&condition), super::id(&renewal)]);
        assert_eq!(found("pending=renewal"), [super::id(&renewal)]);
        assert_eq!(found("pending=renewal,condition").len(), 2);
        assert_eq!(desk.staff.get("/api/v1/loans?pending=maybe").status, 400);
    });
}
