//! We ask a library, and it answers by the link.
use serde_json::{Value, json};

use super::{ANSWERS, act, asked_of_utena, at, open, step};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_library_supplies_by_the_link_until_it_has_its_own_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let link = at(api, desk.utena, &loan);
        let shown = link.get(ANSWERS).body;
        assert_eq!((&shown["role"], &shown["status"]), (&json!("supplier"), &json!("requested")));
        assert_eq!(open(&shown), ["will_supply", "ship", "add_condition", "ask_retry", "unfilled"]);
        assert_eq!(shown["us"]["name"], "Panevėžio apskrities viešoji biblioteka");
        assert_eq!(shown["names"]["unfilled"][0]["name_lt"], "leidinio nėra fonde");
        let promised = step(&link, "will_supply", json!({ "partner_number": "UT-9" }));
        assert_eq!((&promised["status"], &promised["loan"]["partner_number"]), (&json!("will_supply"), &json!("UT-9")));
        step(&link, "ship", json!({ "due_on": "2026-04-15" }));
        desk.walk(&loan, &["receive"]);
        step(&link, "grant_renewal", json!({ "due_on": "2026-05-05" }));
        desk.act(&loan, "ask_renewal", json!({}));
        step(&link, "refuse_renewal", json!({ "reason": "Laukia kitas skaitytojas" }));
        let recalled = step(&link, "recall", json!({ "due_on": "2026-05-01" }));
        assert_eq!(
            (&recalled["loan"]["pending"], &recalled["loan"]["due_on"]),
            (&json!("recall"), &json!("2026-05-01"))
        );
        desk.act(&loan, "send_back", json!({}));
        let done = step(&link, "complete", json!({}));
        assert_eq!(
            (&done["status"], &done["is_over"], &done["loan"]),
            (&json!("completed"), &json!(true), &Value::Null)
        );
        assert_eq!(desk.figures()["items_received"], 1, "a step by link counts like any other");
    });
}

#[test]
fn a_library_says_no_with_its_reason_and_sees_that_it_did() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let link = at(api, desk.utena, &loan);
        assert_eq!(act(&link, "unfilled", json!({})).status, 422);
        let no = step(&link, "unfilled", json!({ "reason": "on_loan" }));
        assert_eq!((&no["status"], &no["unfilled_reason"]), (&json!("unfilled"), &json!("on_loan")));
        assert_eq!(desk.get(&loan)["attempts"][0]["reason"], "on_loan");
    });
}

#[test]
fn a_library_says_later_or_on_what_condition() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (later, costly) = (asked_of_utena(&desk), asked_of_utena(&desk));
        let asked = step(
            &at(api, desk.utena, &later),
            "ask_retry",
            json!({ "reason": "at_bindery", "retry_from_on": "2026-05-01" }),
        );
        assert_eq!((&asked["loan"]["pending"], open(&asked).len()), (&json!("retry"), 0));
        let link = at(api, desk.utena, &costly);
        let put = step(&link, "add_condition", json!({ "code": "cost", "cost_cents": 990 }));
        assert_eq!(put["loan"]["conditions"][0]["cost_cents"], 990);
        desk.act(&costly, "accept_condition", json!({}));
        assert_eq!(link.get(ANSWERS).body["status"], "will_supply");
    });
}

#[test]
fn a_library_agrees_to_a_cancel_or_does_not() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let link = at(api, desk.utena, &loan);
        desk.act(&loan, "ask_cancel", json!({}));
        assert_eq!(step(&link, "decline_cancel", json!({}))["loan"]["pending"], Value::Null);
        desk.act(&loan, "ask_cancel", json!({}));
        let agreed = step(&link, "agree_cancel", json!({}));
        assert_eq!((&agreed["status"], &agreed["is_over"]), (&json!("cancelled"), &json!(true)));
    });
}
