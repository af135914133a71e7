//! A question is noted: its deadline, its faults, who may see who asked, lists.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{PATH, asked, consultation, edit, faults, inquiry, listed, note, path};
use crate::{
    harness::{each_database, each_database_with_mail},
    loans::with,
    platform::privacy::tables_that_hold,
};

#[test]
fn an_answer_is_due_after_so_many_working_days_holidays_left_out() {
    each_database(|api| {
        let staff = api.staff();
        let due = |more: Value| asked(&staff, more)["due_on"].clone();
        assert_eq!(due(json!({})), "2026-03-09", "five working days");
        // 16 February is a holiday and a Monday.
        assert_eq!(due(json!({ "received_on": "2026-02-12" })), "2026-02-20");
        assert_eq!(due(json!({ "due_on": "2026-03-03" })), "2026-03-03", "as it is said");
        assert_eq!(listed(&staff, "view=late").len(), 1);
        assert_eq!(listed(&staff, "view=today").len(), 2);
    });
}

#[test]
fn every_fault_of_a_body_is_told_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let wrong = json!({
            "question": " ", "library_id": 999, "received_on": "2026-03-03", "due_on": "2026-03-01",
            "follow_up_on": "2026-03-01", "owner_id": 999, "branch_id": api.library("Rokiškis", "municipal"),
        });
        let told = faults(&staff.post(PATH, with(inquiry(), wrong)));
        assert_eq!(
            told,
            [
                "/branch_id library.not_ours",
                "/received_on date.in_future",
                "/question field.required",
                "/library_id field.not_allowed",
                "/library_id value.not_in_list",
                "/follow_up_on date.in_past",
                "/owner_id value.not_in_list",
                "/due_on date.before_request",
            ]
        );
        let given = json!({ "minutes": null, "due_on": "2026-03-09", "owner_id": 1 });
        let told = faults(&staff.post(PATH, with(consultation(), given)));
        assert_eq!(told, ["/minutes field.required", "/due_on field.not_allowed", "/owner_id field.not_allowed"]);
        assert_eq!(listed(&staff, ""), [""; 0]);
    });
}

#[test]
fn who_asked_is_shown_and_found_only_by_the_right_and_never_written_to_the_history() {
    each_database(|api| {
        let staff = api.staff();
        let new = asked(&staff, json!({}));
        assert_eq!(new["asker"], json!({ "name": "Ona Onaitė", "email": "ona@example.org" }));
        assert_eq!(listed(&staff, "q=onaite").len(), 1);
        let blind = api.signed_in(&["inquiries:read", "inquiries:write"]);
        let seen = blind.get(&path(&new)).body;
        assert_eq!((&seen["asker"], &seen["has_asker"]), (&json!(null), &json!(true)));
        assert_eq!(listed(&blind, "q=onaite"), [""; 0]);
        assert_eq!(listed(&blind, "q=panevez%20bals").len(), 1, "the question is found by its words");
        let other = json!({ "asker": { "name": "Jonas Zymetasis", "email": "jonas@zymetasis.example.org" } });
        assert_eq!(faults(&edit(&blind, &new, other.clone())), ["/asker field.not_allowed"]);
        assert_eq!(edit(&staff, &new, other).status, 200);
        let is_on_postgresql = api.is_on_postgresql();
        let holding = api.try_read(move |tx| tables_that_hold(tx, "zymetasis", is_on_postgresql));
        assert_eq!(holding.unwrap(), ["inquiries"]);
    });
}

#[test]
fn what_is_of_another_branch_is_not_there() {
    each_database(|api| {
        let (staff, branch) = (api.staff(), api.our_branch("Šiaurinis filialas"));
        let there = api.signed_in_at(branch, Scope::Branch, &["inquiries:read", "inquiries:write"]);
        let (ours, theirs) = (asked(&staff, json!({})), asked(&there, json!({})));
        assert_eq!(there.get(&path(&ours)).status, 404);
        assert_eq!(super::act(&there, &ours, "start", json!({})).status, 404);
        assert_eq!(listed(&there, ""), [theirs["number"].as_str().unwrap()]);
        assert_eq!(listed(&staff, "sort=number").len(), 2);
    });
}

#[test]
fn a_list_is_narrowed_turned_over_and_taken_away_as_a_file() {
    each_database(|api| {
        let staff = api.staff();
        let utena = api.library("Utenos biblioteka", "municipal");
        asked(&staff, json!({}));
        note(&staff, consultation());
        let of_utena = json!({ "asker_kind": "library", "library_id": utena, "topic": "lis", "question": "=1+1" });
        note(&staff, with(consultation(), of_utena));
        let number = |n: i64| format!("INF-2026-{n:04}");
        assert_eq!(listed(&staff, "kind=consultation&sort=number"), [number(2), number(3)]);
        assert_eq!(listed(&staff, &format!("library_id={utena}")), [number(3)]);
        assert_eq!(listed(&staff, "topic=tba&channel=phone&asker_kind=resident"), [number(2)]);
        for (sort, order) in [("-number", [3, 2, 1]), ("due_on", [1, 2, 3]), ("received_on", [1, 2, 3])] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = staff.get(&format!("{PATH}?limit=1&count=exact&sort={sort}{cursor}")).body;
                assert_eq!(page["total"], 3);
                seen.push(page["items"][0]["number"].as_str().unwrap().to_owned());
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen, order.map(number), "{sort}");
        }
        let file = String::from_utf8(staff.download(&format!("{PATH}?format=csv&sort=number"))).unwrap();
        assert_eq!(file.lines().count(), 4);
        assert!(
            file.contains("INF-2026-0003,konsultacija,uždaryta,2026-03-02,,2026-03-02,LIS administravimas"),
            "{file}"
        );
        assert!(file.contains("'=1+1") && !file.contains("Ona"), "{file}");
    });
}

#[test]
fn an_answer_that_was_given_is_not_rewritten_and_a_stale_edit_is_refused() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let new = asked(&staff, json!({}));
        let drafted = edit(&staff, &new, json!({ "answer": "Juodraštis", "sources": [" a ", "b", "a"] })).body;
        assert_eq!((&drafted["answer"], &drafted["sources"]), (&json!("Juodraštis"), &json!(["a", "b"])));
        assert_eq!(edit(&staff, &new, json!({ "topic": "tba" })).status, 412);
        let answered = super::done(&staff, &drafted, "answer", json!({}));
        assert_eq!(answered["answer"], "Juodraštis");
        assert_eq!(faults(&edit(&staff, &answered, json!({ "answer": "x" }))), ["/answer inquiries.answer_given"]);
    });
}
