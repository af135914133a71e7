//! What is billed, paid and owed is one number on the balances, the statement, the figures and the yearly report.
use serde_json::{Value, json};

use super::{INVOICES, Office};
use crate::{harness::each_database, reports};

#[test]
fn figures_balances_statement_and_report_say_the_same() {
    each_database(|api| {
        let office = Office::open(api);
        let (staff, kaunas, utena) = (office.staff(), office.desk.kaunas, office.desk.utena);
        let invoice = office.issued(kaunas, 1_234);
        office.issued(utena, 500);
        let paid = office.pay(json!({ "library_id": kaunas, "amount_cents": 2_000, "received_on": "2026-02-27" }));
        let refund = json!({ "amount_cents": 100, "refunded_on": "2026-03-01" });
        let refunded = staff.post(&format!("/api/v1/payments/{}/actions/refund", paid["id"]), refund);
        assert_eq!(refunded.status, 200, "{refunded:?}");
        office.pay(json!({ "amount_cents": 77 }));
        office.done(&invoice["id"], "credit", json!({ "reason": "Klaida" }));

        let asked = |more: &str| {
            let path = "/api/v1/statistics?measures=invoiced_cents,invoices_paid_cents,invoices_owed_cents";
            let answer = staff.get(&format!("{path}&from=2026-01-01&to=2026-03-02{more}"));
            assert_eq!(answer.status, 200, "{answer:?}");
            answer.body
        };
        let of = |row: &Value| -> Vec<i64> {
            let keys = ["invoiced_cents", "invoices_paid_cents", "invoices_owed_cents"];
            keys.into_iter().map(|key| row[key].as_i64().unwrap()).collect()
        };
        let by_library = asked("&by=library");
        assert_eq!(of(&by_library["totals"]), [500, 1_900, -1_400], "{by_library}");
        let months = asked("&by=month");
        let months: Vec<_> = months["rows"].as_array().unwrap().iter().map(of).collect();
        assert_eq!(months, [vec![0, 0, 0], vec![0, 2_000, -2_000], vec![500, -100, -1_400]]);

        let balances = staff.get(&format!("{INVOICES}/balances")).body;
        for library in [kaunas, utena] {
            let row = by_library["rows"].as_array().unwrap().iter().find(|row| row["library"] == library).unwrap();
            let balance =
                balances["items"].as_array().unwrap().iter().find(|one| one["library"]["id"] == library).unwrap();
            let sums = ["billed_cents", "paid_cents", "owed_cents"].map(|key| balance[key].as_i64().unwrap());
            assert_eq!(of(row), sums, "{balance}");
            let path = format!("{INVOICES}/statement?library_id={library}&from_on=2026-01-01&to_on=2026-03-02");
            assert_eq!(staff.get(&path).body["closing_cents"], sums[2]);
        }

        let billed = json!({ "code": "1", "name": "Išrašyta, Eur", "adds": [{ "measure": "invoiced_cents" }] });
        let form = json!({ "from_year": 2026, "title": "Forma", "source": "ĮV-948", "rows": [billed] });
        assert_eq!(staff.post(&format!("{}/forms", reports::REPORTS), form).status, 200);
        let report = reports::begun(staff, json!({ "kind": "tba_quarter", "year": 2026, "quarter": 1 }));
        assert_eq!(reports::line(&report, "invoices_owed_cents")["value"], -1_400);
        assert_eq!(reports::table(&report, "invoices")["total"], json!([500, 1_900, -1_400]));
        assert_eq!(report["figures"]["form"]["rows"][0]["value"], 5, "in euros");
        assert_eq!(report["is_in_balance"], true, "{}", report["figures"]["controls"]);
        let chapters = report["sections"].as_array().unwrap();
        let told = chapters.iter().find(|one| one["key"] == "subscribers").unwrap()["prepared"].as_str().unwrap();
        assert!(told.contains("sumokėta iš anksto 14,00\u{a0}€"), "{told}");
    });
}
