//! What a message says, in short: what a conversation about a loan is read from, without a request for each message.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What a message says, in short; the message itself says more. No person stands in it but whom a note names.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct IsoSaid {
    /// Yes or no to a renewal or a cancellation that was asked for.
    #[schema(required = true)]
    pub answer: Option<bool>,
    /// The day by which it must be back; of a request, until when it is needed.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// The note as it was written, with the words for programs that some peers put there.
    #[schema(required = true)]
    pub note: Option<String>,
    /// Why not, or why not now: a code of ReasonUnfilled or ReasonRetry.
    #[schema(required = true)]
    pub reason: Option<String>,
    /// Codes of LoanCondition.
    pub conditions: Vec<String>,
    /// From which day it is worth asking again.
    #[schema(required = true)]
    pub retry_from_on: Option<NaiveDate>,
    /// What is in the parcel, as the lender names it.
    pub items: Vec<IsoItem>,
}

/// One of the things in a parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct IsoItem {
    /// The lender's number for it: most often its barcode.
    pub id: String,
    /// Which volume it is.
    #[schema(required = true)]
    pub name: Option<String>,
    #[schema(required = true)]
    pub call_number: Option<String>,
}
