//! What is billed, on paper: the words, the code for the apps of banks, the statement for both to sign.
use super::{INVOICES, Office};
use crate::{harness::each_database, papers::Read};

#[test]
fn an_invoice_is_printed_with_its_words_and_its_code() {
    each_database(|api| {
        let office = Office::open(api);
        let invoice = office.issued(office.desk.kaunas, 22_145);
        let paper = |path: &str| Read::of("billed", &office.staff().download(&format!("{INVOICES}/{path}")));
        let number = invoice["number"].as_str().unwrap();
        let reference = invoice["reference"].as_str().unwrap();
        if let Some(paper) = paper(&format!("{}/papers/invoice?language=lt", invoice["id"])) {
            paper.says(&["Sąskaita faktūra", number, "Du šimtai dvidešimt vienas euras 45 ct", "Metai"]);
            let code = paper.codes.iter().find(|code| code.starts_with("QR-Code:BCD")).expect("a code of payment");
            for part in ["LT121000011101001000", "EUR221.45", reference] {
                assert!(code.contains(part), "{part}: {code}");
            }
        }
        if let Some(paper) = paper(&format!("{}/papers/invoice?language=en", invoice["id"])) {
            paper.says(&[number, "221.45"]);
        }
        let library = office.desk.kaunas;
        let of = format!("papers/statement?library_id={library}&from_on=2026-01-01&to_on=2026-03-02&language=lt");
        if let Some(paper) = paper(&of) {
            paper.says(&[number, "221,45"]);
        }
        let early = office.staff().get(&format!("{INVOICES}/{}/papers/reminder", invoice["id"]));
        assert_eq!((early.status, early.code()), (409, "invoices.not_late"));
    });
}
