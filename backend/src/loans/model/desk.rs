//! What is on the desk, and what is to go back.
use serde::Serialize;
use utoipa::ToSchema;

use super::LoanRow;
use crate::{libraries::Ref, platform::page::Cursor};

crate::text_enum! {
    /// Why a loan is on the desk.
    QueueKey {
        PartnerFailed = "partner_failed", Recalled = "recalled", ToRemind = "to_remind", Late = "late", DueToday = "due_today",
        PartnerToRead = "partner_to_read", ReaderWishes = "reader_wishes", Questions = "questions", NotPickedUp = "not_picked_up", WaitsForUs = "waits_for_us",
        WaitsForThem = "waits_for_them",
    }
}

/// The loans that are on the desk for one reason.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QueueGroup {
    pub key: QueueKey,
    pub total: i64,
    /// The first of them.
    pub loans: Vec<LoanRow>,
}

/// What is on the desk; a loan stands in the first group that fits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanQueue {
    pub groups: Vec<QueueGroup>,
}

/// What is to go back to one library, or to come back from it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DueGroup {
    pub library: Ref,
    pub loans: Vec<LoanRow>,
}

/// What is to go back, or to come back, by library: one page of what is due first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoansDue {
    pub groups: Vec<DueGroup>,
    /// How many there are in all, on this page and the others.
    pub total: i64,
    /// Where the next page begins; absent on the last.
    #[schema(value_type = Option<String>, required = true)]
    pub next_cursor: Option<Cursor>,
}
