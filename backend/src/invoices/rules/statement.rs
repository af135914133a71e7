//! A statement: what was owed before, what happened, what is owed then.
use chrono::NaiveDate;

use crate::invoices::model::{Happened, StatementLine};

/// What was owed before the first day, and each line of the period with what is owed after it.
pub fn statement(mut all: Vec<Happened>, from_on: NaiveDate, to_on: NaiveDate) -> (i64, Vec<StatementLine>) {
    all.sort_by_key(|one| (one.on, one.kind, one.invoice_id, one.payment_id));
    let opening: i64 = all.iter().filter(|one| one.on < from_on).map(Happened::owed).sum();
    let mut balance = opening;
    let line = |one: Happened| {
        let amount_cents = one.owed();
        balance += amount_cents;
        let Happened { on, kind, text, invoice_id, payment_id, .. } = one;
        StatementLine { on, kind, text, invoice_id, payment_id, amount_cents, balance_cents: balance }
    };
    let lines = all.into_iter().filter(|one| one.on >= from_on && one.on <= to_on).map(line).collect();
    (opening, lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{invoices::model::StatementKind, platform::actor::LibraryId};

    #[test]
    fn each_line_says_what_is_owed_after_it() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let one = |on: &str, kind, cents| Happened {
            library: LibraryId(1),
            on: day(on),
            kind,
            text: String::new(),
            invoice_id: None,
            payment_id: None,
            cents,
        };
        let all = vec![
            one("2026-02-10", StatementKind::Payment, 300),
            one("2025-12-01", StatementKind::Invoice, 100),
            one("2026-01-15", StatementKind::Invoice, 500),
            one("2026-02-10", StatementKind::CreditNote, 200),
            one("2026-04-01", StatementKind::Payment, 100),
            one("2026-03-31", StatementKind::Refund, 50),
        ];
        let (opening, lines) = statement(all, day("2026-01-01"), day("2026-03-31"));
        assert_eq!(opening, 100);
        assert_eq!(lines.iter().map(|line| line.balance_cents).collect::<Vec<_>>(), [600, 400, 100, 150]);
    }
}
