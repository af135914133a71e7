//! What cannot be billed, paid or credited is told, all of it.
use serde_json::json;

use super::{IBAN, INVOICES, Office, PAYMENTS, RUNS, decide, faults};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_run_says_every_fault_of_its_days_and_what_our_library_lacks() {
    each_database(|api| {
        let desk = Desk::open(api);
        let body =
            json!({ "from_on": "2026-03-01", "to_on": "2026-02-01", "invoice_on": "2026-04-01", "library_ids": [999] });
        let told = faults(&desk.staff.post(RUNS, body));
        assert_eq!(
            told,
            ["/to_on date.ends_before_it_begins", "/invoice_on date.in_future", "/library_ids/0 value.not_in_list"]
        );
        let refused = desk.staff.post(RUNS, json!({ "from_on": "2026-01-01", "to_on": "2026-03-01" }));
        assert_eq!(refused.code(), "invoices.seller_incomplete");
        decide(api, "library.iban", json!(IBAN));
        let detail =
            desk.staff.post(RUNS, json!({ "from_on": "2026-01-01", "to_on": "2026-03-01" })).body["detail"].clone();
        assert!(!detail.as_str().unwrap().contains("IBAN"), "{detail}");
    });
}

#[test]
fn a_payment_of_another_currency_or_of_tomorrow_is_not_entered() {
    each_database(|api| {
        let office = Office::open(api);
        let body = json!({
            "received_on": "2026-03-03", "amount_cents": 100, "currency": "USD", "payer_iban": "LT121000011101001001",
            "reference": "RF00TBA1", "library_id": 999,
        });
        assert_eq!(
            faults(&office.staff().post(PAYMENTS, body)),
            [
                "/currency invoices.currency",
                "/received_on date.in_future",
                "/payer_iban code.check_digit",
                "/reference code.check_digit",
                "/library_id value.not_in_list",
            ]
        );
        assert_eq!(office.staff().get(PAYMENTS).body["items"], json!([]));
    });
}

#[test]
fn a_payment_is_used_up_to_what_is_owed_matched_and_unmatched_and_the_rest_given_back() {
    each_database(|api| {
        let office = Office::open(api);
        let invoice = office.issued(office.desk.kaunas, 500);
        let path = |payment: &serde_json::Value, action: &str| format!("{PAYMENTS}/{}/actions/{action}", payment["id"]);
        // Over-paid: the rest stays on the account of the library.
        let text = format!("Už sąskaitą {}", invoice["number"].as_str().unwrap());
        let paid = office.pay(json!({ "amount_cents": 620, "text": text }));
        assert_eq!((&paid["rest_cents"], &paid["library"]["id"]), (&json!(120), &json!(office.desk.kaunas)));
        let staff = office.staff();
        let taken = staff.post(&path(&paid, "take_back"), json!({ "use_id": paid["uses"][0]["id"] }));
        assert_eq!((taken.status, &taken.body["rest_cents"]), (200, &json!(620)), "{taken:?}");
        assert_eq!(office.invoice(&invoice["id"])["status"], "issued");
        assert_eq!(taken.body["matches"][0]["because"], "number");
        let too_much = staff.post(&path(&paid, "use"), json!({ "invoice_id": invoice["id"], "amount_cents": 501 }));
        assert_eq!(faults(&too_much), ["/amount_cents number.too_large"]);
        let part = staff.post(&path(&paid, "use"), json!({ "invoice_id": invoice["id"], "amount_cents": 200 }));
        assert_eq!((part.status, office.invoice(&invoice["id"])["status"].clone()), (200, json!("partly_paid")));
        let back = staff.post(&path(&paid, "refund"), json!({}));
        assert_eq!((back.status, &back.body["rest_cents"]), (200, &json!(0)));
        assert_eq!(staff.post(&path(&paid, "withdraw"), json!({ "reason": "Klaida" })).code(), "invoices.payment_used");
        let of = format!("{INVOICES}/statement?library_id={}&from_on=2026-01-01&to_on=2026-12-31", office.desk.kaunas);
        let statement = staff.get(&of).body;
        let amounts: Vec<_> =
            statement["lines"].as_array().unwrap().iter().map(|line| line["amount_cents"].clone()).collect();
        assert_eq!((amounts, &statement["closing_cents"]), (vec![json!(500), json!(-620), json!(420)], &json!(300)));
    });
}
