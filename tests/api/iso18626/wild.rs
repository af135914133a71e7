//! Messages that repeat, contradict and overtake each other.
use serde_json::json;

use super::{
    Desk, between,
    endpoint::{alone, by_hand, request, says, text},
    post,
};
use crate::harness::each_database;

fn status(answer: &crate::harness::Answer) -> &str {
    between(text(answer), "messageStatus")
}

fn lent(desk: &Desk) -> serde_json::Value {
    let list = desk.staff.get("/api/v1/loans?side=lending&count=exact").body;
    assert_eq!(list["total"], 1, "{list:#}");
    desk.loan(&list["items"][0])
}

#[test]
fn what_comes_again_has_one_effect_and_the_same_confirmation() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let first = post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        let again = post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        assert_eq!((first.status, text(&first)), (again.status, text(&again)));
        let other = post(&desk.key, &request("B-1", "Dainavos šalis", ""));
        assert_eq!(status(&other), "ERROR");
        assert_eq!(
            between(text(&other), "errorValue"),
            "requestingAgencyRequestId: request with a given ID already exists"
        );
        assert_eq!(lent(&desk)["title"], "Anykščių šilelis");
    });
}

#[test]
fn many_copies_at_once_make_one_loan() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        std::thread::scope(|scope| {
            let copies: Vec<_> =
                (0..12).map(|_| scope.spawn(|| post(&desk.key, &request("B-1", "Anykščių šilelis", "")))).collect();
            for copy in copies {
                assert_eq!(status(&copy.join().unwrap()), "OK");
            }
        });
        lent(&desk);
    });
}

#[test]
fn what_overtakes_is_taken_with_the_steps_between() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        let here = lent(&desk);
        // The book came before our desk wrote down that it was sent.
        assert_eq!(status(&post(&desk.key, &says("B-1", "Received", ""))), "OK");
        assert_eq!(desk.loan(&here)["status"], "received");
        assert_eq!(status(&post(&desk.key, &says("B-1", "Received", "dar kartą"))), "OK");
        assert_eq!(desk.loan(&here)["status"], "received");
        assert_eq!(status(&post(&desk.key, &says("B-1", "ShippedReturn", ""))), "OK");
        assert_eq!(desk.loan(&here)["status"], "return_shipped");
        desk.act(&here, "complete", json!({}));
        // What has ended neither goes back nor is renewed.
        let late = post(&desk.key, &says("B-1", "Renew", ""));
        assert_eq!((status(&late), between(text(&late), "errorType")), ("ERROR", "UnsupportedActionType"));
        assert_eq!(between(text(&late), "action"), "Renew", "some peers stop without it");
        assert_eq!(status(&post(&desk.key, &says("B-1", "StatusRequest", ""))), "OK");
        let said = desk.messages(&here);
        assert_eq!(said.as_array().unwrap().last().unwrap()["code"], "StatusRequestResponse/LoanCompleted");
    });
}

#[test]
fn what_the_desk_refuses_leaves_no_step_behind_and_stands_at_its_loan() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        let here = lent(&desk);
        // The first of the two steps goes well, the second one does not.
        let id = here["id"].as_i64().unwrap();
        let stands = api.write(move |tx| {
            use abonementas::{
                loans::{self, model::*},
                platform::Error,
                schema::loans as rows,
            };
            use diesel::prelude::*;
            let loan = LoanId(id);
            let both = tx.part(|tx| {
                tx.part(|tx| loans::ship(tx, loan, &Parcel::default()).map(drop))?;
                loans::hand_over(tx, loan, &HandOver::default()).map(drop)
            });
            assert!(matches!(both, Err(Error::Refused { .. })));
            let status = rows::table.find(loan).select(rows::status).first::<Status>(tx.conn)?;
            tx.part(|tx| loans::will_supply(tx, loan, &Promise::default()).map(drop))?;
            Ok(status.as_str())
        });
        assert_eq!((stands, &desk.loan(&here)["status"]), ("requested", &json!("will_supply")));
        // A day that is over is no day by which a book can be back.
        let wanted = desk.staff.post("/api/v1/loans", super::book()).body;
        desk.act(&wanted, "send", json!({ "library_id": desk.other }));
        let xml = loaned(&wanted, "<dueDate>2020-01-31T23:59:59Z</dueDate>");
        let refused = post(&desk.key, &xml);
        assert_eq!((refused.status, status(&refused)), (200, "ERROR"));
        assert_eq!(text(&refused), text(&post(&desk.key, &xml)));
        assert_eq!(desk.loan(&wanted)["status"], "sent");
        let kept = desk.messages(&wanted);
        let last = kept.as_array().unwrap().last().unwrap();
        assert_eq!((&last["code"], &last["state"]), (&json!("StatusChange/Loaned"), &json!("refused")), "{kept:#}");
    });
}

/// LT-B sends what we asked it for.
fn loaned(wanted: &serde_json::Value, due_date: &str) -> String {
    let number = wanted["number"].as_str().unwrap();
    format!(
        r#"<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626"><supplyingAgencyMessage><header>
<supplyingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-B</agencyIdValue></supplyingAgencyId>
<requestingAgencyId><agencyIdType>ISIL</agencyIdType><agencyIdValue>LT-A</agencyIdValue></requestingAgencyId>
<timestamp>2026-03-02T09:01:00Z</timestamp><requestingAgencyRequestId>{number}</requestingAgencyRequestId></header>
<messageInfo><reasonForMessage>StatusChange</reasonForMessage></messageInfo>
<statusInfo><status>Loaned</status>{due_date}<lastChange>2026-03-02T09:01:00Z</lastChange></statusInfo>
</supplyingAgencyMessage></ISO18626Message>"#
    )
}

#[test]
fn a_wish_that_comes_too_late_is_answered_with_no() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        let here = lent(&desk);
        desk.act(&here, "ship", json!({ "due_on": "2026-04-20" }));
        assert_eq!(status(&post(&desk.key, &says("B-1", "Cancel", ""))), "OK");
        let stands = desk.loan(&here);
        assert_eq!((&stands["status"], stands["pending"].is_null()), (&json!("shipped"), true));
        let said = desk.messages(&here);
        assert_eq!(said.as_array().unwrap().last().unwrap()["code"], "CancelResponse/Loaned");
    });
}

#[test]
fn a_note_is_for_a_person_and_persons_are_hidden_unless_asked_for() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        post(&desk.key, &request("B-1", "Anykščių šilelis", ""));
        let here = lent(&desk);
        post(&desk.key, &says("B-1", "Notification", "Ar galėtumėte paskubėti? #seq:3#"));
        let list = desk.staff.get("/api/v1/iso18626/messages?view=to_read&count=exact").body;
        assert_eq!((&list["total"], &list["items"][0]["code"]), (&json!(1), &json!("Notification")), "{list:#}");
        let place = format!("/api/v1/iso18626/messages/{}", list["items"][0]["id"]);
        let queue = "/api/v1/loans?view=partner_to_read&count=exact";
        assert_eq!(
            (&desk.loan(&here)["partner_alert"], &desk.staff.get(queue).body["total"]),
            (&json!("to_read"), &json!(1))
        );
        let read = desk.staff.post(&format!("{place}/actions/read"), json!({}));
        assert_eq!((read.status, &read.body["is_to_read"]), (200, &json!(false)));
        assert_eq!(desk.staff.get(queue).body["total"], 0);
        assert_eq!(desk.staff.post(&format!("{place}/actions/read"), json!({})).status, 409);

        let request = desk.messages(&here)[0]["id"].clone();
        let place = format!("/api/v1/iso18626/messages/{request}");
        let hidden = desk.staff.get(&place).body;
        assert!(!hidden.to_string().contains("Slaptoji") && hidden["is_without_persons"] == true, "{hidden:#}");
        let shown = desk.staff.get(&format!("{place}?persons=true")).body;
        assert!(shown.to_string().contains("Slaptoji") && shown["is_without_persons"] == false, "{shown:#}");
        let file = |query: &str| String::from_utf8(desk.staff.download(&format!("{place}/xml{query}"))).unwrap();
        assert!(!file("").contains("Slaptoji") && file("").contains("Anykščių šilelis"));
        assert!(file("?persons=true").contains("Slaptoji"));
        let narrow = api.signed_in(&["iso18626:read", "loans:read"]);
        assert!(!narrow.get(&format!("{place}?persons=true")).body.to_string().contains("Slaptoji"));
    });
}

#[test]
fn a_request_that_says_little_is_taken_all_the_same() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let bare = request("B-1", "Žodynas", "")
            .replace("<author>Antanas Baranauskas</author>", "")
            .replace("<publicationInfo><publicationDate>1902</publicationDate></publicationInfo>", "");
        assert_eq!(status(&post(&desk.key, &bare)), "OK");
        let here = lent(&desk);
        assert_eq!((&here["title"], &here["kind"]), (&json!("Žodynas"), &json!("other")));
    });
}

#[test]
fn what_is_sent_without_its_due_day_is_for_a_person() {
    each_database(|api| {
        let desk = alone(api, "1.2", by_hand());
        let wanted = desk.staff.post("/api/v1/loans", super::book()).body;
        desk.act(&wanted, "send", json!({ "library_id": desk.other }));
        assert_eq!(status(&post(&desk.key, &loaned(&wanted, ""))), "OK");
        assert_eq!(desk.loan(&wanted)["status"], "sent");
        let said = desk.messages(&wanted);
        assert_eq!(said.as_array().unwrap().last().unwrap()["is_to_read"], true, "{said:#}");
    });
}
