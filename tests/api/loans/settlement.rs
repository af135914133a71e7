//! Lost and damaged, settled by the lender's rules, and closing by hand.
use serde_json::{Value, json};

use super::{Desk, act, fault, id, offered, pair, primary};
use crate::harness::each_database;

#[test]
fn what_is_lost_ends_when_it_is_settled() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "hand_over"]);
        let loan = desk.act(&loan, "report_lost", json!({ "amount_cents": 2490 }));
        assert_eq!((&loan["status"], &loan["items"][0]["state"]), (&json!("lost"), &json!("lost")));
        assert_eq!((&loan["claims"][0]["amount_cents"], primary(&loan)), (&json!(2490), Some("settle")));
        let settle = |body: Value| act(&desk.staff, &loan, "settle", body);
        assert_eq!(
            fault(&settle(json!({ "settled_as": "replaced", "settled_cents": 5 }))),
            pair("/settled_cents", "field.not_allowed")
        );
        let ended = desk.act(&loan, "settle", json!({ "settled_as": "paid" }));
        assert_eq!(ended["status"], "completed");
        let claim = &ended["claims"][0];
        assert_eq!((&claim["settled_as"], &claim["settled_cents"]), (&json!("paid"), &json!(2490)), "as claimed");
        assert_eq!(ended["items"][0]["returned_on"], json!(null));
    });
}

#[test]
fn what_was_lost_and_is_found_goes_back_and_nothing_is_owed() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lost = desk.walk(&desk.borrowing(json!({})), &["send", "receive", "report_lost"]);
        let found = desk.walk(&lost, &["send_back"]);
        assert_eq!(
            (&found["status"], &found["claims"][0]["settled_as"]),
            (&json!("return_shipped"), &json!("returned"))
        );
        assert_eq!(found["items"][0]["state"], "received");
        let lent = desk.walk(&desk.lending(json!({})), &["ship", "report_lost", "complete"]);
        assert_eq!((&lent["status"], &lent["items"][0]["state"]), (&json!("completed"), &json!("returned")));
    });
}

#[test]
fn what_is_damaged_goes_on_its_way_while_that_is_settled() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({ "n_items": 2 })), &["send", "receive", "hand_over"]);
        let harm = json!({ "harmed": [{ "n": 2, "harm": "damaged", "condition": "sušlapęs" }] });
        let loan = desk.act(&loan, "report_damaged", harm);
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("on_loan"), &json!("settlement")));
        assert_eq!(
            (&loan["items"][1]["state"], &loan["items"][1]["condition"]),
            (&json!("damaged"), &json!("sušlapęs"))
        );
        let back = desk.walk(&loan, &["take_back", "send_back"]);
        assert_eq!((&back["status"], &back["pending"]), (&json!("return_shipped"), &json!("settlement")));
        assert!(!offered(&back).contains(&"complete".to_owned()), "not before it is settled");
        let paid = act(&desk.staff, &back, "settle", json!({ "settled_as": "paid" }));
        assert_eq!(fault(&paid), pair("/settled_cents", "field.required"), "nobody named an amount");
        let settled = desk.act(&back, "settle", json!({ "settled_as": "forgiven" }));
        assert_eq!(desk.walk(&settled, &["complete"])["status"], "completed");
    });
}

#[test]
fn one_volume_lost_of_two_is_settled_beside_the_other() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.lending(json!({ "n_items": 2 })), &["ship", "receive"]);
        let harm = |n: Value| json!({ "harmed": n, "amount_cents": 1500 });
        let all = harm(json!([{ "n": 1, "harm": "lost" }, { "n": 2, "harm": "lost" }]));
        assert_eq!(fault(&act(&desk.staff, &loan, "report_damaged", all)), pair("/harmed", "loans.all_lost"));
        let unknown = harm(json!([{ "n": 7, "harm": "lost" }]));
        assert_eq!(
            fault(&act(&desk.staff, &loan, "report_damaged", unknown)),
            pair("/harmed/0/n", "loans.item_unknown")
        );
        let loan = desk.act(&loan, "report_damaged", harm(json!([{ "n": 2, "harm": "lost" }])));
        assert_eq!((&loan["status"], &loan["pending"]), (&json!("return_shipped"), &json!("settlement")));
        let replaced = desk.act(&loan, "settle", json!({ "settled_as": "replaced" }));
        let ended = desk.walk(&replaced, &["complete"]);
        let states: Vec<_> = ended["items"].as_array().unwrap().iter().map(|item| item["state"].clone()).collect();
        assert_eq!(states, ["returned", "lost"]);
    });
}

#[test]
fn what_is_stuck_is_closed_by_hand_and_counts_for_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let bare = act(&desk.staff, &loan, "close", json!({ "closed_as": "filled_locally", "reason": " " }));
        assert_eq!(fault(&bare), pair("/reason", "field.required"));
        let reason = json!({ "closed_as": "filled_locally", "reason": "Radome savo fonde" });
        let closed = desk.act(&loan, "close", reason);
        assert_eq!((&closed["status"], &closed["closed_as"]), (&json!("closed"), &json!("filled_locally")));
        assert_eq!(desk.figures()["requests_filled"], 0);
        assert_eq!(desk.walk(&closed, &["correct"])["status"], "sent", "and taken back like any step");
        let lent = desk.walk(&desk.lending(json!({})), &["ship"]);
        let lent = desk.act(&lent, "close", json!({ "closed_as": "completed", "reason": "Grąžinta be įrašo" }));
        assert_eq!(lent["items"][0]["state"], "returned");
        assert_eq!(super::ids(&desk.staff.get("/api/v1/loans?status=closed")), [id(&lent)]);
    });
}
