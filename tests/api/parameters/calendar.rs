//! The year at a glance.
use serde_json::{Value, json};

use super::{change, changed};
use crate::harness::{Client, each_database};

fn day(by: &Client, query: &str, on: &str) -> Value {
    let year = by.get(&format!("/api/v1/calendar?year={}{query}", &on[..4])).body;
    year["days"].as_array().unwrap().iter().find(|day| day["on"] == on).unwrap().clone()
}

#[test]
fn a_year_names_its_holidays_the_movable_ones_too() {
    each_database(|api| {
        let staff = api.staff();
        let year = staff.get("/api/v1/calendar?year=2026").body;
        assert_eq!(year["days"].as_array().unwrap().len(), 365);
        assert_eq!(day(&staff, "", "2026-04-06")["name"], "Antroji Velykų diena");
        assert_eq!(day(&staff, "", "2024-02-29")["kind"], "open");
        assert_eq!(day(&staff, "", "2026-03-07")["kind"], "weekday");
        assert_eq!(day(&staff, "", "2019-11-02")["kind"], "weekday", "not yet a holiday, and a Saturday");
        assert_eq!(day(&staff, "", "2020-11-02")["name"], "Vėlinės");
        let march = json!({ "month": 3, "n_open": 21, "n_working": 21 });
        assert_eq!(year["months"][2], march, "22 weekdays, and 11 March is a holiday");
    });
}

#[test]
fn closed_and_extra_open_days_stand_in_the_year() {
    each_database(|api| {
        let staff = api.staff();
        let closed = json!([{ "from_on": "2026-07-01", "to_on": "2026-07-31", "reason": "Remontas" }]);
        changed(&staff, "calendar.closed_days", closed, "2026-03-02");
        let extra = json!([{ "on": "2026-07-04", "hours": [{ "from": "10:00", "to": "14:00" }], "reason": "Mugė" }]);
        changed(&staff, "calendar.open_days", extra, "2026-03-02");
        let closed = day(&staff, "", "2026-07-01");
        assert_eq!(
            (&closed["kind"], &closed["name"], &closed["hours"]),
            (&json!("closed_day"), &json!("Remontas"), &json!([]))
        );
        assert_eq!(closed["is_working_day"], true, "answers are measured by the law's days, not by ours");
        let extra = day(&staff, "", "2026-07-04");
        assert_eq!((&extra["kind"], &extra["hours"][0]["from"]), (&json!("extra_open"), &json!("10:00")));
    });
}

#[test]
fn a_branch_has_a_year_of_its_own() {
    each_database(|api| {
        let (staff, branch) = (api.staff(), api.our_branch("Vaikų skyrius"));
        let hours = json!([{ "from": "10:00", "to": "16:00" }]);
        let week = json!({
            "monday": [], "tuesday": hours, "wednesday": hours, "thursday": hours, "friday": hours,
            "saturday": hours, "sunday": [],
        });
        let body = json!({ "value": week, "from_on": "2026-06-01", "branch_id": branch.0, "reason": "Vasaros laikas" });
        assert_eq!(change(&staff, "calendar.opening_hours", body).status, 200);
        let theirs = format!("&branch_id={}", branch.0);
        assert_eq!(day(&staff, &theirs, "2026-05-30")["kind"], "weekday", "a Saturday before it counts");
        assert_eq!(day(&staff, &theirs, "2026-06-06")["kind"], "open");
        assert_eq!(day(&staff, "", "2026-06-06")["kind"], "weekday");
    });
}
