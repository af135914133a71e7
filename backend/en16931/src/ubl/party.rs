//! BG-4 and BG-7, with their addresses and contacts.
use super::Xml;
use crate::model::{Address, Party, SchemeId, said};

pub fn write(xml: &mut Xml, role: &str, party: &Party) {
    xml.group(role, |xml| {
        xml.group("cac:Party", |xml| {
            identifier(xml, "cbc:EndpointID", &party.endpoint);
            xml.group("cac:PartyName", |xml| xml.maybe("cbc:Name", &party.known_as));
            address(xml, &party.address);
            if let Some(vat) = said(&party.vat_id) {
                xml.group("cac:PartyTaxScheme", |xml| {
                    xml.leaf("cbc:CompanyID", vat);
                    vat_scheme(xml);
                });
            }
            xml.group("cac:PartyLegalEntity", |xml| {
                xml.leaf("cbc:RegistrationName", &party.name);
                identifier(xml, "cbc:CompanyID", &party.legal_id);
            });
            if let Some(contact) = &party.contact {
                xml.group("cac:Contact", |xml| {
                    xml.maybe("cbc:Name", &contact.name);
                    xml.maybe("cbc:Telephone", &contact.phone);
                    xml.maybe("cbc:ElectronicMail", &contact.email);
                });
            }
        });
    });
}

/// That the tax is VAT; the scheme of every tax that is written.
pub fn vat_scheme(xml: &mut Xml) {
    xml.group("cac:TaxScheme", |xml| xml.leaf("cbc:ID", "VAT"));
}

fn address(xml: &mut Xml, address: &Address) {
    xml.group("cac:PostalAddress", |xml| {
        xml.maybe("cbc:StreetName", &address.street);
        xml.maybe("cbc:CityName", &address.city);
        xml.maybe("cbc:PostalZone", &address.post_code);
        xml.maybe("cbc:CountrySubentity", &address.county);
        xml.group("cac:Country", |xml| xml.leaf("cbc:IdentificationCode", &address.country));
    });
}

/// A scheme that is missing is left out, as is an identifier.
fn identifier(xml: &mut Xml, name: &str, id: &Option<SchemeId>) {
    let Some(id) = id else { return };
    match id.scheme.trim() {
        "" => xml.leaf(name, &id.value),
        scheme => xml.leaf_with(name, &[("schemeID", scheme)], &id.value),
    }
}
