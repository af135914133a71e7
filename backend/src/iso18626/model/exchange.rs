//! One request between two systems.
use diesel::prelude::*;

use crate::{
    iso18626::message::Status,
    loans::model::{LoanId, Side},
    platform::{Utc, actor::LibraryId},
    schema::iso_exchanges,
};

crate::id! {
    /// Identifies an exchange.
    ExchangeId
}

/// What two systems say about one request; of a loan that is asked of several libraries each has its own, and each
/// retry another.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = iso_exchanges)]
pub struct Exchange {
    pub id: ExchangeId,
    pub loan_id: LoanId,
    pub library_id: LibraryId,
    /// Ours: of a lending the other one is the requester.
    pub side: Side,
    /// The requester's number, opaque and echoed as it came.
    pub requesting_id: String,
    pub supplying_id: Option<String>,
    /// The last status of the supplier that was told; none before its first answer.
    pub status: Option<Status>,
    /// Whether the condition that waits was put as a refusal with a retry (2021), not as a note (1.2).
    pub is_by_retry: bool,
    /// Nothing more is to be said but by a new request.
    pub is_over: bool,
    pub created_at: Utc,
}

impl Exchange {
    /// Whether another request may follow this one: it can be had later, or under a condition.
    pub fn is_retry_possible(&self) -> bool {
        self.status == Some(Status::RetryPossible)
    }
}
