//! BG-23 and BG-22.
use super::{Xml, hundredths, money, party::vat_scheme};
use crate::model::{Invoice, Tax};

pub fn write(xml: &mut Xml, invoice: &Invoice) {
    let totals = invoice.totals;
    xml.group("cac:TaxTotal", |xml| {
        money(xml, "cbc:TaxAmount", totals.vat);
        invoice.taxes.iter().for_each(|tax| subtotal(xml, tax));
    });
    xml.group("cac:LegalMonetaryTotal", |xml| {
        money(xml, "cbc:LineExtensionAmount", totals.lines);
        money(xml, "cbc:TaxExclusiveAmount", totals.net);
        money(xml, "cbc:TaxInclusiveAmount", totals.gross);
        if totals.prepaid != 0 {
            money(xml, "cbc:PrepaidAmount", totals.prepaid);
        }
        money(xml, "cbc:PayableAmount", totals.due);
    });
}

fn subtotal(xml: &mut Xml, tax: &Tax) {
    xml.group("cac:TaxSubtotal", |xml| {
        money(xml, "cbc:TaxableAmount", tax.taxable);
        money(xml, "cbc:TaxAmount", tax.amount);
        xml.group("cac:TaxCategory", |xml| {
            xml.leaf("cbc:ID", tax.vat.code());
            xml.leaf("cbc:Percent", &tax.vat.rate().map(hundredths).unwrap_or_default());
            xml.maybe("cbc:TaxExemptionReasonCode", &tax.reason_code);
            xml.maybe("cbc:TaxExemptionReason", &tax.reason);
            vat_scheme(xml);
        });
    });
}
