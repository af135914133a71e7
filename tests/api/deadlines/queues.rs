//! The queues and the clock, against days counted by hand. Today is Monday, 2026-03-02.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{DEADLINES, STALE, allow, close, deadlines, expected, told};
use crate::{
    harness::each_database,
    loans::{Desk, path},
    parameters, suppliers,
};

#[test]
fn each_queue_has_what_it_names_and_an_agreement_goes_before_our_own_target() {
    each_database(|api| {
        let desk = Desk::open(api);
        allow(&desk, "answer", "lending", 3);
        allow(&desk, "answer", "borrowing", 3);
        let agreement = suppliers::agreed(&desk, desk.utena, json!({ "answer_days": 5 }));
        // From Tuesday: Wednesday, Thursday, Friday, Monday.
        let late = desk.lending(json!({ "requested_on": "2026-02-24" }));
        let last = desk.lending(json!({ "requested_on": "2026-02-25" }));
        let agreed = desk.lending(json!({ "requested_on": "2026-02-23", "library_id": desk.utena }));
        desk.lending(json!({ "requested_on": "2026-02-26" }));
        let n = std::cell::Cell::new(0);
        let asked = |library: i64, on: &str| {
            n.set(n.get() + 1);
            let reader = json!({ "card_no": format!("A-{}", n.get()), "name": "Skaitytojas" });
            let loan = desk.borrowing(json!({ "requested_on": on, "reader": reader }));
            desk.act(&loan, "send", json!({ "library_id": library, "happened_on": on }))
        };
        let theirs = asked(desk.kaunas, "2026-02-24");
        // Ten working days from 13 February, of which the library was closed on five.
        close(&desk.staff, desk.utena, "2026-02-20", "2026-02-26");
        let closed = asked(desk.utena, "2026-02-13");
        let of = |queue: &str| told(&deadlines(&desk.staff, &format!("queue={queue}")), "deadline_on");
        assert_eq!(of("late"), expected(&[(&late, "2026-02-27")]));
        assert_eq!(of("breaks_today"), expected(&[(&last, "2026-03-02"), (&agreed, "2026-03-02")]));
        assert_eq!(of("waits_for_them"), expected(&[(&theirs, "2026-02-27")]));
        let all = deadlines(&desk.staff, "sort=-late_days&limit=2");
        let counts = json!([
            { "queue": "late", "n": 1 }, { "queue": "breaks_today", "n": 2 }, { "queue": "waits_for_them", "n": 1 },
        ]);
        assert_eq!((&all["counts"], &all["total"]), (&counts, &json!(6)));
        assert_eq!(told(&all, "late_days"), expected(&[(&late, "1"), (&theirs, "1")]));
        let cursor = all["next_cursor"].as_str().unwrap();
        let rest = deadlines(&desk.staff, &format!("sort=-late_days&limit=200&cursor={cursor}"));
        assert_eq!(rest["items"].as_array().unwrap().len(), 4);
        // What the loan's own page shows is the same.
        let one = |loan: &Value| desk.staff.get(&format!("{}/deadline", path(loan))).body["deadline"].clone();
        assert_eq!(one(&late), all["items"][0]);
        let told_of = one(&agreed);
        assert_eq!((&told_of["target_days"], &told_of["agreement"]), (&json!(5), &agreement["number"]));
        let number = agreement["number"].as_str().unwrap();
        let why = format!("Dar neatsakėme: liko iki 2026-03-02, pagal sutartį {number} – iki 5 d. d.");
        assert_eq!((&told_of["why"], &told_of["target_of"]), (&json!(why), &json!("agreement")));
        // 17, 18, 19, 27 February and 2 March.
        let of_closed = one(&closed);
        assert_eq!((&of_closed["working_days"], &of_closed["left_days"]), (&json!(5), &json!(0)));
        assert_eq!(of_closed["queue"], Value::Null, "their last day is not ours to keep");
        let csv = desk.staff.get(&format!("{DEADLINES}?format=csv&queue=late")).body;
        assert!(csv.as_str().unwrap().contains("Dar neatsakėme: praėjo 4 d. d., nustatyta iki 3 d. d."), "{csv}");
    });
}

#[test]
fn our_clock_stands_still_while_they_must_act_and_while_we_are_closed() {
    each_database(|api| {
        let desk = Desk::open(api);
        allow(&desk, "supply", "lending", 4);
        let on = |day: &str| json!({ "happened_on": day });
        let promised = || {
            let loan = desk.lending(json!({ "requested_on": "2026-02-13" }));
            let loan = desk.act(&loan, "will_supply", on("2026-02-17"));
            desk.act(&loan, "add_condition", json!({ "code": "no_copying", "happened_on": "2026-02-19" }))
        };
        let (open, answered) = (promised(), promised());
        desk.act(&answered, "accept_condition", on("2026-02-25"));
        let one = |loan: &Value| desk.staff.get(&format!("{}/deadline", path(loan))).body["deadline"].clone();
        let waits = one(&open);
        assert_eq!(
            (&waits["waits_for"], &waits["step"], &waits["queue"]),
            (&json!("partner"), &json!("question"), &Value::Null)
        );
        // 18 and 19 before it, 26, 27 and 2 March after it.
        let late = one(&answered);
        for (field, value) in [
            ("since_on", json!("2026-02-17")),
            ("working_days", json!(5)),
            ("deadline_on", json!("2026-02-27")),
            ("late_days", json!(1)),
            ("was_stopped", json!(true)),
            ("queue", json!("late")),
        ] {
            assert_eq!(late[field], value, "{field}");
        }
        // The list of what is late says the same.
        let listed = desk.staff.get("/api/v1/quality/late").body["items"][0].clone();
        assert_eq!((&listed["deadline_on"], &listed["why"]), (&late["deadline_on"], &late["why"]));
        let closed = json!([{ "from_on": "2026-03-02", "to_on": "2026-03-02", "reason": "Inventorizacija" }]);
        parameters::changed(&desk.staff, "calendar.closed_days", closed, "2026-03-02");
        let last = one(&answered);
        assert_eq!((&last["working_days"], &last["queue"]), (&json!(4), &json!("breaks_today")));
        // A mistake that is taken back stopped nothing.
        desk.act(&answered, "correct", json!({ "reason": "Dar nesutiko" }));
        assert_eq!(one(&answered)["step"], "question");
        desk.act(&answered, "correct", json!({ "reason": "Sąlygos nebuvo" }));
        let ran = one(&answered);
        assert_eq!((&ran["working_days"], &ran["was_stopped"]), (&json!(8), &json!(false)));
    });
}

#[test]
fn deadlines_are_of_those_loans_that_the_caller_may_see() {
    each_database(|api| {
        let desk = Desk::open(api);
        allow(&desk, "answer", "lending", 1);
        let loan = desk.lending(json!({ "requested_on": "2026-02-02" }));
        let branch = api.our_branch("Filialas");
        let there = api.signed_in_at(branch, Scope::Branch, &["loans:read"]);
        let page = deadlines(&there, "");
        assert_eq!((&page["total"], &page["counts"][0]["n"]), (&json!(0), &json!(0)));
        assert_eq!(there.get(&format!("{}/deadline", path(&loan))).status, 404);
        let without = api.signed_in(&["quality:read"]);
        for at in [DEADLINES.to_owned(), STALE.to_owned(), format!("{}/deadline", path(&loan))] {
            assert_eq!(without.get(&at).status, 403, "{at}");
        }
        desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        let ended = desk.staff.get(&format!("{}/deadline", path(&loan))).body;
        assert_eq!(ended, json!({ "deadline": null, "escalations": [] }));
    });
}
