//! The nouns of the diary: counts of visits, days, periods.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    libraries::Ref,
    platform::{
        Action, Error, Result, Utc,
        actor::LibraryId,
        events::{EventId, Person},
        page::Format,
    },
    schema::visits,
};

crate::id! {
    /// Identifies one count of visits.
    VisitsId
}

/// One count of visits, as the database keeps it. A counter-entry takes back what it corrects.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = visits)]
pub struct VisitsRow {
    pub id: VisitsId,
    pub place_id: LibraryId,
    pub visited_on: NaiveDate,
    pub n: i64,
    pub corrects_id: Option<VisitsId>,
    pub event_id: EventId,
    pub created_at: Utc,
}

/// Counts visits. Tapping once for each who comes is a count of 1.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVisits {
    /// Our library, a branch or a department; one's own, where nothing is said.
    pub place_id: Option<LibraryId>,
    /// The library's day; today, where nothing is said.
    pub visited_on: Option<NaiveDate>,
    /// How many people came.
    #[schema(minimum = 1, maximum = 10000)]
    pub n: i64,
}

/// Corrects a count.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VisitsCorrection {
    /// The right number; 0 takes the count back.
    #[schema(minimum = 0, maximum = 10000)]
    pub n: i64,
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Unlocks a day.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Unlocking {
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// What happened in some days: each number is a measure of the statistics, over the same days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Figures {
    /// Visits of interlibrary loan users.
    pub visits: i64,
    /// Requests that came from other libraries.
    pub requests_received: i64,
    /// Requests of our readers that were passed to other libraries.
    pub requests_sent: i64,
    /// Items handed over to readers and sent to other libraries.
    pub items_issued: i64,
    /// Items that came back from readers and from other libraries.
    pub items_returned: i64,
    /// Readers and libraries that asked, each once however often; of several days it is no sum.
    pub users: i64,
}

/// How many came to one of our places on a day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlaceVisits {
    pub place: Ref,
    pub n: i64,
}

/// One count of a day, with its history.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VisitsEntry {
    pub id: VisitsId,
    pub place: Ref,
    /// Less than 0 in a counter-entry.
    pub n: i64,
    /// Who counted.
    #[schema(required = true)]
    pub account: Option<Person>,
    /// In whose name, where they counted as a deputy.
    #[schema(required = true)]
    pub deputy_for: Option<Person>,
    /// When it was written.
    pub created_at: Utc,
    /// Why it was corrected.
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The count that this one takes back.
    #[schema(required = true)]
    pub corrects_id: Option<VisitsId>,
    pub is_corrected: bool,
    pub actions: Vec<Action>,
}

/// A day whose figures change no more.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DayLock {
    pub locked_at: Utc,
    pub account: Person,
}

/// One day of the diary.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DiaryDay {
    pub day: NaiveDate,
    #[schema(required = true)]
    pub lock: Option<DayLock>,
    pub figures: Figures,
    /// Every place of ours that the caller's right reaches.
    pub places: Vec<PlaceVisits>,
    /// What was counted, the newest first; corrections and what they corrected stay.
    pub entries: Vec<VisitsEntry>,
    pub actions: Vec<Action>,
}

/// A day of a month, or a month of a year.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DiaryRow {
    /// `2026-03-02`, or `2026-03`.
    pub period: String,
    pub figures: Figures,
    /// Whether every day of it is locked.
    pub is_locked: bool,
}

/// A month by its days, or a year by its months.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DiaryPeriod {
    pub from: NaiveDate,
    /// The last day; of the present month and year, today.
    pub to: NaiveDate,
    /// Our library, or the place that was asked for.
    pub place: Ref,
    pub rows: Vec<DiaryRow>,
    /// Over all of these days; users are counted anew, not added up.
    pub totals: Figures,
}

/// Which part of the diary to give.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DiaryAsked {
    /// This year, where none is named.
    #[param(minimum = 1900, maximum = 2200)]
    pub year: Option<i32>,
    /// 1 to 12; without it, the year by months.
    #[param(minimum = 1, maximum = 12)]
    pub month: Option<u32>,
    /// One of our branches or departments; without it, all that your right reaches.
    pub place_id: Option<LibraryId>,
    pub format: Option<Format>,
}

/// Of which place to give the day.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DayAsked {
    /// One of our branches or departments; without it, all that your right reaches.
    pub place_id: Option<LibraryId>,
}

/// A library's day in an address. It is read after the caller is admitted, so a wrong one tells a stranger nothing.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct DayPath {
    #[param(format = Date, example = "2026-03-02")]
    pub day: String,
}

impl DayPath {
    pub fn day(&self) -> Result<NaiveDate> {
        self.day.parse().map_err(|_| Error::NotFound)
    }
}
