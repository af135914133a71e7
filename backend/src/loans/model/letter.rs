//! What would become of a letter about a loan.
use serde::Serialize;
use utoipa::ToSchema;

use crate::mail::TellingOutcome;

/// Whether a letter about it would go out: to the reader of what we borrow, to the library to which we lend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LoanLetter {
    /// `queued` where it would go; else why somebody must be told by hand.
    pub outcome: TellingOutcome,
    /// Its address; a reader's only for those who may see readers.
    #[schema(required = true)]
    pub to: Option<String>,
}
