//! The report on paper, and to go on writing.
use serde_json::json;

use super::{REPORTS, begun};
use crate::{
    harness::each_database,
    loans::Desk,
    papers::{Read, documents::text_of},
};

#[test]
fn a_report_is_given_as_pdf_and_docx() {
    each_database(|api| {
        let desk = Desk::open(api);
        let report = begun(&desk.staff, json!({ "kind": "tba_year", "year": 2025 }));
        let get = |format: &str| desk.staff.download(&format!("{REPORTS}/{}/paper?format={format}", report["id"]));
        let words = ["Tarpbibliotekinio abonemento 2025 metų ataskaita", "Abonentai ir sutartys", "Kontrolinės sumos"];
        if let Some(paper) = Read::of("report", &get("pdf")) {
            paper.says(&words);
        }
        let text = text_of(get("docx"));
        assert!(words.iter().all(|words| text.contains(words)), "{text}");
    });
}
