//! What neither standard asks for and every invoice of a Lithuanian library needs. The forms of Lithuanian codes and
//! VAT numbers (ABO-01, ABO-02) are among the forms of the parties.
use super::{Findings, number};
use crate::{
    codes,
    model::{Invoice, Kind, Means, given, said},
};

pub fn check(invoice: &Invoice, found: &mut Findings) {
    if let Some(payment) = invoice.payment.as_ref().filter(|payment| payment.means == Means::SepaCreditTransfer) {
        let account = given(&payment.account);
        found.expect(account.is_none_or(number::is_iban), "ABO-03", "/payment/account");
    }
    found.expect(invoice.kind == Kind::Invoice || !invoice.preceding.is_empty(), "ABO-04", "/preceding");
    let is_in_time = invoice.due_on.is_none_or(|due| due >= invoice.issued_on);
    found.expect(is_in_time, "ABO-05", "/due_on");
    at_home(invoice, found);
}

/// Of which country a seller is, Peppol sees by its VAT number first, and by its address.
fn at_home(invoice: &Invoice, found: &mut Findings) {
    let country = given(&invoice.seller.address.country);
    let is_home = country.is_none_or(|country| country == "LT" || !codes::is_country(country));
    found.expect(is_home, "ABO-06", "/seller/address/country");
    let number = said(&invoice.seller.vat_id).and_then(|number| number.get(..2));
    let is_home = number.is_none_or(|prefix| prefix == "LT" || !codes::is_vat_prefix(prefix));
    found.expect(is_home, "ABO-06", "/seller/vat_id");
}
