//! What is written, kept where readers of the documents find it: `UPDATE=1 cargo test` writes it anew.
use en16931::{Invoice, SchemeId, ubl};
use quick_xml::{Reader, events::Event};

use crate::samples::{all, credit_note, exempt, outside};

#[test]
fn each_document_is_current() {
    for (name, invoice) in all() {
        let path = format!("{}/../../docs/reference/e-invoices/{name}.xml", env!("CARGO_MANIFEST_DIR"));
        let now = ubl(&invoice);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let printed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(now == printed, "{name}.xml is stale: run UPDATE=1 cargo test");
    }
}

#[test]
fn what_is_written_reads_back() {
    let mut invoice = exempt();
    let odd = "„Ąžuolas“ & <Sėlė> \"'\u{0}\u{1f}\u{fffe}\r\n]]> 😀";
    invoice.note = Some(odd.into());
    invoice.buyer.legal_id = Some(SchemeId { scheme: "02\"00<".into(), value: odd.into() });
    let xml = ubl(&invoice);
    assert_eq!(texts(&xml, "cbc:Note")[0], "„Ąžuolas“ & <Sėlė> \"'\r\n]]> 😀");
    assert_eq!(texts(&xml, "cbc:EmbeddedDocumentBinaryObject"), ["JVBERi0xLjcK"]);
    assert_eq!(texts(&xml, "cbc:Percent"), ["0", "0"]);
}

/// An invoice that says nothing has no element of nothing (PEPPOL-EN16931-R008).
#[test]
fn texts_of_spaces_are_not_written() {
    let mut invoice: Invoice = outside();
    let blank = || Some(" \u{0}\n".to_owned());
    (invoice.note, invoice.buyer_reference, invoice.contract, invoice.order) = (blank(), blank(), blank(), blank());
    (invoice.seller.known_as, invoice.buyer.vat_id, invoice.terms) = (blank(), blank(), blank());
    let xml = ubl(&invoice);
    for group in ["cac:OrderReference", "cac:ContractDocumentReference", "cac:PartyName", "cac:PaymentTerms"] {
        assert!(!xml.contains(group), "{group} is empty");
    }
    assert!(!xml.contains("cac:PartyTaxScheme"), "a scheme without a number is written");
}

/// A credit note has its day of payment among its means and credits positive quantities.
#[test]
fn a_credit_note_is_a_document_of_its_own() {
    let xml = ubl(&credit_note());
    assert_eq!(texts(&xml, "cbc:CreditNoteTypeCode"), ["381"]);
    assert_eq!(texts(&xml, "cbc:PaymentDueDate"), ["2027-01-14"]);
    assert_eq!(texts(&xml, "cbc:CreditedQuantity"), ["3"]);
    assert!(texts(&xml, "cbc:DueDate").is_empty() && texts(&xml, "cbc:InvoicedQuantity").is_empty());
}

/// The text of each element of the name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let (mut reader, mut found, mut open) = (Reader::from_str(xml), Vec::new(), None::<String>);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == name => open = Some(String::new()),
            Event::Text(text) => open.iter_mut().for_each(|open| open.push_str(&text)),
            Event::GeneralRef(reference) => {
                let sign = match reference.resolve_char_ref().unwrap() {
                    Some(sign) => sign.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&reference).unwrap().into(),
                };
                open.iter_mut().for_each(|open| open.push_str(&sign));
            }
            Event::End(_) => found.extend(open.take()),
            Event::Eof => return found,
            _ => {}
        }
    }
}
