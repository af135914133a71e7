//! Targets: of one thing, one counts on a day; nothing that counted is lost.
use serde_json::{Value, json};

use super::{TARGETS, faults, set, target};
use crate::harness::{Answer, Client, each_database};

fn act(staff: &Client, target: &Value, action: &str, body: Value) -> Answer {
    staff.post(&format!("{TARGETS}/{}/actions/{action}", target["id"]), body)
}

#[test]
fn of_one_measure_and_side_one_target_counts_on_a_day() {
    each_database(|api| {
        let staff = api.staff();
        let days = |side: &str, value: i64, from: &str, to: Value| {
            let of = json!({ "measure": "days_p90", "side": side, "from_on": from, "to_on": to });
            staff.post(TARGETS, target(of, value))
        };
        let first = days("borrowing", 9, "2025-01-01", json!("2025-12-31")).body;
        assert_eq!(
            (&first["bound"], &first["unit"], &first["state"]),
            (&json!("at_most"), &json!("day"), &json!("past"))
        );
        for (from, to) in
            [("2025-12-31", Value::Null), ("2024-01-01", json!("2025-01-01")), ("2024-01-01", Value::Null)]
        {
            let refused = days("borrowing", 8, from, to);
            assert_eq!((refused.status, refused.code()), (409, "quality.overlaps"), "{from}");
        }
        assert_eq!(days("lending", 8, "2025-06-01", Value::Null).status, 201);
        let second = days("borrowing", 8, "2026-01-01", Value::Null).body;
        assert_eq!(second["state"], "in_force");
        let path = format!("{TARGETS}/{}", second["id"]);
        let edit = |version: &str, body: Value| staff.send("PATCH", &path, &[("If-Match", version)], &body.to_string());
        assert_eq!(edit("\"1\"", json!({ "from_on": "2025-12-01" })).code(), "quality.overlaps");
        assert_eq!(edit("\"1\"", json!({ "value": 7.5 })).body["value"], 7.5);
        assert_eq!(edit("\"1\"", json!({ "value": 7 })).status, 412);
        // Set by mistake: the days are free again, and it is told that it was there.
        assert_eq!(act(&staff, &first, "withdraw", json!({})).body["state"], "withdrawn");
        assert_eq!(act(&staff, &first, "withdraw", json!({})).code(), "quality.withdrawn");
        assert_eq!(days("borrowing", 10, "2025-01-01", json!("2025-12-31")).status, 201);
        let told = staff.get(&format!("{path}/events")).body;
        let kinds: Vec<_> = told["items"].as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
        assert_eq!(kinds, ["quality.set_target", "quality.correct_target"]);
    });
}

#[test]
fn a_target_is_replaced_from_a_day_on_and_the_old_one_keeps_its_days() {
    each_database(|api| {
        let staff = api.staff();
        let old = set(&staff, target(json!({ "step": "answer", "side": "lending" }), 2));
        let with = |from: &str| json!({ "value": 1, "from_on": from, "source": "Įsakymas V-20" });
        assert_eq!(faults(&act(&staff, &old, "replace", with("2025-01-01"))), ["/from_on quality.not_within"]);
        let new = act(&staff, &old, "replace", with("2026-04-01"));
        assert_eq!((new.status, &new.body["state"], &new.body["to_on"]), (201, &json!("future"), &Value::Null));
        assert_eq!(staff.get(&format!("{TARGETS}/{}", old["id"])).body["to_on"], "2026-03-31");
        let listed = |query: &str| staff.get(&format!("{TARGETS}?{query}")).body;
        assert_eq!(listed("state=in_force&count=exact")["total"], 1);
        assert_eq!(listed("state=future")["items"][0]["id"], new.body["id"]);
        let csv = listed("format=csv");
        let line = "atsakymas,skoliname,ne daugiau kaip 1 d. d.,2026-04-01,,Įsakymas V-20,galios";
        assert_eq!(csv.as_str().unwrap().lines().nth(1), Some(line));
    });
}

#[test]
fn every_fault_of_a_target_is_told_and_a_near_name_is_suggested() {
    each_database(|api| {
        let staff = api.staff();
        let told = |of: Value, value: i64| faults(&staff.post(TARGETS, target(of, value)));
        let wrong = json!({ "measure": "visits", "side": "lending", "to_on": "2024-01-01", "source": " " });
        assert_eq!(
            told(wrong, 90),
            ["/measure quality.no_target", "/to_on date.ends_before_it_begins", "/source field.required"]
        );
        assert_eq!(
            told(json!({ "measure": "lending_fill_rate", "side": "lending" }), 101),
            ["/value number.too_large"]
        );
        assert_eq!(
            told(json!({ "step": "answer", "side": "lending", "value": 1.5 }), 1),
            ["/value quality.whole_days"]
        );
        assert_eq!(told(json!({ "measure": "days_p90", "side": "lending", "value": 1.555 }), 1).len(), 1);
        let typed = staff.post(TARGETS, target(json!({ "measure": "lending_fil_rate", "side": "lending" }), 90));
        assert_eq!(faults(&typed), ["/measure value.not_in_list"]);
        assert_eq!(typed.body["errors"][0]["params"]["near"], "lending_fill_rate");
    });
}
