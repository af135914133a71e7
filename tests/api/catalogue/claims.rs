//! An item that is out or promised cannot be promised twice.
use serde_json::{Value, json};

use super::{described, item};
use crate::harness::{Answer, Api, Client, each_database};

/// Another library's request of us; its id.
fn lending(api: &Api, staff: &Client) -> i64 {
    let library = api.library("Biržų biblioteka", "municipal");
    let body = json!({
        "side": "lending", "medium": "original", "kind": "book", "channel": "email", "title": "Metai",
        "author": "Donelaitis", "year": 1990, "library_id": library,
    });
    let made = staff.post("/api/v1/loans", body);
    assert_eq!(made.status, 201, "{:?}", made.body);
    made.body["id"].as_i64().unwrap()
}

fn act(staff: &Client, loan: i64, verb: &str, body: Value) -> Answer {
    staff.post(&format!("/api/v1/loans/{loan}/actions/{verb}"), body)
}

fn promise(staff: &Client, loan: i64, barcode: &str) -> Answer {
    act(staff, loan, "will_supply", json!({ "items": [{ "n": 1, "barcode": barcode }] }))
}

fn state(staff: &Client, item: i64) -> (String, Value) {
    let item = staff.get(&format!("/api/v1/catalogue/items/{item}")).body;
    (item["state"].as_str().unwrap().to_owned(), item["claimed_by"].clone())
}

#[test]
fn a_promised_item_is_promised_to_nobody_else() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        let held = item(&staff, id, "100");
        let (first, second) = (lending(api, &staff), lending(api, &staff));
        assert_eq!(promise(&staff, first, "100").status, 200);
        assert_eq!(state(&staff, held), ("claimed".into(), json!(first)));
        let refused = promise(&staff, second, "100");
        assert_eq!((refused.status, refused.code()), (409, "catalogue.item_claimed"));
        assert!(refused.body["detail"].as_str().unwrap().contains("100"));
        assert_eq!(staff.get(&format!("/api/v1/loans/{second}")).body["status"], "requested", "nothing was half done");
        assert_eq!(staff.get(&format!("/api/v1/catalogue/descriptions/{id}")).body["n_available"], 0);
    });
}

#[test]
fn of_two_promises_at_once_exactly_one_wins() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        for round in 0..8 {
            let barcode = format!("R{round}");
            let held = item(&staff, id, &barcode);
            let loans = [lending(api, &staff), lending(api, &staff)];
            let clients = [api.staff(), api.staff()];
            let statuses: Vec<u16> = std::thread::scope(|threads| {
                let both: Vec<_> = loans
                    .iter()
                    .zip(&clients)
                    .map(|(loan, client)| threads.spawn(|| promise(client, *loan, &barcode).status))
                    .collect();
                both.into_iter().map(|one| one.join().unwrap()).collect()
            });
            let mut sorted = statuses.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [200, 409], "round {round}");
            let winner = loans[statuses.iter().position(|status| *status == 200).unwrap()];
            assert_eq!(state(&staff, held), ("claimed".into(), json!(winner)));
        }
    });
}

#[test]
fn an_item_is_free_again_when_it_is_back_or_its_loan_ends_otherwise() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        let held = item(&staff, id, "100");
        let free = || assert_eq!(state(&staff, held), ("available".into(), json!(null)));

        let refused = lending(api, &staff);
        promise(&staff, refused, "100");
        assert_eq!(act(&staff, refused, "unfilled", json!({ "reason": "not_found" })).status, 200);
        free();

        let corrected = lending(api, &staff);
        promise(&staff, corrected, "100");
        assert_eq!(act(&staff, corrected, "correct", json!({ "reason": "Klaida" })).status, 200);
        free();

        let other = lending(api, &staff);
        promise(&staff, other, "100");
        let shipped = act(&staff, other, "ship", json!({ "due_on": "2026-04-01" }));
        assert_eq!(shipped.status, 200, "{:?}", shipped.body);
        assert_eq!(state(&staff, held), ("claimed".into(), json!(other)));
        assert_eq!(act(&staff, other, "complete", json!({})).status, 200);
        free();
        assert_eq!(promise(&staff, lending(api, &staff), "100").status, 200);
        let back = act(&staff, other, "correct", json!({ "reason": "Dar negrįžo" }));
        assert_eq!((back.status, back.code()), (409, "catalogue.item_claimed"), "another has it by now");
    });
}

#[test]
fn another_barcode_at_the_parcel_lets_the_promised_item_go() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        let (first, second) = (item(&staff, id, "100"), item(&staff, id, "200"));
        let loan = lending(api, &staff);
        promise(&staff, loan, "100");
        let parcel = json!({ "due_on": "2026-04-01", "items": [{ "n": 1, "barcode": "200" }] });
        assert_eq!(act(&staff, loan, "ship", parcel).status, 200);
        assert_eq!(state(&staff, first).0, "available");
        assert_eq!(state(&staff, second).0, "claimed");
        let events = staff.get(&format!("/api/v1/catalogue/items/{first}/events")).body["items"].clone();
        let kinds: Vec<_> = events.as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
        assert_eq!(kinds, ["catalogue.create_item", "catalogue.claim", "catalogue.release"]);
    });
}

#[test]
fn what_is_not_lent_is_not_promised_and_what_is_not_catalogued_may_be() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        let body = json!({ "barcode": "100", "not_lendable": "rare" });
        assert_eq!(staff.post(&format!("/api/v1/catalogue/descriptions/{id}/items"), body).status, 201);
        let loan = lending(api, &staff);
        let refused = promise(&staff, loan, "100");
        assert_eq!((refused.status, refused.code()), (409, "catalogue.item_not_lendable"));
        assert_eq!(promise(&staff, loan, "999").status, 200);
    });
}

#[test]
fn the_loans_of_a_title_are_those_of_its_items_and_of_its_number() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai", "isbns": ["0-8044-2957-X"] }));
        item(&staff, id, "100");
        let (promised, _other) = (lending(api, &staff), lending(api, &staff));
        promise(&staff, promised, "100");
        act(&staff, promised, "unfilled", json!({ "reason": "not_found" }));
        let asked = json!({
            "side": "borrowing", "medium": "original", "kind": "book", "channel": "phone", "title": "Visai kitaip",
            "isbn": "9780804429573", "is_for_department": true,
        });
        let asked = staff.post("/api/v1/loans", asked).body["id"].clone();
        let found = staff.get(&format!("/api/v1/loans?description_id={id}&sort=number")).body["items"].clone();
        let mut ids: Vec<_> = found.as_array().unwrap().iter().map(|loan| loan["id"].as_i64().unwrap()).collect();
        ids.sort_unstable();
        assert_eq!(ids, [promised, asked.as_i64().unwrap()]);
    });
}

#[test]
fn what_is_settled_as_lost_is_missing_and_promised_no_more() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai" }));
        let held = item(&staff, id, "100");
        let (loan, next) = (lending(api, &staff), lending(api, &staff));
        assert_eq!(promise(&staff, loan, "100").status, 200);
        for (verb, body) in [("ship", json!({})), ("report_lost", json!({}))] {
            assert_eq!(act(&staff, loan, verb, body).status, 200, "{verb}");
        }
        assert_eq!(state(&staff, held).0, "claimed", "until it is settled");
        let settled = act(&staff, loan, "settle", json!({ "settled_as": "forgiven" }));
        assert_eq!(settled.body["status"], "completed");
        let shown = staff.get(&format!("/api/v1/catalogue/items/{held}")).body;
        let expected = (&json!("not_lendable"), &json!("missing"), &json!(null));
        assert_eq!((&shown["state"], &shown["not_lendable"], &shown["claimed_by"]), expected);
        assert_eq!(promise(&staff, next, "100").code(), "catalogue.item_not_lendable");
        assert_eq!(act(&staff, loan, "correct", json!({ "reason": "Atsirado" })).status, 200);
        assert_eq!(state(&staff, held), ("claimed".into(), json!(loan)), "a settlement that was none loses nothing");
        assert_eq!(act(&staff, loan, "complete", json!({})).status, 200);
        assert_eq!(state(&staff, held), ("available".into(), json!(null)));
    });
}
