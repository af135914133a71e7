//! Another library wants something of ours.
use std::collections::BTreeSet;

use serde_json::json;

use super::{Desk, act, fault, offered, pair, primary, with};
use crate::harness::each_database;

#[test]
fn a_book_of_ours_goes_out_and_comes_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({ "n_items": 3, "partner_number": "KAB-77" }));
        assert_eq!((&loan["status"], &loan["library"]["id"]), (&json!("requested"), &json!(desk.kaunas)));
        assert_eq!(primary(&loan), Some("will_supply"));
        let loan = desk.act(&loan, "will_supply", json!({}));
        assert_eq!(loan["proposal"]["due_on"], "2026-04-01", "a term from today");
        let loan = desk.act(&loan, "ship", json!({ "due_on": "2026-04-15", "items": [{ "n": 1, "barcode": "P-1" }] }));
        assert_eq!(loan["items"][2]["due_on"], "2026-04-15");
        assert_eq!(primary(&loan), Some("complete"));
        let loan = desk.walk(&loan, &["receive", "send_back", "complete"]);
        assert_eq!((&loan["status"], &loan["items"][0]["returned_on"]), (&json!("completed"), &json!("2026-03-02")));
        assert_eq!(loan["attempts"], json!([]));
        let figures = desk.figures();
        assert_eq!(
            (&figures["requests_received"], &figures["requests_supplied"], &figures["items_supplied"]),
            (&json!(1), &json!(1), &json!(3))
        );
    });
}

#[test]
fn a_copy_of_ours_is_delivered_and_stays() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({ "medium": "electronic_copy", "pages": "3–9" }));
        assert_eq!(act(&desk.staff, &loan, "ship", json!({})).code(), "loans.action_not_allowed");
        let loan = desk.act(&loan, "deliver", json!({ "pages": 7 }));
        assert_eq!((&loan["status"], &loan["n_pages"]), (&json!("delivered"), &json!(7)));
        assert_eq!(offered(&loan), ["undo", "correct"]);
        assert_eq!(desk.figures()["items_supplied"], 1);
    });
}

#[test]
fn our_no_ends_it_with_its_reason() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({})), "unfilled", json!({ "reason": "only_copy" }));
        assert_eq!((&loan["status"], &loan["unfilled_reason"]), (&json!("unfilled"), &json!("only_copy")));
        assert_eq!(desk.figures()["requests_supplied"], 0);
    });
}

#[test]
fn the_borrower_cancels_with_our_yes() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.lending(json!({})), &["will_supply", "ask_cancel"]);
        assert_eq!(offered(&loan), ["agree_cancel", "decline_cancel", "close", "undo", "correct"]);
        assert_eq!(desk.walk(&loan, &["agree_cancel"])["status"], "cancelled");
    });
}

#[test]
fn who_asks_is_another_library_that_we_deal_with() {
    each_database(|api| {
        let desk = Desk::open(api);
        let asked_by = |library: serde_json::Value| {
            desk.staff.post("/api/v1/loans", with(desk.lending_body(), json!({ "library_id": library })))
        };
        assert_eq!(fault(&asked_by(json!(null))), pair("/library_id", "loans.library_required"));
        assert_eq!(fault(&asked_by(json!(99_999))), pair("/library_id", "library.unknown"));
        assert_eq!(fault(&asked_by(json!(api.our_library().0))), pair("/library_id", "loans.own_library"));
    });
}

#[test]
fn what_goes_between_our_own_branches_is_flagged_and_not_counted() {
    each_database(|api| {
        let desk = Desk::open(api);
        let branch = api.our_branch("Smilgių filialas").0;
        let loan = desk.lending(json!({ "library_id": branch }));
        assert_eq!(loan["is_same_administration"], true);
        desk.walk(&loan, &["ship"]);
        let figures = desk.figures();
        assert_eq!((&figures["requests_received"], &figures["items_supplied"]), (&json!(0), &json!(0)));
    });
}

#[test]
fn a_rush_of_requests_is_taken_in_and_each_has_its_own_number() {
    each_database(|api| {
        let desk = Desk::open(api);
        let number = |_| desk.lending(json!({}))["number"].to_string();
        let numbers: BTreeSet<String> = std::thread::scope(|scope| {
            let clients: Vec<_> = (0..32).map(|_| scope.spawn(|| (0..4).map(number).collect::<Vec<_>>())).collect();
            clients.into_iter().flat_map(|client| client.join().expect("a client")).collect()
        });
        assert_eq!(numbers.len(), 128);
    });
}
