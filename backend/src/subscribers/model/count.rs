//! What a year brought all subscribers, counted.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::libraries::LibraryKind;

/// Of which year.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct YearAsked {
    /// The year for which one registers today, unless said.
    pub year: Option<i32>,
}

/// How many of one municipality and kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SubscriberCount {
    #[schema(required = true)]
    pub municipality: Option<String>,
    pub kind: LibraryKind,
    #[serde(flatten)]
    pub n: Tally,
}

/// How many the year brought what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SubscriberTally)]
pub struct Tally {
    /// Registered for the first time.
    pub new: i64,
    pub re_registered: i64,
    pub lapsed: i64,
    pub removed: i64,
}

/// How far the campaign of a year is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SubscriberCampaignProgress)]
pub struct Progress {
    /// Neither suspended nor removed.
    pub subscribers: i64,
    /// Registered for the year, or a later one.
    pub registered: i64,
    /// Have an open link and have not answered.
    pub asked: i64,
    /// Have sent corrections that nobody has looked at yet.
    pub waiting: i64,
}

/// A year of subscribers: by municipality and kind, in all, and how far its campaign is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberCounts {
    pub year: i32,
    pub rows: Vec<SubscriberCount>,
    pub total: Tally,
    pub progress: Progress,
}
