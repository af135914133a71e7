//! A library borrows from us, and tells of it by the link.
use serde_json::{Value, json};

use super::{ANSWERS, act, at, open, step};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_library_says_that_it_has_come_and_goes_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({}));
        let link = at(api, desk.kaunas, &loan);
        let shown = link.get(ANSWERS).body;
        assert_eq!((&shown["role"], &shown["status"]), (&json!("requester"), &json!("shipped")));
        assert_eq!(open(&shown), ["receive", "send_back", "ask_renewal"]);
        assert_eq!(step(&link, "receive", json!({}))["status"], "received");
        assert_eq!(step(&link, "ask_renewal", json!({}))["loan"]["pending"], "renewal");
        desk.act(&loan, "grant_renewal", json!({}));
        assert_eq!(link.get(ANSWERS).body["loan"]["n_renewals"], 1);
        assert_eq!(step(&link, "send_back", json!({}))["status"], "return_shipped");
        desk.act(&loan, "complete", json!({}));
        let over = link.get(ANSWERS).body;
        assert_eq!(
            (&over["status"], &over["is_over"], &over["loan"]),
            (&json!("completed"), &json!(true), &Value::Null)
        );
    });
}

#[test]
fn a_library_answers_our_condition_or_cancels() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (accepted, rejected, cancelled) =
            (desk.lending(json!({})), desk.lending(json!({})), desk.lending(json!({})));
        desk.act(&accepted, "add_condition", json!({ "code": "no_copying" }));
        assert_eq!(step(&at(api, desk.kaunas, &accepted), "accept_condition", json!({}))["status"], "will_supply");
        desk.act(&rejected, "add_condition", json!({ "code": "reading_room_only" }));
        let link = at(api, desk.kaunas, &rejected);
        assert_eq!(step(&link, "reject_condition", json!({}))["loan"]["pending"], "cancel");
        assert_eq!(step(&at(api, desk.kaunas, &cancelled), "ask_cancel", json!({}))["loan"]["pending"], "cancel");
    });
}

#[test]
fn a_step_of_the_other_side_or_out_of_turn_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        let lent = desk.act(&desk.lending(json!({})), "ship", json!({}));
        let link = at(api, desk.kaunas, &lent);
        let refused = act(&link, "complete", json!({}));
        assert_eq!((refused.status, refused.code()), (409, "partner.step_not_open"));
        assert_eq!(act(&link, "accept_condition", json!({})).code(), "loans.action_not_allowed");
        assert_eq!(act(&link, "receive", json!({ "by_mail": true })).status, 422);
        assert_eq!(link.get(ANSWERS).body["status"], "shipped");
    });
}
