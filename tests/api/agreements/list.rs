//! The register of agreements.
use chrono::Duration;
use serde_json::{Value, json};

use super::{PATH, done, draft, in_force};
use crate::harness::each_database;

fn names(answer: &Value) -> Vec<&str> {
    answer["items"].as_array().unwrap().iter().map(|one| one["library"]["name"].as_str().unwrap()).collect()
}

#[test]
fn the_register_is_searched_filtered_and_paged() {
    each_database(|api| {
        let staff = api.staff();
        in_force(api, &staff, "Biržų biblioteka");
        let sent = draft(&staff, api.library("Šakių biblioteka", "municipal"));
        done(&staff, &sent, "send", json!({}));
        draft(&staff, api.library("Zarasų biblioteka", "municipal"));
        let list = |query: &str| staff.get(&format!("{PATH}?{query}")).body;
        assert_eq!(names(&list("")), ["Zarasų biblioteka", "Šakių biblioteka", "Biržų biblioteka"]);
        assert_eq!(names(&list("sort=name")), ["Biržų biblioteka", "Šakių biblioteka", "Zarasų biblioteka"]);
        assert_eq!(names(&list("q=saki")), ["Šakių biblioteka"]);
        assert_eq!(names(&list("q=TBA-S-2026-003")), ["Zarasų biblioteka"]);
        assert_eq!(names(&list("status=in_force")), ["Biržų biblioteka"]);
        assert_eq!(names(&list("status=draft,sent&sort=name")), ["Šakių biblioteka", "Zarasų biblioteka"]);
        for order in ["number", "-number", "name", "until_on", "-from_on"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = list(&format!("sort={order}&limit=1{cursor}"));
                seen.extend(page["items"].as_array().unwrap().iter().map(|one| one["id"].as_i64().unwrap()));
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen.len(), 3, "{order}");
        }
    });
}

#[test]
fn whose_agreement_is_over_within_sixty_days_is_told() {
    each_database(|api| {
        in_force(api, &api.staff(), "Biržų biblioteka");
        // To 2026-11-01: sixty days before 2026-12-31.
        for (days, n) in [(243, 0), (1, 1)] {
            api.clock.pass(Duration::days(days));
            assert_eq!(names(&api.staff().get(&format!("{PATH}?is_expiring=true")).body).len(), n, "{days}");
        }
    });
}

#[test]
fn the_register_is_given_as_a_table() {
    each_database(|api| {
        let staff = api.staff();
        in_force(api, &staff, "Biržų biblioteka");
        let table = staff.send("GET", &format!("{PATH}?format=csv"), &[("Accept-Language", "lt")], "");
        let table = table.body.as_str().unwrap().to_owned();
        let line =
            "TBA-S-2026-001,Biržų biblioteka,savivaldybės viešoji biblioteka,,galioja,2026-03-02,2026-01-01,2026-12-31";
        assert_eq!(table.lines().nth(1), Some(line));
    });
}

#[test]
fn who_only_reads_is_offered_nothing_to_do() {
    each_database(|api| {
        let one = in_force(api, &api.staff(), "Biržų biblioteka");
        let reader = api.signed_in(&["agreements:read"]);
        assert_eq!(reader.get(&super::path(&one)).body["actions"], json!([]));
    });
}
