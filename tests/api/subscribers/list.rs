//! Subscribers, listed, searched and counted.
use serde_json::{Value, json};

use super::{done, subscriber};
use crate::harness::{Api, Client, each_database};

fn names(answer: &Value) -> Vec<&str> {
    answer["items"].as_array().unwrap().iter().map(|one| one["library"]["name"].as_str().unwrap()).collect()
}

fn three(api: &Api, staff: &Client) -> [Value; 3] {
    ["Zarasų biblioteka", "Šakių biblioteka", "Biržų biblioteka"].map(|name| subscriber(api, staff, name))
}

#[test]
fn subscribers_are_found_by_name_and_by_card() {
    each_database(|api| {
        let staff = api.staff();
        three(api, &staff);
        let list = |query: &str| staff.get(&format!("/api/v1/subscribers?{query}")).body;
        assert_eq!(names(&list("")), ["Biržų biblioteka", "Šakių biblioteka", "Zarasų biblioteka"]);
        assert_eq!(names(&list("q=saki")), ["Šakių biblioteka"]);
        assert_eq!(names(&list("q=A-0003")), ["Biržų biblioteka"]);
        assert_eq!(names(&list("sort=card_no")), ["Zarasų biblioteka", "Šakių biblioteka", "Biržų biblioteka"]);
        assert_eq!(names(&list("kind=school")), Vec::<&str>::new());
    });
}

#[test]
fn pages_of_every_order_hold_each_subscriber_once() {
    each_database(|api| {
        let staff = api.staff();
        three(api, &staff);
        for order in ["name", "-name", "municipality", "card_no", "-card_no"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = staff.get(&format!("/api/v1/subscribers?sort={order}&limit=1{cursor}")).body;
                seen.extend(page["items"].as_array().unwrap().iter().map(|one| one["id"].as_i64().unwrap()));
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen.len(), 3, "{order}");
        }
    });
}

#[test]
fn those_who_are_registered_and_those_who_are_not_make_up_all() {
    each_database(|api| {
        let staff = api.staff();
        let [zarasai, sakiai, _] = three(api, &staff);
        done(&staff, &zarasai, "register", json!({}));
        done(&staff, &sakiai, "remove", json!({ "reason": "Uždaryta" }));
        let list = |query: &str| staff.get(&format!("/api/v1/subscribers?{query}")).body;
        assert_eq!(names(&list("is_registered=true")), ["Zarasų biblioteka"]);
        assert_eq!(names(&list("is_registered=false")), ["Biržų biblioteka"]);
        assert_eq!(names(&list("status=removed,registered")), ["Šakių biblioteka", "Zarasų biblioteka"]);
        assert_eq!(names(&list("outcome=new")), ["Zarasų biblioteka"]);
        let counts = list("count=exact")["total"].clone();
        assert_eq!(counts, 3);
    });
}

#[test]
fn a_year_is_counted_by_municipality_and_kind() {
    each_database(|api| {
        let staff = api.staff();
        let library = staff.post(
            "/api/v1/libraries",
            json!({ "kind": "school", "name": "Biržų „Saulės“ gimnazija", "municipality": "Biržų rajono" }),
        );
        let school = staff.post("/api/v1/subscribers", json!({ "library_id": library.body["id"] })).body;
        done(&staff, &school, "register", json!({}));
        let [zarasai, ..] = three(api, &staff);
        done(&staff, &zarasai, "register", json!({}));
        done(&staff, &zarasai, "remove", json!({ "reason": "Uždaryta" }));
        let counts = staff.get("/api/v1/subscribers/counts").body;
        assert_eq!(
            counts["rows"],
            json!([
                { "municipality": "Biržų rajono", "kind": "school", "new": 1, "re_registered": 0, "lapsed": 0, "removed": 0 },
                { "municipality": null, "kind": "municipal", "new": 1, "re_registered": 0, "lapsed": 0, "removed": 1 },
            ])
        );
        assert_eq!(counts["total"]["new"], 2);
        let behind = staff.get("/api/v1/subscribers?outcome=new&year=2026&municipality=&kind=municipal").body;
        assert_eq!(names(&behind), ["Zarasų biblioteka"]);
    });
}

#[test]
fn the_list_is_given_as_a_table_in_the_readers_language() {
    each_database(|api| {
        let staff = api.staff();
        let [zarasai, ..] = three(api, &staff);
        done(&staff, &zarasai, "register", json!({}));
        let table = staff.send("GET", "/api/v1/subscribers?format=csv&q=zarasu", &[("Accept-Language", "lt")], "");
        let table = table.body.as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
        let lines: Vec<_> = table.lines().collect();
        assert!(lines[0].starts_with("Kortelės nr.,Biblioteka,Rūšis,Savivaldybė"), "{table}");
        assert_eq!(
            lines[1],
            "A-0001,Zarasų biblioteka,savivaldybės viešoji biblioteka,,,registruotas,2026,2026-03-02,taip"
        );
    });
}

#[test]
fn who_only_reads_is_offered_nothing_to_do() {
    each_database(|api| {
        let staff = api.staff();
        subscriber(api, &staff, "Zarasų biblioteka");
        let reader = api.signed_in(&["subscribers:read"]);
        assert_eq!(reader.get("/api/v1/subscribers").body["items"][0]["actions"], json!([]));
    });
}
