//! Every template whose thing another capability owns, typeset by the program itself in both languages.
use abonementas::{
    papers::docx,
    platform::{
        Result,
        i18n::Language,
        press::{Order, Paper},
    },
};
use actix_web::rt::System;
use serde_json::json;

use super::{Read, samples};
use crate::harness::press;

fn printed(order: &Order) -> Result<Vec<u8>> {
    System::new().block_on(press().print(order))
}

fn says(paper: &impl Paper, name: &str, language: Language, words: &[&str]) -> Vec<String> {
    let pdf = printed(&paper.order().unwrap()).unwrap();
    let Some(read) = Read::of(&format!("{name}-{}", language.as_str()), &pdf) else { return Vec::new() };
    read.says(words);
    read.codes
}

use Language::{En, Lt};

#[test]
fn an_invoice_says_what_is_owed_and_how_to_pay_it() {
    let lt = ["Sąskaita faktūra Nr. TBA 000123", "2026 m. gruodžio 15 d.", "1 234,56", "LT12 1000 0111 0100 1000"];
    let codes = says(&samples::invoice(Lt), "invoice", Lt, &lt);
    let words = "Vienas tūkstantis du šimtai trisdešimt keturi eurai 56 ct";
    let annex = ["Specifikacija prie sąskaitos Nr. TBA 000123", "TBA-2026-0027", "RF32TBA20210042"];
    says(&samples::invoice(Lt), "invoice", Lt, &[&[words], annex.as_slice()].concat());
    if let Some(code) = codes.first() {
        let lines: Vec<&str> = code.lines().collect();
        assert_eq!(lines[..4], ["QR-Code:BCD", "002", "1", "SCT"]);
        assert_eq!(lines[6..], ["LT121000011101001000", "EUR1234.56", "", "RF32TBA20210042"]);
    }
    let en = ["Invoice No. TBA 000123", "15 December 2026", "1,234.56", "Not a VAT payer.", "Thank you for reading."];
    says(&samples::invoice(En), "invoice", En, &en);
    let draft = ["Kreditinė sąskaita Nr. juodraštis", "Klaidingai suskaičiuota", "Kredituojama iš viso"];
    assert!(says(&samples::credit_note(Lt), "credit-note", Lt, &draft).is_empty(), "nothing is to be paid");
}

#[test]
fn reminders_and_statements_say_what_is_left() {
    let lt = ["Priminimas apie neapmokėtas sąskaitas (2)", "200,45", "Du šimtai eurų 45 ct", "2026 m. kovo 16 d."];
    says(&samples::reminder(Lt), "reminder", Lt, &lt);
    says(&samples::reminder(En), "reminder", En, &["Reminder of unpaid invoices (2)", "Two hundred euros and 45 ct"]);
    let lt = ["Tarpusavio atsiskaitymų suderinimo aktas", "2026 m. birželio 30 d. skola: 200,45 €", "Skolininkas"];
    says(&samples::statement(Lt), "statement", Lt, &lt);
    says(&samples::statement(En), "statement", En, &["Statement of account", "30 June 2026: €200.45"]);
}

#[test]
fn a_parcel_has_its_sheet_and_a_damage_its_act() {
    let lt = ["Siuntos lydraštis Nr. S-2026-0012", "1 240 g", "Balys Sruoga. Dievų miškas", "Iš viso: 2 leidiniai"];
    let codes = says(&samples::sheet(Lt), "shipment-sheet", Lt, &lt);
    assert!(codes.iter().all(|code| code == "CODE-128:S-2026-0012"), "{codes:?}");
    says(&samples::sheet(En), "shipment-sheet", En, &["Accompanying sheet No. S-2026-0012", "In all: 2 items"]);
    let lt = ["Dokumento sugadinimo aktas Nr. A-2026-01", "Išplėšti 12–16 puslapiai.", "12,50 € (Dvylika eurų 50 ct)"];
    says(&samples::act(Lt), "act", Lt, &lt);
    says(&samples::act(En), "act", En, &["Act of damage No. A-2026-01", "€12.50"]);
}

#[test]
fn a_document_is_the_same_on_paper_and_as_docx_and_evaluates_nothing() {
    let document = samples::document(Lt);
    let words = ["Metų ataskaita", "Žodinė dalis", "5 < 6 & #set text(red) *ne žymė*", "Pasvalys", "42", "Direktorė"];
    says(&document, "document", Lt, &words);
    says(&samples::document(En), "document", En, &["Yearly report", "Requests by quarter", "Total 42"]);
    let text = super::documents::text_of(docx(&document).unwrap());
    let text = text.replace("&lt;", "<").replace("&amp;", "&");
    assert!(words.iter().all(|words| text.contains(words)), "{text}");
    assert!(text.contains("40,2"), "a chart is its values: {text}");
}

#[test]
fn whatever_a_paper_is_told_no_file_is_read() {
    let outside = Order { paper: "../../etc/passwd".into(), data: json!({}) };
    assert!(printed(&outside).is_err());
    let mut order = samples::act(Lt).order().unwrap();
    order.data["title"] = json!("#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\"");
    if let Some(read) = Read::of("outside", &printed(&order).unwrap()) {
        read.says(&["#read(\"/etc/passwd\")"]);
    }
}
