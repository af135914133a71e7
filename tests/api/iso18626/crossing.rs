//! Messages that cross the steps of our desk; each of these stories was found by a walk (`agreement`).
use serde_json::{Value, json};

use super::{
    Desk, between,
    endpoint::{alone, by_hand, request, text},
    post,
};
use crate::harness::{Answer, each_database};

/// What LT-B tells as the one who lends, with what else its `messageInfo` says and until when, where it says so.
pub fn tells(number: &str, (reason, status): (&str, &str), info: &str, due_on: &str) -> String {
    let minute = (reason.len() + status.len() + info.len() + due_on.len()) % 60;
    let due = if due_on.is_empty() { String::new() } else { format!("<dueDate>{due_on}T23:59:59Z</dueDate>") };
    format!(
        r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"><supplyingAgencyMessage><header>
<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-B</agencyIdValue></supplyingAgencyId>
<requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-A</agencyIdValue></requestingAgencyId>
<timestamp>2026-03-02T09:{minute:02}:00Z</timestamp><requestingAgencyRequestId>{number}</requestingAgencyRequestId></header>
<messageInfo><reasonForMessage>{reason}</reasonForMessage>{info}</messageInfo>
<statusInfo><status>{status}</status>{due}<lastChange>2026-03-02T09:01:00Z</lastChange></statusInfo>
</supplyingAgencyMessage></ISO18626Message>"#,
    )
}

fn is_ok(answer: &Answer) {
    assert_eq!(between(text(answer), "messageStatus"), "OK", "{answer:?}");
}

/// We ask LT-B: the loan, and its number.
pub fn asked(desk: &Desk) -> (Value, String) {
    let wanted = desk.staff.post("/api/v1/loans", super::book()).body;
    let sent = desk.act(&wanted, "send", json!({ "library_id": desk.other }));
    let number = wanted["number"].as_str().unwrap().to_owned();
    (sent, number)
}

/// Whether a person is to read what was last said to us about it.
pub fn last_is_to_read(desk: &Desk, loan: &Value) -> bool {
    desk.messages(loan).as_array().unwrap().iter().rfind(|message| message["direction"] == "in").unwrap()["is_to_read"]
        == true
}

#[test]
fn what_is_said_of_a_request_that_we_took_back_moves_none_that_we_made_since() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let (here, number) = asked(&desk);
        desk.act(&here, "correct", json!({ "reason": "Ne tas leidinys" }));
        let again = desk.act(&here, "send", json!({ "library_id": desk.other, "again": true }));
        assert_eq!(again["status"], "sent");
        is_ok(&post(&desk.key, &tells(&number, ("StatusChange", "Loaned"), "", "2026-04-20")));
        assert_eq!(desk.loan(&here)["status"], "sent", "another book is on its way, or none");
        assert!(last_is_to_read(&desk, &here));
        is_ok(&post(&desk.key, &tells(&format!("{number}-2"), ("RequestResponse", "WillSupply"), "", "")));
        assert_eq!(desk.loan(&here)["status"], "will_supply");
    });
}

#[test]
fn a_condition_gives_way_to_a_later_day() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        let condition = "<reasonRetry>MustMeetLoanCondition</reasonRetry>";
        is_ok(&post(&desk.key, &tells(&number, ("RequestResponse", "RetryPossible"), condition, "")));
        assert_eq!(desk.loan(&here)["pending"], "condition");
        is_ok(&post(
            &desk.key,
            &tells(&number, ("StatusChange", "RetryPossible"), "<reasonRetry>OnLoan</reasonRetry>", ""),
        ));
        assert_eq!(desk.loan(&here)["pending"], "retry", "nobody takes a condition that is not put any more");
    });
}

#[test]
fn a_renewal_to_no_later_day_is_for_a_person_and_no_error() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        let (here, number) = asked(&desk);
        desk.act(&here, "receive", json!({ "due_on": "2026-05-20" }));
        desk.act(&here, "ask_renewal", json!({}));
        let yes = "<answerYesNo>Y</answerYesNo>";
        is_ok(&post(&desk.key, &tells(&number, ("RenewResponse", "Loaned"), yes, "2026-05-04")));
        let stands = desk.loan(&here);
        assert_eq!((&stands["due_on"], &stands["pending"]), (&json!("2026-05-20"), &json!("renewal")));
        assert!(last_is_to_read(&desk, &here));
    });
}

#[test]
fn a_parcel_received_before_it_was_told_keeps_its_day_and_a_person_sees_another() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        for (told, is_other) in [("2026-05-20", false), ("2026-05-21", true)] {
            let (here, number) = asked(&desk);
            desk.act(&here, "receive", json!({ "due_on": "2026-05-20" }));
            is_ok(&post(&desk.key, &tells(&number, ("RequestResponse", "Loaned"), "", told)));
            assert_eq!(desk.loan(&here)["status"], "received");
            assert_eq!(last_is_to_read(&desk, &here), is_other, "{told}");
        }
    });
}

#[test]
fn a_retry_that_crossed_goes_on_with_the_same_loan_and_one_of_what_ended_is_a_new_one() {
    each_database(|api| {
        let desk = alone(api, "2021", by_hand());
        is_ok(&post(&desk.key, &request("B-1", "Anykščių šilelis", "")));
        let here = desk.arrived("B-1");
        desk.act(&here, "add_condition", json!({ "code": "no_copying" }));
        desk.act(&here, "undo", json!({}));
        let retry = |number: &str, previous: &str| {
            let of = "<requestType>Retry</requestType>";
            let named =
                format!("{of}<requestingAgencyPreviousRequestId>{previous}</requestingAgencyPreviousRequestId>");
            request(number, "Anykščių šilelis", "").replace("<requestType>New</requestType>", &named)
        };
        is_ok(&post(&desk.key, &retry("B-2", "B-1")));
        assert_eq!(desk.messages(&here).as_array().unwrap().iter().filter(|it| it["code"] == "Retry").count(), 1);
        assert!(last_is_to_read(&desk, &here), "they wrote a promise down that our desk took back");
        desk.act(&here, "unfilled", json!({ "reason": "on_loan" }));
        is_ok(&post(&desk.key, &retry("B-3", "B-2")));
        assert_ne!(desk.arrived("B-3")["id"], here["id"]);
        let unknown = post(&desk.key, &retry("B-4", "X-9"));
        assert_eq!(between(text(&unknown), "errorValue"), "requestType: Retry not possible");
    });
}
