//! A request that was supplied or filled, with the days that led to it.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::LoanId;
use crate::{
    platform::{
        actor::LibraryId,
        events::{Delta, EventId},
    },
    schema::loan_fills,
};

/// One row per request that stands as supplied or filled. The dimensions are those by which it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = loan_fills)]
pub struct Fill {
    pub loan_id: LoanId,
    pub event_id: EventId,
    pub side: String,
    pub medium: String,
    pub kind: String,
    pub library_id: LibraryId,
    pub branch_id: LibraryId,
    pub is_abroad: bool,
    /// Which of the libraries asked has filled it; 0 where we lend.
    pub place: i32,
    /// The year of publication, as the description had it on that day.
    pub published: Option<i32>,
    #[diesel(embed)]
    pub days: FillDays,
}

/// The days of a request, each no earlier than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = loan_fills)]
pub struct FillDays {
    pub requested_on: NaiveDate,
    /// We passed it on to the first library; where we lend, it came.
    pub passed_on: NaiveDate,
    /// We asked the library that filled it; where we lend, we said yes.
    pub promised_on: NaiveDate,
    /// It came to us; where we lend, it left.
    pub filled_on: NaiveDate,
}

impl Fill {
    pub fn new(event_id: EventId, loan_id: LoanId, counted: &Delta, published: Option<i32>, days: FillDays) -> Fill {
        let Delta { side, medium, kind, library_id, branch_id, is_abroad, place, .. } = counted.clone();
        Fill { loan_id, event_id, side, medium, kind, library_id, branch_id, is_abroad, place, published, days }
    }
}
