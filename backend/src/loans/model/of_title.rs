//! What other libraries said when they were asked for the same title before.
use chrono::NaiveDate;

use super::{Answer, LoanId, UnfilledReason};
use crate::platform::actor::LibraryId;

/// By what a title is known.
#[derive(Clone, Debug, Default)]
pub struct TitleKnown {
    pub title: Option<String>,
    /// Thirteen digits.
    pub isbn: Option<String>,
    /// Seven digits and a check digit.
    pub issn: Option<String>,
    /// The loan that it is asked for, which is no other.
    pub but: Option<LoanId>,
}

/// An answer of a library.
#[derive(Clone, Debug)]
pub struct SaidOfTitle {
    pub library: LibraryId,
    pub answer: Answer,
    pub on: NaiveDate,
    pub reason: Option<UnfilledReason>,
}
