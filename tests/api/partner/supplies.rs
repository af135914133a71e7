//! A partner answers what we ask of it.
use serde_json::json;

use super::{Partners, act, open, place};
use crate::harness::each_database;

#[test]
fn what_we_ask_reaches_the_library_and_nothing_of_our_reader() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena) = (partners.wanted_by_reader(), &partners.utena.1);
        assert_eq!(utena.get(&place(&loan)).status, 404, "nobody was asked yet");
        partners.ask(&loan, partners.utena.0);
        let seen = utena.get(&place(&loan)).body;
        assert_eq!((seen["role"].as_str(), seen["status"].as_str()), (Some("supplier"), Some("requested")));
        assert_eq!(open(&seen), ["will_supply", "ship", "add_condition", "ask_retry", "unfilled"]);
        for path in [place(&loan), format!("{}/events", place(&loan)), "/api/v1/partner/loans".into()] {
            let text = utena.get(&path).body.to_string();
            for secret in ["Skaitytojas", "A-17", "laukia", "owner", "branch", "Bibliotekinink"] {
                assert!(!text.contains(secret), "{path} tells {secret}");
            }
        }
    });
}

#[test]
fn a_library_supplies_and_hears_of_no_step_between_us_and_our_reader() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena) = (partners.wanted_by_reader(), &partners.utena.1);
        partners.ask(&loan, partners.utena.0);
        let promised = act(utena, &loan, "will_supply", json!({ "partner_number": "UT-77" })).body;
        assert_eq!(
            (promised["status"].as_str(), promised["partner_number"].as_str()),
            (Some("will_supply"), Some("UT-77"))
        );
        let shipped = act(utena, &loan, "ship", json!({ "due_on": "2026-04-15" })).body;
        assert_eq!((shipped["status"].as_str(), open(&shipped)[0]), (Some("shipped"), "recall"));
        partners.desk(&loan, "receive", json!({}));
        partners.desk(&loan, "tell", json!({ "told_by": "phone" }));
        partners.desk(&loan, "hand_over", json!({}));
        assert_eq!(utena.get(&place(&loan)).body["status"], "received");
        partners.desk(&loan, "ask_renewal", json!({}));
        let refused = act(utena, &loan, "refuse_renewal", json!({ "reason": "Laukia kitas skaitytojas" }));
        assert_eq!(refused.status, 200, "{:?}", refused.body);
        assert_eq!(act(utena, &loan, "recall", json!({ "due_on": "2026-04-01" })).body["pending"], "recall");
        partners.desk(&loan, "take_back", json!({}));
        partners.desk(&loan, "send_back", json!({}));
        assert_eq!(act(utena, &loan, "complete", json!({})).body["status"], "completed");
        let told = utena.get(&format!("{}/events", place(&loan))).body;
        let kinds: Vec<_> =
            told["items"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap()).collect();
        let expected = [
            "send",
            "will_supply",
            "ship",
            "receive",
            "ask_renewal",
            "refuse_renewal",
            "recall",
            "send_back",
            "complete",
        ];
        assert_eq!(kinds, expected.map(|verb| format!("loans.{verb}")));
        let figures =
            partners.staff.get("/api/v1/statistics?measures=items_received&from=2026-01-01&to=2026-12-31").body;
        assert_eq!(figures["totals"]["items_received"], 1, "a step by key counts like any other");
    });
}

#[test]
fn a_library_that_said_no_sees_its_no_and_nothing_of_the_next() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (loan, utena, kaunas) = (partners.wanted_by_reader(), &partners.utena.1, &partners.kaunas.1);
        partners.ask(&loan, partners.utena.0);
        act(utena, &loan, "add_condition", json!({ "code": "cost", "cost_cents": 990 }));
        assert_eq!(kaunas.get(&place(&loan)).status, 404);
        let refused = act(utena, &loan, "unfilled", json!({ "reason": "on_loan" })).body;
        assert_eq!(
            (refused["status"].as_str(), refused["unfilled_reason"].as_str()),
            (Some("unfilled"), Some("on_loan"))
        );
        partners.ask(&loan, partners.kaunas.0);
        act(kaunas, &loan, "will_supply", json!({ "partner_number": "KN-1" }));
        act(kaunas, &loan, "ship", json!({ "due_on": "2026-05-20" }));
        let seen = utena.get(&place(&loan)).body;
        assert_eq!((seen["status"].as_str(), open(&seen).len()), (Some("unfilled"), 0));
        assert!(!seen.to_string().contains("KN-1") && !seen.to_string().contains("2026-05-20"), "{seen}");
        let late = act(utena, &loan, "ship", json!({ "due_on": "2026-05-20" }));
        assert_eq!((late.status, late.code()), (409, "partner.step_not_open"));
        let by_kaunas = kaunas.get(&place(&loan)).body.to_string();
        assert!(!by_kaunas.contains("990"), "what another library asked for it is not told: {by_kaunas}");
        let told = |partner: &crate::harness::Client| {
            let told = partner.get(&format!("{}/events", place(&loan))).body;
            told["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|line| line["kind"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(utena), ["loans.send", "loans.add_condition", "loans.unfilled"]);
        assert_eq!(told(kaunas), ["loans.send", "loans.will_supply", "loans.ship"]);
    });
}

#[test]
fn a_library_can_be_had_later_or_agree_to_a_cancel() {
    each_database(|api| {
        let partners = Partners::open(api);
        let utena = &partners.utena.1;
        let (later, cancelled) = (partners.wanted_by_reader(), partners.wanted_by_reader());
        partners.ask(&later, partners.utena.0);
        let asked = act(utena, &later, "ask_retry", json!({ "reason": "on_loan", "retry_from_on": "2026-05-01" })).body;
        assert_eq!(asked["pending"], "retry");
        partners.ask(&cancelled, partners.utena.0);
        partners.desk(&cancelled, "ask_cancel", json!({}));
        assert_eq!(open(&utena.get(&place(&cancelled)).body), ["ship", "agree_cancel", "decline_cancel", "unfilled"]);
        assert_eq!(act(utena, &cancelled, "decline_cancel", json!({})).body["pending"], json!(null));
        partners.desk(&cancelled, "ask_cancel", json!({}));
        assert_eq!(act(utena, &cancelled, "agree_cancel", json!({})).body["status"], "cancelled");
    });
}

#[test]
fn a_step_of_the_other_side_is_refused() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (asked, utena) = (partners.asked_by_utena(), &partners.utena.1);
        let refused = act(utena, &asked, "will_supply", json!({}));
        assert_eq!((refused.status, refused.code()), (409, "partner.step_not_open"));
        let wanted = partners.wanted_by_reader();
        partners.ask(&wanted, partners.utena.0);
        assert_eq!(act(utena, &wanted, "send_back", json!({})).code(), "partner.step_not_open");
        assert_eq!(utena.get(&place(&wanted)).body["status"], "requested");
    });
}
