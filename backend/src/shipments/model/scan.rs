//! A parcel that is scanned at the desk, and what came of it.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{ShipmentDirection, ShipmentRow};
use crate::{loans::model::ScanOutcome, platform::problem::Problem};

/// Receives the parcel that is scanned, with everything in it.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShipmentScan {
    /// Our number of the parcel, as on its label and its accompanying sheet, or the carrier's tracking number.
    #[schema(min_length = 1, max_length = 100)]
    pub code: String,
    /// Which way it comes, where only such are received: `from_lender` or `from_borrower`.
    pub direction: Option<ShipmentDirection>,
    pub happened_on: Option<NaiveDate>,
    /// By when what comes from a lender must be back.
    pub due_on: Option<NaiveDate>,
    /// Whether letters go out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
    /// The answer says what would come of it, and nothing changes.
    #[serde(default)]
    pub dry_run: bool,
}

/// What came of a scan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentScanResult {
    pub outcome: ScanOutcome,
    /// The one parcel after the step, or those with the code.
    pub shipments: Vec<ShipmentRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub problem: Option<Problem>,
}
