//! Under which terms we lend: an agreement's, else the parameters', else what was typed by hand.
use serde_json::{Value, json};

use super::{Desk, fault, pair, with};
use crate::harness::{Answer, Api, each_database};

const AGREEMENTS: &str = "/api/v1/agreements";

/// An agreement with Kaunas, in force this year, of these terms.
fn agreed(desk: &Desk, more: Value) -> Value {
    let mut terms = desk.staff.get(&format!("{AGREEMENTS}/template")).body;
    more.as_object().unwrap().iter().for_each(|(name, value)| terms[name] = value.clone());
    let body = json!({
        "library_id": desk.kaunas, "from_on": "2026-01-01", "until_on": "2026-12-31", "terms": terms,
        "ours": { "signatory": "Direktorė" }, "theirs": { "signatory": "Vedėjas" },
    });
    let draft = desk.staff.post(AGREEMENTS, body).body;
    let signed = desk.staff.post(&format!("{AGREEMENTS}/{}/actions/sign", draft["id"]), json!({}));
    assert_eq!(signed.status, 200, "{signed:?}");
    signed.body
}

/// Kaunas has a card, and is not registered.
fn subscribed(desk: &Desk) -> String {
    let made = desk.staff.post("/api/v1/subscribers", json!({ "library_id": desk.kaunas })).body;
    format!("/api/v1/subscribers/{}/actions", made["id"])
}

fn ask(desk: &Desk, more: Value) -> Answer {
    desk.staff.post("/api/v1/loans", with(desk.lending_body(), more))
}

fn refused(answer: &Answer) -> (u16, &str) {
    (answer.status, answer.code())
}

#[test]
fn a_loan_says_from_where_its_term_came() {
    each_database(|api| {
        let desk = Desk::open(api);
        let by_parameter = desk.walk(&desk.lending(json!({})), &["will_supply"]);
        let by_parameter = desk.act(&by_parameter, "ship", json!({}));
        assert_eq!(
            (&by_parameter["due_on"], &by_parameter["terms"]["due_by"]),
            (&json!("2026-04-01"), &json!("parameter"))
        );
        assert_eq!(by_parameter["terms"]["agreement"], json!(null));
        let agreement = agreed(&desk, json!({ "loan_days": 14 }));
        let by_agreement = desk.act(&desk.lending(json!({})), "ship", json!({}));
        assert_eq!(
            (&by_agreement["due_on"], &by_agreement["terms"]["due_by"]),
            (&json!("2026-03-16"), &json!("agreement"))
        );
        let told = json!({ "id": agreement["id"], "number": "TBA-S-2026-001", "version": 1 });
        assert_eq!(by_agreement["terms"]["agreement"], told);
        let by_hand = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-03-20" }));
        assert_eq!((&by_hand["due_on"], &by_hand["terms"]["due_by"]), (&json!("2026-03-20"), &json!("hand")));
        let copy = desk.walk(&desk.lending(json!({ "medium": "paper_copy", "pages": "1–2" })), &["deliver"]);
        assert_eq!(copy["due_on"], json!(null));
        assert_eq!(desk.borrowing(json!({}))["terms"], json!(null));
    });
}

#[test]
fn a_subscriber_that_is_not_registered_asks_in_vain() {
    each_database(|api: &Api| {
        let desk = Desk::open(api);
        let actions = subscribed(&desk);
        let answer = ask(&desk, json!({}));
        assert_eq!(refused(&answer), (409, "subscribers.may_not_request"));
        assert!(answer.body["detail"].as_str().unwrap().contains("A-0001"), "{answer:?}");
        desk.staff.post(&format!("{actions}/register"), json!({}));
        assert_eq!(ask(&desk, json!({})).status, 201);
        desk.staff.post(&format!("{actions}/suspend"), json!({ "reason": "Negrąžina" }));
        assert_eq!(refused(&ask(&desk, json!({}))), (409, "subscribers.may_not_request"));
    });
}

#[test]
fn what_stops_passes_with_the_right_and_a_note() {
    each_database(|api| {
        let desk = Desk::open(api);
        subscribed(&desk);
        assert_eq!(refused(&ask(&desk, json!({ "exception": "  " }))), (409, "subscribers.may_not_request"));
        let loan = ask(&desk, json!({ "exception": "Skubu, direktorė leido" }));
        assert_eq!((loan.status, &loan.body["terms"]["is_exception"]), (201, &json!(true)));
        let events = desk.staff.get(&format!("/api/v1/loans/{}/events", loan.body["id"])).body;
        assert_eq!(events["items"][0]["reason"], "Skubu, direktorė leido");
        let other = api.signed_in(&["loans:read", "loans:request"]);
        let body = with(desk.lending_body(), json!({ "exception": "Skubu" }));
        let answer = other.post("/api/v1/loans", body);
        assert_eq!(answer.status, 403, "{answer:?}");
    });
}

#[test]
fn the_agreement_says_how_many_at_one_time_and_what_is_not_lent() {
    each_database(|api| {
        let desk = Desk::open(api);
        agreed(&desk, json!({ "max_items": 2, "not_lent": ["maps"] }));
        assert_eq!(refused(&ask(&desk, json!({ "category": "maps" }))), (409, "loans.not_lent"));
        let copy = json!({ "category": "maps", "medium": "paper_copy", "pages": "1" });
        let copy = desk.request(with(desk.lending_body(), copy));
        assert_eq!(copy["terms"]["category"], "maps");
        assert_eq!(ask(&desk, json!({ "category": "rare" })).status, 201, "the agreement does not speak of it");
        let third = ask(&desk, json!({}));
        assert_eq!(refused(&third), (409, "loans.limit_reached"));
        desk.walk(&copy, &["deliver"]);
        assert_eq!(ask(&desk, json!({})).status, 201, "what has ended does not count");
    });
}

#[test]
fn a_branch_has_the_agreement_of_its_library() {
    each_database(|api| {
        let desk = Desk::open(api);
        agreed(&desk, json!({ "loan_days": 10 }));
        let branch = json!({ "kind": "branch", "name": "Aleksoto filialas", "parent_id": desk.kaunas });
        let branch = desk.staff.post("/api/v1/libraries", branch).body;
        let loan = desk.lending(json!({ "library_id": branch["id"] }));
        assert_eq!(loan["terms"]["loan_days"], 10);
    });
}

#[test]
fn only_what_we_lend_has_categories_and_exceptions() {
    each_database(|api| {
        let desk = Desk::open(api);
        for field in ["category", "exception"] {
            let value = if field == "category" { "maps" } else { "Skubu" };
            let answer = desk.staff.post("/api/v1/loans", with(super::borrowing(), json!({ field: value })));
            assert_eq!(fault(&answer), pair(&format!("/{field}"), "field.not_allowed"));
        }
    });
}

#[test]
fn who_pays_and_what_a_page_costs_come_from_the_agreement() {
    each_database(|api| {
        let desk = Desk::open(api);
        let payers = |out: &str, back: &str| {
            let asker = "partner";
            json!({
                "postage_out": out, "postage_back": back, "copies": asker, "voucher": asker, "compensation": asker,
                "other": "our_library",
            })
        };
        let before = desk.lending(json!({}));
        assert_eq!(
            (&before["payers"], &before["terms"]["page_cents"]),
            (&payers("central_funding", "central_funding"), &json!(null))
        );
        agreed(&desk, json!({ "outward_payer": "our_library", "return_payer": "subscriber", "page_cents": 12 }));
        let loan = desk.lending(json!({}));
        assert_eq!((&loan["payers"], &loan["terms"]["page_cents"]), (&payers("our_library", "partner"), &json!(12)));
        let charges = format!("/api/v1/loans/{}/charges", loan["id"]);
        desk.staff.post(&charges, json!({ "kind": "postage_back", "amount_cents": 310 }));
        let named = json!({ "kind": "postage_back", "amount_cents": 310, "payer": "central_funding" });
        let charged = desk.staff.post(&charges, named).body;
        let payer = |n: usize| &charged["charges"][n]["payer"];
        assert_eq!((payer(0), payer(1)), (&json!("partner"), &json!("central_funding")));
        let borrowed = &desk.borrowing(json!({}))["payers"];
        assert_eq!((&borrowed["postage_back"], &borrowed["copies"]), (&json!("central_funding"), &json!("reader")));
    });
}
