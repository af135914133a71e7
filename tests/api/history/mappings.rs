//! Mappings are saved by name, edited by one at a time, and deleted with their history kept.
use abonementas::schema::audit;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{MAPPINGS, PAST, committed, counts, import, mapping, of_table, settled};
use crate::harness::{STAFF, each_database};

#[test]
fn a_mapping_is_edited_in_its_version_and_deleted_and_its_history_stays() {
    each_database(|api| {
        let staff = api.staff();
        let made = of_table(api, &staff);
        let at = format!("{MAPPINGS}/{}", made["id"]);
        let body = json!({ "name": "Aleph" }).to_string();
        assert_eq!(staff.send("PATCH", &at, &[], &body).status, 428);
        let edited = staff.send("PATCH", &at, &[("If-Match", "\"1\"")], &body);
        assert_eq!((edited.status, edited.header("ETag"), &edited.body["reading"]), (200, "\"2\"", &made["reading"]));
        assert_eq!(staff.send("PATCH", &at, &[("If-Match", "\"1\"")], &body).status, 412);
        let again = staff.post(MAPPINGS, json!({ "name": "ALEPH.", "reading": made["reading"] }));
        assert_eq!((again.status, &again.body["errors"][0]["code"]), (422, &json!("history.name_taken")));
        let listed = staff.get(MAPPINGS).body["items"].clone();
        assert_eq!(
            (listed.as_array().unwrap().len(), &listed[0]["libraries"][0]["id"]),
            (1, &made["libraries"][0]["id"])
        );
        let template = staff.get(&format!("{at}/template"));
        assert!(template.body.as_str().unwrap().starts_with("\u{feff}Kryptis,Forma,Rezultatas"), "{:?}", template.body);
        let kinds = || -> Vec<Value> {
            let events = staff.get(&format!("{at}/events")).body["items"].clone();
            events.as_array().unwrap().iter().map(|event| event["kind"].clone()).collect()
        };
        assert_eq!(kinds(), ["history.create", "history.update"]);
        assert_eq!(staff.post(&format!("{at}/actions/delete"), json!({})).status, 204);
        assert_eq!((staff.get(&at).status, staff.get(MAPPINGS).body["items"].clone()), (404, json!([])));
        let audited: Vec<String> = api.write(|tx| {
            let of_mappings = audit::table.filter(audit::entity.eq("history_mapping")).order(audit::id);
            Ok(of_mappings.select(audit::operation).load(tx.conn)?)
        });
        assert_eq!(audited, ["history.create", "history.update", "history.delete"]);
    });
}

#[test]
fn what_is_wrong_with_a_mapping_is_told_at_its_place() {
    each_database(|api| {
        let staff = api.staff();
        api.our_library();
        let reading = json!({
            "source": "Excel", "encoding": "utf-8", "delimiter": null, "day_format": "year_month_day",
            "is_number_yearly": false, "words": [], "libraries": [{ "word": "X", "library_id": 999 }],
            "columns": [{ "field": "side", "column": null, "constant": "kažkur" }],
        });
        let refused = staff.post(MAPPINGS, json!({ "name": "–", "reading": reading }));
        let faults = refused.body["errors"].as_array().unwrap().iter();
        let faults: Vec<_> =
            faults.map(|fault| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "")).collect();
        let expected = [
            "/name field.required",
            "/reading/columns/0/constant history.word_unknown",
            "/reading/columns history.field_missing",
            "/reading/columns history.field_missing",
            "/reading/libraries/0/library_id library.unknown",
        ];
        assert_eq!((refused.status, faults), (422, expected.map(String::from).to_vec()));
    });
}

#[test]
fn an_import_goes_on_by_the_mapping_as_it_was() {
    each_database(|api| {
        let staff = api.staff();
        let made = of_table(api, &staff);
        let taken = import(&staff, &made, PAST.as_bytes());
        assert_eq!(taken.status, 201, "{:?}", taken.body);
        assert_eq!(staff.post(&format!("{MAPPINGS}/{}/actions/delete", made["id"]), json!({})).status, 204);
        let checked = settled(&staff, &taken.body["id"]);
        assert_eq!(counts(&committed(&staff, &checked)), [42, 0, 0, 0]);
    });
}

#[test]
fn only_who_holds_the_right_everywhere_brings_past_loans_in() {
    each_database(|api| {
        let others: &'static [&str] =
            STAFF.iter().copied().filter(|right| *right != "history:import").collect::<Vec<_>>().leak();
        let without = api.signed_in(others);
        assert_eq!(without.get(MAPPINGS).code(), "right.required");
        assert_eq!(without.get(super::IMPORTS).code(), "right.required");
        let branch = api.our_branch("Vaikų skyrius");
        let narrow = api.signed_in_at(branch, abonementas::platform::Scope::Branch, &["history:import"]);
        assert_eq!(narrow.get(MAPPINGS).code(), "right.required", "past loans are of every branch");
        let staff = api.staff();
        let made = mapping(&staff, PAST, json!({}));
        assert_eq!(import(&narrow, &made, PAST.as_bytes()).code(), "right.required");
    });
}
