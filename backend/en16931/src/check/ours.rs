//! What neither standard asks for and every invoice of a Lithuanian library needs. The form of codes of scheme 0200
//! (ABO-01) is among the forms of the parties.
use super::{Findings, number};
use crate::model::{Invoice, Kind, Means, given, said};

pub fn check(invoice: &Invoice, found: &mut Findings) {
    for (party, path) in [(&invoice.seller, "/seller"), (&invoice.buyer, "/buyer")] {
        let number = said(&party.vat_id).filter(|number| number.starts_with("LT"));
        found.expect(number.is_none_or(number::is_lithuanian_vat), "ABO-02", format!("{path}/vat_id"));
    }
    if let Some(payment) = invoice.payment.as_ref().filter(|payment| payment.means == Means::SepaCreditTransfer) {
        let account = given(&payment.account);
        found.expect(account.is_none_or(number::is_iban), "ABO-03", "/payment/account");
    }
    found.expect(invoice.kind == Kind::Invoice || !invoice.preceding.is_empty(), "ABO-04", "/preceding");
    let is_in_time = invoice.due_on.is_none_or(|due| due >= invoice.issued_on);
    found.expect(is_in_time, "ABO-05", "/due_on");
}
