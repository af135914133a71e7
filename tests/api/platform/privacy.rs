//! No personal data in history: a reader stands in one row of its own, and nowhere else that lasts.
use abonementas::platform::{Result, Tx};
use diesel::{
    QueryableByName, RunQueryDsl, sql_query,
    sql_types::{BigInt, Text},
};
use serde_json::json;

use crate::harness::each_database;

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The tables in which a word stands, in whatever column.
pub fn tables_that_hold(tx: &mut Tx, word: &str, is_on_postgresql: bool) -> Result<Vec<String>> {
    let tables = if is_on_postgresql {
        "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
         AND name NOT LIKE 'loans_search_%' ORDER BY 1"
    };
    let tables: Vec<Name> = sql_query(tables).load(tx.conn)?;
    let mut holding = Vec::new();
    for Name { name } in tables {
        let row = if is_on_postgresql {
            format!("CAST({name} AS TEXT)")
        } else {
            let columns = format!("SELECT name FROM pragma_table_info('{name}')");
            let columns: Vec<Name> = sql_query(columns).load(tx.conn)?;
            let texts: Vec<_> =
                columns.iter().map(|column| format!("coalesce(CAST(\"{}\" AS TEXT), '')", column.name)).collect();
            texts.join(" || ' ' || ")
        };
        let found = format!("SELECT count(*) AS n FROM {name} WHERE lower({row}) LIKE '%{word}%'");
        if sql_query(found).get_result::<Count>(tx.conn)?.n > 0 {
            holding.push(name);
        }
    }
    Ok(holding)
}

#[test]
fn a_reader_is_in_one_row_and_in_no_history() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        let new = json!({
            "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person",
            "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1818,
            "reader": { "card_no": "77zymeta77", "name": "Jonas Zymetasis" },
            "contact": { "email": "jonas@zymetasis.example.org", "phone": "+37061234567" },
        });
        let made = staff.post("/api/v1/loans", new);
        assert_eq!(made.status, 201, "{made:?}");
        let path = made.header("Location").to_owned();
        let sent = staff.post(&format!("{path}/actions/send"), json!({ "library_id": utena }));
        assert_eq!(sent.status, 200, "{sent:?}");
        let etag = sent.header("ETag").to_owned();
        let contact = json!({ "email": "ona@zymetoji.example.org", "language": "lt" });
        let reader =
            json!({ "reader": { "card_no": "78zymeta78", "name": "Ona Zymetoji" }, "contact": contact }).to_string();
        assert_eq!(staff.send("PATCH", &path, &[("If-Match", &etag)], &reader).status, 200);
        let is_on_postgresql = api.is_on_postgresql();
        let holding = api.write(move |tx| tables_that_hold(tx, "zymet", is_on_postgresql));
        assert_eq!(holding, ["loan_readers"]);
    });
}

#[test]
fn readers_are_counted_by_a_reference_that_outlives_their_cards() {
    each_database(|api| {
        let staff = api.staff();
        let request = |card: &str, title: &str| {
            let made = staff.post(
                "/api/v1/loans",
                json!({
                    "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person", "title": title,
                    "author": "Žemaitė", "year": 1921, "reader": { "card_no": card, "name": "Skaitytojas 1" },
                }),
            );
            assert_eq!(made.status, 201, "{made:?}");
            (made.header("Location").to_owned(), made.header("ETag").to_owned())
        };
        let (path, etag) = request("A-1", "Metai");
        request("A-1", "Marti");
        request("A-2", "Marti");
        let users = || staff.get("/api/v1/diary/days/2026-03-02").body["figures"]["users"].clone();
        assert_eq!(users(), 2);
        let refs = || -> Vec<Name> {
            let all = "SELECT person_ref AS name FROM loan_readers ORDER BY loan_id";
            api.write(move |tx| Ok(sql_query(all).load(tx.conn)?))
        };
        let before: Vec<String> = refs().into_iter().map(|row| row.name).collect();
        assert_eq!((&before[0], before[0] != before[2]), (&before[1], true));
        let named = json!({ "reader": { "card_no": "A-1", "name": "Skaitytojas 2" } }).to_string();
        assert_eq!(staff.send("PATCH", &path, &[("If-Match", &etag)], &named).status, 200);
        assert_eq!(refs()[0].name, before[0], "another name is the same reader");
        api.write(|tx| {
            let erase = "UPDATE loan_readers SET card_no = '', name = '', search_text = '' WHERE card_no = 'A-1'";
            Ok(sql_query(erase).execute(tx.conn)?)
        });
        assert_eq!(users(), 2, "erasing changes no figure");
    });
}
