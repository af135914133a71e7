//! Whatever is wrong is told with its pointer, all of it at once, and nothing is written.
use serde_json::{Value, json};

use super::{Desk, act, borrowing, fault, faults, pair, path, with, without};
use crate::harness::{Answer, each_database};

fn post(desk: &Desk, body: Value) -> Answer {
    desk.staff.post("/api/v1/loans", body)
}

#[test]
fn a_description_needs_what_its_kind_needs() {
    each_database(|api| {
        let desk = Desk::open(api);
        let bare = |kind: &str, medium: &str| {
            let body = json!({ "kind": kind, "medium": medium });
            without(with(borrowing(), body), &["author", "year"])
        };
        let missing =
            |body: Value| faults(&post(&desk, body)).into_iter().map(|(at, _)| at).collect::<Vec<_>>().join(" ");
        assert_eq!(missing(bare("book", "original")), "/author /year");
        assert_eq!(missing(bare("book", "paper_copy")), "/author /pages /year");
        assert_eq!(missing(bare("article", "paper_copy")), "/author /container_title /pages /volume /year");
        assert_eq!(missing(bare("chapter", "electronic_copy")), "/author /container_title /pages /year");
        let with_isbn = with(bare("book", "original"), json!({ "isbn": "9780306406157" }));
        assert_eq!(post(&desk, with_isbn).status, 201, "an ISBN says the rest");
        assert_eq!(post(&desk, bare("other", "original")).status, 201);
        let article = json!({ "author": "A", "container_title": "Metai", "year": 2001, "issue": "3", "pages": "1–2" });
        assert_eq!(post(&desk, with(bare("article", "original"), article)).status, 201);
    });
}

#[test]
fn every_fault_of_a_request_is_told_at_once() {
    each_database(|api| {
        let desk = Desk::open(api);
        let wrong = with(
            without(borrowing(), &["author", "reader"]),
            json!({
                "requested_on": "2026-03-03", "needed_by_on": "2026-03-01", "isbn": "9780306406158", "issn": "20493631",
                "n_items": 3, "volumes": ["I"], "library_id": desk.kaunas, "branch_id": desk.kaunas,
            }),
        );
        let expected = [
            pair("/branch_id", "library.not_ours"),
            pair("/isbn", "isbn.check_digit"),
            pair("/issn", "issn.check_digit"),
            pair("/library_id", "loans.library_not_allowed"),
            pair("/needed_by_on", "date.before_request"),
            pair("/reader", "loans.reader_required"),
            pair("/requested_on", "date.in_future"),
            pair("/volumes", "loans.volumes_wrong"),
        ];
        assert_eq!(faults(&post(&desk, wrong)), expected);
        assert_eq!(desk.staff.get("/api/v1/loans?count=exact").body["total"], 0);
        assert_eq!(desk.borrowing(json!({}))["number"], "TBA-2026-0001", "a refusal takes no number");
    });
}

#[test]
fn what_the_schema_forbids_is_told_field_by_field() {
    each_database(|api| {
        let desk = Desk::open(api);
        let one = |more: Value| fault(&post(&desk, with(borrowing(), more)));
        assert_eq!(one(json!({ "requested_on": "2026-02-30" })), pair("/requested_on", "value.wrong_format"));
        assert_eq!(one(json!({ "requested_on": "0026-02-20" })), pair("/requested_on", "date.too_long_ago"));
        assert_eq!(one(json!({ "year": "1921" })), pair("/year", "value.wrong_type"));
        assert_eq!(one(json!({ "year": 999 })), pair("/year", "number.too_small"));
        assert_eq!(one(json!({ "n_items": 51 })), pair("/n_items", "number.too_large"));
        assert_eq!(one(json!({ "n_items": 0 })), pair("/n_items", "number.too_small"));
        assert_eq!(one(json!({ "side": "both" })), pair("/side", "value.not_in_list"));
        assert_eq!(one(json!({ "title": "" })), pair("/title", "text.too_short"));
        assert_eq!(one(json!({ "title": "x".repeat(1001) })), pair("/title", "text.too_long"));
        assert_eq!(one(json!({ "title": " \u{1} " })), pair("/title", "field.required"));
        assert_eq!(one(json!({ "isbn": "97803064061" })), pair("/isbn", "value.wrong_format"));
        assert_eq!(one(json!({ "number": "TBA-1" })), pair("/number", "field.unknown"));
        assert_eq!(
            one(json!({ "reader": { "card_no": " ", "name": "Skaitytojas 1" } })),
            pair("/reader/card_no", "field.required")
        );
        assert_eq!(
            one(json!({ "reader": { "card_no": "1", "name": "x", "code": "3" } })),
            pair("/reader/code", "field.unknown")
        );
        assert_eq!(one(json!({ "is_for_department": true })), pair("/is_for_department", "field.not_allowed"));
        let foreign = with(desk.lending_body(), json!({ "reader": { "card_no": "1", "name": "x" } }));
        assert_eq!(fault(&post(&desk, foreign)), pair("/reader", "loans.reader_not_allowed"));
        let twice = borrowing().to_string().replacen('{', "{\"title\":\"Kita\",", 1);
        let twice = desk.staff.send("POST", "/api/v1/loans", &[], &twice);
        assert_eq!(fault(&twice), pair("/title", "field.duplicate"));
    });
}

#[test]
fn a_step_is_on_a_day_that_can_be() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({ "requested_on": "2026-02-20" }));
        let send = |day: &str| act(&desk.staff, &loan, "send", json!({ "library_id": desk.utena, "happened_on": day }));
        assert_eq!(fault(&send("2026-03-03")), pair("/happened_on", "date.in_future"));
        assert_eq!(fault(&send("2026-02-19")), pair("/happened_on", "date.before_request"));
        assert_eq!(fault(&send("2026-02-29")), pair("/happened_on", "value.wrong_format"));
        let sent = send("2026-02-27").body;
        assert_eq!(sent["waiting_days"], 3);
        let receive = |body: Value| act(&desk.staff, &sent, "receive", body);
        let early = json!({ "due_on": "2026-04-01", "happened_on": "2026-02-26" });
        assert_eq!(fault(&receive(early)), pair("/happened_on", "date.before_last_step"));
        assert_eq!(fault(&receive(json!({}))), pair("/due_on", "field.required"));
        let late = json!({ "due_on": "2026-03-01", "happened_on": "2026-03-01" });
        assert_eq!(fault(&receive(late)), pair("/due_on", "loans.due_day_wrong"));
        let mistyped = json!({ "due_on": "2206-04-01", "happened_on": "2026-03-01" });
        assert_eq!(fault(&receive(mistyped)), pair("/due_on", "loans.due_day_wrong"));
        let many = json!({ "due_on": "2026-01-01", "happened_on": "2026-05-05", "items": [{ "n": 2 }, { "n": 1 }, { "n": 0 }] });
        let expected = [
            pair("/due_on", "loans.due_day_wrong"),
            pair("/happened_on", "date.in_future"),
            pair("/items/0/n", "loans.item_unknown"),
            pair("/items/2/n", "loans.item_unknown"),
        ];
        assert_eq!(faults(&receive(many)), expected);
        assert_eq!(desk.get(&loan)["version"], 2, "nothing was written");
    });
}

#[test]
fn a_library_that_cannot_be_asked_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        let gone = api.library("Uždaryta biblioteka", "school");
        api.write(move |tx| {
            use abonementas::schema::libraries;
            use diesel::prelude::*;
            let row = libraries::table.filter(libraries::id.eq(abonementas::platform::actor::LibraryId(gone)));
            Ok(diesel::update(row).set(libraries::is_active.eq(false)).execute(tx.conn)?)
        });
        let send = |library: i64| fault(&act(&desk.staff, &loan, "send", json!({ "library_id": library })));
        assert_eq!(send(api.our_library().0), pair("/library_id", "loans.own_library"));
        assert_eq!(send(gone), pair("/library_id", "loans.library_inactive"));
        assert_eq!(send(99_999), pair("/library_id", "library.unknown"));
        let branch = api.our_branch("Naujamiesčio filialas").0;
        let sent = desk.act(&loan, "send", json!({ "library_id": branch }));
        assert_eq!(sent["is_same_administration"], true);
        let missing = desk.borrowing(json!({}));
        assert_eq!(fault(&act(&desk.staff, &missing, "send", json!({}))), pair("/library_id", "field.required"));
    });
}

#[test]
fn a_step_that_is_not_there_changes_nothing_and_says_why() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let english = [("Accept-Language", "en"), ("Content-Type", "application/json")];
        let refused = desk.staff.send("POST", &format!("{}/actions/receive", path(&loan)), &english, "{}");
        assert_eq!((refused.status, refused.code()), (409, "loans.action_not_allowed"));
        assert_eq!(refused.body["detail"], "The loan is “requested”: it has no step “receive” now.");
        let lithuanian = act(&desk.staff, &loan, "send", json!({ "library_id": desk.kaunas }));
        assert_eq!(lithuanian.body["detail"], "Užsakymas yra „užsakyta“: žingsnio „siųsti bibliotekai“ dabar nėra.");
        assert_eq!(act(&desk.staff, &loan, "explode", json!({})).status, 404);
        assert_eq!(desk.get(&loan), loan);
        for id in ["0", "-1", "99999999", "abc", "1e3"] {
            assert_eq!(desk.staff.get(&format!("/api/v1/loans/{id}")).status, 404, "{id}");
        }
    });
}
