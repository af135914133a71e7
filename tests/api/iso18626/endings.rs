//! Cancelling, recall, overdue, loss, and what was entered by mistake.
use serde_json::json;

use super::{DIALECTS, Two, book};
use crate::harness::each_database;

#[test]
fn a_wish_to_cancel_is_granted_or_not() {
    each_database(|api| {
        let two = Two::open(api, "1.2");
        let (here, there) = two.asked(book());
        two.borrower.act(&here, "ask_cancel", json!({}));
        two.lender.waits(&there, "cancel");
        two.lender.act(&there, "decline_cancel", json!({}));
        two.borrower.stands(&here, "sent");
        two.borrower.act(&here, "ask_cancel", json!({}));
        two.lender.waits(&there, "cancel");
        two.lender.act(&there, "agree_cancel", json!({}));
        two.borrower.stands(&here, "cancelled");
        let said = ["> New", "> Cancel", "< CancelResponse/RequestReceived", "> Cancel", "< CancelResponse/Cancelled"];
        assert_eq!(two.borrower.said(&here), said);
    });
}

#[test]
fn what_is_wanted_back_is_recalled_and_a_renewal_refused_with_its_reason() {
    each_database(|api| {
        let two = Two::open(api, "2021");
        let (here, there) = two.asked(book());
        two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20" }));
        two.borrower.stands(&here, "shipped");
        two.borrower.act(&here, "receive", json!({}));
        two.lender.stands(&there, "received");
        two.borrower.act(&here, "ask_renewal", json!({}));
        two.lender.waits(&there, "renewal");
        two.lender.act(&there, "refuse_renewal", json!({ "reason": "Laukia kitas skaitytojas" }));
        two.borrower.stands(&here, "received");
        let timeline = two.borrower.staff.get(&format!("/api/v1/loans/{}/events", here["id"])).body;
        assert!(timeline.to_string().contains("Laukia kitas skaitytojas"), "{timeline:#}");
        two.lender.act(&there, "recall", json!({ "due_on": "2026-03-16" }));
        assert_eq!(two.borrower.waits(&here, "recall")["due_on"], "2026-03-16");
    });
}

#[test]
fn what_is_not_to_come_back_yet_is_held_and_released() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20" }));
            two.borrower.stands(&here, "shipped");
            two.borrower.act(&here, "receive", json!({}));
            two.lender.stands(&there, "received");
            two.lender.act(&there, "hold_return", json!({}));
            if dialect == "2021" {
                let held = two.borrower.waits(&here, "hold");
                assert_eq!((&held["status"], &held["due_on"]), (&json!("received"), &json!("2026-04-20")));
            } else {
                // The older edition has no word for it: a person reads it and writes it down.
                two.borrower.once(&here, |_| two.borrower.said(&here).last().unwrap() == "< Notification/Loaned");
                let messages = two.borrower.messages(&here);
                let last = messages.as_array().unwrap().last().unwrap();
                assert_eq!(last["is_to_read"], true);
                two.borrower.act(&here, "hold_return", json!({}));
            }
            let n_said = two.borrower.said(&here).len();
            two.lender.act(&there, "release_return", json!({ "due_on": "2026-05-04" }));
            if dialect == "2021" {
                assert_eq!(two.borrower.stands(&here, "received")["due_on"], "2026-05-04");
                let said = ["> New", "< RequestResponse/Loaned", "> Received", "< StatusChange/HoldReturn"];
                assert_eq!(two.borrower.said(&here), [&said[..], &["< StatusChange/ReleaseHoldReturn"]].concat());
            } else {
                two.borrower.once(&here, |_| two.borrower.said(&here).len() == n_said + 1);
                assert_eq!(two.borrower.said(&here).last().unwrap(), "< Notification/Loaned");
                two.borrower.act(&here, "release_return", json!({ "due_on": "2026-05-04" }));
            }
            two.borrower.act(&here, "send_back", json!({}));
            two.lender.stands(&there, "return_shipped");
        }
    });
}

#[test]
fn what_is_lost_is_told_in_the_words_of_each_edition() {
    each_database(|api| {
        for dialect in DIALECTS {
            let two = Two::open(api, dialect);
            let (here, there) = two.asked(book());
            two.lender.act(&there, "ship", json!({ "due_on": "2026-04-20" }));
            two.borrower.stands(&here, "shipped");
            two.borrower.act(&here, "receive", json!({}));
            two.lender.stands(&there, "received");
            two.borrower.act(&here, "report_lost", json!({}));
            if dialect == "2021" {
                two.lender.stands(&there, "lost");
                two.lender.act(&there, "settle", json!({ "settled_as": "forgiven" }));
                let last = two.borrower.once(&here, |_| two.borrower.said(&here).len() == 5);
                assert_eq!(last["status"], "lost", "our claim is settled by our own desk");
                assert_eq!(two.borrower.said(&here)[4], "< StatusChange/CompletedWithoutReturn");
            } else {
                assert_eq!(two.borrower.said(&here).last().unwrap(), "> Notification");
                let messages = two.lender.messages(&there);
                let last = messages.as_array().unwrap().last().unwrap();
                assert_eq!((&last["code"], &last["is_to_read"]), (&json!("Notification"), &json!(true)));
            }
        }
    });
}

#[test]
fn a_step_that_was_a_mistake_is_taken_back_in_a_word() {
    each_database(|api| {
        let two = Two::open(api, "2021");
        let (here, there) = two.asked(book());
        two.lender.act(&there, "will_supply", json!({}));
        two.borrower.stands(&here, "will_supply");
        let undone = two.lender.staff.post(&format!("/api/v1/loans/{}/actions/undo", there["id"]), json!({}));
        assert_eq!(undone.status, 200, "{:?}", undone.body);
        let said = two.borrower.once(&here, |_| two.borrower.said(&here).len() == 3);
        assert_eq!(said["status"], "will_supply", "a word changes nothing by itself");
        assert_eq!(two.borrower.said(&here)[2], "< Notification/RequestReceived");
        assert_eq!(two.borrower.messages(&here)[2]["is_to_read"], true);
    });
}

#[test]
fn a_request_that_was_sent_by_mistake_is_cancelled_with_them() {
    each_database(|api| {
        let two = Two::open(api, "1.2");
        let (here, there) = two.asked(book());
        let undone = two.borrower.staff.post(&format!("/api/v1/loans/{}/actions/undo", here["id"]), json!({}));
        assert_eq!((undone.status, &undone.body["status"]), (200, &json!("requested")), "{:?}", undone.body);
        two.lender.waits(&there, "cancel");
        two.lender.act(&there, "agree_cancel", json!({}));
        two.lender.stands(&there, "cancelled");
        // Their yes says nothing new to us; the request may go to another library.
        let came = two.borrower.once(&here, |_| two.borrower.said(&here).len() == 3);
        assert_eq!((&came["status"], &came["attempts"]), (&json!("requested"), &json!([])));
        assert_eq!(two.borrower.messages(&here)[2]["is_to_read"], true);
    });
}
