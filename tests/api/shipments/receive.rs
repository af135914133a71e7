//! A parcel arrives: one step receives all of it, and what is missing is named.
use serde_json::json;

use super::{PATH, act, coming, done, faults, get, loans, promised, start};
use crate::{harness::each_database, loans::Desk};

#[test]
fn one_scan_receives_everything_but_what_is_missing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = coming(&desk, 3);
        let body = json!({
            "direction": "from_lender", "library_id": desk.utena, "tracking_number": "LP123LT",
            "loan_ids": [books[0]["id"], books[1]["id"], books[2]["id"]],
        });
        let parcel = staff.post(PATH, body).body;
        let missing = json!({ "missing": [{ "loan_id": books[1]["id"] }], "due_on": "2026-04-01" });
        let parcel = done(staff, &parcel, "receive", missing);
        assert_eq!((&parcel["status"], &parcel["n_awaited"]), (&json!("partly_received"), &json!(1)));
        assert_eq!(loans(&parcel), ["received received", "missing will_supply", "received received"]);
        assert_eq!(desk.get(&books[0])["due_on"], "2026-04-01");
        let scan = |body| staff.post(&format!("{PATH}/scan"), body).body;
        assert_eq!(scan(json!({ "code": "lp" }))["outcome"], "unknown");
        assert_eq!(scan(json!({ "code": "LP123LT", "direction": "from_borrower" }))["outcome"], "unknown");
        let found = scan(json!({ "code": "LP123LT", "dry_run": true, "due_on": "2026-04-02" }));
        assert_eq!((&found["outcome"], &found["shipments"][0]["status"]), (&json!("done"), &json!("received")));
        assert_eq!(get(staff, &parcel)["status"], "partly_received", "nothing has changed");
        let found = scan(json!({ "code": parcel["number"], "due_on": "2026-04-02" }));
        assert_eq!(found["outcome"], "done", "{found}");
        assert_eq!(loans(&get(staff, &parcel)), vec!["received received"; 3]);
        assert_eq!(scan(json!({ "code": parcel["number"] }))["outcome"], "not_possible");
    });
}

#[test]
fn units_that_did_not_come_are_told_to_their_loan() {
    each_database(|api| {
        let desk = Desk::open(api);
        let book = desk.walk(&desk.borrowing(json!({ "n_items": 3 })), &["send", "will_supply"]);
        let parcel = start(&desk.staff, "from_lender", desk.utena, &[&book]);
        let missing = json!({ "missing": [{ "loan_id": book["id"], "units": [2] }], "due_on": "2026-04-01" });
        let parcel = done(&desk.staff, &parcel, "receive", missing);
        assert_eq!((&parcel["status"], loans(&parcel)), (&json!("received"), vec!["received received".to_owned()]));
        let units = desk.get(&book)["items"].clone();
        assert_eq!((&units[0]["state"], &units[1]["state"]), (&json!("received"), &json!("missing")));
        done(&desk.staff, &parcel, "undo", json!({ "reason": "Neta siunta" }));
        assert_eq!(desk.get(&book)["status"], "will_supply");
        assert_eq!(desk.get(&book)["items"][1]["state"], "expected");
    });
}

#[test]
fn what_was_scanned_by_itself_does_not_stop_the_parcel() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = promised(&desk, 2);
        let books: Vec<_> = books.iter().map(|book| desk.walk(book, &["ship"])).collect();
        let parcel = start(staff, "from_borrower", desk.kaunas, &[&books[0], &books[1]]);
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        assert_eq!(loans(&parcel), ["sent return_shipped", "sent return_shipped"]);
        desk.walk(&books[0], &["complete"]);
        let told =
            faults(&act(staff, &parcel, "receive", json!({ "due_on": "2026-04-01", "missing": [{ "loan_id": 9 }] })));
        assert_eq!(told, ["/due_on field.not_allowed", "/missing/0/loan_id shipments.loan_not_in"]);
        let parcel = done(staff, &parcel, "receive", json!({}));
        assert_eq!(loans(&parcel), ["received completed", "received completed"]);
        let parcel = done(staff, &parcel, "undo", json!({ "reason": "Ne ta siunta" }));
        assert_eq!(loans(&parcel), ["sent completed", "sent return_shipped"], "its own step was its own");
    });
}
