//! The MARC report: every file of records that lies beside the project is brought in, and what became of it printed.
//!
//! The full files are not the project's to carry; where they are not there, nothing is tested and one line says so.
use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{DESCRIPTIONS, checked, committed, counts, rows};
use crate::harness::each_database;

/// The file, how it is to be read, and what becomes of its records: created, changed, unchanged, refused.
const FILES: &[(&str, &str, [i64; 4])] = &[
    ("loc-books.mrc", "", [1900, 0, 0, 0]),
    ("marc.dat", "", [20, 0, 0, 0]),
    ("test.dat", "", [10, 0, 0, 0]),
    ("diacritic.dat", "", [1, 0, 0, 0]),
    ("multi_isbn.dat", "", [1, 0, 0, 0]),
    ("marc8.dat", "", [1, 0, 0, 0]),
    ("1251.dat", "", [0, 0, 0, 6]),
    ("1251.dat", "?charset=windows-1251", [6, 0, 0, 0]),
    ("testunimarc.dat", "", [1, 0, 0, 0]),
    ("batch.xml", "", [2, 0, 0, 0]),
    ("bad_records.mrc", "", [1, 0, 1, 7]),
    ("bad_eacc_encoding.dat", "", [0, 0, 0, 1]),
    ("bad_indicator.dat", "", [0, 0, 0, 1]),
    ("bad_marc8_escape.dat", "", [0, 0, 0, 1]),
    ("bad_subfield_code.dat", "", [0, 0, 0, 1]),
    ("bad_tag.xml", "", [0, 0, 0, 1]),
    ("utf8_invalid.mrc", "", [0, 0, 0, 1]),
];

#[test]
fn the_files_that_lie_beside_the_project_arrive_as_the_report_says() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/marc");
    let folder = std::env::var_os("MARC_FILES").map_or_else(beside, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("the full MARC files are not beside the project: no report");
        return;
    }
    each_database(|api| {
        let staff = api.staff();
        println!("{:<40} created changed unchanged refused", "file");
        let mut told = Vec::new();
        for (name, query, _) in FILES {
            let import = checked(&staff, query, &fs::read(folder.join(name)).unwrap());
            let [created, changed, unchanged, refused] = counts(&import);
            println!("{:<40} {created:>7} {changed:>7} {unchanged:>9} {refused:>7}", format!("{name} {query}"));
            for line in rows(&staff, &import, "").iter().filter(|line| has_fault(line)) {
                println!("    {line}");
            }
            assert_eq!(counts(&committed(&staff, &import)), counts(&import), "{name}: done is what was told");
            told.push((*name, *query, counts(&import)));
        }
        assert_eq!(told, FILES);
        let total: Value = staff.get(&format!("{DESCRIPTIONS}?count=exact")).body["total"].clone();
        println!("descriptions: {total}");
    });
}

fn has_fault(line: &str) -> bool {
    line.contains(" marc.") || line.contains("check_digit")
}
