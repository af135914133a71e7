//! A loan as the partner sees it: nothing of our reader, our desk, our notes or another library.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    loans::model::{Fate, Kind, LoanCondition, LoanId, Medium, Pending, UnfilledReason},
    platform::{
        Action, Utc,
        page::{Cursor, Limit},
    },
};

crate::text_enum! {
    /// Which side of a loan the partner is: it asks us, or we ask it.
    PartnerRole { Requester = "requester", Supplier = "supplier" }
}

crate::text_enum! {
    /// Where a loan stands between the two libraries.
    PartnerStatus {
        Requested = "requested", WillSupply = "will_supply", Shipped = "shipped", Received = "received",
        ReturnShipped = "return_shipped", Completed = "completed", Delivered = "delivered",
        Unfilled = "unfilled", Cancelled = "cancelled", Lost = "lost", Closed = "closed",
    }
}

/// A loan as a line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartnerLoanRow {
    pub id: LoanId,
    /// Our number.
    pub number: String,
    /// The partner's own number.
    #[schema(required = true)]
    pub partner_number: Option<String>,
    pub role: PartnerRole,
    pub status: PartnerStatus,
    /// A question that waits for an answer.
    #[schema(required = true)]
    pub pending: Option<Pending>,
    pub medium: Medium,
    pub kind: Kind,
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    /// The day on which the one was asked by the other.
    pub requested_on: NaiveDate,
    #[schema(required = true)]
    pub needed_by_on: Option<NaiveDate>,
    /// The day by which an original must be back.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub unfilled_reason: Option<UnfilledReason>,
    pub updated_at: Utc,
    pub version: i64,
}

/// A loan, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartnerLoan {
    #[serde(flatten)]
    pub row: PartnerLoanRow,
    #[schema(required = true)]
    pub container_title: Option<String>,
    #[schema(required = true)]
    pub publisher: Option<String>,
    #[schema(required = true)]
    pub year: Option<i32>,
    #[schema(required = true)]
    pub edition: Option<String>,
    #[schema(required = true)]
    pub volume: Option<String>,
    #[schema(required = true)]
    pub issue: Option<String>,
    #[schema(required = true)]
    pub pages: Option<String>,
    /// Thirteen digits.
    #[schema(required = true)]
    pub isbn: Option<String>,
    /// Eight signs, without the hyphen.
    #[schema(required = true)]
    pub issn: Option<String>,
    pub n_renewals: i32,
    pub is_reading_room_only: bool,
    pub units: Vec<PartnerUnit>,
    pub conditions: Vec<LoanCondition>,
    /// What the partner can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// One volume of a loan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartnerUnit {
    /// Which, from 1.
    pub n: i32,
    #[schema(required = true)]
    pub volume: Option<String>,
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub shipped_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub received_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub returned_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub fate: Option<Fate>,
}

/// Which loans to list, the newest first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PartnerLoanList {
    /// Only what the partner asked of us, or what we asked of it.
    pub role: Option<PartnerRole>,
    /// Only what has not ended for the partner, or what has.
    pub is_open: Option<bool>,
    /// Our number, or the partner's own.
    pub number: Option<String>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}

/// One thing that happened to a loan, as far as the partner has to do with it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeardLine {
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    pub happened_on: NaiveDate,
    pub recorded_at: Utc,
    /// The partner did it with a key of its own.
    pub is_by_partner: bool,
    /// Why not, where that is told to the other side: a code for a no, words for a renewal.
    #[schema(required = true)]
    pub reason: Option<String>,
}

/// What happened to a loan, the oldest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeardTimeline {
    pub items: Vec<HeardLine>,
}
