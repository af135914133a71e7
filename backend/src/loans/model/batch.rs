//! One step on many loans.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{ClosedAs, LoanId, LoanRow, SentBy};
use crate::platform::{actor::LibraryId, problem::Problem};

crate::text_enum! {
    /// The steps that can be taken on many loans at once, and `undo`, which takes the last one of each back.
    BatchAction {
        Send = "send", Ship = "ship", Deliver = "deliver", Receive = "receive", HandOver = "hand_over",
        SendBack = "send_back", Complete = "complete", TakeBack = "take_back",
        WillSupply = "will_supply", GrantRenewal = "grant_renewal", Recall = "recall",
        HoldReturn = "hold_return", ReleaseReturn = "release_return", Remind = "remind", NotPickedUp = "not_picked_up",
        Close = "close", Undo = "undo",
    }
}

/// Takes one step on many loans.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanBatch {
    pub action: BatchAction,
    #[schema(min_items = 1, max_items = 200)]
    pub ids: Vec<LoanId>,
    /// What is said of every one of them.
    #[serde(default)]
    pub body: BatchBody,
    /// The answer says what would come of each, and nothing changes: nobody is told, and an idempotency key stays unused.
    #[serde(default)]
    pub dry_run: bool,
}

/// What a step on many loans says of each.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchBody {
    pub happened_on: Option<NaiveDate>,
    /// Only where the step takes it: by when it must be back with its lender; of `hand_over`, by when the reader brings it
    /// back.
    pub due_on: Option<NaiveDate>,
    /// Only where libraries are asked, and then needed: the one that all of them are asked of.
    pub library_id: Option<LibraryId>,
    /// Only where loans are closed, and then needed: as what.
    pub closed_as: Option<ClosedAs>,
    /// Only where loans are closed, and then needed: why.
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
    /// Only where reminders are sent: by what way.
    pub sent_by: Option<SentBy>,
    /// Only where letters go out with the step: as of each alone.
    pub by_mail: Option<bool>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// What came of one loan of a batch.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BatchResult {
    pub id: LoanId,
    /// As if it had been asked alone: 200, or the status of the problem.
    pub status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub loan: Option<LoanRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub problem: Option<Problem>,
    /// A letter goes out with the step.
    pub has_letter: bool,
}

/// What came of each loan, in the order asked.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BatchResults {
    pub results: Vec<BatchResult>,
}
