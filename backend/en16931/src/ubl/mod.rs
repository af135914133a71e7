//! The invoice in UBL 2.1, bound as Peppol BIS Billing 3.0 binds it. The order of the elements is that of the schemas.
use crate::model::{Invoice, Kind, Period};

mod line;
mod number;
mod party;
mod payment;
mod totals;
mod xml;

use number::{amount, hundredths};
use xml::Xml;

/// BT-24: EN 16931, with the rules of Peppol BIS Billing 3.0.
const SPECIFICATION: &str = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
/// BT-23: invoicing.
const PROCESS: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
/// BT-5.
const CURRENCY: &str = "EUR";
const SCHEMA: &str = "urn:oasis:names:specification:ubl:schema:xsd";

/// The document, in UTF-8 and ending with a line feed. It is what the invoice says, sound or not: ask [`crate::check`]
/// first.
pub fn ubl(invoice: &Invoice) -> String {
    let root = match invoice.kind {
        Kind::Invoice => "Invoice",
        Kind::CreditNote => "CreditNote",
    };
    let namespaces = [
        ("xmlns", format!("{SCHEMA}:{root}-2")),
        ("xmlns:cac", format!("{SCHEMA}:CommonAggregateComponents-2")),
        ("xmlns:cbc", format!("{SCHEMA}:CommonBasicComponents-2")),
    ];
    Xml::document(root, &namespaces.each_ref().map(|(name, address)| (*name, address.as_str())), |xml| {
        head(xml, invoice);
        references(xml, invoice);
        party::write(xml, "cac:AccountingSupplierParty", &invoice.seller);
        party::write(xml, "cac:AccountingCustomerParty", &invoice.buyer);
        payment::write(xml, invoice);
        totals::write(xml, invoice);
        invoice.lines.iter().for_each(|line| line::write(xml, invoice.kind, line));
    })
}

/// A credit note has no day of payment here, but in its payment means.
fn head(xml: &mut Xml, invoice: &Invoice) {
    xml.leaf("cbc:CustomizationID", SPECIFICATION);
    xml.leaf("cbc:ProfileID", PROCESS);
    xml.leaf("cbc:ID", &invoice.number);
    xml.leaf("cbc:IssueDate", &invoice.issued_on.to_string());
    match invoice.kind {
        Kind::Invoice => {
            xml.leaf("cbc:DueDate", &invoice.due_on.map(|day| day.to_string()).unwrap_or_default());
            xml.leaf("cbc:InvoiceTypeCode", "380");
        }
        Kind::CreditNote => xml.leaf("cbc:CreditNoteTypeCode", "381"),
    }
    xml.maybe("cbc:Note", &invoice.note);
    xml.leaf("cbc:DocumentCurrencyCode", CURRENCY);
    xml.maybe("cbc:BuyerReference", &invoice.buyer_reference);
    period(xml, &invoice.period);
}

fn references(xml: &mut Xml, invoice: &Invoice) {
    xml.group("cac:OrderReference", |xml| xml.maybe("cbc:ID", &invoice.order));
    for preceding in &invoice.preceding {
        xml.group("cac:BillingReference", |xml| {
            xml.group("cac:InvoiceDocumentReference", |xml| {
                xml.leaf("cbc:ID", &preceding.number);
                xml.leaf("cbc:IssueDate", &preceding.issued_on.map(|day| day.to_string()).unwrap_or_default());
            });
        });
    }
    xml.group("cac:ContractDocumentReference", |xml| xml.maybe("cbc:ID", &invoice.contract));
    if let Some(attachment) = &invoice.attachment {
        payment::attachment(xml, attachment);
    }
}

fn period(xml: &mut Xml, period: &Option<Period>) {
    let Some(period) = period else { return };
    xml.group("cac:InvoicePeriod", |xml| {
        xml.leaf("cbc:StartDate", &period.from.map(|day| day.to_string()).unwrap_or_default());
        xml.leaf("cbc:EndDate", &period.to.map(|day| day.to_string()).unwrap_or_default());
    });
}

/// Money with its currency.
fn money(xml: &mut Xml, name: &str, cents: i64) {
    xml.leaf_with(name, &[("currencyID", CURRENCY)], &amount(cents));
}
