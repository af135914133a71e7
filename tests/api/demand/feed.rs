//! Negative answers feed the demand list.
use serde_json::{Value, json};

use super::{ISBN, PATH, get, listed, only};
use crate::{
    harness::each_database,
    loans::{Desk, act},
    statistics::assert_recount,
};

fn numbers(entry: &Value) -> (i64, i64, i64) {
    let n = |name: &str| entry[name].as_i64().unwrap();
    (n("n_requests"), n("n_libraries"), n("n_readers"))
}

#[test]
fn noes_for_one_isbn_are_one_entry_whoever_asked() {
    each_database(|api| {
        let desk = Desk::open(api);
        let ours = desk.lending(json!({ "isbn": ISBN }));
        desk.act(&ours, "unfilled", json!({ "reason": "not_held" }));
        let readers = desk.borrowing(json!({ "isbn": "978-609-480-104-4" }));
        desk.act(&readers, "send", json!({ "library_id": desk.kaunas }));
        desk.act(&readers, "unfilled", json!({ "reason": "on_loan" }));
        desk.act(&readers, "send", json!({ "library_id": desk.utena }));
        desk.act(&readers, "unfilled", json!({ "reason": "withdrawn" }));
        let entry = only(&desk.staff);
        assert_eq!((&entry["title"], &entry["status"]), (&json!("Metai"), &json!("new")));
        // Two noes to one request are one request.
        assert_eq!(numbers(&entry), (2, 1, 1));
        assert_eq!((&entry["is_by_hand"], &entry["priority"]), (&json!(false), &json!("normal")));
        let told: Vec<_> = entry["requests"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                (one["number"].clone(), one["reason"].clone(), one["ground"].clone(), one["library"]["id"].clone())
            })
            .collect();
        let (theirs, mine) = (ours["number"].clone(), readers["number"].clone());
        assert_eq!(
            told,
            [
                (mine.clone(), json!("withdrawn"), json!("not_held"), Value::Null),
                (mine, json!("on_loan"), json!("too_few_copies"), Value::Null),
                (theirs, json!("not_held"), json!("not_held"), json!(desk.kaunas)),
            ]
        );
        let text = entry.to_string();
        assert!(!text.contains("Skaitytojas") && !text.contains("A-17"), "{text}");
    });
}

#[test]
fn a_request_that_one_library_after_another_refuses_is_one_demand() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.borrowing(json!({}));
        for library in [desk.kaunas, desk.utena] {
            desk.act(&loan, "send", json!({ "library_id": library }));
            desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        }
        desk.act(&loan, "give_up", json!({ "reason": "not_held" }));
        let entry = only(&desk.staff);
        assert_eq!((numbers(&entry), entry["requests"].as_array().unwrap().len()), ((1, 0, 1), 3));
    });
}

#[test]
fn a_no_that_does_not_speak_for_buying_feeds_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        for reason in ["debtor", "wrong_citation", "copyright"] {
            let loan = desk.lending(json!({}));
            desk.act(&loan, "unfilled", json!({ "reason": reason }));
        }
        assert_eq!(listed(&desk.staff, ""), [] as [String; 0]);
    });
}

#[test]
fn a_no_that_is_taken_back_speaks_for_nothing_any_more() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (one, other) = (desk.lending(json!({ "isbn": ISBN })), desk.lending(json!({ "isbn": ISBN })));
        let one = desk.act(&one, "unfilled", json!({ "reason": "not_held" }));
        let other = desk.act(&other, "unfilled", json!({ "reason": "not_held" }));
        let entry = only(&desk.staff);
        assert_eq!(numbers(&entry), (2, 1, 0));
        desk.act(&one, "correct", json!({ "reason": "Radome" }));
        assert_eq!(numbers(&get(&desk.staff, &entry)), (1, 1, 0));
        desk.act(&other, "undo", json!({}));
        // Nobody asks any more: it is on no list, and its history stays.
        assert_eq!(listed(&desk.staff, ""), [] as [String; 0]);
        let history = desk.staff.get(&format!("{}/events", super::path(&entry))).body;
        let kinds: Vec<_> = history["items"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
        assert_eq!(kinds, ["demand.create", "demand.ask", "demand.ask", "demand.forget", "demand.forget"]);
        desk.act(&one, "unfilled", json!({ "reason": "not_held" }));
        assert_eq!(only(&desk.staff)["id"], entry["id"]);
        assert_recount(api);
    });
}

#[test]
fn a_no_that_is_refused_leaves_no_entry() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let refused = act(&desk.staff, &loan, "unfilled", json!({ "reason": "not_held", "happened_on": "2027-01-01" }));
        assert_eq!(refused.status, 422, "{refused:?}");
        assert_eq!(listed(&desk.staff, ""), [] as [String; 0]);
    });
}

#[test]
fn of_an_article_the_journal_is_wanted_and_found_by_its_issn() {
    each_database(|api| {
        let desk = Desk::open(api);
        for title in ["Apie knygas", "Apie skaitymą"] {
            let loan = desk.lending(json!({
                "medium": "paper_copy", "kind": "article", "title": title, "author": "Vaižgantas", "pages": "3–7",
                "container_title": "Kultūros barai", "issn": "2049-3630", "year": 1990, "volume": "3",
            }));
            desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        }
        let entry = only(&desk.staff);
        assert_eq!((&entry["title"], &entry["author"]), (&json!("Kultūros barai"), &Value::Null));
        assert_eq!((&entry["issn"], &entry["n_requests"]), (&json!("20493630"), &json!(2)));
    });
}

#[test]
fn what_the_catalogue_describes_once_is_one_title_under_both_its_isbns() {
    each_database(|api| {
        let desk = Desk::open(api);
        let described = desk.staff.post(
            "/api/v1/catalogue/descriptions",
            json!({ "kind": "book", "title": "Metai", "isbns": [ISBN, "9780306406157"] }),
        );
        assert_eq!(described.status, 201, "{described:?}");
        for isbn in [ISBN, "9780306406157"] {
            let loan = desk.lending(json!({ "isbn": isbn }));
            desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        }
        let entry = only(&desk.staff);
        assert_eq!((&entry["description_id"], &entry["n_requests"]), (&described.body["id"], &json!(2)));
    });
}

#[test]
fn the_list_is_ordered_by_demand_searched_filtered_and_paged() {
    each_database(|api| {
        let desk = Desk::open(api);
        let no = |title: &str, library: i64| {
            let loan = desk.lending(json!({ "title": title, "author": "A. Vienuolis", "library_id": library }));
            desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        };
        no("Žemė", desk.kaunas);
        for library in [desk.kaunas, desk.utena] {
            let loan = desk.lending(json!({ "isbn": ISBN, "library_id": library }));
            desk.act(&loan, "unfilled", json!({ "reason": "not_held" }));
        }
        super::add(&desk.staff, json!({ "title": "Aukštaičiai", "price_cents": 1500 }));
        let all = ["Metai 2", "Žemė 1", "Aukštaičiai 0"];
        assert_eq!(listed(&desk.staff, ""), all);
        assert_eq!(listed(&desk.staff, "sort=title"), ["Aukštaičiai 0", "Metai 2", "Žemė 1"]);
        assert_eq!(listed(&desk.staff, "q=zem"), ["Žemė 1"]);
        assert_eq!(listed(&desk.staff, &format!("q={ISBN}")), ["Metai 2"]);
        assert_eq!(listed(&desk.staff, &format!("library_id={}", desk.utena)), ["Metai 2"]);
        assert_eq!(listed(&desk.staff, "min_requests=1").len(), 2);
        assert_eq!(listed(&desk.staff, "is_by_hand=true"), ["Aukštaičiai 0"]);
        assert_eq!(listed(&desk.staff, "has_price=true"), ["Aukštaičiai 0"]);
        assert_eq!(listed(&desk.staff, "status=accepted,acquired"), [] as [String; 0]);
        assert_eq!(desk.staff.get(&format!("{PATH}?count=exact")).body["total"], 3);
        for order in ["-demand", "title", "-created_at"] {
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = desk.staff.get(&format!("{PATH}?sort={order}&limit=1{cursor}")).body;
                seen.extend(page["items"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()));
                let Some(next) = page["next_cursor"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), 3, "{order}");
        }
        let table = desk.staff.send("GET", &format!("{PATH}?format=csv"), &[("Accept-Language", "lt")], "");
        let line = table.body.as_str().unwrap().lines().nth(1).unwrap().to_owned();
        assert_eq!(line, format!("Metai,Kristijonas Donelaitis,,1977,{ISBN},,2,2,0,įprasta,,naujas,"));
    });
}
