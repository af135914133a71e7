//! The diary by days of a month and by months of a year.
use serde_json::json;

use super::{count, lock};
use crate::{harness::each_database, loans::Desk};

#[test]
fn a_month_shows_its_days_up_to_today_and_a_year_its_months() {
    each_database(|api| {
        let staff = api.staff();
        for (day, n) in [("2026-01-31", 5), ("2026-02-01", 2), ("2026-02-28", 3), ("2026-03-02", 1)] {
            assert_eq!(count(&staff, json!({ "n": n, "visited_on": day })).status, 201);
        }
        lock(&staff, "2026-02-01");
        let month = staff.get("/api/v1/diary?year=2026&month=2").body;
        let rows = month["rows"].as_array().unwrap();
        assert_eq!((rows.len(), &month["totals"]["visits"]), (28, &json!(5)), "both ends are in it");
        assert_eq!((&rows[0]["period"], &rows[0]["is_locked"]), (&json!("2026-02-01"), &json!(true)));
        assert_eq!((&rows[27]["figures"]["visits"], &rows[27]["is_locked"]), (&json!(3), &json!(false)));
        let present = staff.get("/api/v1/diary?year=2026&month=3").body;
        assert_eq!((present["rows"].as_array().unwrap().len(), &present["to"]), (2, &json!("2026-03-02")));
        let year = staff.get("/api/v1/diary?year=2026").body;
        let visits: Vec<_> =
            year["rows"].as_array().unwrap().iter().map(|row| row["figures"]["visits"].clone()).collect();
        assert_eq!((visits, &year["totals"]["visits"]), (vec![json!(5), json!(5), json!(1)], &json!(11)));
        assert_eq!(staff.get("/api/v1/diary?year=2026&month=4").code(), "diary.period_wrong");
        assert_eq!(staff.get("/api/v1/diary?year=2026&month=13").code(), "diary.period_wrong");
        let file = staff.get("/api/v1/diary?year=2026&month=2&format=csv").body;
        let lines: Vec<_> = file.as_str().unwrap().lines().map(str::to_owned).collect();
        assert_eq!((lines.len(), lines[29].as_str()), (30, "Iš viso,5,0,0,0,0,0,"));
    });
}

#[test]
fn a_reader_who_asks_on_two_days_is_one_user_of_the_month() {
    each_database(|api| {
        let desk = Desk::open(api);
        let of = |day: &str, card: &str| {
            desk.borrowing(json!({ "requested_on": day, "reader": { "card_no": card, "name": "Skaitytojas" } }));
        };
        of("2026-02-02", "00000001");
        of("2026-02-02", "00000002");
        of("2026-02-20", "00000001");
        desk.lending(json!({ "requested_on": "2026-02-20" }));
        let month = desk.staff.get("/api/v1/diary?year=2026&month=2").body;
        let users = |day: usize| month["rows"][day - 1]["figures"]["users"].clone();
        assert_eq!((users(2), users(20), &month["totals"]["users"]), (json!(2), json!(2), &json!(3)));
    });
}
