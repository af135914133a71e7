//! A real server of SRU is asked.
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{add, answer, desk, look, new, new_with, unimarc, yaz::Yaz};
use crate::harness::each_database;

#[test]
fn titles_are_found_by_every_version_of_sru() {
    let Some(yaz) = Yaz::start() else { return };
    each_database(|api| {
        let client = desk(api);
        for version in ["1.1", "1.2", "2.0"] {
            add(&client, new_with(version, &yaz.url, json!({ "sru_version": version })));
        }
        let found = look(&client, &[("title", "3 kompiuteriai"), ("author", "Collins")]);
        for version in ["1.1", "1.2", "2.0"] {
            assert_eq!(answer(&found, version), ("answered", "", 3), "{found}");
        }
        let first = &found["items"][0];
        assert_eq!(
            (&first["title"], &first["author"]),
            (&json!("How to program a computer"), &json!("Jack Collins")),
            "{found}"
        );
        let holders: Vec<_> = first["holders"].as_array().unwrap().iter().map(|holder| &holder["name"]).collect();
        assert_eq!(holders, ["1.1", "1.2", "2.0"], "the same edition is one row");
        assert!(first["holders"][0]["control_number"].as_str().unwrap().contains("1122446"), "{first}");
    });
}

#[test]
fn what_is_typed_is_words_to_a_server_and_never_cql() {
    let Some(yaz) = Yaz::start() else { return };
    each_database(|api| {
        let client = desk(api);
        add(&client, new("Katalogas", &yaz.url));
        let titles = [
            "4 Žąsų šienas – ąčęėįšųūž",
            r#"4 Marti" or dc.nothing = "x"#,
            r#"4 a\" and \"#,
            "4 and or not prox sortby ( ) < > = / *?^",
        ];
        for title in titles {
            let found = look(&client, &[("title", title), ("author", r#"Žemaitė" not"#)]);
            assert_eq!(answer(&found, "Katalogas"), ("answered", "", 4), "{title}: {found}");
        }
    });
}

#[test]
fn an_isbn_is_searched_as_the_whole_question() {
    let Some(yaz) = Yaz::start() else { return };
    each_database(|api| {
        let client = desk(api);
        add(&client, new("Katalogas", &yaz.url));
        let found = look(&client, &[("isbn", "0-306-40615-2"), ("title", "3 kita antraštė")]);
        // The server has as many as the number says: it was asked for the ISBN, in its thirteen digits.
        assert_eq!(answer(&found, "Katalogas"), ("answered", "", 9_780_306_406_157), "{found}");
        assert_eq!(found["targets"][0]["n_read"], 20, "of so many, twenty are read");
        let without = json!({ "indexes": { "title": "dc.title", "relation": "all" }, "position": 1 });
        add(&client, new_with("Be ISBN", &yaz.url, without));
        let found = look(&client, &[("isbn", "9780306406157")]);
        assert_eq!(answer(&found, "Be ISBN"), ("not_asked", "no_index", -1));
    });
}

#[test]
fn a_slow_server_is_late_and_holds_up_no_other() {
    let Some((yaz, silent)) = Yaz::start().zip(Yaz::start()) else { return };
    silent.stop_answering();
    each_database(|api| {
        let client = desk(api);
        add(&client, new_with("Lėtas", &silent.url, json!({ "deadline_ms": 700 })));
        add(&client, new("Greitas", &yaz.url));
        let begun = Instant::now();
        let found = look(&client, &[("title", "2 knygos")]);
        assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
        assert_eq!(answer(&found, "Lėtas"), ("late", "timed_out", -1));
        assert_eq!(answer(&found, "Greitas"), ("answered", "", 2));
        assert!(!found["items"].as_array().unwrap().is_empty());
        let late = &found["targets"].as_array().unwrap()[1];
        assert!((700..5000).contains(&late["ms"].as_i64().unwrap()), "{late}");
    });
}

#[test]
fn a_server_that_cannot_search_so_says_why() {
    let Some(yaz) = Yaz::start() else { return };
    each_database(|api| {
        let client = desk(api);
        let indexes = json!({ "title": "dc.nothing", "author": null, "isbn": null, "issn": null, "relation": "=" });
        add(&client, new_with("Kitas rodinys", &yaz.url, json!({ "indexes": indexes })));
        add(&client, new_with("Kita schema", &yaz.url, json!({ "record_schema": "nonsense" })));
        add(&client, new("Kita bazė", &yaz.url.replace("Default", "Nowhere")));
        let found = look(&client, &[("title", "2 knygos")]);
        assert_eq!(answer(&found, "Kitas rodinys"), ("diagnostic", "diagnostic", -1), "{found}");
        assert_eq!(answer(&found, "Kita schema"), ("diagnostic", "diagnostic", 2));
        assert_eq!(answer(&found, "Kita bazė"), ("refused", "http_status", -1));
        let said: Vec<_> = found["targets"].as_array().unwrap().iter().filter_map(|of| of["said"].as_str()).collect();
        let known = |text: &str| said.iter().any(|said| said.contains(text));
        assert!(known("Unsupported index (info:srw/diagnostic/1/16)") && known("System error"), "{said:?}");
    });
}

#[test]
fn unimarc_is_read_and_no_titles_are_an_answer_too() {
    let records = [
        unimarc(["LT-1", "Dievų miškas", "Sruoga", "1957", ""]),
        unimarc(["LT-2", "Milžino paunksmė", "Sruoga", "1932", ""]),
    ];
    let Some(yaz) = Yaz::with_records(&records) else { return };
    each_database(|api| {
        let client = desk(api);
        add(&client, new_with("LIBIS", &yaz.url, json!({ "record_schema": "unimarc" })));
        let found = look(&client, &[("title", "2 Sruoga")]);
        assert_eq!(answer(&found, "LIBIS"), ("answered", "", 2), "{found}");
        let titles: Vec<_> =
            found["items"].as_array().unwrap().iter().map(|item| (&item["title"], &item["year"])).collect();
        assert_eq!(titles, [(&json!("Dievų miškas"), &json!(1957)), (&json!("Milžino paunksmė"), &json!(1932))]);
        let none = look(&client, &[("title", "0 nieko")]);
        assert_eq!((answer(&none, "LIBIS"), &none["items"]), (("answered", "", 0), &Value::Array(Vec::new())));
    });
}
