//! What is billed of a library's cost lines, and why an invoice is not made of them.
use std::collections::HashSet;

use chrono::NaiveDate;

use crate::{
    agreements::model::{Holding, Invoicing},
    invoices::model::{Cost, NewInvoiceRun, Party},
    loans::model::ChargeId,
    platform::problem::Fault,
};

/// Of the unbilled lines of a library, those that a run over a period bills, in the order of their days.
///
/// A line that was taken back before it was billed is left out together with the line against it: the two come to
/// nothing, and no library need read of them.
pub fn billable(costs: Vec<Cost>, from_on: NaiveDate, to_on: NaiveDate, carries_over: bool) -> Vec<Cost> {
    let here: HashSet<ChargeId> = costs.iter().map(|cost| cost.id).collect();
    let taken_back: HashSet<ChargeId> = costs.iter().filter_map(|cost| cost.counters).collect();
    let comes_to_nothing = |cost: &Cost| match cost.counters {
        Some(countered) => here.contains(&countered),
        None => taken_back.contains(&cost.id),
    };
    let is_in_time = |cost: &Cost| cost.charged_on <= to_on && (carries_over || cost.charged_on >= from_on);
    let mut billed: Vec<Cost> =
        costs.iter().filter(|cost| is_in_time(cost) && !comes_to_nothing(cost)).cloned().collect();
    billed.sort_by(|a, b| (a.charged_on, &a.loan_number, a.id).cmp(&(b.charged_on, &b.loan_number, b.id)));
    billed
}

/// What a library is judged by.
pub struct Why<'a> {
    pub holding: Option<&'a Holding>,
    pub buyer: &'a Party,
    pub is_abroad: bool,
    pub total_cents: i64,
    pub minimum_cents: i64,
}

/// Why no invoice is made; every reason is told.
pub fn judge(why: &Why) -> Vec<Fault> {
    let mut faults = Vec::new();
    match why.holding.map(|holding| holding.terms.invoicing) {
        None => faults.push(Fault::new("/agreement", "invoices.no_agreement")),
        Some(Invoicing::None) => faults.push(Fault::new("/agreement", "invoices.not_invoiced")),
        Some(Invoicing::Yearly) => {}
    }
    if !why.is_abroad && why.buyer.company_code.is_none() {
        faults.push(Fault::new("/company_code", "invoices.no_company_code"));
    }
    if why.buyer.address.is_none() {
        faults.push(Fault::new("/address", "invoices.no_address"));
    }
    if why.total_cents < 0 {
        faults.push(Fault::new("/total_cents", "invoices.below_nothing").with("cents", why.total_cents));
    } else if why.total_cents < why.minimum_cents.max(1) {
        let fault = Fault::new("/total_cents", "invoices.below_minimum").with("cents", why.total_cents);
        faults.push(fault.with("limit", why.minimum_cents));
    }
    faults
}

/// What is wrong with the days of a run.
pub fn period_faults(new: &NewInvoiceRun, today: NaiveDate) -> Vec<Fault> {
    let mut faults = Vec::new();
    if new.to_on < new.from_on {
        faults.push(Fault::new("/to_on", "date.ends_before_it_begins"));
    }
    if new.to_on > today {
        faults.push(Fault::new("/to_on", "date.in_future"));
    }
    match new.invoice_on {
        Some(day) if day > today => faults.push(Fault::new("/invoice_on", "date.in_future")),
        Some(day) if day < new.to_on => faults.push(Fault::new("/invoice_on", "invoices.before_its_period")),
        _ => {}
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loans::model::ChargeKind;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn cost(id: i64, counters: Option<i64>, on: &str, cents: i64) -> Cost {
        let kind = ChargeKind::PostageOut;
        let (loan_number, title) = ("TBA-2025-0001".into(), "Metai".into());
        Cost {
            id: ChargeId(id),
            counters: counters.map(ChargeId),
            kind,
            charged_on: day(on),
            loan_number,
            title,
            cents,
        }
    }

    fn billed(costs: Vec<Cost>, carries_over: bool) -> Vec<i64> {
        let found = billable(costs, day("2025-01-01"), day("2025-12-31"), carries_over);
        found.into_iter().map(|cost| cost.id.0).collect()
    }

    #[test]
    fn the_lines_of_the_period_are_billed_and_older_ones_that_never_were() {
        let costs = vec![
            cost(1, None, "2024-12-31", 100),
            cost(2, None, "2025-12-31", 100),
            cost(3, None, "2025-01-01", 100),
            cost(4, None, "2026-01-01", 100),
        ];
        assert_eq!(billed(costs.clone(), true), [1, 3, 2]);
        assert_eq!(billed(costs, false), [3, 2]);
    }

    #[test]
    fn what_was_taken_back_before_it_was_billed_is_never_seen() {
        let pair = vec![cost(1, None, "2025-05-01", 100), cost(2, Some(1), "2026-01-02", -100)];
        assert_eq!(billed(pair, true), [] as [i64; 0]);
        // The line itself was billed: the line against it is billed, too.
        assert_eq!(billed(vec![cost(2, Some(1), "2025-06-01", -100)], true), [2]);
    }
}
