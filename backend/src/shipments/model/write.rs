//! The bodies that change parcels.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{CarrierId, ShipmentDirection};
use crate::{
    loans::model::LoanId,
    platform::{Patch, actor::LibraryId},
};

/// Begins a parcel: it is packed now, or announced by the other library.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewShipment {
    pub direction: ShipmentDirection,
    /// The other library.
    pub library_id: LibraryId,
    /// At whose desk; one's own where none is named.
    pub branch_id: Option<LibraryId>,
    pub carrier_id: Option<CarrierId>,
    /// Given by the carrier.
    #[schema(max_length = 100)]
    pub tracking_number: Option<String>,
    #[schema(minimum = 1, maximum = 1_000_000)]
    pub grams: Option<i64>,
    pub expected_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
    /// What is put in at once.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub loan_ids: Vec<LoanId>,
}

/// Edits how a parcel is carried and what it costs; a field that is not sent stays, null empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShipmentPatch {
    #[serde(default)]
    #[schema(value_type = Option<CarrierId>)]
    pub carrier_id: Patch<CarrierId>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub tracking_number: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 1, maximum = 1_000_000)]
    pub grams: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub expected_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 4000)]
    pub note: Patch<String>,
    /// What it cost, in euro cents, where that is not what the tariff says; null goes by the tariff again.
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0, maximum = 10_000_000)]
    pub price_cents: Patch<i64>,
    /// Why the price is typed; needed with it.
    #[schema(min_length = 1, max_length = 1000, nullable = false)]
    pub price_reason: Option<String>,
}

/// What is put in: by what stands on it, or chosen from a list.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Packing {
    /// Our number of the loan, the barcode of a unit or the other library's number.
    #[schema(min_length = 1, max_length = 100)]
    pub code: Option<String>,
    #[serde(default)]
    #[schema(max_items = 200)]
    pub loan_ids: Vec<LoanId>,
}

/// What is taken out.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Unpacking {
    #[schema(min_items = 1, max_items = 200)]
    pub loan_ids: Vec<LoanId>,
}

/// It leaves, and each loan in it takes its step.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispatching {
    pub happened_on: Option<NaiveDate>,
    /// By when what comes from a lender must be back.
    pub due_on: Option<NaiveDate>,
    /// Whether letters go out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
}

/// What did not come with the rest.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MissingLoan {
    pub loan_id: LoanId,
    /// Which units, by their numbers, where only some did not come to us; all of the loan where none is named.
    #[schema(min_items = 1, max_items = 50)]
    pub units: Option<Vec<i32>>,
}

/// It has arrived, with everything in it but what is named.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Receiving {
    #[serde(default)]
    #[schema(max_items = 200)]
    pub missing: Vec<MissingLoan>,
    pub happened_on: Option<NaiveDate>,
    /// By when what comes from a lender must be back.
    pub due_on: Option<NaiveDate>,
    /// Whether letters go out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
}

/// Why something of a parcel is taken back.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShipmentReason {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}
