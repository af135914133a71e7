//! What is scanned at the desk, many in a row, and what came of it.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{BatchAction, LoanId, LoanRow};
use crate::platform::problem::Problem;

crate::text_enum! {
    /// What is done with the things that are scanned. `receive`, `hand_over` and `send_back` are of what we borrow, `ship`
    /// is of what we lend; `return` takes from our reader what we borrow, and checks in what we lend; `next` is whichever
    /// of these comes next.
    ScanMode {
        Receive = "receive", Ship = "ship", HandOver = "hand_over", Return = "return", SendBack = "send_back",
        Next = "next",
    }
}

crate::text_enum! {
    /// What came of a scan. `done`: the one loan took its step. `several`: more than one could, name one. `refused`: the
    /// one loan could not take its step as asked, and `problem` says why. `not_possible`: those with the code stand
    /// elsewhere. `unknown`: there is none with this code.
    ScanOutcome {
        Done = "done", Several = "several", Refused = "refused", NotPossible = "not_possible", Unknown = "unknown",
    }
}

/// Takes the step of what is scanned.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanScan {
    /// Our number of the loan, as on its slip, the barcode of a unit, ours or the other library's, or the other
    /// library's number of the loan.
    #[schema(min_length = 1, max_length = 100)]
    pub code: String,
    pub mode: ScanMode,
    /// Which of several loans with the code is meant.
    pub loan_id: Option<LoanId>,
    pub happened_on: Option<NaiveDate>,
    /// By when what comes must be back with its lender; passed over by any other step.
    pub due_on: Option<NaiveDate>,
    /// Whether a letter goes out with what comes or is sent: where that is possible if absent, in any case if true, not
    /// if false; passed over by any other step.
    pub by_mail: Option<bool>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
    /// The answer says what would come of it, and nothing changes: nobody is told, and an idempotency key stays unused.
    #[serde(default)]
    pub dry_run: bool,
}

/// What came of a scan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScanResult {
    pub outcome: ScanOutcome,
    /// The step that the one loan took, or would have taken.
    #[schema(required = true)]
    pub action: Option<BatchAction>,
    /// The one loan as it stands now; of `several` those that could take the step; of `not_possible` those that the code
    /// leads to, with the actions that are open now: the ones under way, else the newest that has ended.
    pub loans: Vec<LoanRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub problem: Option<Problem>,
    /// A letter goes out with the step.
    pub has_letter: bool,
}

impl ScanResult {
    /// No step was taken.
    pub fn of(outcome: ScanOutcome, loans: Vec<LoanRow>) -> ScanResult {
        ScanResult { outcome, action: None, loans, problem: None, has_letter: false }
    }
}
