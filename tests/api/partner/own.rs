//! What a partner reads of itself: its loans in a list, its agreements, its figures, its events.
use serde_json::{Value, json};

use super::{Partners, act};
use crate::harness::each_database;

#[test]
fn a_key_knows_for_whom_it_speaks() {
    each_database(|api| {
        let partners = Partners::open(api);
        let who = partners.utena.1.get("/api/v1/partner").body;
        assert_eq!(
            (who["library"]["id"].as_i64(), who["today"].as_str()),
            (Some(partners.utena.0), Some("2026-03-02"))
        );
        assert_eq!(who["us"]["name"], "Panevėžio apskrities viešoji biblioteka");
    });
}

#[test]
fn a_partner_lists_its_own_loans_by_side_number_and_end() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (asked, wanted, utena) = (partners.asked_by_utena(), partners.wanted_by_reader(), &partners.utena.1);
        partners.kaunas.1.post("/api/v1/partner/loans", super::book());
        partners.ask(&wanted, partners.utena.0);
        let ids = |query: &str| {
            let list = utena.get(&format!("/api/v1/partner/loans?{query}")).body;
            list["items"].as_array().unwrap().iter().map(|loan| loan["id"].clone()).collect::<Vec<Value>>()
        };
        assert_eq!(ids(""), [wanted["id"].clone(), asked["id"].clone()]);
        assert_eq!(ids("role=requester"), [asked["id"].clone()]);
        assert_eq!(ids("role=supplier"), [wanted["id"].clone()]);
        assert_eq!(ids("number=UT-5"), [asked["id"].clone()]);
        assert_eq!(ids(&format!("number={}", wanted["number"].as_str().unwrap())), [wanted["id"].clone()]);
        act(utena, &wanted, "unfilled", json!({ "reason": "not_held" }));
        assert_eq!(ids("is_open=true"), [asked["id"].clone()]);
        assert_eq!(ids("is_open=false"), [wanted["id"].clone()]);
        let first = utena.get("/api/v1/partner/loans?limit=1").body;
        assert_eq!(ids(&format!("limit=1&cursor={}", first["next_cursor"].as_str().unwrap())), [asked["id"].clone()]);
    });
}

#[test]
fn the_scorecard_is_our_statistics_of_the_library() {
    each_database(|api| {
        let partners = Partners::open(api);
        let utena = &partners.utena.1;
        let (first, second, wanted) =
            (partners.asked_by_utena(), partners.asked_by_utena(), partners.wanted_by_reader());
        partners.kaunas.1.post("/api/v1/partner/loans", super::book());
        partners.desk(&first, "ship", json!({ "due_on": "2026-04-01" }));
        partners.desk(&second, "unfilled", json!({ "reason": "not_found" }));
        partners.ask(&wanted, partners.utena.0);
        act(utena, &wanted, "unfilled", json!({ "reason": "not_held" }));
        let card = utena.get("/api/v1/partner/scorecard").body;
        assert_eq!((card["from"].as_str(), card["to"].as_str()), (Some("2026-01-01"), Some("2026-03-02")));
        let of_us = json!({ "n_requests": 2, "n_filled": 1, "n_refused": 1, "fill_rate_percent": 50.0 });
        let of_them = json!({ "n_requests": 1, "n_filled": 0, "n_refused": 1, "fill_rate_percent": 0.0 });
        assert_eq!((&card["asked_of_us"], &card["asked_of_you"]), (&of_us, &of_them));
        let asked =
            format!("/api/v1/statistics?measures=requests_received,requests_supplied&library_id={}", partners.utena.0);
        let ours = partners.staff.get(&asked).body["totals"].clone();
        assert_eq!((&ours["requests_received"], &ours["requests_supplied"]), (&json!(2), &json!(1)));
        let none = utena.get("/api/v1/partner/scorecard?from=2025-01-01&to=2025-12-31").body;
        assert!(none["asked_of_us"]["fill_rate_percent"].is_null());
        assert_eq!(utena.get("/api/v1/partner/scorecard?from=2026-03-02&to=2026-03-01").status, 400);
    });
}

#[test]
fn a_partner_sees_its_agreement_once_it_was_sent() {
    each_database(|api| {
        let partners = Partners::open(api);
        let made = partners
            .staff
            .post("/api/v1/agreements", json!({ "library_id": partners.utena.0, "from_on": "2026-03-02" }));
        assert_eq!(made.status, 201, "{:?}", made.body);
        let seen = || partners.utena.1.get("/api/v1/partner/agreements").body["items"].as_array().unwrap().clone();
        assert!(seen().is_empty(), "a draft is ours alone");
        let sent = partners.staff.post(&format!("/api/v1/agreements/{}/actions/send", made.body["id"]), json!({}));
        assert_eq!(sent.status, 200, "{:?}", sent.body);
        assert_eq!((seen().len(), seen()[0]["number"].clone()), (1, made.body["number"].clone()));
        assert!(seen()[0]["terms"]["loan_days"].is_i64());
        assert!(partners.kaunas.1.get("/api/v1/partner/agreements").body["items"].as_array().unwrap().is_empty());
    });
}
