//! What is written beside a loan: costs and notes.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::LoanId;
use crate::platform::{Utc, events::Person};

crate::text_enum! {
    /// What a cost is for; a compensation is for what was lost or damaged.
    ChargeKind {
        PostageOut = "postage_out", PostageBack = "postage_back", Copies = "copies", Voucher = "voucher",
        Compensation = "compensation", Other = "other",
    }
}

crate::text_enum! {
    /// Who pays.
    Payer {
        Reader = "reader", Partner = "partner", OurLibrary = "our_library", CentralFunding = "central_funding",
    }
}

crate::id! {
    /// Identifies a cost of a loan.
    ChargeId
}

/// Writes a cost down.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCharge {
    pub kind: ChargeKind,
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub amount_cents: i64,
    /// Where none is named: as the loan's `payers` say for this kind.
    pub payer: Option<Payer>,
    /// Today where none is named.
    pub charged_on: Option<NaiveDate>,
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// A line of what a loan costs, and who pays. It is never edited: what was wrong is taken back by a line against it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Charge {
    pub id: ChargeId,
    pub kind: ChargeKind,
    /// Less than zero where it takes another line back; the sum of all lines is what the loan costs.
    pub amount_cents: i64,
    pub payer: Payer,
    pub charged_on: NaiveDate,
    #[schema(required = true)]
    pub note: Option<String>,
    /// The line that this one takes back, whole.
    #[schema(required = true)]
    pub counters_id: Option<ChargeId>,
    /// Whether another line takes it back.
    pub is_voided: bool,
}

/// A cost of a loan, by its address.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ChargePath {
    pub id: LoanId,
    pub charge_id: ChargeId,
}

/// Why something is taken back.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Writes to colleagues.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    #[schema(min_length = 1, max_length = 4000)]
    pub text: String,
}

/// What a colleague wrote on a loan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanNote {
    pub id: i64,
    #[serde(skip)]
    pub loan_id: LoanId,
    pub text: String,
    pub account: Person,
    pub created_at: Utc,
}

/// What colleagues wrote on a loan, the oldest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanNoteList {
    pub items: Vec<LoanNote>,
}
