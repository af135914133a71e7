//! A figure beside a target is the figure of the statistics.
use serde_json::{Value, json};

use super::{set, target};
use crate::{harness::each_database, loans::Desk};

#[test]
fn each_figure_is_that_of_the_statistics_for_the_same_question() {
    each_database(|api| {
        let desk = Desk::open(api);
        for (requested, came) in [
            ("2025-01-07", "2025-01-20"),
            ("2025-12-01", "2025-12-04"),
            ("2026-01-05", "2026-01-13"),
            ("2026-02-02", "2026-02-27"),
        ] {
            let loan = desk.borrowing(json!({ "requested_on": requested }));
            desk.act(&loan, "send", json!({ "library_id": desk.utena, "happened_on": requested }));
            desk.act(&loan, "receive", json!({ "happened_on": came, "due_on": "2026-04-30" }));
        }
        let refused = desk.lending(json!({ "requested_on": "2026-02-20" }));
        desk.act(&refused, "unfilled", json!({ "reason": "not_found", "happened_on": "2026-02-21" }));
        for (measure, side, value) in [
            ("working_days_median", "borrowing", 9),
            ("filled_within_10_days", "borrowing", 50),
            ("borrowing_fill_rate", "borrowing", 90),
            ("libraries_per_fill", "borrowing", 2),
            ("lending_fill_rate", "lending", 80),
        ] {
            set(&desk.staff, target(json!({ "measure": measure, "side": side }), value));
        }
        for period in ["month", "quarter", "year"] {
            let answer = desk.staff.get(&format!("/api/v1/quality?period={period}&on=2026-02-15"));
            assert_eq!(answer.status, 200, "{answer:?}");
            let rows = answer.body["rows"].as_array().unwrap();
            assert_eq!(rows.len(), 5);
            for row in rows {
                let figures = ["now", "before", "year_before"].map(|name| &row[name]);
                for figure in figures.into_iter().chain(row["trend"].as_array().unwrap()) {
                    let (measure, side) =
                        (row["target"]["measure"].as_str().unwrap(), row["target"]["side"].as_str().unwrap());
                    let (from, to) = (figure["from"].as_str().unwrap(), figure["to"].as_str().unwrap());
                    let asked = format!("/api/v1/statistics?measures={measure}&side={side}&from={from}&to={to}");
                    let told = desk.staff.get(&asked).body["totals"][measure].as_f64();
                    assert_eq!(figure["value"].as_f64(), told, "{period} {asked}");
                }
            }
        }
        let quarter = desk.staff.get("/api/v1/quality?on=2026-02-15").body;
        let of = |measure: &str| -> Value {
            let rows = quarter["rows"].as_array().unwrap();
            rows.iter().find(|row| row["target"]["measure"] == measure).unwrap().clone()
        };
        assert_eq!(
            (&quarter["from"], &quarter["to"], &quarter["is_over"]),
            (&json!("2026-01-01"), &json!("2026-03-31"), &json!(false))
        );
        let within = of("filled_within_10_days");
        assert_eq!((&within["now"]["value"], &within["now"]["n_cases"]), (&json!(50), &json!(2)));
        assert_eq!((&within["now"]["is_met"], &within["now"]["is_few"]), (&json!(true), &json!(true)));
        assert_eq!(within["trend"].as_array().unwrap().len(), 12);
        assert_eq!(within["trend"][11]["from"], "2026-03-01");
        let refused = of("lending_fill_rate");
        assert_eq!((&refused["now"]["value"], &refused["now"]["is_met"]), (&json!(0), &json!(false)));
        assert_eq!((&refused["before"]["value"], &refused["before"]["is_met"]), (&Value::Null, &Value::Null));
        let link = of("borrowing_fill_rate")["now"]["link"].as_str().unwrap().to_owned();
        assert_eq!(desk.staff.get(&format!("/api/v1{link}&count=exact")).body["total"], 2);
        assert_eq!(desk.staff.get("/api/v1/quality?on=2026-04-01").code(), "quality.period_in_future");
        let csv = desk.staff.get("/api/v1/quality?on=2026-02-15&format=csv").body;
        assert!(csv.as_str().unwrap().contains("gaunant),gauname,ne mažiau kaip 90 %,100,2,taip,100,1,100,1"), "{csv}");
    });
}
