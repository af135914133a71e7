//! The catalogue, searched, filtered, sorted, in pages.
use serde_json::{Value, json};

use super::{DESCRIPTIONS, described, item};
use crate::harness::{Client, each_database};

fn titles(client: &Client, query: &str) -> Vec<String> {
    let page = client.get(&format!("{DESCRIPTIONS}?{query}"));
    assert_eq!(page.status, 200, "{query} {:?}", page.body);
    let title = |row: &Value| row["title"].as_str().unwrap().to_owned();
    page.body["items"].as_array().unwrap().iter().map(title).collect()
}

fn three(client: &Client) -> [i64; 3] {
    [
        json!({ "kind": "book", "title": "Žemė", "author": "Čiurlionis, M.", "year": 1990, "language": "lit", "isbns": ["0-8044-2957-X"] }),
        json!({ "kind": "serial", "title": "Čia ir dabar", "issns": ["2049-3630"], "language": "eng" }),
        json!({ "kind": "book", "title": "Ąžuolas", "year": 2001, "publisher": "Vaga" }),
    ]
    .map(|body| described(client, body))
}

#[test]
fn a_title_is_found_by_the_beginnings_of_its_words_and_by_its_numbers() {
    each_database(|api| {
        let staff = api.staff();
        let [first, ..] = three(&staff);
        item(&staff, first, "LIB-0042");
        for q in ["zem", "%C5%BDEM%C4%96 ciurl", "9780804429573", "978-0-8044-2957-3", "0042", "lib-0042"] {
            assert_eq!(titles(&staff, &format!("q={}", q.replace(' ', "%20"))), ["Žemė"], "{q}");
        }
        assert_eq!(titles(&staff, "q=2049-3630"), ["Čia ir dabar"]);
        assert_eq!(titles(&staff, "q=%22%27%20OR%201%3D1%20--*"), Vec::<String>::new());
        assert_eq!(titles(&staff, "q=%E2%80%93").len(), 3, "what holds no letter asks for nothing");
    });
}

#[test]
fn filters_and_orders_are_as_they_say() {
    each_database(|api| {
        let staff = api.staff();
        let [_, _, oak] = three(&staff);
        item(&staff, oak, "1");
        assert_eq!(titles(&staff, ""), ["Ąžuolas", "Čia ir dabar", "Žemė"]);
        assert_eq!(titles(&staff, "sort=-title"), ["Žemė", "Čia ir dabar", "Ąžuolas"]);
        assert_eq!(titles(&staff, "sort=-year"), ["Ąžuolas", "Žemė", "Čia ir dabar"]);
        assert_eq!(titles(&staff, "sort=-updated_at"), ["Ąžuolas", "Čia ir dabar", "Žemė"]);
        assert_eq!(titles(&staff, "kind=serial"), ["Čia ir dabar"]);
        assert_eq!(titles(&staff, "language=lit"), ["Žemė"]);
        assert_eq!(titles(&staff, "year_from=1991"), ["Ąžuolas"]);
        assert_eq!(titles(&staff, "year_to=1995"), ["Žemė"]);
        assert_eq!(titles(&staff, "has_items=true"), ["Ąžuolas"]);
        assert_eq!(titles(&staff, "has_items=false"), ["Čia ir dabar", "Žemė"]);
        assert_eq!(titles(&staff, &format!("branch_id={}", api.our_library().0)), ["Ąžuolas"]);
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}?shelf=1")).code(), "query.invalid");
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}?sort=-updated_at&cursor=1-41")).code(), "query.invalid");
    });
}

#[test]
fn pages_follow_one_another_in_every_order() {
    each_database(|api| {
        let staff = api.staff();
        for n in 0..7 {
            described(&staff, json!({ "kind": "book", "title": format!("T{}", n % 3), "year": 1990 + n % 2 }));
        }
        for sort in ["title", "-title", "year", "-year", "-updated_at"] {
            let whole = staff.get(&format!("{DESCRIPTIONS}?sort={sort}")).body["items"].clone();
            let whole: Vec<_> = whole.as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
            let (mut ids, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = staff.get(&format!("{DESCRIPTIONS}?sort={sort}&limit=2&count=exact{cursor}")).body;
                assert_eq!(page["total"], 7);
                ids.extend(page["items"].as_array().unwrap().iter().map(|row| row["id"].clone()));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(ids, whole, "{sort}");
        }
    });
}
