//! Descriptions written and edited by hand.
use serde_json::json;

use super::{DESCRIPTIONS, described};
use crate::harness::each_database;

#[test]
fn a_title_is_described_by_hand_and_has_a_record() {
    each_database(|api| {
        let staff = api.staff();
        let body = json!({
            "kind": "book", "title": " Metai ", "author": "Donelaitis, Kristijonas", "year": 1990, "language": "lit",
            "isbns": ["0-8044-2957-X"],
        });
        let made = staff.post(DESCRIPTIONS, body);
        assert_eq!(made.status, 201);
        let id = made.body["id"].as_i64().unwrap();
        assert_eq!(made.header("Location"), format!("{DESCRIPTIONS}/{id}"));
        assert_eq!((&made.body["title"], &made.body["items"]), (&json!("Metai"), &json!([])));
        let number = json!([{ "kind": "isbn", "number": "9780804429573", "is_valid": true }]);
        assert_eq!(made.body["numbers"], number);
        let marc = staff.get(&format!("{DESCRIPTIONS}/{id}/marc")).body;
        let tags: Vec<_> = marc["fields"].as_array().unwrap().iter().map(|field| field["tag"].clone()).collect();
        assert_eq!(tags, ["020", "041", "100", "245", "260"]);
    });
}

#[test]
fn every_fault_of_a_description_is_told_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let told = staff.post(DESCRIPTIONS, json!({ "title": "", "year": 99, "language": "lietuvių", "shelf": 1 }));
        let mut faults: Vec<_> = told.body["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| format!("{} {}", f["pointer"], f["code"]).replace('"', ""))
            .collect();
        faults.sort();
        let expected = [
            "/kind field.required",
            "/language value.wrong_format",
            "/shelf field.unknown",
            "/title text.too_short",
            "/year number.too_small",
        ];
        assert_eq!((told.status, faults), (422, expected.map(str::to_owned).to_vec()));
        let body =
            json!({ "kind": "book", "title": " ", "isbns": ["978-0-306-40615-7", "0804429570"], "issns": ["x"] });
        let told = staff.post(DESCRIPTIONS, body);
        let faults: Vec<_> = told.body["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| format!("{} {}", f["pointer"], f["code"]).replace('"', ""))
            .collect();
        assert_eq!(faults, ["/title field.required", "/isbns/1 isbn.check_digit", "/issns/0 value.wrong_format"]);
    });
}

#[test]
fn an_edit_needs_the_version_and_changes_what_it_names() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai", "year": 1990, "publisher": "Vaga" }));
        let path = format!("{DESCRIPTIONS}/{id}");
        assert_eq!(staff.send("PATCH", &path, &[], "{}").code(), "precondition.required");
        let edit = |version: &str, body: &str| staff.send("PATCH", &path, &[("If-Match", version)], body);
        let after = edit("\"1\"", r#"{"publisher":null,"subtitle":"poema"}"#);
        assert_eq!((after.status, &after.body["version"]), (200, &json!(2)));
        assert_eq!((&after.body["publisher"], &after.body["subtitle"]), (&json!(null), &json!("poema")));
        assert_eq!((&after.body["year"], &after.body["title"]), (&json!(1990), &json!("Metai")));
        assert_eq!(edit("\"1\"", r#"{"title":"X"}"#).code(), "precondition.failed");
        assert_eq!(edit("\"2\"", r#"{"subtitle":"poema"}"#).body["version"], 2, "what is the same is no change");
        assert_eq!(staff.get(&format!("{path}/events")).body["items"][1]["fields"], json!(["publisher", "subtitle"]));
    });
}

#[test]
fn one_who_only_reads_changes_nothing() {
    each_database(|api| {
        let reader = api.signed_in(&["catalogue:read"]);
        assert_eq!(reader.get(DESCRIPTIONS).status, 200);
        let told = reader.post(DESCRIPTIONS, json!({ "kind": "book", "title": "A" }));
        assert_eq!((told.status, told.code()), (403, "right.required"));
        assert_eq!(reader.get(&format!("{DESCRIPTIONS}/77")).status, 404);
    });
}
