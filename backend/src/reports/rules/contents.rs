//! What a report of interlibrary loan holds: its figures, its tables and its chapters, in order (functional map 1.1.13).
use crate::{
    loans::Side::{self, Borrowing, Lending},
    platform::hundredths::Hundredths,
    reports::model::{FigureLine, ReportColumn, ReportTableKey, SectionKey},
    statistics::model::{
        Dimension,
        MeasureKey::{self, *},
    },
};

/// The figures of the whole period, by the codes of the indicator table.
#[rustfmt::skip]
pub const LINES: &[(MeasureKey, Option<Side>)] = &[
    (Subscribers, None), (RequestsReceived, None), (LendingOpen, None), (RequestsSupplied, None), (ItemsSupplied, None),
    (RequestsRefused, None), (LendingFillRate, None), (RequestsSent, None), (BorrowingOpen, None),
    (RequestsFilled, None), (ItemsReceived, None), (RequestsUnfilled, None), (RefusalsReceived, None),
    (BorrowingFillRate, None),
    (DaysMean, Some(Lending)), (DaysMedian, Some(Lending)), (WorkingDaysMedian, Some(Lending)),
    (DaysMean, Some(Borrowing)), (DaysMedian, Some(Borrowing)), (WorkingDaysMedian, Some(Borrowing)),
    (FilledWithin3, Some(Lending)), (FilledWithin5, Some(Lending)), (FilledWithin10, Some(Lending)),
    (FilledWithin3, Some(Borrowing)), (FilledWithin5, Some(Borrowing)), (FilledWithin10, Some(Borrowing)),
    (FilledWithin30, Some(Borrowing)), (LibrariesPerFill, None), (Balance, None),
    (RequestsCancelled, Some(Lending)), (RequestsCancelled, Some(Borrowing)),
    (RequestsClosed, Some(Lending)), (RequestsClosed, Some(Borrowing)), (RetriesOffered, Some(Lending)),
    (RenewalsGranted, Some(Lending)), (RenewalsGranted, Some(Borrowing)),
    (ProposalsMade, None), (ProposalsAccepted, None), (ProposalsAcquired, None), (ProposalsAcquiredShare, None),
    (Users, None), (Consultations, None), (InquiriesReceived, None), (InquiriesAnswered, None),
    (InquiriesInTimeShare, None),
    (PostageCents, None), (LendingUnitCost, None), (BorrowingUnitCost, None),
    (InvoicedCents, None), (InvoicesPaidCents, None), (InvoicesOwedCents, None),
];

/// A table: by what it tells apart, which figures it has, and of which libraries.
pub struct TableOf {
    pub key: ReportTableKey,
    pub by: Dimension,
    pub columns: &'static [MeasureKey],
    /// Only of what is abroad.
    pub is_abroad: Option<bool>,
}

const BOTH_WAYS: &[MeasureKey] =
    &[RequestsReceived, RequestsSupplied, RequestsRefused, RequestsSent, RequestsFilled, RequestsUnfilled];

/// The tables that the statistics answer.
pub const TABLES: &[TableOf] = &[
    TableOf { key: ReportTableKey::Months, by: Dimension::Month, columns: BOTH_WAYS, is_abroad: None },
    TableOf {
        key: ReportTableKey::Municipalities,
        by: Dimension::Municipality,
        columns: &[RequestsReceived, RequestsSupplied, RequestsRefused, LendingFillRate],
        is_abroad: None,
    },
    TableOf {
        key: ReportTableKey::Libraries,
        by: Dimension::Library,
        columns: &[RequestsReceived, RequestsSupplied, RequestsRefused, LendingFillRate, RequestsFilled],
        is_abroad: None,
    },
    TableOf { key: ReportTableKey::RefusalsGiven, by: Dimension::Reason, columns: &[RequestsRefused], is_abroad: None },
    TableOf {
        key: ReportTableKey::RefusalsReceived,
        by: Dimension::Reason,
        columns: &[RefusalsReceived],
        is_abroad: None,
    },
    TableOf {
        key: ReportTableKey::Countries,
        by: Dimension::Country,
        columns: &[RequestsReceived, RequestsSupplied, RequestsSent, RequestsFilled],
        is_abroad: Some(true),
    },
    TableOf {
        key: ReportTableKey::Invoices,
        by: Dimension::Library,
        columns: &[InvoicedCents, InvoicesPaidCents, InvoicesOwedCents],
        is_abroad: None,
    },
];

/// The columns of the table of titles, and how many titles it has.
pub const TITLES: (&[ReportColumn], usize) =
    (&[ReportColumn { measure: RequestsReceived, side: None }, ReportColumn { measure: RequestsSent, side: None }], 20);

/// The chapters of the narrative part, in order.
pub const CHAPTERS: &[SectionKey] = SectionKey::ALL;

/// A figure beside that of a year before.
pub fn line(
    code: &str,
    (measure, side): (MeasureKey, Option<Side>),
    value: Option<Hundredths>,
    previous: Option<Hundredths>,
) -> FigureLine {
    let change = value.zip(previous).map(|(value, previous)| Hundredths(value.0 - previous.0));
    let of = previous.filter(|previous| previous.0 > 0);
    let change_percent = change.zip(of).map(|(change, of)| Hundredths(rounded(change.0 * 10_000, of.0)));
    FigureLine { code: code.to_owned(), measure, side, value, previous, change, change_percent }
}

/// A quotient rounded half away from zero.
pub fn rounded(n: i64, of: i64) -> i64 {
    (2 * n + n.signum() * of) / (2 * of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_in_units_and_in_percent() {
        let of = |value, previous| line("T2", (RequestsReceived, None), Some(Hundredths(value)), previous);
        let told = of(15_000, Some(Hundredths(12_000)));
        assert_eq!((told.change, told.change_percent), (Some(Hundredths(3_000)), Some(Hundredths(2_500))));
        let less = of(1_000, Some(Hundredths(3_000)));
        assert_eq!(less.change_percent, Some(Hundredths(-6_667)));
        assert_eq!(of(1_000, Some(Hundredths(0))).change_percent, None);
        assert_eq!(of(1_000, None).change, None);
    }
}
