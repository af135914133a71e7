//! What was lost or damaged on the way has its act.
use serde_json::json;

use super::{amounts, coming, done, faults, loans, promised, start};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_parcel_that_never_arrives_is_lost_with_an_act() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = promised(&desk, 2);
        let parcel = start(staff, "to_borrower", desk.kaunas, &[&books[0], &books[1]]);
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        let act = json!({
            "text": "Kurjeris siuntos neranda.", "present": "Vežėjo atstovas", "is_charged": true,
            "values": [{ "loan_id": books[1]["id"], "value_cents": 1500 }],
        });
        let parcel = done(staff, &parcel, "report_lost", act);
        assert_eq!((&parcel["status"], loans(&parcel)), (&json!("lost"), vec!["lost lost".to_owned(); 2]));
        let drawn = &parcel["acts"][0];
        assert_eq!((&drawn["number"], &drawn["kind"]), (&json!("SA-2026-001"), &json!("lost")));
        assert_eq!(drawn["loans"].as_array().unwrap().len(), 2);
        assert_eq!((&parcel["charges"][0]["kind"], amounts(&parcel)), (&json!("compensation"), vec![1500]));
        assert_eq!(desk.get(&books[1])["claims"][0]["amount_cents"], 1500);
        let parcel = done(staff, &parcel, "undo", json!({ "reason": "Siunta rasta" }));
        assert_eq!((&parcel["status"], loans(&parcel)), (&json!("sent"), vec!["sent shipped".to_owned(); 2]));
        assert_eq!(amounts(&parcel), [1500, -1500]);
        assert_ne!(parcel["acts"][0]["annulled_at"], json!(null), "the act stays, marked");
    });
}

#[test]
fn what_is_missing_for_good_is_lost_and_what_came_to_us_ends_unfilled() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = coming(&desk, 2);
        let parcel = start(staff, "from_lender", desk.utena, &[&books[0], &books[1]]);
        let parcel = done(staff, &parcel, "dispatch", json!({ "due_on": "2026-04-01" }));
        assert_eq!(loans(&parcel), ["sent shipped", "sent shipped"], "it was announced");
        let parcel = done(staff, &parcel, "receive", json!({ "missing": [{ "loan_id": books[0]["id"] }] }));
        let parcel = done(staff, &parcel, "report_lost", json!({ "text": "Pakuotė praplėšta" }));
        assert_eq!(
            (&parcel["status"], loans(&parcel)),
            (&json!("received"), vec!["lost closed".into(), "received received".to_owned()])
        );
        assert_eq!(desk.get(&books[0])["closed_as"], "unfilled");
    });
}

#[test]
fn what_came_back_damaged_waits_for_its_settlement() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = promised(&desk, 2);
        let books: Vec<_> = books.iter().map(|book| desk.walk(book, &["ship"])).collect();
        let parcel = start(staff, "from_borrower", desk.kaunas, &[&books[0], &books[1]]);
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        let harmed = json!([{ "n": 1, "harm": "damaged", "condition": "Sušlapę lapai" }]);
        let act =
            |loan: &serde_json::Value| json!({ "text": "Sušlapo", "loans": [{ "loan_id": loan, "harmed": harmed }] });
        let unknown = super::act(staff, &parcel, "report_damaged", act(&json!(9)));
        assert_eq!(faults(&unknown), ["/loans/0/loan_id shipments.loan_not_in"]);
        let parcel = done(staff, &parcel, "report_damaged", act(&books[0]["id"]));
        assert_eq!((&parcel["status"], &parcel["acts"][0]["kind"]), (&json!("sent"), &json!("damaged")));
        let parcel = done(staff, &parcel, "receive", json!({}));
        assert_eq!(loans(&parcel), ["damaged return_shipped", "received completed"]);
        assert_eq!(desk.get(&books[0])["pending"], "settlement");
    });
}
