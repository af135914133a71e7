//! Files as people send them: half-broken, broken, too large.
use serde_json::Value;

use super::{IMPORTS, checked, committed, counts, rows};
use crate::harness::{Answer, each_database};

fn faults(answer: &Answer) -> Vec<String> {
    let told = |fault: &Value| format!("{} {}", fault["pointer"], fault["code"]).replace('"', "");
    answer.body["errors"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn half_a_broken_file_brings_its_good_half_in() {
    each_database(|api| {
        let staff = api.staff();
        let file = "name,kind,company_code,postal_code\n\
                    Gera,school,190966737,LT-41123\n\
                    Trumpa,school\n\
                    Pilis,castle,188204008,\n\
                    ,school,,\n\
                    Bloga,school,188204008,xx\n\
                    Antra,school,190966737,\n\
                    Ilga,school,,,per daug\n\
                    gera,School,,\n\
                    \"Kabutės,school,,\nKita,school,,\n";
        let import = checked(&staff, file);
        let expected = [
            "2 created Gera",
            "3 refused Trumpa:  csv.wrong_number_of_fields",
            "4 refused Pilis: kind value.not_in_list, company_code code.check_digit",
            "5 refused : name field.required",
            "6 refused Bloga: company_code csv.duplicate_row, company_code code.check_digit, postal_code value.wrong_format",
            "7 refused Antra: company_code csv.duplicate_row",
            "8 refused Ilga:  csv.wrong_number_of_fields",
            "9 refused gera: name csv.duplicate_row",
            "10 refused Kabutės,school,,:  csv.quote_not_closed",
        ];
        assert_eq!(rows(&staff, &import), expected);
        assert_eq!(counts(&committed(&staff, &import)), [1, 0, 0, 8]);
        assert_eq!(staff.get("/api/v1/libraries?q=gera").body["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_row_of_characters_that_no_database_keeps_loses_no_other_row() {
    each_database(|api| {
        let staff = api.staff();
        let import = checked(&staff, "name,kind\n\u{0},castle\u{0}\nGera\u{0},school\n");
        let expected = ["2 refused : kind value.not_in_list, name field.required", "3 created Gera"];
        assert_eq!(rows(&staff, &import), expected);
    });
}

#[test]
fn a_file_that_cannot_be_read_is_refused_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let told = |file: &[u8]| {
            let answer = staff.post_file(IMPORTS, "text/csv", file);
            assert_eq!((answer.status, answer.code()), (422, "body.invalid"));
            assert!(answer.body["errors"].as_array().unwrap().iter().all(|fault| fault["detail"] != ""));
            faults(&answer)
        };
        assert_eq!(told(b"name,kind\n\xff\xfe,school\n"), [" csv.not_utf8"]);
        assert_eq!(told("Biržų biblioteka,municipal\n".as_bytes()), [" csv.no_header"]);
        assert_eq!(told(b"name,colour\n"), ["/colour csv.unknown_column", "/kind csv.column_missing"]);
        assert_eq!(told(b"\n"), [" csv.no_header"]);
        let none = staff.get(IMPORTS).body;
        assert!(none["items"].as_array().unwrap().is_empty(), "nothing was kept");
    });
}

#[test]
fn a_file_has_ten_megabytes_at_most() {
    each_database(|api| {
        let staff = api.staff();
        let mut file = b"name,kind\nA,school\n".to_vec();
        file.resize(10 << 20, b'\n');
        assert_eq!(staff.post_file(IMPORTS, "text/csv", &file).status, 201);
        file.push(b'\n');
        let larger = staff.post_file(IMPORTS, "text/csv", &file);
        assert_eq!((larger.status, larger.code()), (413, "http.too_large"));
        let json = staff.post_file(IMPORTS, "application/json", b"{}");
        assert_eq!((json.status, json.code()), (415, "http.media_type"));
    });
}

#[test]
fn a_header_without_rows_makes_nothing_of_the_directory() {
    each_database(|api| {
        let staff = api.staff();
        let import = checked(&staff, "\u{feff}name;kind\r\n");
        assert_eq!((&import["n_total"], counts(&import)), (&Value::from(0), [0; 4]));
    });
}

#[test]
fn imports_are_for_those_who_may_import() {
    each_database(|api| {
        let (staff, colleague) = (api.staff(), api.signed_in(&["libraries:import"]));
        let import = checked(&staff, "name,kind\nA,school\n");
        let path = format!("{IMPORTS}/{}", import["id"]);
        assert_eq!(colleague.get(&path).body["id"], import["id"], "a colleague may go on with it");
        let reader = api.signed_in(&["libraries:read", "libraries:manage"]);
        for path in [IMPORTS.to_owned(), path.clone(), format!("{path}/rows")] {
            assert_eq!(reader.get(&path).status, 403, "{path}");
        }
        assert_eq!(super::import(&reader, "name,kind\n").status, 403);
        for path in ["999999", "999999/rows", "0"] {
            assert_eq!(staff.get(&format!("{IMPORTS}/{path}")).status, 404, "{path}");
        }
        assert_eq!(colleague.get(&format!("{path}/rows?outcome=lost")).code(), "query.invalid");
    });
}

#[test]
fn rows_come_in_pages() {
    each_database(|api| {
        let staff = api.staff();
        let file: String = (0..250).map(|n| format!("Mokykla {n},school\n")).collect();
        let import = checked(&staff, &format!("name,kind\n{file}"));
        let (mut n, mut cursor) = (0, String::new());
        loop {
            let page = staff.get(&format!("{IMPORTS}/{}/rows?limit=100{cursor}", import["id"])).body;
            n += page["items"].as_array().unwrap().len();
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(n, 250);
    });
}
