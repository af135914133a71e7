//! What is asked wrongly is told how; what is asked rightly comes in every form.
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use super::count;
use crate::harness::{Answer, Client, each_database};

fn ask(staff: &Client, question: &str) -> Answer {
    staff.get(&format!("/api/v1/statistics?{question}"))
}

#[test]
fn a_near_name_is_suggested() {
    each_database(|api| {
        let staff = api.staff();
        let detail = |question: &str| ask(&staff, question).body["detail"].as_str().unwrap().to_owned();
        assert!(detail("measures=request_sent").contains("did you mean \"requests_sent\"?"));
        assert!(detail("measures=requests_sent&by=mounth").contains("did you mean \"month\"?"));
        assert!(!detail("measures=castles").contains("did you mean"));
    });
}

#[test]
fn what_does_not_fit_is_refused_by_its_name() {
    each_database(|api| {
        let staff = api.staff();
        for (question, code, word) in [
            ("measures=requests_sent&by=reason", "statistics.does_not_fit", "Priežastis"),
            ("measures=visits&side=lending", "statistics.does_not_fit", "Kryptis"),
            ("measures=requests_sent&by=stage", "statistics.does_not_fit", "Etapas"),
            ("measures=users&by=library", "statistics.does_not_fit", "Biblioteka"),
            ("measures=days_mean&by=month", "statistics.needs_side", "pasirinkite kryptį"),
        ] {
            let refused = ask(&staff, question);
            assert_eq!((refused.status, refused.code()), (400, code), "{question}");
            assert!(refused.body["detail"].as_str().unwrap().contains(word), "{refused:?}");
        }
    });
}

#[test]
fn a_million_cells_are_refused_and_not_computed() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        count(api, "requests_sent", utena, "1926-02-27", 1);
        let all: Vec<_> = staff.get("/api/v1/statistics/measures").body["items"].as_array().unwrap().clone();
        let sums = all.iter().filter(|one| one["is_additive"] == true && one["key"] != "visits");
        let sums: Vec<_> = sums.map(|one| one["key"].as_str().unwrap()).collect();
        let measures = format!("{},borrowing_open,lending_open", sums.join(","));
        let century =
            ask(&staff, &format!("measures={measures}&by=day&compare=year_before&from=1926-01-01&to=2026-01-01"));
        assert_eq!((century.status, century.code()), (400, "statistics.too_large"));
    });
}

#[test]
fn every_form_has_the_same_rows() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        count(api, "requests_sent", utena, "2026-01-31", 2);
        count(api, "requests_sent", utena, "2025-02-28", 3);
        let question =
            "measures=requests_sent,borrowing_fill_rate&by=month&from=2026-01-01&to=2026-02-28&compare=year_before";
        let lines = ask(&staff, &format!("{question}&format=ndjson"));
        assert_eq!(lines.header("Content-Type"), "application/x-ndjson");
        let lines: Vec<Value> =
            lines.body.as_str().unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(json!(lines), ask(&staff, question).body["rows"]);
        let csv = ask(&staff, &format!("{question}&format=csv")).body;
        let before = "Skaitytojų TBA užsakymai (prieš metus),Įvykdymo procentas (gaunant) (prieš metus)";
        let head = format!("\u{feff}Mėnuo,Skaitytojų TBA užsakymai,Įvykdymo procentas (gaunant),{before}");
        assert_eq!(csv.as_str().unwrap(), format!("{head}\r\n2026-01,2,,0,\r\n2026-02,0,,3,\r\n"));
        let path = format!("/api/v1/statistics?{question}&format=xlsx");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(staff.download(&path))).unwrap();
        let range = book.worksheet_range("Rodikliai").unwrap();
        assert_eq!(range.get_value((1, 0)), Some(&Data::String("2026-01".into())));
        assert_eq!(range.get_value((1, 1)), Some(&Data::Float(2.0)));
        assert_eq!(range.get_value((2, 3)), Some(&Data::Float(3.0)));
        assert_eq!(range.get_value((3, 0)), Some(&Data::String("Iš viso".into())));
        assert!(book.worksheet_range("Paaiškinimai").unwrap().height() > 3);
    });
}

#[test]
fn the_etag_is_of_the_question_and_of_the_data() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        let tag = |question: &str| ask(&staff, question).header("ETag").to_owned();
        let (by_month, by_year) = ("measures=requests_sent&by=month", "measures=requests_sent&by=year");
        assert_ne!(tag(by_month), tag(by_year));
        assert_eq!(tag(by_month), tag(by_month));
        let before = tag(by_month);
        let path = format!("/api/v1/statistics?{by_month}");
        assert_eq!(staff.send("GET", &path, &[("If-None-Match", &before)], "").status, 304);
        count(api, "requests_sent", utena, "2026-01-31", 2);
        assert_ne!(tag(by_month), before);
    });
}

#[test]
fn figures_of_locked_days_are_final() {
    each_database(|api| {
        let staff = api.staff();
        let is_final =
            || ask(&staff, "measures=requests_sent&from=2026-01-05&to=2026-01-05").body["header"]["is_final"].clone();
        assert_eq!(is_final(), false);
        assert_eq!(staff.post("/api/v1/diary/days/2026-01-05/actions/lock", json!({})).status, 200);
        assert_eq!(is_final(), true);
    });
}
