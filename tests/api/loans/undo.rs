//! One's own last step is undone at once, while nobody else has touched the loan.
use serde_json::json;

use super::{Desk, act, offered, path, without};
use crate::harness::each_database;

#[test]
fn one_takes_one_s_own_step_back_without_a_reason() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        assert!(!offered(&loan).contains(&"undo".to_owned()), "taking it in is no step");
        let sent = desk.walk(&loan, &["send"]);
        assert_eq!(desk.figures()["requests_sent"], 1);
        let undone = desk.walk(&sent, &["undo"]);
        let life = |loan: &serde_json::Value| without(loan.clone(), &["version", "updated_at", "actions"]);
        assert_eq!(life(&undone), life(&loan));
        assert_eq!(desk.figures()["requests_sent"], 0);
        let told = desk.staff.get(&format!("{}/events", path(&loan))).body["items"].clone();
        assert_eq!((&told[2]["kind"], &told[2]["corrects_id"]), (&json!("loans.undo"), &told[1]["id"]));
        assert_eq!(act(&desk.staff, &undone, "undo", json!({})).code(), "loans.nothing_to_correct");
    });
}

#[test]
fn what_a_colleague_did_or_touched_since_is_not_undone() {
    each_database(|api| {
        let desk = Desk::open(api);
        let other = api.signed_in(&["loans:read", "loans:request", "loans:supply", "loans:circulate"]);
        let sent = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let seen = other.get(&path(&sent)).body;
        assert!(!offered(&seen).contains(&"undo".to_owned()));
        assert_eq!(act(&other, &sent, "undo", json!({})).code(), "loans.others_acted");
        assert_eq!(other.post(&format!("{}/notes", path(&sent)), json!({ "text": "Skambino" })).status, 201);
        let touched = act(&desk.staff, &sent, "undo", json!({}));
        assert_eq!((touched.status, touched.code()), (409, "loans.others_acted"));
        assert!(!offered(&desk.get(&sent)).contains(&"undo".to_owned()));
        assert_eq!(desk.walk(&desk.get(&sent), &["correct"])["status"], "requested");
    });
}

#[test]
fn an_undo_takes_the_right_of_its_step() {
    each_database(|api| {
        let desk = Desk::open(api);
        let supplier = api.signed_in(&["loans:read", "loans:supply"]);
        let loan = desk.lending(json!({}));
        let promised = act(&supplier, &loan, "will_supply", json!({})).body;
        assert!(offered(&promised).contains(&"undo".to_owned()), "without the right to correct");
        assert!(!offered(&promised).contains(&"correct".to_owned()));
        assert_eq!(act(&supplier, &promised, "undo", json!({})).body["status"], "requested");
    });
}
