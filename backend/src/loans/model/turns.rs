//! Readers who wait, in turn, for a book that another reader of ours has asked for.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{LoanId, Reader, TurnDays, said::said};
use crate::{platform::Utc, schema::loan_turns};

/// A turn as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = loan_turns)]
pub struct TurnRow {
    pub id: i64,
    pub loan_id: LoanId,
    pub of_loan_id: LoanId,
    pub n: i32,
    pub queued_at: Utc,
    pub started_on: Option<NaiveDate>,
}

/// Closes a request as a duplicate; its reader waits for the book of another.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Queueing {
    /// The loan whose book the reader waits for.
    pub on_loan_id: LoanId,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(Queueing);

/// A reader who waits for this loan's book, or has had it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Turn {
    /// The reader's own request.
    pub loan_id: LoanId,
    pub number: String,
    /// Only for those who may see readers.
    #[schema(required = true)]
    pub reader: Option<Reader>,
    pub queued_at: Utc,
    /// The day on which the book became this reader's; absent while the reader waits.
    #[schema(required = true)]
    pub started_on: Option<NaiveDate>,
}

/// For whose book the reader of this request waits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QueuedOn {
    pub loan_id: LoanId,
    pub number: String,
    /// How many readers wait before this one, who has the book aside.
    pub n_before: i64,
    /// As far as they are known now.
    pub days: TurnDays,
    /// The day on which the book became this reader's; absent while the reader waits.
    #[schema(required = true)]
    pub started_on: Option<NaiveDate>,
}
