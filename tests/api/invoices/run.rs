//! A run over all subscribers: what is drafted, what is refused and why, what is undone.
use serde_json::{Value, json};

use super::{Office, RUNS, assert_conserved, codes, complete, faults};
use crate::harness::each_database;

#[test]
fn each_library_gets_one_draft_and_whoever_is_not_billed_is_told_with_every_reason() {
    each_database(|api| {
        let office = Office::open(api);
        let bare = api.library("Biržų biblioteka", "municipal");
        let lapsed = api.library("Zarasų biblioteka", "municipal");
        complete(api, lapsed, "301692533".into());
        for (library, cents) in [(office.desk.kaunas, 385), (office.desk.kaunas, 215), (bare, 900), (lapsed, 900)] {
            office.cost(library, cents);
        }
        office.cost(office.desk.utena, 40);
        let run = office.run();
        assert_eq!(run["sums"], json!({ "n_drafts": 1, "n_issued": 0, "total_cents": 600 }));
        let rows = office.rows(&run);
        let told: Vec<_> = rows.iter().map(|row| (row["outcome"].as_str().unwrap(), codes(row))).collect();
        assert_eq!(
            told,
            [
                ("created", vec![]),
                ("refused", vec!["invoices.below_minimum"]),
                ("refused", vec!["invoices.no_agreement", "invoices.no_company_code", "invoices.no_address"]),
                ("refused", vec!["invoices.no_agreement"]),
            ]
        );
        let draft = office.invoice(&rows[0]["entity_id"]);
        assert_eq!(
            (&draft["status"], &draft["number"], &draft["total_cents"]),
            (&json!("draft"), &Value::Null, &json!(600))
        );
        assert_eq!(draft["lines"].as_array().unwrap().len(), 2);
        assert_eq!(
            (&draft["seller"]["iban"], &draft["buyer"]["company_code"]),
            (&json!(super::IBAN), &json!("190966737"))
        );
        assert_conserved(api);
    });
}

#[test]
fn nothing_is_billed_twice_and_an_undone_run_repeats_itself() {
    each_database(|api| {
        let office = Office::open(api);
        office.cost(office.desk.kaunas, 385);
        let first = office.run();
        let again = office.run();
        assert_eq!((office.rows(&again).len(), &again["sums"]["n_drafts"]), (0, &json!(0)));
        let undo = |run: &Value| office.staff().post(&format!("{RUNS}/{}/actions/undo", run["id"]), json!({}));
        let undone = undo(&first);
        assert_eq!((undone.status, &undone.body["actions"]), (200, &json!([])), "{undone:?}");
        assert_eq!(undo(&first).code(), "invoices.run_undone");
        assert_conserved(api);
        let third = office.run();
        assert_eq!(third["sums"]["total_cents"], 385);
        assert_eq!(office.issue_all(&third)["counts"]["changed"], 1);
        assert_eq!(undo(&third).code(), "invoices.run_issued");
        assert_conserved(api);
    });
}

#[test]
fn a_cost_that_was_taken_back_is_never_billed_and_never_issued_from_an_older_draft() {
    each_database(|api| {
        let office = Office::open(api);
        let loan = office.cost(office.desk.kaunas, 500);
        office.cost_of(&loan, 300);
        let run = office.run();
        let draft = office.rows(&run)[0]["entity_id"].clone();
        let void = format!("/api/v1/loans/{}/charges/{}/actions/void", loan["id"], loan["charges"][0]["id"]);
        assert_eq!(office.staff().post(&void, json!({ "reason": "Klaida" })).status, 200);
        assert_eq!(faults(&office.act(&draft, "issue", json!({}))), ["/lines/1 invoices.line_taken_back"]);
        office.done(&draft, "drop", json!({}));
        assert_eq!(office.run()["sums"]["total_cents"], 300);
        assert_conserved(api);
    });
}

#[test]
fn what_is_older_than_the_period_comes_along_or_does_not() {
    each_database(|api| {
        let office = Office::open(api);
        office.cost(office.desk.kaunas, 500);
        api.clock.pass(chrono::Duration::days(30));
        let client = api.awake(office.staff());
        let bill = |carries_over: bool| {
            let body = json!({ "from_on": "2026-04-01", "to_on": "2026-04-01", "carries_over": carries_over });
            let begun = client.post(RUNS, body);
            assert_eq!(begun.status, 201, "{begun:?}");
            for _ in 0..400 {
                let seen = client.get(&format!("{RUNS}/{}", begun.body["id"])).body;
                if seen["job"]["status"] == "done" {
                    return seen["sums"]["total_cents"].clone();
                }
                std::thread::sleep(std::time::Duration::from_millis(25));
            }
            panic!("it did not end");
        };
        assert_eq!((bill(false), bill(true)), (json!(0), json!(500)));
    });
}
