//! Records given out again, as they came.
use serde_json::json;

use super::{DESCRIPTIONS, EXTRACT, brought_in, checked, counts, described};
use crate::harness::each_database;

#[test]
fn every_record_goes_out_byte_for_byte_as_it_came() {
    each_database(|api| {
        let staff = api.staff();
        brought_in(&staff, EXTRACT);
        let out = staff.get(&format!("{DESCRIPTIONS}?format=marc"));
        assert_eq!((out.status, out.header("Content-Type")), (200, "application/marc"));
        assert!(out.header("Content-Disposition").contains("katalogas.mrc"));
        let sorted = |file: &[u8]| {
            let mut records: Vec<_> = file.split(|byte| *byte == 0x1d).map(<[u8]>::to_vec).collect();
            records.sort();
            records
        };
        assert!(sorted(out.body.as_str().unwrap().as_bytes()) == sorted(EXTRACT), "nothing is lost on the way");
    });
}

#[test]
fn marcxml_goes_out_and_comes_in_without_a_change() {
    each_database(|api| {
        let staff = api.staff();
        brought_in(&staff, EXTRACT);
        let out = staff.get(&format!("{DESCRIPTIONS}?format=marcxml&language=lit"));
        assert_eq!(out.header("Content-Type"), "application/marcxml+xml");
        let xml = out.body.as_str().unwrap();
        let n = i64::try_from(xml.matches("<record>").count()).unwrap();
        assert!(n > 100 && n < 300, "the list is the one that was asked for: {n}");
        assert_eq!(counts(&checked(&staff, "", xml.as_bytes())), [0, 0, n, 0]);
    });
}

#[test]
fn one_record_is_shown_as_fields_and_given_as_a_file() {
    each_database(|api| {
        let staff = api.staff();
        let id = described(&staff, json!({ "kind": "book", "title": "Žemė & <dangus>" }));
        let path = format!("{DESCRIPTIONS}/{id}/marc");
        let fields = staff.get(&path).body["fields"].clone();
        assert_eq!(
            fields,
            json!([{
                "tag": "245", "indicators": "00", "subfields": [{ "code": "a", "value": "Žemė & <dangus>" }],
            }])
        );
        let file = staff.get(&format!("{path}?format=marc"));
        assert!(file.header("Content-Disposition").contains(&format!("aprasas-{id}.mrc")));
        assert!(file.body.as_str().unwrap().contains("\u{1f}aŽemė & <dangus>\u{1e}\u{1d}"));
        let xml = staff.get(&format!("{path}?format=marcxml")).body;
        assert!(xml.as_str().unwrap().contains("Žemė &amp; &lt;dangus&gt;"));
        assert_eq!(staff.get(&format!("{DESCRIPTIONS}/99/marc")).status, 404);
    });
}

#[test]
fn a_list_is_a_table_too() {
    each_database(|api| {
        let staff = api.staff();
        described(&staff, json!({ "kind": "book", "title": "=A1", "year": 1990, "isbns": ["0-8044-2957-X"] }));
        let csv = staff.send("GET", &format!("{DESCRIPTIONS}?format=csv"), &[("Accept-Language", "en")], "").body;
        let mut lines = csv.as_str().unwrap().lines();
        assert!(lines.next().unwrap().contains("Title,Subtitle,Part,Author"));
        assert_eq!(lines.next().unwrap(), "'=A1,,,,,,,1990,,,book,9780804429573,,,,0,0");
    });
}
