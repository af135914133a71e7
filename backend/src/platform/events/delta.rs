//! What events add to the statistics.
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{platform::actor::LibraryId, schema::event_deltas};

/// What an event adds to one measure, with the dimensions by which it is later asked for.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = event_deltas)]
pub struct Delta {
    pub measure: String,
    pub side: String,
    pub medium: String,
    /// Of what: book, article; empty where the measure knows none.
    pub kind: String,
    pub library_id: LibraryId,
    pub branch_id: LibraryId,
    pub is_abroad: bool,
    /// Why not, as a code; empty where the measure knows no reasons.
    pub reason: String,
    /// Which of the libraries that were asked, the first being 1; 0 where the measure knows no order.
    pub place: i32,
    pub n: i64,
}

impl Delta {
    /// A part of a measure that knows no loans: it counts for a place of ours.
    pub fn of_place(measure: &str, place: LibraryId, n: i64) -> Delta {
        let none = String::new;
        let (side, medium, kind, reason) = (none(), none(), none(), none());
        let (measure, library_id, branch_id) = (measure.to_owned(), place, place);
        Delta { measure, side, medium, kind, library_id, branch_id, is_abroad: false, reason, place: 0, n }
    }
}

/// What a figure is a figure of, where figures are compared with a plain recount.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    pub measure: String,
    pub day: NaiveDate,
    pub side: String,
    pub medium: String,
    pub reason: String,
    pub place: i32,
}
