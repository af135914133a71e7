//! The nouns of tracking: what is asked with, and what is told.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    answers::model::LinkedUs,
    loans::model::{Medium, ReaderWish},
};

crate::text_enum! {
    /// Where a request is, as its reader sees it: taken in, asked of a library, on its way here, waiting to be picked
    /// up, with the reader.
    TrackedStep {
        Accepted = "accepted", Ordered = "ordered", OnTheWay = "on_the_way", Ready = "ready", WithYou = "with_you",
    }
}

crate::text_enum! {
    /// How a request ended: brought back, not to be had anywhere, cancelled, lost, or closed by the desk.
    TrackedEnd {
        Returned = "returned", Unfilled = "unfilled", Cancelled = "cancelled", Lost = "lost", Closed = "closed",
    }
}

/// What a reader knows of a request.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Tracking {
    /// As it was given; hyphens, spaces and small letters do not matter, nor does `O` for `0`.
    #[schema(min_length = 1, max_length = 40)]
    pub code: String,
    /// One of the names of the reader, without regard to letters with marks.
    #[schema(min_length = 1, max_length = 100)]
    pub surname: String,
}

/// When a request is expected, from what such requests took before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TrackedExpectation {
    /// Half of such requests had come by then.
    pub from_on: NaiveDate,
    /// Four of five had.
    pub to_on: NaiveDate,
    /// Of how many requests.
    pub n_cases: i64,
}

/// A request as its reader sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TrackedRequest {
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    pub medium: Medium,
    pub requested_on: NaiveDate,
    /// The furthest that it came.
    pub step: TrackedStep,
    /// How it ended; absent while it goes on.
    #[schema(required = true)]
    pub end: Option<TrackedEnd>,
    /// Absent where it is here already, or too few such requests are known.
    #[schema(required = true)]
    pub expected: Option<TrackedExpectation>,
    /// Until when it waits for the reader.
    #[schema(required = true)]
    pub pick_up_by_on: Option<NaiveDate>,
    /// The day by which the reader brings it back.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// It is read in the library only.
    pub is_reading_room_only: bool,
    #[schema(required = true)]
    pub wish: Option<ReaderWish>,
    /// Whether it can be wished now to keep it longer.
    pub may_wish: bool,
    pub today: NaiveDate,
    pub us: LinkedUs,
}
