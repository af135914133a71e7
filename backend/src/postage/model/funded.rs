//! The monthly report of shipments that are paid by central funding.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{libraries::Ref, loans::Side, platform::book::BookFormat};

/// Of which month.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FundedAsked {
    #[param(minimum = 1900, maximum = 2200)]
    pub year: i32,
    /// 1 to 12.
    #[param(minimum = 1, maximum = 12)]
    pub month: u32,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// What central funding pays for the loans with a library on one side. What was taken back is taken off.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FundedRow {
    /// The other library; absent where none was asked yet.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub side: Side,
    #[serde(flatten)]
    pub counts: FundedCounts,
}

/// Loans, parcels and cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct FundedCounts {
    /// Loans that have such a line.
    pub n_loans: i64,
    /// Parcels there; one that is split over several loans is one.
    pub n_out: i64,
    pub out_cents: i64,
    /// Parcels back.
    pub n_back: i64,
    pub back_cents: i64,
    /// What is no postage.
    pub other_cents: i64,
    pub total_cents: i64,
}

/// A month of what central funding pays, by library and side.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FundedReport {
    #[schema(example = "2026-03")]
    pub month: String,
    pub rows: Vec<FundedRow>,
    pub totals: FundedCounts,
}
