//! How a loan stands: what its steps change, and a correction takes back as one.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{ClosedAs, Pending, RetryReason, Status, ToldBy, UnfilledReason};
use crate::{platform::actor::LibraryId, schema::loans};

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = loans, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: Status,
    pub pending: Option<Pending>,
    /// The other library; of a borrowing, the one that was asked last and has not said no.
    pub library_id: Option<LibraryId>,
    pub partner_number: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub reader_due_on: Option<NaiveDate>,
    pub told_on: Option<NaiveDate>,
    pub told_by: Option<ToldBy>,
    pub unfilled_reason: Option<UnfilledReason>,
    pub n_pages: Option<i32>,
    pub is_same_administration: bool,
    /// Since when it stands as it does, the question that waits included.
    pub status_since_on: NaiveDate,
    /// What stands below came with a later version: the history of older steps does not know it.
    #[serde(default)]
    pub n_renewals: i32,
    /// The lender allows use in the reading room alone.
    #[serde(default)]
    pub is_reading_room_only: bool,
    #[serde(default)]
    pub retry_reason: Option<RetryReason>,
    #[serde(default)]
    pub retry_from_on: Option<NaiveDate>,
    #[serde(default)]
    pub closed_as: Option<ClosedAs>,
    /// The day until which it waits for the reader who was told.
    #[serde(default)]
    pub pick_up_by_on: Option<NaiveDate>,
    /// The day from which the next reminder is due.
    #[serde(default)]
    pub remind_on: Option<NaiveDate>,
    /// Where a copy lies that was delivered by an address on the web.
    #[serde(default)]
    pub copy_url: Option<String>,
}

impl Standing {
    /// As every loan begins: asked for on a day, of a library only where it is the one that asks us.
    pub fn first(requested_on: NaiveDate, library_id: Option<LibraryId>, is_same_administration: bool) -> Standing {
        Standing {
            status: Status::Requested,
            pending: None,
            library_id,
            partner_number: None,
            due_on: None,
            reader_due_on: None,
            told_on: None,
            told_by: None,
            unfilled_reason: None,
            n_pages: None,
            is_same_administration,
            status_since_on: requested_on,
            n_renewals: 0,
            is_reading_room_only: false,
            retry_reason: None,
            retry_from_on: None,
            closed_as: None,
            pick_up_by_on: None,
            remind_on: None,
            copy_url: None,
        }
    }
}
