//! Seller and buyer: each is held to the same rules, by other numbers.
use super::{Findings, number};
use crate::{
    codes,
    model::{Invoice, Party, SchemeId, given, said},
};

/// The numbers of the rules for one of the two.
struct Role {
    path: &'static str,
    name: &'static str,
    country: &'static str,
    scheme: &'static str,
    endpoint: &'static str,
}

const SELLER: Role =
    Role { path: "/seller", name: "BR-06", country: "BR-09", scheme: "BR-62", endpoint: "PEPPOL-EN16931-R020" };
const BUYER: Role =
    Role { path: "/buyer", name: "BR-07", country: "BR-11", scheme: "BR-63", endpoint: "PEPPOL-EN16931-R010" };

pub fn check(invoice: &Invoice, found: &mut Findings) {
    let seller = &invoice.seller;
    party(seller, &SELLER, found);
    let is_known = said(&seller.vat_id).is_some() || id(&seller.legal_id).is_some();
    found.expect(is_known, "BR-CO-26", "/seller/legal_id");
    party(&invoice.buyer, &BUYER, found);
}

fn party(party: &Party, role: &Role, found: &mut Findings) {
    let path = role.path;
    found.expect(given(&party.name).is_some(), role.name, format!("{path}/name"));
    match given(&party.address.country) {
        None => found.expect(false, role.country, format!("{path}/address/country")),
        Some(country) => {
            found.expect(codes::is_country(country), "BR-CL-14", format!("{path}/address/country"));
        }
    }
    if let Some(vat_id) = said(&party.vat_id) {
        let is_known = vat_id.get(..2).is_some_and(codes::is_vat_prefix);
        found.expect(is_known, "BR-CO-09", format!("{path}/vat_id"));
        vat_form(vat_id, &format!("{path}/vat_id"), found);
    }
    endpoint(party, role, found);
    if let Some((scheme, value)) = id(&party.legal_id) {
        let field = format!("{path}/legal_id");
        found.expect(scheme.is_empty() || codes::is_legal_scheme(scheme), "BR-CL-11", format!("{field}/scheme"));
        form(scheme, value, &field, found);
    }
}

fn endpoint(party: &Party, role: &Role, found: &mut Findings) {
    let field = format!("{}/endpoint", role.path);
    let Some((scheme, value)) = id(&party.endpoint) else {
        return found.expect(false, role.endpoint, field);
    };
    if scheme.is_empty() {
        return found.expect(false, role.scheme, format!("{field}/scheme"));
    }
    found.expect(codes::is_address_scheme(scheme), "BR-CL-25", format!("{field}/scheme"));
    found.expect(codes::is_endpoint_scheme(scheme), "PEPPOL-EN16931-CL008", format!("{field}/scheme"));
    form(scheme, value, &field, found);
}

/// The numbers of some schemes have a form.
fn form(scheme: &str, value: &str, field: &str, found: &mut Findings) {
    let (rule, is_right) = match scheme {
        "0200" => ("ABO-01", number::is_lithuanian(value)),
        "0088" => ("PEPPOL-COMMON-R040", number::is_gln(value)),
        "0192" => ("PEPPOL-COMMON-R041", number::is_norwegian(value)),
        "0184" => ("PEPPOL-COMMON-R042", number::is_danish(value)),
        "0208" => ("PEPPOL-COMMON-R043", number::is_belgian(value)),
        "0007" => ("PEPPOL-COMMON-R049", number::is_swedish(value)),
        "0096" => ("PEPPOL-COMMON-R052", number::has_digits(value, 10)),
        "0198" => ("PEPPOL-COMMON-R053", number::is_danish(value)),
        "0106" => ("PEPPOL-COMMON-R054", number::has_digits(value, 8)),
        "0190" => ("PEPPOL-COMMON-R055", number::has_digits(value, 20)),
        "9944" => ("PEPPOL-COMMON-R056-1", number::is_dutch_vat(value)),
        _ => return,
    };
    found.expect(is_right, rule, format!("{field}/value"));
}

/// The VAT numbers of some countries have a form.
fn vat_form(vat_id: &str, field: &str, found: &mut Findings) {
    let (rule, is_right) = match vat_id.get(..2) {
        Some("LT") => ("ABO-02", number::is_lithuanian_vat(vat_id)),
        Some("NL") => ("PEPPOL-COMMON-R056-2", number::is_dutch_vat(vat_id)),
        Some("LU") => ("PEPPOL-COMMON-R058", number::is_luxembourgish_vat(vat_id)),
        _ => return,
    };
    found.expect(is_right, rule, field);
}

/// Scheme and value, if there is a value.
fn id(id: &Option<SchemeId>) -> Option<(&str, &str)> {
    let id = id.as_ref()?;
    given(&id.value).map(|value| (id.scheme.trim(), value))
}
