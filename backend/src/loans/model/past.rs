//! A loan that ended before this desk kept it: what another system or a table says of it.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ActionKey, Channel, Citation, LoanId, Medium, Reader, Side, UnfilledReason};
use crate::{platform::actor::LibraryId, schema::loan_origins};

/// How a past loan ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastEnd {
    /// It was supplied, and an original came back.
    Filled,
    NotFilled(UnfilledReason),
    Cancelled,
}

/// The days of a past loan; those that its end does not need may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastDays {
    pub requested_on: NaiveDate,
    /// We asked the other library; the day of the request where it is not known.
    pub asked_on: Option<NaiveDate>,
    /// Its lender sent it.
    pub sent_on: Option<NaiveDate>,
    /// It came to who asked for it.
    pub received_on: Option<NaiveDate>,
    /// It was back with its lender.
    pub returned_on: Option<NaiveDate>,
    /// The answer was no, or it was cancelled; the day of the request where it is not known.
    pub ended_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
}

/// A loan that ended before this desk kept it.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub side: Side,
    pub medium: Medium,
    pub end: PastEnd,
    pub channel: Channel,
    pub citation: Citation,
    pub branch_id: LibraryId,
    /// The other library; one may be lacking only where nobody was asked.
    pub library_id: Option<LibraryId>,
    pub reader: Option<Reader>,
    pub n_items: usize,
    pub note: Option<String>,
    pub days: PastDays,
    pub origin: PastOrigin,
}

/// Where a past loan comes from, and by what it is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastOrigin {
    /// The system that kept it.
    pub source: String,
    /// Its number there.
    pub number: Option<String>,
    /// The same for the same loan, never for two.
    pub row_key: String,
}

/// One step of a past life, and the day on which it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastStep {
    pub action: ActionKey,
    pub day: NaiveDate,
}

/// What of past loans is here already.
#[derive(Clone, Debug, Queryable)]
pub struct PastKnown {
    pub loan_id: LoanId,
    /// Our own number.
    pub number: String,
    pub title: String,
    pub requested_on: NaiveDate,
}

/// The system that kept a loan before us, and its number there.
#[derive(Clone, Debug, Serialize, ToSchema, Queryable, Selectable)]
#[diesel(table_name = loan_origins)]
pub struct LoanOrigin {
    pub source: String,
    #[schema(required = true)]
    pub number: Option<String>,
}
