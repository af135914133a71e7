//! Our items.
use serde_json::json;

use super::{DESCRIPTIONS, described, item};
use crate::harness::each_database;

#[test]
fn a_barcode_is_borne_by_one_item() {
    each_database(|api| {
        let staff = api.staff();
        let (first, second) = (
            described(&staff, json!({ "kind": "book", "title": "A" })),
            described(&staff, json!({ "kind": "book", "title": "B" })),
        );
        item(&staff, first, " 100 001 ");
        let taken = staff.post(&format!("{DESCRIPTIONS}/{second}/items"), json!({ "barcode": "100001" }));
        assert_eq!(
            (taken.status, &taken.body["errors"][0]),
            (
                422,
                &json!({
                    "pointer": "/barcode", "code": "code.taken", "detail": taken.body["errors"][0]["detail"],
                })
            )
        );
        let found = staff.get(&format!("{DESCRIPTIONS}?q=100001")).body["items"].clone();
        assert_eq!((found.as_array().unwrap().len(), &found[0]["id"]), (1, &json!(first)));
    });
}

#[test]
fn an_item_stands_at_our_branch_and_says_why_it_is_not_lent() {
    each_database(|api| {
        let staff = api.staff();
        let (branch, other) = (api.our_branch("Vaikų skyrius"), api.library("Biržų biblioteka", "municipal"));
        let id = described(&staff, json!({ "kind": "book", "title": "A" }));
        let path = format!("{DESCRIPTIONS}/{id}/items");
        let body =
            json!({ "barcode": "1", "branch_id": branch, "shelf_mark": "821.172", "not_lendable": "reading_room" });
        let made = staff.post(&path, body).body;
        assert_eq!((&made["branch"]["name"], &made["state"]), (&json!("Vaikų skyrius"), &json!("not_lendable")));
        let edited = staff.send(
            "PATCH",
            &format!("/api/v1/catalogue/items/{}", made["id"]),
            &[("If-Match", "\"1\"")],
            r#"{"not_lendable":null}"#,
        );
        assert_eq!(
            (edited.status, &edited.body["state"], &edited.body["version"]),
            (200, &json!("available"), &json!(2))
        );
        let elsewhere = staff.post(&path, json!({ "barcode": "2", "branch_id": other }));
        assert_eq!(elsewhere.body["errors"][0]["code"], "library.not_ours");
        let why = staff.post(&path, json!({ "barcode": "3", "not_lendable": "dislike" }));
        assert_eq!((why.status, &why.body["errors"][0]["pointer"]), (422, &json!("/not_lendable")));
        let whole = staff.get(&format!("{DESCRIPTIONS}/{id}")).body;
        assert_eq!((&whole["n_items"], &whole["n_available"]), (&json!(1), &json!(1)));
        let events = staff.get(&format!("/api/v1/catalogue/items/{}/events", made["id"])).body["items"].clone();
        assert_eq!(
            (&events[0]["kind"], &events[1]["fields"]),
            (&json!("catalogue.create_item"), &json!(["not_lendable"]))
        );
    });
}

#[test]
fn many_barcodes_are_entered_at_once_and_a_wrong_one_holds_up_no_other() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "A" }));
        item(&staff, id, "2");
        let body = json!({ "barcodes": ["1", "2", "3", "3", " "], "location": "Saugykla" });
        let told = staff.post(&format!("{DESCRIPTIONS}/{id}/items/batch"), body);
        let results = told.body["results"].as_array().unwrap().clone();
        let codes: Vec<_> =
            results.iter().map(|row| row["errors"][0]["code"].as_str().unwrap_or("ok").to_owned()).collect();
        assert_eq!(codes, ["ok", "code.taken", "ok", "catalogue.barcode_twice", "field.required"]);
        assert_eq!(results[2]["item"]["location"], "Saugykla");
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}/{id}")).body["n_items"], 3);
    });
}
