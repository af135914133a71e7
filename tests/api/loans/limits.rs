//! How many loans one reader may have.
use serde_json::json;

use super::{Desk, act, borrowing, fault, pair, with};
use crate::harness::each_database;

#[test]
fn a_reader_hands_in_five_requests_on_one_day_and_a_sixth_with_a_reason() {
    each_database(|api| {
        let desk = Desk::open(api);
        let made: Vec<_> = (0..5).map(|_| desk.borrowing(json!({}))).collect();
        let sixth = desk.staff.post("/api/v1/loans", borrowing());
        assert_eq!(fault(&sixth), pair("/reader/card_no", "loans.over_limit_at_once"));
        assert_eq!(sixth.body["errors"][0]["params"]["limit"], 5);
        let other = json!({ "reader": { "card_no": "A-18", "name": "Skaitytojas 2" } });
        assert_eq!(desk.staff.post("/api/v1/loans", with(borrowing(), other)).status, 201);
        let reason = json!({ "over_limit_reason": "Rengia disertaciją" });
        let sixth = desk.request(with(borrowing(), reason));
        let told = desk.staff.get(&format!("{}/events", super::path(&sixth))).body["items"][0].clone();
        assert_eq!(told["reason"], "Rengia disertaciją");
        desk.walk(&made[0], &["cancel"]);
        desk.walk(&made[1], &["cancel"]);
        desk.borrowing(json!({}));
    });
}

#[test]
fn from_abroad_a_reader_has_two_originals_and_two_copies() {
    each_database(|api| {
        let desk = Desk::open(api);
        let riga = api.library("Latvijas Nacionālā bibliotēka", "foreign");
        let abroad = |body| act(&desk.staff, &desk.borrowing(body), "send", json!({ "library_id": riga }));
        for medium in ["original", "paper_copy"] {
            let body = || json!({ "medium": medium, "pages": "1–2", "requested_on": "2026-02-20", "over_limit_reason": "Riba" });
            assert_eq!(abroad(body()).status, 200);
            assert_eq!(abroad(body()).status, 200);
            let code = if medium == "original" { "loans.over_limit_originals" } else { "loans.over_limit_copies" };
            assert_eq!(fault(&abroad(body())), pair("/library_id", code));
        }
    });
}

#[test]
fn one_more_from_abroad_passes_with_a_right_and_a_note() {
    each_database(|api| {
        let desk = Desk::open(api);
        let riga = api.library("Latvijas Nacionālā bibliotēka", "foreign");
        let asked = || desk.borrowing(json!({ "requested_on": "2026-02-20", "over_limit_reason": "Riba" }));
        let plain = || act(&desk.staff, &asked(), "send", json!({ "library_id": riga, "exception": "Nereikalinga" }));
        for _ in 0..2 {
            let sent = plain().body;
            let told = desk.staff.get(&format!("{}/events", super::path(&sent))).body["items"][1].clone();
            assert_eq!((&told["kind"], &told["reason"]), (&json!("loans.send"), &json!(null)), "nothing stopped it");
        }
        let body = json!({ "library_id": riga, "exception": "Rengia disertaciją" });
        let clerk = api.signed_in(&["loans:read", "loans:request"]);
        let third = asked();
        assert_eq!(
            fault(&act(&desk.staff, &third, "send", json!({ "library_id": riga, "exception": " " }))).0,
            "/library_id"
        );
        assert_eq!(act(&clerk, &third, "send", body.clone()).code(), "right.required");
        assert_eq!(act(&desk.staff, &third, "send", body).status, 200);
        let told = desk.staff.get(&format!("{}/events", super::path(&third))).body["items"][1].clone();
        assert_eq!(told["reason"], "Rengia disertaciją");
    });
}
