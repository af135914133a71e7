//! When and where it is to be paid.
use super::Findings;
use crate::model::{Invoice, Kind, given, said};

pub fn check(invoice: &Invoice, found: &mut Findings) {
    let is_told = invoice.due_on.is_some() || said(&invoice.terms).is_some();
    let is_owed = invoice.kind == Kind::Invoice && invoice.totals.due > 0;
    found.expect(!is_owed || is_told, "BR-CO-25", "/due_on");
    if let Some(payment) = &invoice.payment {
        found.expect(given(&payment.account).is_some(), "BR-61", "/payment/account");
    }
}
