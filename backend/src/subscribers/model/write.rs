//! The bodies that make and change subscribers.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::platform::{Patch, actor::LibraryId};

/// Gives a library of the directory a card.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSubscriber {
    pub library_id: LibraryId,
    /// Today where none is named.
    pub since_on: Option<NaiveDate>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// What is to be changed of a subscriber: an absent field stays, `null` empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriberPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 2000)]
    pub note: Patch<String>,
}

/// Registers a subscriber for the year, as new or again.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Registering {
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
    /// Who at the library confirmed its data.
    #[schema(max_length = 200)]
    pub confirmed_by: Option<String>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// A step that asks for its reason.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberReason)]
pub struct Because {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// A step of which only the day is told.
#[derive(Clone, Copy, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberStepDay)]
pub struct OnDay {
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}
