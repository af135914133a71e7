//! BG-25.
use super::{Xml, hundredths, money, party::vat_scheme, period};
use crate::model::{Kind, Line};

/// 130 of UNTDID 1001: the object that is invoiced. Peppol allows no other reference in a line.
const INVOICED_OBJECT: &str = "130";

pub fn write(xml: &mut Xml, kind: Kind, line: &Line) {
    let (name, quantity) = match kind {
        Kind::Invoice => ("cac:InvoiceLine", "cbc:InvoicedQuantity"),
        Kind::CreditNote => ("cac:CreditNoteLine", "cbc:CreditedQuantity"),
    };
    xml.group(name, |xml| {
        xml.leaf("cbc:ID", &line.id);
        xml.maybe("cbc:Note", &line.note);
        let unit: &[_] = if line.unit.trim().is_empty() { &[] } else { &[("unitCode", line.unit.trim())] };
        xml.leaf_with(quantity, unit, &hundredths(line.quantity));
        money(xml, "cbc:LineExtensionAmount", line.net);
        period(xml, &line.period);
        if let Some(object) = crate::model::said(&line.object) {
            xml.group("cac:DocumentReference", |xml| {
                xml.leaf("cbc:ID", object);
                xml.leaf("cbc:DocumentTypeCode", INVOICED_OBJECT);
            });
        }
        item(xml, line);
        xml.group("cac:Price", |xml| money(xml, "cbc:PriceAmount", line.price));
    });
}

fn item(xml: &mut Xml, line: &Line) {
    xml.group("cac:Item", |xml| {
        xml.maybe("cbc:Description", &line.description);
        xml.leaf("cbc:Name", &line.name);
        xml.group("cac:ClassifiedTaxCategory", |xml| {
            xml.leaf("cbc:ID", line.vat.code());
            xml.leaf("cbc:Percent", &line.vat.rate().map(hundredths).unwrap_or_default());
            vat_scheme(xml);
        });
    });
}
