//! Of several volumes each has its own state: it comes, comes late, never comes, goes back before the others.
use serde_json::{Value, json};

use super::{Desk, act, fault, ids, offered, pair};
use crate::harness::each_database;

fn states(loan: &Value) -> Vec<String> {
    loan["items"].as_array().unwrap().iter().map(|item| item["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn of_three_volumes_two_come_and_the_third_comes_late() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({ "n_items": 3, "volumes": ["I", "II", "III"] })), &["send"]);
        let parcel = json!({ "due_on": "2026-04-01", "units": [1, 3], "items": [{ "n": 1, "barcode": "B1" }] });
        let loan = desk.act(&loan, "receive", parcel);
        assert_eq!(states(&loan), ["received", "expected", "received"]);
        assert_eq!((&loan["n_expected"], desk.figures()["items_received"].clone()), (&json!(1), json!(2)));
        assert_eq!(ids(&desk.staff.get("/api/v1/loans?view=partial")), [super::id(&loan)]);
        let on_loan = desk.walk(&loan, &["hand_over"]);
        let whole = desk.walk(&on_loan, &["receive_rest"]);
        assert_eq!((states(&whole)[1].as_str(), &whole["n_expected"]), ("received", &json!(0)));
        assert_eq!(whole["items"][1]["due_on"], "2026-04-01");
        assert!(!offered(&whole).contains(&"receive_rest".to_owned()));
        let figures = desk.figures();
        assert_eq!((&figures["requests_filled"], &figures["items_received"]), (&json!(1), &json!(3)));
        let of_day = |what: &str| desk.staff.get("/api/v1/diary/days/2026-03-02").body["figures"][what].clone();
        assert_eq!(of_day("items_issued"), 3, "the late volume goes to the reader who has the others");
        let ended = desk.walk(&whole, &["take_back", "send_back", "complete"]);
        assert_eq!(states(&ended), ["returned", "returned", "returned"]);
        assert_eq!(of_day("items_returned"), 3);
        crate::statistics::assert_recount(api);
    });
}

#[test]
fn a_volume_that_never_comes_is_missing_and_not_returned() {
    each_database(|api| {
        let desk = Desk::open(api);
        let sent = || desk.walk(&desk.borrowing(json!({ "n_items": 2 })), &["send"]);
        let first = json!({ "due_on": "2026-04-01", "units": [1] });
        let loan = desk.act(&sent(), "receive", first.clone());
        let missing = desk.walk(&loan, &["report_missing"]);
        assert_eq!(states(&missing), ["received", "missing"]);
        let ended = desk.walk(&missing, &["send_back", "complete"]);
        assert_eq!(
            (states(&ended), &ended["items"][1]["returned_on"]),
            (vec!["returned".into(), "missing".into()], &json!(null))
        );
        let forgotten = desk.walk(&desk.act(&sent(), "receive", first), &["send_back", "complete"]);
        assert_eq!(states(&forgotten)[1], "missing", "what never came never will");
        assert_eq!(desk.figures()["items_received"], 2);
    });
}

#[test]
fn we_send_in_parts_too_and_they_come_back_in_parts() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({ "n_items": 3 })), "ship", json!({ "units": [1, 2] }));
        assert_eq!(
            (states(&loan), &loan["n_expected"]),
            (vec!["shipped".into(), "shipped".into(), "expected".into()], &json!(1))
        );
        let loan = desk.walk(&loan, &["receive"]);
        assert_eq!(states(&loan), ["received", "received", "expected"]);
        let loan = desk.walk(&loan, &["ship_rest"]);
        let figures = desk.figures();
        assert_eq!((&figures["requests_supplied"], &figures["items_supplied"]), (&json!(1), &json!(3)));
        let loan = desk.act(&loan, "return_some", json!({ "units": [2] }));
        assert_eq!(states(&loan)[1], "returned");
        let all = act(&desk.staff, &loan, "return_some", json!({ "units": [1, 3] }));
        assert_eq!(fault(&all), pair("/units", "loans.units_all"));
        let ended = desk.walk(&loan, &["complete"]);
        assert_eq!(states(&ended), ["returned", "returned", "returned"]);
    });
}

#[test]
fn units_that_cannot_be_meant_are_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.walk(&desk.borrowing(json!({ "n_items": 2 })), &["send"]);
        let receive =
            |units: Value| act(&desk.staff, &loan, "receive", json!({ "due_on": "2026-04-01", "units": units }));
        assert_eq!(fault(&receive(json!([3]))), pair("/units/0", "loans.item_unknown"));
        assert_eq!(fault(&receive(json!([]))).0, "/units");
        let first = receive(json!([1])).body;
        let again = act(&desk.staff, &first, "receive_rest", json!({ "units": [1, 2] }));
        assert_eq!(fault(&again), pair("/units/0", "loans.item_elsewhere"));
        let told = act(&desk.staff, &loan, "ship", json!({ "due_on": "2026-04-01", "units": [1] }));
        assert_eq!(told.status, 409, "it is here already");
        let copy = desk.walk(&desk.borrowing(json!({ "medium": "paper_copy", "pages": "3" })), &["send"]);
        let parts = act(&desk.staff, &copy, "receive", json!({ "units": [1] }));
        assert_eq!(fault(&parts), pair("/units", "field.not_allowed"));
    });
}
