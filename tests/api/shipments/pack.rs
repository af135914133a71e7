//! A parcel is packed and sent: its loans go with it, all or none.
use serde_json::json;

use super::{PATH, act, done, faults, get, loans, path, promised, start};
use crate::{harness::each_database, loans::Desk};

#[test]
fn one_parcel_takes_many_loans_out() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = promised(&desk, 3);
        let waiting = staff.get(&format!("{PATH}/waiting")).body;
        let group = &waiting["items"][0];
        assert_eq!((&group["n_loans"], &group["direction"]), (&json!(3), &json!("to_borrower")), "{waiting}");
        let parcel = start(staff, "to_borrower", desk.kaunas, &[&books[0]]);
        assert_eq!(parcel["number"], "S-2026-0001");
        assert_eq!(staff.get(&format!("{PATH}/waiting")).body["items"][0]["shipment_id"], parcel["id"]);
        let ready = staff.get(&format!("{}/ready", path(&parcel))).body;
        assert_eq!(ready["items"].as_array().unwrap().len(), 2, "one is in already");
        let parcel = done(staff, &parcel, "add", json!({ "code": books[1]["number"] }));
        let parcel = done(staff, &parcel, "add", json!({ "loan_ids": [books[2]["id"]] }));
        let parcel = done(staff, &parcel, "remove", json!({ "loan_ids": [books[2]["id"]] }));
        let parcel = done(staff, &parcel, "dispatch", json!({}));
        assert_eq!((&parcel["status"], &parcel["sent_on"]), (&json!("sent"), &json!("2026-03-02")));
        assert_eq!(parcel["expected_on"], "2026-03-05", "three working days");
        assert_eq!(loans(&parcel), ["sent shipped", "sent shipped"]);
        assert_eq!(desk.get(&books[2])["status"], "will_supply", "it was taken out");
        let post = staff.get(&format!("{PATH}/post?on=2026-03-02")).body;
        assert_eq!((&post["n_loans"], &post["items"][0]["number"]), (&json!(2), &parcel["number"]));
        let with = staff.get(&format!("{PATH}?loan_id={}", books[0]["id"])).body;
        assert_eq!(with["items"][0]["id"], parcel["id"]);
        let file = staff.download(&format!("{PATH}?q=s-2026&format=csv"));
        assert!(String::from_utf8(file).unwrap().contains("S-2026-0001"));
    });
}

#[test]
fn what_cannot_go_is_named_and_nothing_half_goes() {
    each_database(|api| {
        let desk = Desk::open(api);
        let books = promised(&desk, 2);
        let parcel = start(&desk.staff, "to_borrower", desk.kaunas, &[&books[0], &books[1]]);
        desk.walk(&books[1], &["ask_cancel"]);
        let refused = act(&desk.staff, &parcel, "dispatch", json!({}));
        assert_eq!((refused.status, refused.code()), (409, "shipments.loans_stay"));
        let told = refused.body["detail"].as_str().unwrap();
        assert!(told.contains(books[1]["number"].as_str().unwrap()), "{told}");
        assert!(!told.contains(books[0]["number"].as_str().unwrap()), "{told}");
        let parcel = get(&desk.staff, &parcel);
        assert_eq!(loans(&parcel), ["packed will_supply", "packed will_supply"]);
        assert_eq!(parcel["loans"][1]["can_go"], false, "it is named before");
    });
}

#[test]
fn what_does_not_belong_is_not_put_in() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let books = promised(&desk, 1);
        let parcel = start(staff, "to_borrower", desk.kaunas, &[&books[0]]);
        let add = |body| faults(&act(staff, &parcel, "add", body));
        assert_eq!(add(json!({ "loan_ids": [books[0]["id"]] })), ["/loan_ids/0 shipments.in_another"]);
        let ours = desk.borrowing(json!({}));
        assert_eq!(add(json!({ "code": ours["number"] })), ["/code shipments.other_library"]);
        assert_eq!(add(json!({ "code": "Z-1" })), ["/code shipments.code_unknown"]);
        let completed = desk.walk(&promised(&desk, 1)[0], &["ship", "complete"]);
        assert_eq!(add(json!({ "loan_ids": [completed["id"]] })), ["/loan_ids/0 shipments.cannot_go"]);
        let empty = start(staff, "to_borrower", desk.kaunas, &[]);
        assert_eq!(act(staff, &empty, "dispatch", json!({})).code(), "shipments.empty");
        let ourselves = json!({ "direction": "to_lender", "library_id": api.our_library().0 });
        assert_eq!(faults(&staff.post(PATH, ourselves)), ["/library_id loans.own_library"]);
        done(staff, &parcel, "cancel", json!({ "reason": "Neatvyko kurjeris" }));
        start(staff, "to_borrower", desk.kaunas, &[&books[0]]);
        let again = act(staff, &parcel, "reopen", json!({}));
        assert_eq!(faults(&again), ["/loan_ids shipments.in_another"], "it went into another meanwhile");
    });
}

#[test]
fn two_who_send_it_at_once_send_it_once() {
    each_database(|api| {
        let desk = Desk::open(api);
        let books = promised(&desk, 2);
        let parcel = start(&desk.staff, "to_borrower", desk.kaunas, &[&books[0], &books[1]]);
        let other = api.staff();
        let codes = std::thread::scope(|scope| {
            let one = scope.spawn(|| act(&desk.staff, &parcel, "dispatch", json!({})).status);
            let two = scope.spawn(|| act(&other, &parcel, "dispatch", json!({})).status);
            [one.join().unwrap(), two.join().unwrap()]
        });
        assert!(codes == [200, 409] || codes == [409, 200], "{codes:?}");
    });
}
