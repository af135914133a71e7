//! The directory, listed.
use serde_json::{Value, json};

use crate::harness::{Api, Client, each_database};

fn names(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

/// Four libraries and our own.
fn seeded(api: &Api) -> Client {
    let staff = api.staff();
    for (name, kind, municipality, territory, sigla) in [
        ("Šilutės biblioteka", "municipal", Some("Šilutės rajono"), "Klaipėdos", "C7"),
        ("Skuodo biblioteka", "municipal", Some("Skuodo rajono"), "Klaipėdos", "C8"),
        ("Žemaitės gimnazija", "school", None, "Šiaulių", "M1"),
        ("Zarasų biblioteka", "municipal", Some("Zarasų rajono"), "Panevėžio", "C9"),
    ] {
        let body = json!({
            "kind": kind, "name": name, "municipality": municipality, "territory": territory, "sigla": sigla,
        });
        assert_eq!(staff.post("/api/v1/libraries", body).status, 201);
    }
    staff
}

#[test]
fn the_directory_stands_in_the_lithuanian_order() {
    each_database(|api| {
        let staff = seeded(api);
        let of = |query: &str| names(&staff.get(&format!("/api/v1/libraries?{query}")).body);
        let ours = "Panevėžio apskrities viešoji biblioteka";
        let (silute, skuodas) = ("Šilutės biblioteka", "Skuodo biblioteka");
        let (zemaite, zarasai) = ("Žemaitės gimnazija", "Zarasų biblioteka");
        let by_name = [ours, skuodas, silute, zarasai, zemaite];
        assert_eq!(of(""), by_name);
        assert_eq!(of("sort=name"), by_name);
        assert_eq!(of("sort=-name"), [zemaite, zarasai, silute, skuodas, ours]);
        assert_eq!(of("sort=municipality"), [skuodas, silute, zarasai, ours, zemaite], "those without come last");
        assert_eq!(of("sort=-updated_at")[..4], [zarasai, zemaite, skuodas, silute]);
    });
}

#[test]
fn pages_follow_one_another_in_every_order() {
    each_database(|api| {
        let staff = seeded(api);
        for sort in ["name", "-name", "municipality", "-updated_at"] {
            let whole = names(&staff.get(&format!("/api/v1/libraries?sort={sort}")).body);
            let (mut pages, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = staff.get(&format!("/api/v1/libraries?sort={sort}&limit=2&count=exact{cursor}")).body;
                assert_eq!(page["total"], 5);
                pages.extend(names(&page));
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(pages, whole, "{sort}");
        }
        assert!(staff.get("/api/v1/libraries").body["total"].is_null(), "counting is not free");
        let foreign = staff.get("/api/v1/libraries?sort=-updated_at&cursor=1-61").code().to_owned();
        assert_eq!(foreign, "query.invalid");
    });
}

#[test]
fn a_search_folds_letters_and_finds_beginnings_of_words() {
    each_database(|api| {
        let staff = seeded(api);
        let of = |query: &str| names(&staff.get(&format!("/api/v1/libraries?q={query}")).body);
        assert_eq!(of("zemaite"), ["Žemaitės gimnazija"]);
        assert_eq!(of("gimn%20%C5%BDEM"), ["Žemaitės gimnazija"]);
        assert_eq!(of("c8"), ["Skuodo biblioteka"]);
        assert_eq!(of("zarasu%20rajono"), ["Zarasų biblioteka"]);
        assert!(of("iblioteka").is_empty(), "not the middles of words");
        assert!(of("%25").len() == 5, "a sign alone asks for nothing");
    });
}

#[test]
fn filters_narrow_the_list() {
    each_database(|api| {
        let staff = seeded(api);
        let of = |query: &str| names(&staff.get(&format!("/api/v1/libraries?{query}")).body);
        assert_eq!(of("kind=school"), ["Žemaitės gimnazija"]);
        assert_eq!(of("is_ours=true"), ["Panevėžio apskrities viešoji biblioteka"]);
        assert_eq!(of("territory=Klaip%C4%97dos"), ["Skuodo biblioteka", "Šilutės biblioteka"]);
        assert_eq!(of("municipality=Skuodo%20rajono&is_active=true"), ["Skuodo biblioteka"]);
        let branch = api.our_branch("Vaikų literatūros skyrius");
        assert_eq!(of(&format!("parent_id={}", api.our_library().0)), ["Vaikų literatūros skyrius"]);
        assert_eq!(of("is_ours=true&kind=branch").len(), 1);
        assert!(of(&format!("parent_id={}", branch.0)).is_empty());
        assert_eq!(staff.get("/api/v1/libraries?kind=castle").code(), "query.invalid");
        assert_eq!(staff.get("/api/v1/libraries?sort=note").code(), "query.invalid");
    });
}

#[test]
fn the_directory_is_given_as_a_file_in_the_reader_s_language() {
    each_database(|api| {
        let staff = seeded(api);
        staff.post("/api/v1/libraries", json!({ "kind": "special", "name": "=1+1", "is_active": false }));
        let csv = |language| {
            let answer = staff.send("GET", "/api/v1/libraries?format=csv", &[("Accept-Language", language)], "");
            assert_eq!(answer.header("Content-Type"), "text/csv; charset=utf-8");
            answer.body.as_str().unwrap().to_owned()
        };
        let (lt, en) = (csv("lt"), csv("en"));
        assert!(lt.trim_start_matches('\u{feff}').starts_with("Pavadinimas,"), "{lt}");
        assert!(en.trim_start_matches('\u{feff}').starts_with("Name,"), "{en}");
        assert!(lt.contains("\r\nSkuodo biblioteka,,savivaldybės viešoji biblioteka,,Skuodo rajono,"), "{lt}");
        assert!(en.contains("\r\n'=1+1,,special library,"), "a formula is text: {en}");
        assert_eq!(lt.lines().count(), 7);
    });
}

#[test]
fn who_may_not_read_the_directory_sees_nothing_of_it() {
    each_database(|api| {
        let library = api.library("Biržų biblioteka", "municipal");
        let nobody = api.signed_in(&["loans:read"]);
        for path in ["/api/v1/libraries".to_owned(), format!("/api/v1/libraries/{library}")] {
            assert_eq!(nobody.get(&path).status, 403);
        }
        assert_eq!(api.staff().get("/api/v1/libraries/999999").status, 404);
        let reader = api.signed_in(&["libraries:read"]);
        assert_eq!(reader.post("/api/v1/libraries", json!({ "kind": "school", "name": "A" })).status, 403);
    });
}
