//! One title under two entries: suggested, merged, parted, kept apart.
use serde_json::{Value, json};

use super::{ISBN, PATH, act, add, done, get, listed, propose};
use crate::{
    harness::{Client, each_database},
    loans::Desk,
};

/// `Metai ← Metai : poema`.
fn suggested(staff: &Client) -> Vec<String> {
    let told = staff.get(&format!("{PATH}/suggestions")).body;
    let line = |one: &Value| {
        format!("{} ← {}", one["keep"]["title"].as_str().unwrap(), one["merge"]["title"].as_str().unwrap())
    };
    told["items"].as_array().unwrap().iter().map(line).collect()
}

fn two(desk: &Desk) -> (Value, Value) {
    let known = desk.lending(json!({ "isbn": ISBN }));
    desk.act(&known, "unfilled", json!({ "reason": "not_held" }));
    let bare = desk.lending(json!({ "title": "Metai : poema", "library_id": desk.utena, "author": "K. Donelaitis" }));
    desk.act(&bare, "unfilled", json!({ "reason": "not_held" }));
    let all = desk.staff.get(&format!("{PATH}?sort=title")).body["items"].clone();
    (all[0].clone(), all[1].clone())
}

#[test]
fn what_may_be_one_title_is_suggested_and_merged_by_a_person() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (metai, poema) = two(&desk);
        assert_eq!(suggested(&desk.staff), ["Metai ← Metai : poema"]);
        let merged = done(&desk.staff, &poema, "merge", json!({ "into_id": metai["id"] }));
        assert_eq!(
            (&merged["id"], &merged["n_requests"], &merged["n_libraries"]),
            (&metai["id"], &json!(2), &json!(2))
        );
        assert_eq!(merged["merged"], json!([{ "id": poema["id"], "title": "Metai : poema" }]));
        assert_eq!(merged["requests"].as_array().unwrap().len(), 2);
        assert_eq!(listed(&desk.staff, ""), ["Metai 2"]);
        assert_eq!(listed(&desk.staff, &format!("library_id={}", desk.utena)), ["Metai 2"]);
        assert_eq!(suggested(&desk.staff), [] as [String; 0]);
        let inside = get(&desk.staff, &poema);
        assert_eq!((&inside["status"], &inside["merged_into"]["id"]), (&json!("merged"), &metai["id"]));
        let parted = done(&desk.staff, &poema, "split", json!({}));
        assert_eq!((&parted["n_requests"], &parted["status"]), (&json!(1), &json!("new")));
        assert_eq!(listed(&desk.staff, "sort=title"), ["Metai 1", "Metai : poema 1"]);
    });
}

#[test]
fn a_no_is_kept() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (metai, poema) = two(&desk);
        for _ in 0..2 {
            done(&desk.staff, &metai, "keep_apart", json!({ "from_id": poema["id"] }));
        }
        assert_eq!(suggested(&desk.staff), [] as [String; 0]);
        let history = desk.staff.get(&format!("{}/events", super::path(&metai))).body;
        let kept = history["items"].as_array().unwrap().iter().filter(|one| one["kind"] == "demand.keep_apart").count();
        assert_eq!(kept, 1);
    });
}

#[test]
fn only_a_new_entry_is_merged_and_into_one_that_counts() {
    each_database(|api| {
        let staff = api.staff();
        let made = ["Metai", "Marti", "Žemė"].map(|title| add(&staff, json!({ "title": title })));
        let [one, other, third] = &made;
        let into = |entry: &Value| json!({ "into_id": entry["id"] });
        assert_eq!(act(&staff, one, "merge", into(one)).status, 422);
        assert_eq!(act(&staff, one, "merge", json!({ "into_id": 999 })).status, 422);
        done(&staff, one, "merge", into(other));
        assert_eq!(act(&staff, third, "merge", into(one)).code(), "demand.not_merged");
        assert_eq!(act(&staff, other, "merge", into(third)).code(), "demand.not_merged");
        propose(&staff, &[other]);
        assert_eq!(act(&staff, other, "merge", into(third)).code(), "demand.action_not_allowed");
    });
}

#[test]
fn a_no_for_what_is_merged_counts_for_what_it_is_merged_into() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (metai, poema) = two(&desk);
        done(&desk.staff, &metai, "merge", json!({ "into_id": poema["id"] }));
        let again = desk.lending(json!({ "isbn": ISBN }));
        desk.act(&again, "unfilled", json!({ "reason": "not_held" }));
        assert_eq!(listed(&desk.staff, ""), ["Metai : poema 3"]);
    });
}

#[test]
fn what_is_merged_is_bought_with_it_and_is_not_when_that_is_taken_back() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (metai, poema) = two(&desk);
        done(&desk.staff, &metai, "merge", json!({ "into_id": poema["id"] }));
        propose(&desk.staff, &[&poema]);
        for action in ["accept", "acquire", "take_back"] {
            done(&desk.staff, &poema, action, json!({}));
        }
        let no = || {
            let again = desk.lending(json!({ "isbn": ISBN }));
            desk.act(&again, "unfilled", json!({ "reason": "on_loan" }));
        };
        no();
        assert_eq!(listed(&desk.staff, ""), ["Metai : poema 3"]);
        done(&desk.staff, &poema, "acquire", json!({}));
        no();
        assert_eq!(listed(&desk.staff, ""), ["Metai : poema 3", "Metai 1"]);
        assert_eq!(act(&desk.staff, &metai, "split", json!({})).code(), "demand.listed_already");
    });
}
