//! What comes in another order than it was done (digest of the standard, section 5.5).
use serde_json::json;

use super::{OK, said};
use crate::{
    harness::each_database,
    iso18626::{
        crossing::{asked, last_is_to_read, tells},
        endpoint::{alone, by_hand, request, says},
        post,
    },
};

#[test]
fn the_furthest_status_counts_and_what_was_overtaken_changes_nothing() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        for (reason, status, due, stands) in [
            // A first answer may skip what stands before it.
            ("RequestResponse", "Loaned", "2026-04-20", "shipped"),
            ("StatusChange", "WillSupply", "", "shipped"),
            ("RequestResponse", "ExpectToSupply", "", "shipped"),
        ] {
            assert_eq!(said(&post(&desk.key, &tells(&number, (reason, status), "", due))), OK, "{status}");
            assert_eq!(desk.loan(&here)["status"], stands, "{status}");
        }
        desk.act(&here, "receive", json!({}));
        // It is back with them before our desk wrote down that it was sent.
        assert_eq!(said(&post(&desk.key, &tells(&number, ("StatusChange", "LoanCompleted"), "", ""))), OK);
        assert_eq!(desk.loan(&here)["status"], "completed");
        for (status, due) in [("LoanCompleted", ""), ("Loaned", "2026-04-21"), ("WillSupply", "")] {
            assert_eq!(said(&post(&desk.key, &tells(&number, ("RequestResponse", status), "", due))), OK, "{status}");
            assert_eq!(desk.loan(&here)["status"], "completed", "{status}");
        }
    });
}

#[test]
fn an_action_on_what_never_was_or_has_ended_is_not_supported() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let ask = |number: &str| {
            assert_eq!(said(&post(&desk.key, &request(number, "Metai", ""))), OK);
            desk.arrived(number)
        };
        let (refused, ended) = (ask("B-1"), ask("B-2"));
        desk.act(&refused, "unfilled", json!({ "reason": "on_loan" }));
        desk.act(&ended, "ship", json!({ "due_on": "2026-04-20" }));
        desk.act(&ended, "complete", json!({}));
        let unsupported = |action: &str| format!("200 ERROR UnsupportedActionType: unsupported action: {action}");
        for action in ["Received", "ShippedReturn", "Cancel", "Renew", "Lost"] {
            assert_eq!(said(&post(&desk.key, &says("B-1", action, ""))), unsupported(action));
        }
        for action in ["Cancel", "Renew", "Lost"] {
            assert_eq!(said(&post(&desk.key, &says("B-2", action, ""))), unsupported(action));
        }
        // These say again what has been, or only ask and tell.
        for action in ["Received", "ShippedReturn", "StatusRequest", "Notification"] {
            assert_eq!(said(&post(&desk.key, &says("B-2", action, ""))), OK, "{action}");
        }
        assert_eq!([desk.loan(&refused), desk.loan(&ended)].map(|it| it["status"].clone()), ["unfilled", "completed"]);
    });
}

#[test]
fn a_status_of_what_has_ended_otherwise_is_not_allowed() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        desk.act(&here, "ask_cancel", json!({}));
        let yes = "<answerYesNo>Y</answerYesNo>";
        assert_eq!(said(&post(&desk.key, &tells(&number, ("CancelResponse", "Cancelled"), yes, ""))), OK);
        for status in ["WillSupply", "Loaned", "LoanCompleted"] {
            let due = if status == "Loaned" { "2026-04-20" } else { "" };
            let answer = said(&post(&desk.key, &tells(&number, ("StatusChange", status), "", due)));
            assert_eq!(answer, format!("200 ERROR UnrecognisedDataValue: status change not allowed: {status}"));
        }
        assert_eq!(desk.loan(&here)["status"], "cancelled");
    });
}

/// OCLC's sample of a shipped copy is a `RenewResponse`, and nobody asked for a renewal.
#[test]
fn what_is_sent_with_the_reason_of_a_renewal_is_sent() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let (here, number) = asked(&desk);
        let yes = "<answerYesNo>Y</answerYesNo>";
        assert_eq!(said(&post(&desk.key, &tells(&number, ("RenewResponse", "Loaned"), yes, ""))), OK);
        assert_eq!((&desk.loan(&here)["status"], last_is_to_read(&desk, &here)), (&json!("sent"), true), "no due day");
        assert_eq!(said(&post(&desk.key, &tells(&number, ("RenewResponse", "Loaned"), yes, "2026-04-20"))), OK);
        assert_eq!(desk.loan(&here)["status"], "shipped");
    });
}
