//! Improvements: their figure before and after, frozen.
use chrono::Duration;
use serde_json::{Value, json};

use super::{IMPROVEMENTS, act, done, faults, plan};
use crate::{harness::each_database, loans::Desk};

/// A request of ours that took so many days until it came on a day.
fn filled(desk: &Desk, requested: &str, came: &str) {
    let loan = desk.borrowing(json!({ "requested_on": requested }));
    desk.act(&loan, "send", json!({ "library_id": desk.utena, "happened_on": requested }));
    desk.act(&loan, "receive", json!({ "happened_on": came, "due_on": "2026-12-30" }));
}

#[test]
fn the_figures_before_and_after_are_frozen() {
    each_database(|api| {
        let desk = Desk::open(api);
        filled(&desk, "2026-02-02", "2026-02-20");
        let one = plan(&desk.staff, json!({ "measure": "days_median", "side": "borrowing", "n_days": 14 }));
        let begun = done(&desk.staff, &one, "start", json!({ "happened_on": "2026-03-01" }));
        let expected = json!({ "from": "2026-02-15", "to": "2026-02-28", "value": 18, "n_cases": 1, "is_few": true });
        assert_eq!(begun["baseline"], expected);
        // Recorded late, within the days of the baseline: what is frozen stays.
        filled(&desk, "2026-02-16", "2026-02-18");
        let finished = done(&desk.staff, &one, "finish", json!({}));
        assert_eq!((&finished["baseline"], &finished["judge_from_on"]), (&expected, &json!("2026-03-17")));
        let judgement = json!({ "verdict": "worked", "words": "Atsakome per dieną" });
        let early = act(&desk.staff, &one, "judge", judgement.clone());
        assert_eq!((early.status, early.code()), (409, "quality.too_early"));
        assert!(early.body["detail"].as_str().unwrap().contains("2026-03-17"));
        api.clock.pass(Duration::days(15));
        let desk = Desk { staff: api.staff(), ..desk };
        filled(&desk, "2026-03-03", "2026-03-07");
        let judged = done(&desk.staff, &one, "judge", judgement);
        let effect = json!({ "from": "2026-03-03", "to": "2026-03-16", "value": 4, "n_cases": 1, "is_few": true });
        assert_eq!((&judged["effect"], &judged["baseline"]), (&effect, &expected));
        filled(&desk, "2026-03-03", "2026-03-16");
        let now = desk.staff.get(&format!("{IMPROVEMENTS}/{}", one["id"]));
        assert_eq!((&now.body["effect"], &now.body["verdict"]), (&effect, &json!("worked")));
        let asked = "/api/v1/statistics?measures=days_median&side=borrowing&from=2026-03-03&to=2026-03-16";
        assert_eq!(desk.staff.get(asked).body["totals"]["days_median"], 8.5, "the statistics go on");
        let csv = desk.staff.get(&format!("{IMPROVEMENTS}?format=csv")).body;
        assert!(csv.as_str().unwrap().contains("2026-03-01,2026-03-02,18,4,pagerėjo,Atsakome per dieną"), "{csv}");
    });
}

#[test]
fn what_is_late_is_found_and_what_has_begun_keeps_its_figure() {
    each_database(|api| {
        let staff = api.staff();
        let wrong = json!({
            "title": " ", "plan": "x", "measure": "visits", "side": "lending", "owner_id": 999, "deadline_on": "2206-03-01",
        });
        let told = faults(&staff.post(IMPROVEMENTS, wrong));
        let expected = [
            "/title field.required",
            "/measure quality.no_target",
            "/deadline_on date.too_far",
            "/owner_id value.not_in_list",
        ];
        assert_eq!(told, expected);
        let one =
            plan(&staff, json!({ "measure": "lending_fill_rate", "side": "lending", "deadline_on": "2026-03-02" }));
        plan(&staff, json!({ "title": "Žinynas", "deadline_on": "2026-03-20" }));
        let found = |staff: &crate::harness::Client, query: &str| -> Vec<String> {
            let items = staff.get(&format!("{IMPROVEMENTS}?{query}")).body["items"].clone();
            items.as_array().unwrap().iter().map(|one: &Value| one["title"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(found(&staff, "is_late=true"), [""; 0]);
        assert_eq!(found(&staff, "q=zinyn"), ["Žinynas"]);
        done(&staff, &one, "start", json!({}));
        let path = format!("{IMPROVEMENTS}/{}", one["id"]);
        let edit = |body: Value| staff.send("PATCH", &path, &[("If-Match", "\"2\"")], &body.to_string());
        assert_eq!(faults(&edit(json!({ "n_days": 30 }))), ["/n_days quality.has_begun"]);
        assert_eq!(
            faults(&act(&staff, &one, "finish", json!({ "happened_on": "2026-03-01" }))),
            ["/happened_on date.before_last_step"]
        );
        assert_eq!(edit(json!({ "title": "Kitaip" })).body["title"], "Kitaip");
        api.clock.pass(Duration::days(1));
        let staff = api.staff();
        assert_eq!(found(&staff, "is_late=true"), ["Kitaip"]);
        assert_eq!(staff.get("/api/v1/quality").body["n_late_improvements"], 1);
        done(&staff, &one, "finish", json!({}));
        assert_eq!(found(&staff, "is_late=true"), [""; 0]);
    });
}
