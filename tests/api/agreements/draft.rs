//! Drafted, edited, sent for signing: what is sent is frozen.
use serde_json::json;

use super::{PATH, act, done, draft, draft_body, faults, path, template, terms};
use crate::harness::{Answer, Client, each_database};
use serde_json::Value;

fn edit(staff: &Client, agreement: &Value, version: i64, body: Value) -> Answer {
    staff.send("PATCH", &path(agreement), &[("If-Match", &format!("\"{version}\""))], &body.to_string())
}

#[test]
fn a_draft_is_numbered_and_begins_with_the_template() {
    each_database(|api| {
        let staff = api.staff();
        let one = draft(&staff, api.library("Biržų biblioteka", "municipal"));
        let other = draft(&staff, api.library("Utenos biblioteka", "municipal"));
        assert_eq!((&one["number"], &other["number"]), (&json!("TBA-S-2026-001"), &json!("TBA-S-2026-002")));
        assert_eq!((&one["status"], &one["current"]), (&json!("draft"), &json!(1)));
        assert_eq!(one["versions"][0]["terms"], template(&staff));
        assert_eq!((&one["theirs"]["name"], &one["ours"]["basis"]), (&json!("Biržų biblioteka"), &json!("nuostatus")));
        assert_eq!(one["ours"]["name"], "Panevėžio apskrities viešoji biblioteka");
    });
}

#[test]
fn one_agreement_is_prepared_with_a_library_at_a_time() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let first = draft(&staff, library);
        let again = staff.post(PATH, draft_body(library));
        assert_eq!((again.status, again.code()), (409, "agreements.drafted_already"));
        done(&staff, &first, "withdraw", json!({ "reason": "Nereikia" }));
        assert_eq!(staff.post(PATH, draft_body(library)).status, 201);
    });
}

#[test]
fn of_two_who_draft_with_one_library_at_once_one_does() {
    each_database(|api| {
        let library = api.library("Biržų biblioteka", "municipal");
        let staff: Vec<_> = (0..4).map(|_| api.staff()).collect();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let tries: Vec<_> =
                staff.iter().map(|one| scope.spawn(move || one.post(PATH, draft_body(library)).status)).collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 3, "{statuses:?}");
    });
}

#[test]
fn a_draft_is_edited_and_what_is_sent_is_not() {
    each_database(|api| {
        let staff = api.staff();
        let one = draft(&staff, api.library("Biržų biblioteka", "municipal"));
        let body = json!({
            "until_on": null, "terms": terms(&staff, json!({ "loan_days": 21, "max_items": null })),
            "theirs": { "signatory": "Ona", "iban": "lt12 1000 0111 0100 1000" },
        });
        let edited = edit(&staff, &one, 1, body);
        assert_eq!((edited.status, &edited.body["until_on"]), (200, &json!(null)));
        let terms = &edited.body["versions"][0]["terms"];
        assert_eq!((&terms["loan_days"], &terms["max_items"]), (&json!(21), &json!(null)));
        assert_eq!(edited.body["theirs"]["iban"], "LT121000011101001000");
        assert_eq!(edit(&staff, &one, 1, json!({ "note": "A" })).status, 412);
        done(&staff, &one, "send", json!({}));
        let sent = edit(&staff, &one, 3, json!({ "note": "B" }));
        assert_eq!((sent.status, sent.code()), (409, "agreements.not_a_draft"));
        done(&staff, &one, "take_back", json!({}));
        assert_eq!(edit(&staff, &one, 4, json!({ "note": "C" })).body["note"], "C");
    });
}

#[test]
fn the_parties_are_as_they_were_when_it_was_sent() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let one = draft(&staff, library);
        let move_to = |street: &str, version: &str| {
            let body = json!({ "street": street }).to_string();
            let edited = staff.send("PATCH", &format!("/api/v1/libraries/{library}"), &[("If-Match", version)], &body);
            assert_eq!(edited.status, 200, "{edited:?}");
        };
        move_to("Vytauto g. 1", "\"1\"");
        assert_eq!(done(&staff, &one, "send", json!({}))["theirs"]["address"], "Vytauto g. 1");
        done(&staff, &one, "sign", json!({}));
        move_to("Kęstučio g. 2", "\"2\"");
        assert_eq!(staff.get(&path(&one)).body["theirs"]["address"], "Vytauto g. 1");
    });
}

#[test]
fn nobody_signs_without_a_name() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let one = staff.post(PATH, json!({ "library_id": library })).body;
        let answer = act(&staff, &one, "sign", json!({}));
        assert_eq!(faults(&answer), ["/ours/signatory field.required", "/theirs/signatory field.required"]);
        assert_eq!(staff.get(&path(&one)).body["status"], "draft");
    });
}
