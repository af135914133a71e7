//! What a parcel costs: by the tariff of its day, split over its loans, corrected by lines against them.
use serde_json::json;

use super::{PATH, act, amounts, carrier, done, edit, faults, loans, promised, start};
use crate::{
    harness::{
        book::{is_in_cents, numbers, sheet_of},
        each_database,
    },
    loans::Desk,
};

#[test]
fn a_price_is_split_to_the_cent_and_corrected_by_lines_against_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let (books, carrier) = (promised(&desk, 3), carrier(staff));
        let parcel = start(staff, "to_borrower", desk.kaunas, &[&books[0], &books[1], &books[2]]);
        assert_eq!(parcel["reckoned"]["no_price"], "no_carrier");
        let more = json!({ "carrier_id": carrier["id"], "grams": 800, "tracking_number": "RR 1/LT" });
        let parcel = edit(staff, &parcel, more).body;
        assert_eq!((&parcel["price_cents"], &parcel["reckoned"]["price"]["price_cents"]), (&json!(null), &json!(500)));
        assert_eq!(parcel["tracking_url"], "https://siuntos.example.lt/?nr=RR1LT");
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        assert_eq!((&parcel["price_cents"], &parcel["zone"]), (&json!(500), &json!("Lietuva")));
        assert_eq!(amounts(&parcel), [167, 167, 166]);
        let line = &parcel["charges"][0];
        assert_eq!((&line["kind"], &line["payer"]), (&json!("postage_out"), &json!("central_funding")));
        assert_eq!(desk.get(&books[0])["charges"][0]["amount_cents"], 167);
        let parcel = edit(staff, &parcel, json!({ "grams": 1200 })).body;
        assert_eq!(amounts(&parcel), [167, 167, 166, -167, -167, -166, 234, 233, 233]);
        assert_eq!(faults(&edit(staff, &parcel, json!({ "price_cents": 650 }))), ["/price_reason field.required"]);
        let typed = json!({ "price_cents": 0, "price_reason": "Paštas nieko neprašė" });
        let parcel = edit(staff, &parcel, typed).body;
        assert_eq!((amounts(&parcel).iter().sum::<i64>(), &parcel["reckoned"]), (0, &json!(null)));
        let parcel = edit(staff, &parcel, json!({ "price_cents": null })).body;
        assert_eq!(amounts(&parcel).iter().sum::<i64>(), 700, "by the tariff again");
        let sent = sheet_of(staff.download(&format!("{PATH}?status=sent&limit=1&format=xlsx")));
        assert_eq!((sent.height(), numbers(&sent, 1, 6..9)), (2, vec![3.0, 1200.0, 7.0]), "loans, grams, euros");
        assert_eq!(sheet_of(staff.download(&format!("{PATH}?status=packing&format=xlsx"))).height(), 1);
        let post = format!("{PATH}/post?on=2026-03-02&format=xlsx");
        assert!(is_in_cents(staff.download(&post)), "two decimals");
        assert_eq!(numbers(&sheet_of(staff.download(&post)), 1, 8..9), [7.0]);
        let parcel = edit(staff, &parcel, json!({ "grams": 6000 })).body;
        assert_eq!((amounts(&parcel).iter().sum::<i64>(), &parcel["reckoned"]["no_price"]), (0, &json!("too_heavy")));
    });
}

#[test]
fn a_step_that_is_taken_back_costs_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let (books, carrier) = (promised(&desk, 2), carrier(staff));
        let body = json!({
            "direction": "to_borrower", "library_id": desk.kaunas, "carrier_id": carrier["id"], "grams": 10,
            "loan_ids": [books[0]["id"], books[1]["id"]],
        });
        let parcel = done(staff, &staff.post(PATH, body).body, "dispatch", json!({}));
        let parcel = done(staff, &parcel, "undo", json!({ "reason": "Ne tas kurjeris" }));
        assert_eq!((&parcel["status"], &parcel["price_cents"]), (&json!("packing"), &json!(null)));
        assert_eq!(loans(&parcel), ["packed will_supply", "packed will_supply"]);
        assert_eq!(amounts(&parcel), [250, 250, -250, -250]);
        assert_eq!(act(staff, &parcel, "undo", json!({ "reason": "Dar" })).code(), "shipments.nothing_to_undo");
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        desk.walk(&desk.get(&books[1]), &["receive"]);
        let refused = act(staff, &parcel, "undo", json!({ "reason": "Vėl ne tas" }));
        assert_eq!(refused.code(), "shipments.loans_stay", "one has arrived already");
        assert_eq!(desk.get(&books[0])["status"], "shipped");
    });
}
