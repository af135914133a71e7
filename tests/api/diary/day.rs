//! Visits counted and corrected, and the account of the day.
use abonementas::platform::Scope;
use serde_json::json;

use super::{TODAY, actions, correct, count};
use crate::{
    harness::each_database,
    identity::fault,
    loans::{Desk, act},
};

#[test]
fn visits_are_counted_one_by_one_and_by_the_number() {
    each_database(|api| {
        let staff = api.staff();
        let branch = api.our_branch("Velžio filialas");
        for _ in 0..3 {
            assert_eq!(count(&staff, json!({ "n": 1 })).status, 201);
        }
        let day = count(&staff, json!({ "n": 12, "place_id": branch }));
        assert_eq!(day.header("Location"), TODAY);
        assert_eq!(day.body["figures"]["visits"], 15);
        let places: Vec<_> = day.body["places"].as_array().unwrap().iter().map(|place| place["n"].clone()).collect();
        assert_eq!(places, [3, 12]);
        assert_eq!(day.body["entries"][0]["n"], 12, "the newest first");
        assert_eq!(staff.get(TODAY).body, day.body);
        let of_branch = staff.get(&format!("{TODAY}?place_id={}", branch.0)).body;
        assert_eq!(of_branch["figures"]["visits"], 12);
        let shown = staff.get("/api/v1/statistics?measures=visits&by=branch&from=2026-03-02&to=2026-03-02").body;
        assert_eq!(shown["totals"]["visits"], 15, "one function computes the number");
    });
}

#[test]
fn a_count_is_corrected_by_a_counter_entry_once() {
    each_database(|api| {
        let staff = api.staff();
        let first = count(&staff, json!({ "n": 40 })).body["entries"][0].clone();
        assert_eq!(actions(&first), ["correct"]);
        let day = correct(&staff, &first, 4);
        assert_eq!((day.status, &day.body["figures"]["visits"]), (200, &json!(4)));
        let entries = day.body["entries"].as_array().unwrap();
        let told: Vec<_> = entries.iter().map(|entry| (entry["n"].as_i64().unwrap(), actions(entry))).collect();
        assert_eq!(told, [(4, vec!["correct"]), (-40, vec![]), (40, vec![])]);
        assert_eq!((&entries[1]["reason"], &entries[1]["corrects_id"]), (&json!("Suklydome"), &first["id"]));
        assert_eq!(entries[2]["is_corrected"], true);
        assert_eq!(correct(&staff, &first, 5).code(), "diary.corrected");
        assert_eq!(correct(&staff, &entries[1], 5).code(), "diary.corrected", "a counter-entry stands");
        let gone = correct(&staff, &entries[0], 0).body;
        assert_eq!((&gone["figures"]["visits"], gone["entries"].as_array().unwrap().len()), (&json!(0), 4));
    });
}

#[test]
fn a_count_that_makes_no_sense_is_refused() {
    each_database(|api| {
        let staff = api.staff();
        let kaunas = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        assert_eq!(fault(&count(&staff, json!({ "n": 0 }))).0, 422);
        assert_eq!(fault(&count(&staff, json!({ "n": 10001 }))).0, 422);
        let ahead = count(&staff, json!({ "n": 1, "visited_on": "2026-03-03" }));
        assert_eq!(fault(&ahead), (422, "/visited_on".into(), "date.in_future".into()));
        let elsewhere = count(&staff, json!({ "n": 1, "place_id": kaunas }));
        assert_eq!(fault(&elsewhere), (422, "/place_id".into(), "library.not_ours".into()));
        let entry = count(&staff, json!({ "n": 5 })).body["entries"][0].clone();
        let silent = staff
            .post(&format!("/api/v1/diary/visits/{}/actions/correct", entry["id"]), json!({ "n": 1, "reason": " " }));
        assert_eq!(fault(&silent), (422, "/reason".into(), "field.required".into()));
        assert_eq!(staff.get("/api/v1/diary/days/2026-02-30").status, 404);
        assert_eq!(staff.get("/api/v1/diary/days/2026-03-03").code(), "diary.period_wrong");
    });
}

#[test]
fn the_account_of_the_day_is_what_happened_on_it() {
    each_database(|api| {
        let desk = Desk::open(api);
        let reader = json!({ "card_no": "00000001", "name": "Skaitytojas 1" });
        for _ in 0..2 {
            desk.borrowing(json!({ "reader": reader }));
        }
        let loan = desk.walk(&desk.borrowing(json!({ "reader": reader })), &["send", "ship", "receive", "hand_over"]);
        desk.walk(&loan, &["take_back"]);
        let lent = desk.walk(&desk.lending(json!({ "n_items": 2 })), &["ship"]);
        let day = desk.staff.get(TODAY).body;
        let expected = json!({
            "visits": 0, "requests_received": 1, "requests_sent": 1, "items_issued": 3, "items_returned": 1, "users": 2,
        });
        assert_eq!(day["figures"], expected, "one reader with three requests, and Kaunas");
        desk.walk(&lent, &["complete"]);
        assert_eq!(desk.staff.get(TODAY).body["figures"]["items_returned"], 3);
        assert_eq!(act(&desk.staff, &lent, "correct", json!({ "reason": "Dar negrįžo" })).status, 200);
        assert_eq!(desk.staff.get(TODAY).body["figures"]["items_returned"], 1, "what is taken back counts no more");
        crate::statistics::assert_recount(api);
    });
}

#[test]
fn a_narrow_right_reaches_its_own_place() {
    each_database(|api| {
        let (here, there) = (api.our_branch("Velžio filialas"), api.our_branch("Krekenavos filialas"));
        let rights = &["diary:read", "diary:write", "diary:lock"];
        let clerk = api.signed_in_at(here, Scope::Branch, rights);
        let staff = api.staff();
        let elsewhere = count(&staff, json!({ "n": 7, "place_id": there })).body["entries"][0].clone();
        let mine = count(&clerk, json!({ "n": 2 })).body;
        assert_eq!((&mine["figures"]["visits"], mine["places"].as_array().unwrap().len()), (&json!(2), 1));
        assert_eq!(fault(&count(&clerk, json!({ "n": 1, "place_id": there }))).2, "library.not_ours");
        assert_eq!(correct(&clerk, &elsewhere, 1).status, 404);
        assert_eq!(clerk.get(&format!("{TODAY}?place_id={}", there.0)).status, 404);
        assert_eq!(super::lock(&clerk, "2026-03-01").code(), "right.required", "a day is the whole library's");
        let reader = api.signed_in(&["diary:read"]);
        assert_eq!(actions(&reader.get(TODAY).body["entries"][0]), [""; 0]);
    });
}
