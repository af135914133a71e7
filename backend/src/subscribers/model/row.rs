//! The row of a subscriber, and how it is shown.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Confirmation, SubscriberId, SubscriberStatus, YearOutcome};
use crate::{
    libraries::{LibraryKind, Ref},
    platform::{Action, Utc, actor::LibraryId},
    schema::{subscriber_years, subscribers},
};

/// A subscriber: whose card it is, and how it stands.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = subscribers)]
pub struct Record {
    pub id: SubscriberId,
    pub library_id: LibraryId,
    pub card_no: String,
    pub since_on: NaiveDate,
    #[diesel(embed)]
    pub standing: Standing,
    pub note: Option<String>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = subscribers, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: SubscriberStatus,
    /// As what it stood when it was suspended or removed.
    pub stood_as: Option<SubscriberStatus>,
    /// The last year for which it was registered.
    pub registered_for: Option<i32>,
}

/// What one year brought.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = subscriber_years)]
#[schema(as = SubscriberYear)]
pub struct Year {
    pub year: i32,
    pub outcome: YearOutcome,
    pub happened_on: NaiveDate,
}

/// A subscriber with its years: all that a step may change, and what a correction takes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub record: Record,
    pub years: Vec<Year>,
}

#[cfg(test)]
impl Whole {
    /// A subscriber that stands so.
    pub fn sample(status: SubscriberStatus, registered_for: Option<i32>) -> Whole {
        let at = Utc(chrono::DateTime::default());
        let record = Record {
            id: SubscriberId(1),
            library_id: LibraryId(2),
            card_no: "A-0001".into(),
            since_on: NaiveDate::default(),
            standing: Standing { status, stood_as: None, registered_for },
            note: None,
            version: 1,
            created_at: at,
            updated_at: at,
        };
        Whole { record, years: Vec::new() }
    }
}

/// The library behind a subscriber, as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SubscriberLibrary {
    #[serde(flatten)]
    pub library: Ref,
    pub kind: LibraryKind,
    #[schema(required = true)]
    pub municipality: Option<String>,
    #[schema(required = true)]
    pub county: Option<String>,
}

/// A subscriber as a line of the list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SubscriberRow {
    pub id: SubscriberId,
    pub card_no: String,
    pub library: SubscriberLibrary,
    pub status: SubscriberStatus,
    /// The last year for which it was registered.
    #[schema(required = true)]
    pub registered_for: Option<i32>,
    /// Registered for a year that is over, and not again yet.
    pub is_over: bool,
    /// Whether its new requests are taken today.
    pub may_request: bool,
    pub since_on: NaiveDate,
    /// The day on which a link to confirm its data was made that is still open.
    #[schema(required = true)]
    pub asked_on: Option<NaiveDate>,
    /// It has sent corrections that nobody has looked at yet.
    pub has_corrections: bool,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// A subscriber, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Subscriber {
    #[serde(flatten)]
    pub row: SubscriberRow,
    #[schema(required = true)]
    pub note: Option<String>,
    /// The year for which it would be registered today.
    pub year: i32,
    /// As what it stood when it was suspended or removed.
    #[schema(required = true)]
    pub stood_as: Option<SubscriberStatus>,
    /// What each year brought, the latest first.
    pub years: Vec<Year>,
    /// Who confirmed what data when, the latest first.
    pub confirmations: Vec<Confirmation>,
    pub created_at: Utc,
    pub updated_at: Utc,
}
