//! The order of the elements of UBL 2.1, as far as we write it, and that our documents follow it.
use en16931::ubl;
use quick_xml::{Reader, events::Event};

use crate::samples::all;

/// A parent and its children in the order of the schemas; where invoice and credit note differ, each has its own.
const ORDER: &[(&str, &str)] = &[
    (
        "Invoice",
        "cbc:CustomizationID cbc:ProfileID cbc:ID cbc:IssueDate cbc:DueDate cbc:InvoiceTypeCode cbc:Note \
         cbc:DocumentCurrencyCode cbc:BuyerReference cac:InvoicePeriod cac:OrderReference cac:BillingReference \
         cac:ContractDocumentReference cac:AdditionalDocumentReference cac:AccountingSupplierParty \
         cac:AccountingCustomerParty cac:PaymentMeans cac:PaymentTerms cac:TaxTotal cac:LegalMonetaryTotal \
         cac:InvoiceLine",
    ),
    (
        "CreditNote",
        "cbc:CustomizationID cbc:ProfileID cbc:ID cbc:IssueDate cbc:CreditNoteTypeCode cbc:Note \
         cbc:DocumentCurrencyCode cbc:BuyerReference cac:InvoicePeriod cac:OrderReference cac:BillingReference \
         cac:ContractDocumentReference cac:AdditionalDocumentReference cac:AccountingSupplierParty \
         cac:AccountingCustomerParty cac:PaymentMeans cac:PaymentTerms cac:TaxTotal cac:LegalMonetaryTotal \
         cac:CreditNoteLine",
    ),
    ("cac:InvoicePeriod", "cbc:StartDate cbc:EndDate"),
    ("cac:OrderReference", "cbc:ID"),
    ("cac:BillingReference", "cac:InvoiceDocumentReference"),
    ("cac:InvoiceDocumentReference", "cbc:ID cbc:IssueDate"),
    ("cac:ContractDocumentReference", "cbc:ID"),
    ("cac:AdditionalDocumentReference", "cbc:ID cbc:DocumentDescription cac:Attachment"),
    ("cac:Attachment", "cbc:EmbeddedDocumentBinaryObject"),
    ("cac:AccountingSupplierParty", "cac:Party"),
    ("cac:AccountingCustomerParty", "cac:Party"),
    ("cac:Party", "cbc:EndpointID cac:PartyName cac:PostalAddress cac:PartyTaxScheme cac:PartyLegalEntity cac:Contact"),
    ("cac:PartyName", "cbc:Name"),
    ("cac:PostalAddress", "cbc:StreetName cbc:CityName cbc:PostalZone cbc:CountrySubentity cac:Country"),
    ("cac:Country", "cbc:IdentificationCode"),
    ("cac:PartyTaxScheme", "cbc:CompanyID cac:TaxScheme"),
    ("cac:TaxScheme", "cbc:ID"),
    ("cac:PartyLegalEntity", "cbc:RegistrationName cbc:CompanyID"),
    ("cac:Contact", "cbc:Name cbc:Telephone cbc:ElectronicMail"),
    ("cac:PaymentMeans", "cbc:PaymentMeansCode cbc:PaymentDueDate cbc:PaymentID cac:PayeeFinancialAccount"),
    ("cac:PayeeFinancialAccount", "cbc:ID cbc:Name cac:FinancialInstitutionBranch"),
    ("cac:FinancialInstitutionBranch", "cbc:ID"),
    ("cac:PaymentTerms", "cbc:Note"),
    ("cac:TaxTotal", "cbc:TaxAmount cac:TaxSubtotal"),
    ("cac:TaxSubtotal", "cbc:TaxableAmount cbc:TaxAmount cac:TaxCategory"),
    ("cac:TaxCategory", "cbc:ID cbc:Percent cbc:TaxExemptionReasonCode cbc:TaxExemptionReason cac:TaxScheme"),
    (
        "cac:LegalMonetaryTotal",
        "cbc:LineExtensionAmount cbc:TaxExclusiveAmount cbc:TaxInclusiveAmount cbc:PrepaidAmount cbc:PayableAmount",
    ),
    (
        "cac:InvoiceLine",
        "cbc:ID cbc:Note cbc:InvoicedQuantity cbc:LineExtensionAmount cac:InvoicePeriod cac:DocumentReference cac:Item \
         cac:Price",
    ),
    (
        "cac:CreditNoteLine",
        "cbc:ID cbc:Note cbc:CreditedQuantity cbc:LineExtensionAmount cac:InvoicePeriod cac:DocumentReference cac:Item \
         cac:Price",
    ),
    ("cac:DocumentReference", "cbc:ID cbc:DocumentTypeCode"),
    ("cac:Item", "cbc:Description cbc:Name cac:ClassifiedTaxCategory"),
    ("cac:ClassifiedTaxCategory", "cbc:ID cbc:Percent cac:TaxScheme"),
    ("cac:Price", "cbc:PriceAmount"),
];

/// Of these there may be several, side by side.
const MANY: [&str; 4] = ["cac:BillingReference", "cac:TaxSubtotal", "cac:InvoiceLine", "cac:CreditNoteLine"];

/// An element that is open, the place of its last child, and whether anything is in it.
struct Open {
    name: String,
    last: Option<usize>,
    is_filled: bool,
}

#[test]
fn elements_stand_in_the_order_of_the_schemas_and_none_is_empty() {
    for (name, invoice) in all() {
        follow(name, &ubl(&invoice));
    }
}

fn follow(document: &str, xml: &str) {
    let (mut reader, mut open) = (Reader::from_str(xml), Vec::<Open>::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                if let Some(parent) = open.last_mut() {
                    place(document, parent, &name);
                }
                open.push(Open { name, last: None, is_filled: false });
            }
            Event::Text(text) => {
                let is_filled = !text.trim().is_empty();
                open.last_mut().into_iter().for_each(|element| element.is_filled |= is_filled);
            }
            Event::GeneralRef(_) => open.last_mut().into_iter().for_each(|element| element.is_filled = true),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                assert!(closed.is_filled, "{document}: {} is empty", closed.name);
            }
            Event::Empty(start) => panic!("{document}: {:?} is empty", start.name()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
}

fn place(document: &str, parent: &mut Open, child: &str) {
    let (_, children) = ORDER.iter().find(|(name, _)| *name == parent.name).expect(&parent.name);
    let place = children.split(' ').position(|name| name == child);
    let place = place.unwrap_or_else(|| panic!("{document}: {child} has no place in {}", parent.name));
    let is_after = parent.last.is_none_or(|last| last < place || last == place && MANY.contains(&child));
    assert!(is_after, "{document}: {child} stands too late or twice in {}", parent.name);
    (parent.last, parent.is_filled) = (Some(place), true);
}
