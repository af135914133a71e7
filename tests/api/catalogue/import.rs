//! Records brought in: good ones, bad ones, the same ones again.
use serde_json::json;

use super::{DESCRIPTIONS, EXTRACT, IMPORTS, brought_in, checked, committed, counts, import, numbered, record, rows};
use crate::harness::each_database;

#[test]
fn three_hundred_real_records_arrive_and_a_second_time_nothing_changes() {
    each_database(|api| {
        let staff = api.staff();
        let import = checked(&staff, "?name=marc.mrc", EXTRACT);
        assert_eq!((counts(&import), &import["file_name"]), ([300, 0, 0, 0], &json!("marc.mrc")));
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}?count=exact")).body["total"], 0, "a dry run writes nothing");
        let told = rows(&staff, &import, "");
        let warned: Vec<_> = told.iter().filter(|line| line.contains("isbn.check_digit")).collect();
        assert_eq!(warned.len(), 2, "{warned:?}");
        let done = committed(&staff, &import);
        assert_eq!(counts(&done), [300, 0, 0, 0]);
        assert_eq!(rows(&staff, &done, ""), told);
        let again = checked(&staff, "", EXTRACT);
        assert_eq!(counts(&again), [0, 0, 300, 0]);
        assert_eq!(counts(&committed(&staff, &again)), [0, 0, 300, 0]);
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}?count=exact")).body["total"], 300);
        let found = staff.get(&format!("{DESCRIPTIONS}?q=knygnesiu%20svent")).body["items"][0].clone();
        assert_eq!((&found["title"], &found["year"]), (&json!("Knygnešių šventa gadynė"), &json!(1990)));
        assert_eq!(
            (&found["source"], &found["language"], &found["version"]),
            (&json!("DLC"), &json!("lit"), &json!(1))
        );
    });
}

#[test]
fn a_bad_record_is_named_with_its_place_and_loses_no_good_one() {
    each_database(|api| {
        let staff = api.staff();
        let bad = numbered("2", "B").iter().map(|byte| if *byte == b'B' { 0xff } else { *byte }).collect::<Vec<_>>();
        let file = [numbered("1", "A"), bad, numbered("3", "C"), b"00050nam".to_vec()].concat();
        let (first, n) = (numbered("1", "A").len(), numbered("2", "B").len());
        let import = checked(&staff, "", &file);
        let place = first + n - 3;
        let expected = [
            "1 created A".to_owned(),
            format!("2 refused : 245 marc.not_utf8 @{place}"),
            "3 created C".to_owned(),
            format!("4 refused : marc.truncated @{}", file.len()),
        ];
        assert_eq!(rows(&staff, &import, ""), expected);
        assert_eq!(counts(&committed(&staff, &import)), [2, 0, 0, 2]);
    });
}

#[test]
fn a_record_that_its_source_changed_is_updated_with_its_history() {
    each_database(|api| {
        let staff = api.staff();
        brought_in(&staff, &numbered("1", "Metai"));
        let id = staff.get(DESCRIPTIONS).body["items"][0]["id"].clone();
        let done = brought_in(&staff, &numbered("1", "Metai ir pasakėčios"));
        assert_eq!(counts(&done), [0, 1, 0, 0]);
        let after = staff.get(&format!("{DESCRIPTIONS}/{id}")).body;
        assert_eq!((&after["title"], &after["version"]), (&json!("Metai ir pasakėčios"), &json!(2)));
        let events = staff.get(&format!("{DESCRIPTIONS}/{id}/events")).body["items"].clone();
        let told: Vec<_> = events.as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
        assert_eq!(told, ["catalogue.create", "catalogue.update"]);
        assert_eq!(events[1]["fields"], json!(["title"]));
        assert_eq!(events[1]["account"]["id"], json!(staff.account));
    });
}

#[test]
fn what_was_edited_here_stays_until_the_source_changes() {
    each_database(|api| {
        let staff = api.staff();
        brought_in(&staff, &numbered("1", "Metia"));
        let id = staff.get(DESCRIPTIONS).body["items"][0]["id"].clone();
        let path = format!("{DESCRIPTIONS}/{id}");
        assert_eq!(staff.send("PATCH", &path, &[("If-Match", "\"1\"")], r#"{"title":"Metai"}"#).status, 200);
        assert_eq!(counts(&brought_in(&staff, &numbered("1", "Metia"))), [0, 0, 1, 0]);
        assert_eq!(staff.get(&path).body["title"], "Metai");
        assert_eq!(counts(&brought_in(&staff, &numbered("1", "Metai: poema"))), [0, 1, 0, 0]);
        assert_eq!(staff.get(&path).body["title"], "Metai: poema");
    });
}

#[test]
fn a_record_without_a_source_is_known_by_isbn_title_and_year() {
    each_database(|api| {
        let staff = api.staff();
        let of = |number: &str, isbn: &str, title: &str, year: &str| {
            let (isbn, title, year) = (format!("  $a{isbn}"), format!("00$a{title}"), format!("  $c{year}"));
            record(&[("001", number), ("020", &isbn), ("245", &title), ("260", &year)])
        };
        brought_in(&staff, &of("1", "0-8044-2957-X", "Metai /", "c1990."));
        let file = [
            of("5", "9780804429573", "METAI", "1990"),
            of("1", "0-8044-2957-X", "Metai", "1991"),
            of("1", "0-306-40615-2", "Metai", "1990"),
        ]
        .concat();
        let import = checked(&staff, "", &file);
        assert_eq!(rows(&staff, &import, ""), ["1 changed METAI", "2 created Metai", "3 created Metai"]);
    });
}

#[test]
fn a_record_that_stands_twice_in_a_file_comes_in_once() {
    each_database(|api| {
        let staff = api.staff();
        let file = [numbered("1", "A"), numbered("1", "A"), numbered("1", "B")].concat();
        let import = checked(&staff, "", &file);
        let expected = ["1 created A", "2 unchanged A: marc.repeated", "3 changed B: marc.repeated"];
        assert_eq!(rows(&staff, &import, ""), expected);
        assert_eq!(rows(&staff, &committed(&staff, &import), ""), expected);
    });
}

#[test]
fn marcxml_is_taken_and_what_is_no_file_of_records_is_refused() {
    each_database(|api| {
        let staff = api.staff();
        let xml = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record><leader>00000nam a2200000 a 4500</leader>\
                   <controlfield tag=\"001\">1</controlfield><datafield tag=\"245\" ind1=\"0\" ind2=\"0\">\
                   <subfield code=\"a\">Žemė &amp; dangus</subfield></datafield></record></collection>";
        let taken = staff.post_file(IMPORTS, "application/marcxml+xml", xml.as_bytes());
        assert_eq!(taken.status, 201);
        let settled = super::settled(&staff, &taken.body["id"]);
        assert_eq!(rows(&staff, &settled, ""), ["1 created Žemė & dangus"]);
        let refused = import(&staff, "", b"  ");
        assert_eq!((refused.status, &refused.body["errors"][0]["code"]), (422, &json!("marc.no_records")));
        let doctype = import(&staff, "", b"<!DOCTYPE x><record/>");
        assert_eq!((doctype.status, &doctype.body["errors"][0]["code"]), (422, &json!("marc.xml_doctype")));
        assert_eq!(staff.post_file(IMPORTS, "text/csv", b"a").code(), "http.media_type");
        assert_eq!(import(&staff, "?charset=klingon", b"a").code(), "query.invalid");
        let large = vec![b'0'; (32 << 20) + 1];
        assert_eq!(import(&staff, "", &large).code(), "http.too_large");
    });
}

#[test]
fn the_owner_says_in_what_characters_a_file_is() {
    each_database(|api| {
        let staff = api.staff();
        let cyrillic: Vec<u8> =
            numbered("1", "xx").iter().map(|byte| if *byte == b'x' { 0xc0 } else { *byte }).collect();
        let as_it_is = checked(&staff, "", &cyrillic);
        assert_eq!(counts(&as_it_is), [0, 0, 0, 1]);
        let told = checked(&staff, "?charset=windows-1251", &cyrillic);
        assert_eq!(rows(&staff, &told, ""), ["1 created АА"]);
    });
}
