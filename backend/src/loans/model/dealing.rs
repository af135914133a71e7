//! A loan as the library at its other end has to do with it.
use super::{Ask, Citation, Record, Side};
use crate::platform::page::{Cursor, Limit};

/// A loan, and how it was last asked of that library where we are the ones who borrow.
#[derive(Clone, Debug)]
pub struct Dealing {
    pub record: Record,
    pub citation: Citation,
    pub ask: Option<Ask>,
}

/// Which of its loans with us a library lists, the newest first.
#[derive(Clone, Debug, Default)]
pub struct DealingList {
    /// Our side: `lending` is what it asked of us, `borrowing` what we asked of it.
    pub side: Option<Side>,
    /// Not ended, and of a borrowing: not asked of another library since.
    pub is_open: Option<bool>,
    /// Our number, or its own.
    pub number: Option<String>,
    pub limit: Limit,
    pub cursor: Option<Cursor>,
}
