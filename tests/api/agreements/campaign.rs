//! One draft from the template for many libraries at once.
use serde_json::{Value, json};

use super::{PATH, done, draft, terms};
use crate::harness::{Client, each_database};

fn run(staff: &Client, body: Value) -> Value {
    let answer = staff.post(&format!("{PATH}/campaign"), body);
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

fn counts(results: &Value) -> [i64; 3] {
    ["n_created", "n_unchanged", "n_refused"].map(|n| results[n].as_i64().unwrap())
}

#[test]
fn each_library_gets_one_draft_however_often_the_campaign_is_run() {
    each_database(|api| {
        let staff = api.staff();
        let [anyksciai, birzai, utena, zarasai] =
            ["Anykščių biblioteka", "Biržų biblioteka", "Utenos biblioteka", "Zarasų biblioteka"]
                .map(|name| api.library(name, "municipal"));
        let drafted = draft(&staff, birzai);
        let signed = draft(&staff, utena);
        done(&staff, &signed, "sign", json!({}));
        let ids = json!([anyksciai, birzai, utena, zarasai, 999_999, api.our_library(), anyksciai]);
        let body = json!({
            "library_ids": ids, "from_on": "2026-04-01", "until_on": "2026-12-31",
            "terms": terms(&staff, json!({ "loan_days": 21 })), "ours": { "signatory": "Direktorė" },
        });
        let first = run(&staff, body.clone());
        assert_eq!(counts(&first), [2, 2, 2], "{first}");
        let outcome =
            |n: usize| (first["results"][n]["outcome"].clone(), first["results"][n]["agreement"]["number"].clone());
        assert_eq!(outcome(1), (json!("unchanged"), drafted["number"].clone()));
        assert_eq!(outcome(2), (json!("unchanged"), signed["number"].clone()));
        assert_eq!(first["results"][4]["problem"]["errors"][0]["code"], "library.unknown");
        assert_eq!(first["results"][5]["problem"]["errors"][0]["code"], "agreements.ours");
        let made = staff.get(&format!("{PATH}/{}", first["results"][0]["agreement"]["id"])).body;
        assert_eq!(
            (&made["versions"][0]["terms"]["loan_days"], &made["ours"]["signatory"]),
            (&json!(21), &json!("Direktorė"))
        );
        assert_eq!(counts(&run(&staff, body)), [0, 4, 2]);
        assert_eq!(staff.get(&format!("{PATH}?count=exact")).body["total"], 4);
    });
}

#[test]
fn what_is_wrong_for_all_is_told_once_and_nothing_is_drafted() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let body = json!({ "library_ids": [library], "from_on": "2026-04-01", "until_on": "2026-03-01" });
        let answer = staff.post(&format!("{PATH}/campaign"), body);
        assert_eq!(super::faults(&answer), ["/until_on date.ends_before_it_begins"]);
        assert_eq!(staff.get(&format!("{PATH}?count=exact")).body["total"], 0);
    });
}

#[test]
fn a_campaign_of_sixty_libraries_numbers_each_draft() {
    each_database(|api| {
        let staff = api.staff();
        let ids: Vec<i64> = (0..60).map(|_| api.library("Savivaldybės biblioteka", "municipal")).collect();
        let body = json!({ "library_ids": ids, "from_on": "2026-04-01" });
        assert_eq!(counts(&run(&staff, body.clone())), [60, 0, 0]);
        assert_eq!(counts(&run(&staff, body)), [0, 60, 0]);
        let mut numbers: Vec<_> = staff.get(&format!("{PATH}?limit=200")).body["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["number"].as_str().unwrap().to_owned())
            .collect();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 60);
    });
}
