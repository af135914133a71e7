//! Numbers without gaps, and days that never go back.
use chrono::{Datelike, NaiveDate};

use crate::{invoices::model::InvoiceKind, parameters::NumberFormat, platform::problem::Fault};

/// One series of numbers: of a kind, and of a year where its format begins anew with each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    pub kind: InvoiceKind,
    /// 0 where the series never begins anew.
    pub year: i32,
}

impl Series {
    /// The series that a document of this day belongs to.
    pub fn of(kind: InvoiceKind, format: &NumberFormat, day: NaiveDate) -> Series {
        Series { kind, year: if format.is_yearly() { day.year() } else { 0 } }
    }
}

/// Why a document cannot carry a day.
pub fn day_fault(day: NaiveDate, today: NaiveDate, last_on: Option<NaiveDate>, not_before: NaiveDate) -> Option<Fault> {
    let at = "/invoice_on";
    match last_on {
        _ if day > today => Some(Fault::new(at, "date.in_future")),
        Some(last) if day < last => Some(Fault::new(at, "invoices.before_the_last").with("day", last.to_string())),
        _ if day < not_before => Some(Fault::new(at, "invoices.before_its_period")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_never_go_back_and_never_run_ahead() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let fault = |on: &str, last: Option<&str>| {
            day_fault(day(on), day("2026-03-02"), last.map(day), day("2025-12-31")).map(|fault| fault.code)
        };
        assert_eq!(fault("2026-03-02", None), None);
        assert_eq!(fault("2026-02-01", Some("2026-02-01")), None);
        assert_eq!(fault("2026-03-03", None).as_deref(), Some("date.in_future"));
        assert_eq!(fault("2026-01-31", Some("2026-02-01")).as_deref(), Some("invoices.before_the_last"));
        assert_eq!(fault("2025-12-30", None).as_deref(), Some("invoices.before_its_period"));
    }
}
