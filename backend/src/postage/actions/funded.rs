//! The monthly report of what central funding pays.
use chrono::{Months, NaiveDate};

use crate::{
    libraries,
    platform::{Error, Result, Tx, actor::LibraryId},
    postage::{
        model::{FundedAsked, FundedCounts, FundedReport, FundedRow},
        store,
    },
};

/// The report of a month.
pub fn funded(tx: &mut Tx, asked: &FundedAsked) -> Result<FundedReport> {
    let first = NaiveDate::from_ymd_opt(asked.year, asked.month, 1).ok_or(Error::NotFound)?;
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first);
    let rows = store::funded(tx, first, last)?;
    let ids: Vec<LibraryId> = rows.iter().filter_map(|row| row.0).collect();
    let names = libraries::refs(tx, &ids)?;
    let totals = rows.iter().fold(FundedCounts::default(), |sum, (.., row)| sum.and(row));
    let row = |(library, side, counts): (Option<LibraryId>, _, _)| FundedRow {
        library: library.and_then(|library| names.get(&library).cloned()),
        side,
        counts,
    };
    let mut rows: Vec<FundedRow> = rows.into_iter().map(row).collect();
    rows.sort_by_cached_key(|row| (row.library.as_ref().map(|library| library.name.clone()), row.side));
    Ok(FundedReport { month: first.format("%Y-%m").to_string(), rows, totals })
}

impl FundedCounts {
    /// Both together. A loan is with one library on one side, so that loans add up too.
    fn and(self, other: &FundedCounts) -> FundedCounts {
        FundedCounts {
            n_loans: self.n_loans + other.n_loans,
            n_out: self.n_out + other.n_out,
            out_cents: self.out_cents + other.out_cents,
            n_back: self.n_back + other.n_back,
            back_cents: self.back_cents + other.back_cents,
            other_cents: self.other_cents + other.other_cents,
            total_cents: self.total_cents + other.total_cents,
        }
    }
}
