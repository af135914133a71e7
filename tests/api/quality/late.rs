//! What is late and why, against timelines counted by hand. Today is Monday, 2026-03-02.
use std::cell::Cell;

use serde_json::{Value, json};

use super::{set, target};
use crate::{harness::each_database, loans::Desk};

fn late(desk: &Desk, query: &str) -> Vec<Value> {
    let answer = desk.staff.get(&format!("/api/v1/quality/late?{query}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["items"].as_array().unwrap().clone()
}

#[test]
fn working_days_at_a_step_leave_the_holiday_and_weekends_out() {
    each_database(|api| {
        let desk = Desk::open(api);
        // From Friday, 13 February: 16 is the Day of Restoration; 17–20 are four, 23–27 five, 2 March one.
        let loan = desk.lending(json!({ "requested_on": "2026-02-13" }));
        set(&desk.staff, target(json!({ "step": "answer", "side": "lending", "to_on": "2026-03-31" }), 10));
        assert_eq!(late(&desk, ""), [] as [Value; 0], "the tenth working day is in time");
        let tomorrow = || desk.staff.get("/api/v1/quality/late").body;
        assert_eq!(tomorrow()["counts"], json!([]));
        let set = desk.staff.get("/api/v1/quality/targets").body["items"][0].clone();
        let path = format!("/api/v1/quality/targets/{}", set["id"]);
        let edited = desk.staff.send("PATCH", &path, &[("If-Match", "\"1\"")], &json!({ "value": 9 }).to_string());
        assert_eq!(edited.status, 200, "{edited:?}");
        let found = late(&desk, "");
        assert_eq!(found.len(), 1);
        let (row, expected) = (
            &found[0],
            json!({
                "loan_id": loan["id"], "number": loan["number"], "step": "answer", "waits_for": "us",
                "since_on": "2026-02-13", "working_days": 10, "target_days": 9, "deadline_on": "2026-02-27",
                "late_days": 1, "reason": "over_target",
                "why": "Dar neatsakėme: praėjo 10 d. d., nustatyta iki 9 d. d.",
            }),
        );
        for (field, value) in expected.as_object().unwrap() {
            assert_eq!(&row[field], value, "{field}");
        }
        desk.act(&loan, "will_supply", json!({}));
        assert_eq!(late(&desk, ""), [] as [Value; 0], "it was answered");
    });
}

#[test]
fn it_is_told_who_must_act_at_each_step() {
    each_database(|api| {
        let desk = Desk::open(api);
        let steps = [
            ("pass_on", "borrowing"),
            ("answer", "borrowing"),
            ("supply", "borrowing"),
            ("hand_over", "borrowing"),
            ("send_back", "borrowing"),
            ("question", "borrowing"),
            ("supply", "lending"),
            ("question", "lending"),
        ];
        for (step, side) in steps {
            set(&desk.staff, target(json!({ "step": step, "side": side }), 0));
        }
        let on = |day: &str| json!({ "happened_on": day });
        let send = json!({ "library_id": desk.utena, "happened_on": "2026-02-03" });
        // Nobody may ask for so many things a day.
        let n = Cell::new(0);
        let ours = || {
            n.set(n.get() + 1);
            let reader = json!({ "card_no": format!("A-{}", n.get()), "name": "Skaitytojas 1" });
            desk.borrowing(json!({ "requested_on": "2026-02-02", "reader": reader }))
        };
        let theirs = || desk.lending(json!({ "requested_on": "2026-02-02" }));
        ours();
        let sent = || desk.act(&ours(), "send", send.clone());
        sent();
        desk.act(&sent(), "will_supply", on("2026-02-04"));
        desk.act(&sent(), "add_condition", json!({ "code": "no_copying", "happened_on": "2026-02-04" }));
        let came = || desk.act(&sent(), "receive", json!({ "happened_on": "2026-02-05", "due_on": "2026-02-27" }));
        came();
        let read = || desk.act(&came(), "hand_over", on("2026-02-06"));
        read();
        desk.act(&read(), "take_back", on("2026-02-09"));
        desk.act(&theirs(), "will_supply", on("2026-02-03"));
        desk.act(&theirs(), "add_condition", json!({ "code": "no_copying", "happened_on": "2026-02-04" }));
        desk.act(&theirs(), "ship", json!({ "happened_on": "2026-02-03", "due_on": "2026-02-20" }));
        // Its day lies ahead.
        desk.act(&theirs(), "ship", json!({ "happened_on": "2026-02-03", "due_on": "2026-03-20" }));
        let told = |row: &Value| {
            ["side", "step", "waits_for", "since_on", "reason"]
                .map(|field| row[field].as_str().unwrap().to_owned())
                .join(" ")
        };
        let mut found: Vec<_> = late(&desk, "").iter().map(told).collect();
        found.sort();
        let expected = [
            "borrowing answer partner 2026-02-03 over_target",
            "borrowing hand_over us 2026-02-05 over_target",
            "borrowing pass_on us 2026-02-02 over_target",
            "borrowing question us 2026-02-04 over_target",
            "borrowing return reader 2026-02-06 past_due",
            "borrowing send_back us 2026-02-09 over_target",
            "borrowing supply partner 2026-02-04 over_target",
            "lending question partner 2026-02-04 over_target",
            "lending return partner 2026-02-03 past_due",
            "lending supply us 2026-02-03 over_target",
        ];
        assert_eq!(found, expected);
        assert_eq!(late(&desk, "waits_for=us").len(), 5);
        assert_eq!(late(&desk, "side=lending&waits_for=partner&reason=past_due").len(), 1);
        assert_eq!(late(&desk, &format!("library_id={}", desk.kaunas)).len(), 3);
        let first = desk.staff.get("/api/v1/quality/late?limit=4&sort=since_on").body;
        assert_eq!((&first["total"], first["counts"].as_array().unwrap().len()), (&json!(10), 10));
        let cursor = first["next_cursor"].as_str().unwrap();
        assert_eq!(late(&desk, &format!("limit=200&sort=since_on&cursor={cursor}")).len(), 6);
        let csv = desk.staff.get("/api/v1/quality/late?format=csv&waits_for=reader").body;
        assert!(csv.as_str().unwrap().contains("Skaitytojas dar negrąžino: terminas buvo 2026-02-"), "{csv}");
    });
}
