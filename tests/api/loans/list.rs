//! Lists: search, filters, orders, pages, files.
use serde_json::{Value, json};

use super::{Desk, id, ids};
use crate::harness::{Answer, each_database};

fn loans(desk: &Desk, query: &str) -> Answer {
    desk.staff.get(&format!("/api/v1/loans?{query}"))
}

#[test]
fn search_folds_letters_and_takes_words_by_their_beginnings() {
    each_database(|api| {
        let desk = Desk::open(api);
        let marti = desk.borrowing(json!({ "title": "Marti", "author": "Žemaitė", "isbn": "978-0-306-40615-7" }));
        let article = desk.borrowing(json!({
            "kind": "article", "title": "Ąžuolų giraitės", "container_title": "Mūsų gamta", "issue": "4", "pages": "5–9",
            "issn": "2049-3630", "author": "Jonas Šaltenis",
        }));
        let lent =
            desk.lending(json!({ "partner_number": "KAB/2026-17", "title": "Žemė 50% pigiau: 'sapnas' OR \"ne\"" }));
        let found = |q: &str| ids(&loans(&desk, &format!("sort=number&q={q}")));
        for (q, expected) in [
            ("zemaite", vec![id(&marti)]),
            ("%C5%BDEMAIT%C4%96%20mart", vec![id(&marti)]),
            ("zem", vec![id(&marti), id(&lent)]),
            ("azuol%20salt", vec![id(&article)]),
            ("musu%20gam", vec![id(&article)]),
            ("9780306406157", vec![id(&marti)]),
            ("978-0-306-40615-7", vec![id(&marti)]),
            ("978-0-306", vec![id(&marti)]),
            ("2049-3630", vec![id(&article)]),
            ("kab%2F2026-17", vec![id(&lent)]),
            ("TBA-2026-0003", vec![id(&lent)]),
            ("tba-2026-000", vec![id(&marti), id(&article), id(&lent)]),
            ("50%25", vec![id(&lent)]),
            ("'sapnas'%20OR%20%22ne%22", vec![id(&lent)]),
            ("*", vec![id(&marti), id(&article), id(&lent)]),
            ("zemaite%20pigiau", vec![]),
            ("emaite", vec![]),
        ] {
            assert_eq!(found(q), expected, "{q}");
        }
        let items = json!([{ "n": 1, "barcode": "LT-000.77" }]);
        desk.act(&lent, "ship", json!({ "due_on": "2026-04-01", "items": items }));
        assert_eq!(found("%20LT-000.77"), [id(&lent)], "a scanned barcode opens its loan");
        assert_eq!(found("LT-000.7"), [0; 0], "a part of a barcode is none");
        desk.act(&marti, "send", json!({ "library_id": desk.utena, "partner_number": "UTENA-5" }));
        assert_eq!(found("utena-5"), [id(&marti)], "what changes is found at once");
    });
}

#[test]
fn filters_narrow_the_list() {
    each_database(|api| {
        let desk = Desk::open(api);
        let asked = desk.borrowing(json!({ "requested_on": "2026-01-10" }));
        let copy = desk.borrowing(json!({ "medium": "electronic_copy", "pages": "1", "kind": "other" }));
        let on_loan = desk.walk(&desk.borrowing(json!({})), &["send"]);
        let on_loan = desk.act(&on_loan, "receive", json!({ "due_on": "2026-03-10" }));
        let on_loan = desk.walk(&on_loan, &["hand_over"]);
        let lent = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-03-20" }));
        let ended = desk.walk(&desk.borrowing(json!({})), &["cancel"]);
        let found = |query: &str| ids(&loans(&desk, &format!("sort=number&{query}")));
        let ids = |loans: &[&Value]| loans.iter().map(|loan| id(loan)).collect::<Vec<_>>();
        for (query, expected) in [
            ("status=requested,cancelled", ids(&[&asked, &copy, &ended])),
            ("side=lending", ids(&[&lent])),
            ("medium=electronic_copy", ids(&[&copy])),
            ("kind=other", ids(&[&copy])),
            (&format!("library_id={}", desk.utena), ids(&[&on_loan])),
            (&format!("branch_id={}", api.our_library().0), ids(&[&asked, &copy, &on_loan, &lent, &ended])),
            ("is_open=true", ids(&[&asked, &copy, &on_loan, &lent])),
            ("is_open=false", ids(&[&ended])),
            ("is_overdue=true", vec![]),
            ("is_overdue=false&is_open=true", ids(&[&asked, &copy, &on_loan, &lent])),
            ("requested_to=2026-01-31", ids(&[&asked])),
            ("requested_from=2026-02-01&is_open=true", ids(&[&copy, &on_loan, &lent])),
            ("due_before=2026-03-20", ids(&[&on_loan])),
            ("view=waits_for_us", ids(&[&asked, &copy])),
            ("view=waits_for_them", ids(&[&on_loan, &lent])),
            ("view=to_return", ids(&[&on_loan])),
            ("view=lent_due", ids(&[&lent])),
            ("view=late", vec![]),
        ] {
            assert_eq!(found(query), expected, "{query}");
        }
        api.clock.pass(chrono::Duration::days(10));
        let later = api.staff();
        let late = later.get("/api/v1/loans?view=late&count=exact").body;
        assert_eq!((&late["total"], &late["items"][0]["id"]), (&json!(1), &on_loan["id"]));
        assert_eq!((&late["items"][0]["is_overdue"], &late["items"][0]["waiting_days"]), (&json!(true), &json!(10)));
        let back = super::act(&later, &on_loan, "take_back", json!({})).body;
        let back = super::act(&later, &back, "send_back", json!({})).body;
        assert_eq!(back["is_overdue"], false, "on its way back it is late no more");
    });
}

#[test]
fn pages_follow_each_other_in_every_order_without_loss() {
    each_database(|api| {
        let desk = Desk::open(api);
        for n in 0..7 {
            let title = ["Šaka", "Čia", "Cukrus", "Saulė", "Čia", "Zuikis", "Žiema"][n];
            let loan = desk.lending(json!({ "title": title, "requested_on": format!("2026-02-0{}", 1 + n % 3) }));
            if n % 2 == 0 {
                desk.act(&loan, "ship", json!({ "due_on": format!("2026-04-1{}", n % 4) }));
            }
        }
        for sort in ["number", "requested_on", "due_on", "title"] {
            let mut whole: Vec<Vec<i64>> = Vec::new();
            for sort in [sort.to_owned(), format!("-{sort}")] {
                let all = ids(&loans(&desk, &format!("sort={sort}")));
                let (mut paged, mut cursor) = (Vec::new(), String::new());
                loop {
                    let page = loans(&desk, &format!("sort={sort}&limit=2&count=exact{cursor}"));
                    assert_eq!(page.body["total"], 7);
                    paged.extend(ids(&page));
                    let Some(next) = page.body["next_cursor"].as_str() else { break };
                    cursor = format!("&cursor={next}");
                }
                assert_eq!(paged, all, "{sort}");
                assert_eq!(all.len(), 7);
                whole.push(all);
            }
            if sort != "due_on" {
                whole[1].reverse();
                assert_eq!(whole[0], whole[1], "{sort}");
            }
        }
        let titles = loans(&desk, "sort=title").body["items"].clone();
        let titles: Vec<_> = titles.as_array().unwrap().iter().map(|loan| loan["title"].as_str().unwrap()).collect();
        assert_eq!(titles, ["Cukrus", "Čia", "Čia", "Saulė", "Šaka", "Zuikis", "Žiema"]);
        for sort in ["due_on", "-due_on"] {
            let due = loans(&desk, &format!("sort={sort}")).body["items"].clone();
            assert_eq!(due[6]["due_on"], json!(null), "what is not due stands last");
            assert_ne!(due[0]["due_on"], json!(null));
        }
    });
}

#[test]
fn what_a_query_cannot_mean_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        for query in [
            "status=gone",
            "view=all",
            "sort=title;drop",
            "limit=0",
            "limit=201",
            "cursor=zz-zz",
            "is_open=maybe",
            "requested_from=2026-02-30",
            "from=2026-01-01",
            "is_abroad=true",
            "event=x",
            "sort=due_on&cursor=1-ffff",
        ] {
            let answer = loans(&desk, query);
            assert_eq!((answer.status, answer.code()), (400, "query.invalid"), "{query}");
        }
    });
}

#[test]
fn a_measure_that_nobody_counts_is_refused() {
    each_database(|api| {
        let desk = Desk::open(api);
        for query in ["measure=castles", "measure=castles&format=csv"] {
            let answer = loans(&desk, query);
            assert_eq!((answer.status, answer.code()), (400, "query.invalid"), "{query}");
        }
    });
}

#[test]
fn a_figure_opens_the_loans_it_was_counted_from() {
    each_database(|api| {
        let desk = Desk::open(api);
        let january = desk.borrowing(json!({ "requested_on": "2026-01-05" }));
        let sent = json!({ "library_id": desk.kaunas, "happened_on": "2026-01-07" });
        let january = desk.act(&january, "send", sent.clone());
        // Then another library supplies it: the order still counts for the one asked first.
        let refused = desk.act(&january, "unfilled", json!({ "reason": "rare", "happened_on": "2026-01-09" }));
        desk.act(&refused, "send", json!({ "library_id": desk.utena }));
        let wrong = desk.act(&desk.borrowing(json!({ "requested_on": "2026-01-05" })), "send", sent);
        desk.act(&wrong, "correct", json!({ "reason": "Ne tas" }));
        desk.walk(&desk.borrowing(json!({})), &["send"]);
        let behind = |query: &str| ids(&loans(&desk, &format!("measure=requests_sent&{query}")));
        assert_eq!(behind("from=2026-01-01&to=2026-01-31"), [id(&january)]);
        assert_eq!(behind(&format!("to=2026-01-31&library_id={}", desk.kaunas)), [id(&january)]);
        assert_eq!(behind(&format!("to=2026-01-31&library_id={}", desk.utena)), [0; 0]);
        assert_eq!(behind("from=2026-01-01&side=lending"), [0; 0]);
        assert_eq!(behind("is_abroad=false&medium=original").len(), 2);
        assert_eq!(behind("is_abroad=true"), [0; 0]);
    });
}

#[test]
fn the_list_is_also_a_file() {
    each_database(|api| {
        let desk = Desk::open(api);
        desk.borrowing(json!({ "title": "=2+2", "author": "Vaižgantas, Juozas" }));
        desk.lending(json!({}));
        let sheet = loans(&desk, "format=csv&sort=number&limit=1");
        assert_eq!(sheet.header("Content-Type"), "text/csv; charset=utf-8");
        let lines: Vec<_> = sheet.body.as_str().unwrap().trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 3, "a file holds all pages");
        assert!(lines[0].starts_with("number,side,medium,kind,status,pending,title,author,library"));
        assert!(lines[1].contains("'=2+2,\"Vaižgantas, Juozas\""), "{}", lines[1]);
        assert!(lines[2].contains("Kauno apskrities"), "{}", lines[2]);
        assert_eq!(loans(&desk, "format=csv&side=lending").body.as_str().unwrap().lines().count(), 2);
    });
}
