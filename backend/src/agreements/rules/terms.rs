//! What makes terms right, and which version holds on a day.
use chrono::NaiveDate;

use crate::{
    agreements::model::{Invoicing, Terms},
    platform::problem::Fault,
};

/// An invoicing rule and its day belong together; the list of what is not lent names each once.
pub fn check_terms(terms: &mut Terms, at: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    match (terms.invoicing, &terms.invoice_by) {
        (Invoicing::Yearly, None) => faults.push(Fault::new(format!("{at}/invoice_by"), "field.required")),
        (Invoicing::None, Some(_)) => faults.push(Fault::new(format!("{at}/invoice_by"), "field.not_allowed")),
        (Invoicing::Yearly, Some(by)) if NaiveDate::parse_from_str(&format!("2024-{by}"), "%Y-%m-%d").is_err() => {
            faults.push(Fault::new(format!("{at}/invoice_by"), "value.wrong_format"));
        }
        _ => {}
    }
    terms.not_lent.0.sort();
    terms.not_lent.0.dedup();
    faults
}

/// The number of the version that holds on a day: the last that has begun, or the first.
pub fn current(versions: &[(i32, NaiveDate)], day: NaiveDate) -> i32 {
    let begun = versions.iter().filter(|(_, effective_on)| *effective_on <= day);
    begun.map(|(n, _)| *n).max().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_version_that_has_begun_holds() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let versions = [(1, day("2026-01-01")), (2, day("2026-06-01")), (3, day("2026-09-01"))];
        for (on, n) in [("2025-12-31", 1), ("2026-05-31", 1), ("2026-06-01", 2), ("2027-01-01", 3)] {
            assert_eq!(current(&versions, day(on)), n, "{on}");
        }
    }
}
