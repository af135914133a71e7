//! Libraries of the directory get a card.
use serde_json::json;

use super::{faults, path, subscriber};
use crate::harness::each_database;

#[test]
fn a_library_gets_the_next_card_and_is_registered_for_no_year_yet() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let utena = subscriber(api, &staff, "Utenos viešoji biblioteka");
        assert_eq!((&birzai["card_no"], &utena["card_no"]), (&json!("A-0001"), &json!("A-0002")));
        assert_eq!(
            (&birzai["status"], &birzai["registered_for"], &birzai["may_request"]),
            (&json!("not_registered"), &json!(null), &json!(false))
        );
        assert_eq!(birzai["since_on"], "2026-03-02");
        assert_eq!(birzai["library"]["kind"], "municipal");
    });
}

#[test]
fn a_library_is_a_subscriber_once_and_our_own_never() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let new = |library| staff.post("/api/v1/subscribers", json!({ "library_id": library }));
        assert_eq!(faults(&new(birzai["library"]["id"].clone())), ["/library_id subscribers.is_already"]);
        assert_eq!(faults(&new(json!(api.our_library()))), ["/library_id subscribers.ours"]);
        assert_eq!(faults(&new(json!(999_999))), ["/library_id library.unknown"]);
        let zarasai = api.library("Zarasų viešoji biblioteka", "municipal");
        let tomorrow = staff.post("/api/v1/subscribers", json!({ "library_id": zarasai, "since_on": "2026-03-03" }));
        assert_eq!(faults(&tomorrow), ["/since_on date.in_future"]);
    });
}

#[test]
fn of_two_who_add_one_library_at_once_one_is_told_that_it_is_there() {
    each_database(|api| {
        let library = api.library("Biržų rajono savivaldybės biblioteka", "municipal");
        let staff: Vec<_> = (0..4).map(|_| api.staff()).collect();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let add = |client: &crate::harness::Client| {
                client.post("/api/v1/subscribers", json!({ "library_id": library })).status
            };
            let tries: Vec<_> = staff.iter().map(|client| scope.spawn(move || add(client))).collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 3, "{statuses:?}");
    });
}

#[test]
fn a_note_is_edited_by_who_saw_the_last_version() {
    each_database(|api| {
        let staff = api.staff();
        let birzai = subscriber(api, &staff, "Biržų rajono savivaldybės biblioteka");
        let edit = |version: &str, body: &str| staff.send("PATCH", &path(&birzai), &[("If-Match", version)], body);
        let edited = edit("\"1\"", r#"{"note":" Skambinti po pietų "}"#);
        assert_eq!((edited.status, &edited.body["note"]), (200, &json!("Skambinti po pietų")));
        assert_eq!(edit("\"1\"", r#"{"note":null}"#).status, 412);
        assert_eq!(edit("\"2\"", r#"{"note":null}"#).body["note"], json!(null));
        assert_eq!(edit("\"3\"", r#"{"card_no":"A-7"}"#).code(), "body.invalid");
    });
}
