//! A partner asks us, and follows what becomes of it.
use serde_json::json;

use super::{Partners, act, book, open, place};
use crate::harness::each_database;

#[test]
fn a_request_by_key_stands_on_our_desk_like_any_other() {
    each_database(|api| {
        let partners = Partners::open(api);
        let loan = partners.asked_by_utena();
        assert_eq!((loan["role"].as_str(), loan["status"].as_str()), (Some("requester"), Some("requested")));
        assert_eq!(open(&loan), ["ask_cancel"]);
        let seen = partners.staff.get(&format!("/api/v1/loans/{}", loan["id"])).body;
        assert_eq!((seen["side"].as_str(), seen["channel"].as_str()), (Some("lending"), Some("api")));
        assert_eq!(
            (seen["library"]["id"].as_i64(), seen["partner_number"].as_str()),
            (Some(partners.utena.0), Some("UT-5"))
        );
        let told = partners.staff.get(&format!("/api/v1/loans/{}/events", loan["id"])).body;
        assert_eq!(told["items"][0]["key"]["name"], "ILL sistema");
        assert!(told["items"][0]["account"].is_null(), "no colleague did it");
    });
}

#[test]
fn a_loan_goes_all_its_way_between_desk_and_key() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena) = (partners.asked_by_utena(), &partners.utena.1);
        partners.desk(&loan, "will_supply", json!({}));
        assert_eq!(utena.get(&place(&loan)).body["status"], "will_supply");
        partners.desk(&loan, "ship", json!({ "due_on": "2026-04-01" }));
        let shipped = utena.get(&place(&loan)).body;
        assert_eq!((shipped["status"].as_str(), shipped["due_on"].as_str()), (Some("shipped"), Some("2026-04-01")));
        assert_eq!(open(&shipped), ["receive", "send_back", "ask_renewal"]);
        assert_eq!(act(utena, &loan, "receive", json!({})).body["status"], "received");
        assert_eq!(act(utena, &loan, "ask_renewal", json!({})).body["pending"], "renewal");
        partners.desk(&loan, "grant_renewal", json!({}));
        let renewed = utena.get(&place(&loan)).body;
        assert_eq!((renewed["n_renewals"].as_i64(), renewed["pending"].is_null()), (Some(1), true));
        assert_eq!(act(utena, &loan, "send_back", json!({})).body["status"], "return_shipped");
        partners.desk(&loan, "complete", json!({}));
        let done = utena.get(&place(&loan)).body;
        assert_eq!((done["status"].as_str(), open(&done).len()), (Some("completed"), 0));
        let told = utena.get(&format!("{}/events", place(&loan))).body;
        let lines: Vec<_> = told["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (line["kind"].as_str().unwrap(), line["is_by_partner"].as_bool().unwrap()))
            .collect();
        let expected = [
            ("loans.request", true),
            ("loans.will_supply", false),
            ("loans.ship", false),
            ("loans.receive", true),
            ("loans.ask_renewal", true),
            ("loans.grant_renewal", false),
            ("loans.send_back", true),
            ("loans.complete", false),
        ];
        assert_eq!(lines, expected);
    });
}

#[test]
fn a_partner_cancels_its_own_request_with_our_yes() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena) = (partners.asked_by_utena(), &partners.utena.1);
        let asked = act(utena, &loan, "ask_cancel", json!({})).body;
        assert_eq!((asked["status"].as_str(), asked["pending"].as_str()), (Some("requested"), Some("cancel")));
        partners.desk(&loan, "agree_cancel", json!({}));
        assert_eq!(utena.get(&place(&loan)).body["status"], "cancelled");
        let late = act(utena, &loan, "ask_cancel", json!({}));
        assert_eq!((late.status, late.code()), (409, "loans.action_not_allowed"));
    });
}

#[test]
fn our_condition_and_our_no_reach_the_partner_with_reason_and_without_our_notes() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena) = (partners.asked_by_utena(), &partners.utena.1);
        partners.desk(&loan, "add_condition", json!({ "code": "cost", "cost_cents": 350, "note": "Paklausti Onos" }));
        let asked = utena.get(&place(&loan)).body;
        assert_eq!((asked["conditions"][0]["cost_cents"].as_i64(), open(&asked)[0]), (Some(350), "accept_condition"));
        assert!(!asked.to_string().contains("Onos"), "{asked}");
        assert_eq!(act(utena, &loan, "accept_condition", json!({})).body["status"], "will_supply");
        partners.desk(&loan, "unfilled", json!({ "reason": "not_found", "note": "Gal Petras žino" }));
        let refused = utena.get(&place(&loan)).body;
        assert_eq!(
            (refused["status"].as_str(), refused["unfilled_reason"].as_str()),
            (Some("unfilled"), Some("not_found"))
        );
        let told = utena.get(&format!("{}/events", place(&loan))).body;
        assert_eq!(told["items"].as_array().unwrap().last().unwrap()["reason"], "not_found");
        assert!(!told.to_string().contains("Petras") && !told.to_string().contains("Bibliotekinink"), "{told}");
    });
}

#[test]
fn what_is_wrong_with_a_request_is_told_at_once() {
    each_database(|api| {
        let partners = Partners::open(api);
        let refused = partners.utena.1.post(
            "/api/v1/partner/loans",
            json!({ "medium": "original", "kind": "article",
            "title": " ", "isbn": "123", "needed_by_on": "2026-01-01" }),
        );
        assert_eq!(refused.status, 422);
        let at: Vec<_> =
            refused.body["errors"].as_array().unwrap().iter().map(|fault| fault["pointer"].as_str().unwrap()).collect();
        for pointer in ["/title", "/needed_by_on", "/isbn"] {
            assert!(at.contains(&pointer), "{at:?}");
        }
        let foreign = json!({ "library_id": 1, "medium": "original", "kind": "book", "title": "Metai" });
        assert_eq!(partners.utena.1.post("/api/v1/partner/loans", foreign).status, 422, "nobody asks for another");
    });
}

#[test]
fn a_request_that_is_sent_twice_is_one() {
    each_database(|api| {
        let partners = Partners::open(api);
        let utena = &partners.utena.1;
        let first = utena.post_once("UT-5", "/api/v1/partner/loans", book());
        let again = utena.post_once("UT-5", "/api/v1/partner/loans", book());
        assert_eq!(
            (again.body["id"].clone(), again.header("Idempotency-Replayed")),
            (first.body["id"].clone(), "true")
        );
        assert_eq!(utena.get("/api/v1/partner/loans").body["items"].as_array().unwrap().len(), 1);
    });
}
