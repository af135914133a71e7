//! The rules that an invoice can break, each looked for where its terms are.
use crate::{model::Invoice, rules::rule};

mod document;
mod lines;
mod number;
mod ours;
mod parties;
mod payment;
mod totals;
mod vat;

/// A rule that the invoice breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// As the standard, Peppol, or we (`ABO-`) call it: `BR-CO-10`.
    pub rule: &'static str,
    /// What the rule says.
    pub message: &'static str,
    /// The same in Lithuanian.
    pub message_lt: &'static str,
    /// The field of [`Invoice`] as a JSON pointer: `/lines/0/quantity`.
    pub field: String,
}

/// Every rule that the invoice breaks, in the order of the invoice; none if it may be issued.
pub fn check(invoice: &Invoice) -> Vec<Violation> {
    let mut found = Findings::default();
    document::check(invoice, &mut found);
    parties::check(invoice, &mut found);
    payment::check(invoice, &mut found);
    lines::check(invoice, &mut found);
    vat::check(invoice, &mut found);
    totals::check(invoice, &mut found);
    ours::check(invoice, &mut found);
    found.0
}

#[derive(Default)]
struct Findings(Vec<Violation>);

impl Findings {
    /// Notes the rule for the field unless `holds`.
    fn expect(&mut self, holds: bool, id: &'static str, field: impl Into<String>) {
        if holds {
            return;
        }
        let (message, message_lt) = rule(id).map_or((id, id), |rule| (rule.says, rule.says_lt));
        self.0.push(Violation { rule: id, message, message_lt, field: field.into() });
    }
}
