//! When originals that are away are due, counted.
use chrono::NaiveDate;

use super::Side;
use crate::platform::actor::LibraryId;

/// So many originals that are away are due on these days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDays {
    pub branch_id: LibraryId,
    pub side: Side,
    /// By which the lender wants them back.
    pub due_on: NaiveDate,
    pub reader_due_on: Option<NaiveDate>,
    pub n: i64,
}
