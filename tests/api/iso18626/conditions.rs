//! Conditions, both ways that the field has for them, and what can be had later.
use serde_json::json;

use super::{DIALECTS, Two, book};
use crate::harness::each_database;

#[test]
fn a_condition_is_put_and_accepted() {
    each_database(|api| {
        for (dialect, put, taken) in [
            ("1.2", "< RequestResponse/WillSupply", "> Notification"),
            ("2021", "< RequestResponse/RetryPossible", "> Retry"),
        ] {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            two.lender.act(&there, "add_condition", json!({ "code": "cost", "cost_cents": 350, "currency": "EUR" }));
            let asked = two.borrower.waits(&here, "condition");
            assert_eq!(asked["conditions"][0]["code"], "cost", "{dialect}");
            assert_eq!(
                (&asked["conditions"][0]["cost_cents"], &asked["conditions"][0]["currency"]),
                (&json!(350), &json!("EUR"))
            );
            two.borrower.act(&here, "accept_condition", json!({}));
            two.lender.stands(&there, "will_supply");
            two.borrower.stands(&here, "will_supply");
            assert_eq!(two.borrower.said(&here), ["> New", put, taken], "{dialect}");
            two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20" }));
            two.borrower.stands(&here, "shipped");
        }
    });
}

#[test]
fn a_condition_that_is_not_taken_frees_the_request_for_another_library() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            two.lender.act(&there, "add_condition", json!({ "code": "reading_room_only" }));
            let asked = two.borrower.waits(&here, "condition");
            assert_eq!(asked["conditions"][0]["code"], "reading_room_only", "{dialect}");
            two.borrower.act(&here, "reject_condition", json!({}));
            two.lender.waits(&there, "cancel");
            two.lender.act(&there, "agree_cancel", json!({}));
            two.borrower.stands(&here, "requested");
        }
    });
}

#[test]
fn what_can_be_had_later_is_asked_for_as_a_retry() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            two.lender.act(&there, "ask_retry", json!({ "reason": "at_bindery", "retry_from_on": "2026-03-20" }));
            let later = two.borrower.waits(&here, "retry");
            assert_eq!((&later["retry_reason"], &later["retry_from_on"]), (&json!("at_bindery"), &json!("2026-03-20")));
            two.borrower.act(&here, "accept_retry", json!({}));
            two.borrower.act(&here, "send", json!({ "library_id": two.borrower.other }));
            let again = two.lender.arrived(&format!("{}-2", here["number"].as_str().unwrap()));
            assert_eq!(again["status"], "requested");
            assert_eq!(two.borrower.said(&here), ["> New", "< RequestResponse/RetryPossible", "> Retry"], "{dialect}");
        }
    });
}
