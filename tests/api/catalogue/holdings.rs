//! "Do we own it?"
use serde_json::{Value, json};

use super::{described, item};
use crate::harness::{Client, each_database};

fn holdings(client: &Client, query: &str) -> Value {
    let told = client.get(&format!("/api/v1/catalogue/holdings?{query}"));
    assert_eq!(told.status, 200, "{query} {:?}", told.body);
    told.body
}

#[test]
fn we_own_what_has_its_number_in_ten_or_thirteen_digits() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Metai", "isbns": ["0-8044-2957-X"] }));
        item(&staff, id, "1");
        let reading = json!({ "barcode": "2", "not_lendable": "reading_room" });
        staff.post(&format!("/api/v1/catalogue/descriptions/{id}/items"), reading);
        for isbn in ["080442957X", "978-0-8044-2957-3", "9780804429573"] {
            let told = holdings(&staff, &format!("isbn={isbn}&title=Visai%20kita"));
            assert_eq!((&told["n_items"], &told["n_available"]), (&json!(2), &json!(1)), "{isbn}");
            assert_eq!(told["items"][0]["matched_by"], "isbn");
            let states: Vec<_> = told["items"][0]["description"]["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["state"].clone())
                .collect();
            assert_eq!(states, ["available", "not_lendable"]);
        }
        assert_eq!(holdings(&staff, "isbn=9780306406157")["items"], json!([]));
        assert_eq!(holdings(&staff, "isbn=0804429570")["items"], json!([]), "a wrong number finds nothing");
    });
}

#[test]
fn we_own_what_has_its_title_and_no_other_author() {
    each_database(|api| {
        let staff = api.staff();
        described(&staff, json!({ "kind": "book", "title": "Žemė", "subtitle": "romanas", "author": "Zola, Emile" }));
        described(&staff, json!({ "kind": "serial", "title": "Metai", "issns": ["2049-3630"] }));
        let n = |query: &str| holdings(&staff, query)["items"].as_array().unwrap().len();
        assert_eq!(n("title=zeme"), 1);
        assert_eq!(n("title=%C5%BDem%C4%97%20:%20romanas&author=%C3%89mile%20Zola"), 1);
        assert_eq!(n("title=%C5%BDem%C4%97%20romanas"), 1);
        assert_eq!(n("title=%C5%BDem%C4%97&author=Donelaitis"), 0);
        assert_eq!(n("title=%C5%BDem%C4%97s"), 0);
        assert_eq!(n("issn=20493630"), 1);
        assert_eq!(n(""), 0);
    });
}
