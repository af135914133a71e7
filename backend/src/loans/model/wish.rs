//! A reader's wish to keep a book longer.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{platform::Utc, schema::loan_wishes};

crate::text_enum! {
    /// What became of a wish: it waits for the desk, the desk has asked the lender, the reader may keep the book longer,
    /// or may not, or does not have it any more.
    WishState {
        Waiting = "waiting", Asked = "asked", Granted = "granted", Declined = "declined", Over = "over",
    }
}

/// A wish as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = loan_wishes)]
pub struct WishRow {
    pub id: i64,
    /// Until when the reader had it when it was wished.
    pub due_on: NaiveDate,
    pub wished_at: Utc,
    pub declined_at: Option<Utc>,
    pub reason: Option<String>,
}

/// The reader's latest wish to keep it longer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReaderWish {
    pub state: WishState,
    pub wished_at: Utc,
    /// Until when the reader had it when it was wished.
    pub due_on: NaiveDate,
    /// Why not, as the reader is told.
    #[schema(required = true)]
    pub reason: Option<String>,
}
