//! A locked day: none of its figures changes.
use serde_json::json;

use super::{TODAY, actions, correct, count, lock, unlock};
use crate::{
    harness::each_database,
    loans::{Desk, act, borrowing, with},
};

const YESTERDAY: &str = "2026-03-01";

#[test]
fn a_day_that_is_over_is_locked_and_unlocked_with_a_reason() {
    each_database(|api| {
        let staff = api.staff();
        assert_eq!(lock(&staff, "2026-03-02").code(), "diary.day_not_over");
        let locked = lock(&staff, YESTERDAY);
        assert_eq!((locked.status, &locked.body["lock"]["account"]["id"]), (200, &json!(staff.account)));
        assert_eq!(actions(&locked.body), ["unlock"]);
        assert_eq!(lock(&staff, YESTERDAY).body, locked.body, "doing it again changes nothing");
        let place = format!("/api/v1/diary/days/{YESTERDAY}");
        assert_eq!(staff.post(&format!("{place}/actions/unlock"), json!({})).status, 422);
        assert_eq!(unlock(&staff, YESTERDAY).body["lock"], json!(null));
        let events = staff.get(&format!("{place}/events")).body["items"].clone();
        let kinds: Vec<_> = events.as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
        assert_eq!(kinds, ["diary.lock", "diary.unlock"]);
        assert_eq!(events[1]["reason"], "Pamirštas siuntinys");
        assert_eq!(actions(&staff.get(TODAY).body), [""; 0], "today goes on");
    });
}

#[test]
fn no_figure_of_a_locked_day_changes() {
    each_database(|api| {
        let desk = Desk::open(api);
        let staff = &desk.staff;
        let entry = count(staff, json!({ "n": 3, "visited_on": YESTERDAY })).body["entries"][0].clone();
        let lent = desk.lending(json!({ "requested_on": YESTERDAY }));
        let shipping = json!({ "due_on": "2026-04-01", "happened_on": YESTERDAY });
        assert_eq!(act(staff, &lent, "ship", shipping.clone()).status, 200);
        let other = desk.lending(json!({ "requested_on": YESTERDAY }));
        let borrowed = desk.borrowing(json!({ "requested_on": YESTERDAY }));
        let before = lock(staff, YESTERDAY).body;

        let late = act(staff, &other, "ship", shipping);
        let request = |body| staff.post("/api/v1/loans", with(body, json!({ "requested_on": YESTERDAY })));
        let sent = act(staff, &borrowed, "send", json!({ "library_id": desk.kaunas, "happened_on": YESTERDAY }));
        let refused = [
            count(staff, json!({ "n": 1, "visited_on": YESTERDAY })),
            correct(staff, &entry, 1),
            late,
            request(desk.lending_body()),
            request(borrowing()),
            sent,
            act(staff, &lent, "correct", json!({ "reason": "Neišsiųsta" })),
        ];
        for answer in refused {
            assert_eq!((answer.status, answer.code()), (409, "diary.day_locked"), "{answer:?}");
        }
        assert_eq!(staff.get(&format!("/api/v1/diary/days/{YESTERDAY}")).body["figures"], before["figures"]);
        assert_eq!(act(staff, &other, "ship", json!({ "due_on": "2026-04-01" })).status, 200, "today is open");
        assert_eq!(unlock(staff, YESTERDAY).status, 200);
        assert_eq!(correct(staff, &entry, 1).status, 200);
    });
}

#[test]
fn what_is_counted_while_the_day_is_locked_is_in_it_or_refused() {
    each_database(|api| {
        let staff = api.staff();
        for _ in 0..5 {
            let (counted, locked) = std::thread::scope(|scope| {
                let counted = scope.spawn(|| count(&staff, json!({ "n": 1, "visited_on": YESTERDAY })));
                let locked = scope.spawn(|| lock(&staff, YESTERDAY));
                (counted.join().unwrap(), locked.join().unwrap())
            });
            assert_eq!(locked.status, 200, "{locked:?}");
            let now = staff.get(&format!("/api/v1/diary/days/{YESTERDAY}")).body["figures"].clone();
            match counted.status {
                // The one who locked may have seen it, or it was there before: nothing comes after.
                201 => assert_eq!(now, locked.body["figures"]),
                status => assert_eq!((status, counted.code()), (409, "diary.day_locked")),
            }
            unlock(&staff, YESTERDAY);
        }
    });
}
