//! Tables with broken days and unknown libraries: contained, told, nothing lost.
use abonementas::schema::locked_days;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use super::{PAST, checked, committed, counts, import, mapping, of_table, previewed, rows};
use crate::harness::each_database;

const HEADS: &str = "Nr.;Kryptis;Biblioteka;Pavadinimas;Užsakyta;Išsiųsta;Grąžinta;Rezultatas;ISBN\n";

/// The Lithuanian letters of the heads as Excel writes them where it is not asked for UTF-8.
fn in_windows_1257(letter: char) -> u8 {
    match letter {
        'ą' => 0xe0,
        'š' => 0xf0,
        'ų' => 0xf8,
        'ž' => 0xfe,
        ascii => u8::try_from(ascii).unwrap(),
    }
}

#[test]
fn every_fault_of_a_row_is_told_by_its_column_and_no_good_row_is_lost() {
    each_database(|api| {
        let staff = api.staff();
        api.library("Utenos biblioteka", "municipal");
        let by = i64::from(staff.account);
        api.write(move |tx| {
            let day = NaiveDate::from_ymd_opt(2019, 5, 2).unwrap();
            let row = (locked_days::day.eq(day), locked_days::locked_at.eq(tx.now), locked_days::locked_by.eq(by));
            Ok(diesel::insert_into(locked_days::table).values(row).execute(tx.conn)?)
        });
        let file = format!(
            "{HEADS}\
             1;Skolinama;Utenos biblioteka;Metai;2019-03-05;2019-03-06;2019-04-05;;\n\
             2;Skolinama;Nežinoma biblioteka;Marti;2019-13-05;vakar;2019-04-05;gal;\n\
             3;Skolinama;Utenos biblioteka;;2019-03-05;2019-03-06;2019-04-05;;\n\
             4;Skolinama;Utenos biblioteka;Rytoj;2019-03-05;2019-03-01;2026-03-03;;\n\
             5;Skolinama;Utenos biblioteka;Negrąžinta;2019-03-05;2019-03-06;;;\n\
             6;Skolinama;Utenos biblioteka;Trūksta;2019-03-05\n\
             7;Skolinama;Utenos biblioteka;Užrakinta;2019-05-01;2019-05-02;2019-05-20;;\n\
             8;Skolinama;Panevėžio apskrities viešoji biblioteka;Mūsų;2019-03-05;2019-03-06;2019-04-05;;\n\
             9;Skolinama;Utenos biblioteka;Numeris;2019-03-05;2019-03-06;2019-04-05;Įvykdyta;978-1\n\
             9;Skolinama;Utenos biblioteka;Numeris;2019-03-05;2019-03-06;2019-04-05;Įvykdyta;978-1\n\
             9;Skolinama;Utenos biblioteka;Kitas;2020-03-05;2020-03-06;2020-04-05;Įvykdyta;\n\
             10;Skolinama;Utenos biblioteka;{}\u{0};2019-03-05;2019-03-06;2019-04-05;;\n\
             11;Skolinama;Utenos biblioteka;Gera;0019-03-05;2019-03-06;2019-04-05;;\n\
             12;Skolinama;Utenos biblioteka;Gera;2019-03-05;2019-03-06;2019-04-05;;\n\
             13;Skolinama;\"Utenos biblioteka;Nukirsta",
            "x".repeat(1_000_000)
        );
        let mapping = mapping(&staff, HEADS, json!({}));
        let import = checked(&staff, &mapping, &file);
        let expected = [
            "2 created Metai",
            "3 refused Marti: outcome history.word_unknown, requested_on history.not_a_day, sent_on history.not_a_day, library history.library_unknown",
            "4 refused 3: title field.required",
            "5 refused Rytoj: returned_on date.in_future, sent_on date.before_request",
            "6 refused Negrąžinta: returned_on history.not_ended",
            "7 refused :  csv.wrong_number_of_fields",
            "8 refused Užrakinta:  history.day_locked",
            "9 refused Mūsų: library loans.own_library",
            "10 created Numeris: isbn history.isbn_kept",
            "11 unchanged Numeris: isbn history.isbn_kept,  history.repeated",
            "12 refused Kitas: number history.number_twice",
            "13 refused 10: title text.too_long",
            "14 refused Gera: requested_on date.too_long_ago",
            "15 created Gera",
            "16 refused :  csv.quote_not_closed",
        ];
        assert_eq!(rows(&staff, &import), expected);
        let done = committed(&staff, &import);
        assert_eq!(counts(&done), [3, 0, 1, 11]);
        let told = rows(&staff, &done);
        assert_eq!(told[10], "12 refused Kitas: number history.number_taken");
        assert_eq!(staff.get("/api/v1/loans?count=exact").body["total"], 3);
        let found = staff.get("/api/v1/loans?q=numeris").body["items"][0].clone();
        let notes = staff.get(&format!("/api/v1/loans/{}/notes", found["id"])).body;
        assert_eq!(notes["items"][0]["text"], "ISBN 978-1", "what could not be kept stays as it stood");
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_as_a_whole_and_says_why() {
    each_database(|api| {
        let staff = api.staff();
        api.our_library();
        let mapping = mapping(&staff, HEADS, json!({}));
        let code = |file: &[u8]| {
            let refused = import(&staff, &mapping, file);
            assert_eq!(refused.status, 422, "{:?}", refused.body);
            refused.body["errors"][0]["code"].as_str().unwrap().to_owned()
        };
        assert_eq!(code(b"Nr.;Kryptis;U\xfesakyta\n"), "csv.not_utf8");
        assert_eq!(code(b"a;b\n1;2\n"), "csv.column_missing");
        assert_eq!(code(b"\n"), "csv.no_header");
        let none = staff.post_file("/api/v1/history/imports?mapping_id=999", "text/csv", b"a\n");
        assert_eq!(none.status, 404);
        // Windows-1257 is proposed where the file is no UTF-8.
        let baltic: Vec<u8> = HEADS.chars().map(in_windows_1257).collect();
        let proposed = previewed(&staff, &baltic, None);
        assert_eq!(proposed["reading"]["encoding"], "windows-1257");
        assert_eq!((&proposed["columns"][4], &proposed["faults"]), (&json!("Užsakyta"), &json!([])));
        let empty = checked(&staff, &mapping, HEADS);
        assert_eq!((counts(&empty), &empty["n_total"]), ([0; 4], &json!(0)));
    });
}

#[test]
fn two_servers_that_bring_the_same_table_in_at_once_make_each_loan_once() {
    each_database(|api| {
        let staff = api.staff();
        let mapping = of_table(api, &staff);
        let other = api.another();
        let imports = [checked(&staff, &mapping, PAST), checked(&staff, &mapping, PAST)];
        for import in &imports {
            let path = format!("{}/{}/actions/commit", super::IMPORTS, import["id"]);
            assert_eq!(staff.post(&path, json!({})).status, 200);
        }
        let done = imports.map(|import| super::settled(&staff, &import["id"]));
        drop(other);
        let [created, changed, unchanged, refused] =
            [0, 1, 2, 3].map(|at| done.iter().map(|one| counts(one)[at]).sum::<i64>());
        assert_eq!((created, changed, unchanged, refused), (42, 0, 42, 0), "{done:?}");
        assert_eq!(staff.get("/api/v1/loans?count=exact").body["total"], 42);
    });
}
