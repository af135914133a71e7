//! Parcels as their reader sees them.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    ActId, CarrierId, PriceSource, PriceTrial, ShipmentAct, ShipmentDirection, ShipmentId, ShipmentLoanState,
    ShipmentStatus, TariffId,
};
use crate::{
    libraries::Ref,
    loans::model::{ChargeId, ChargeKind, LoanId, Medium, Payer, Pending, Side, Status},
    platform::{Action, Utc},
};

/// A carrier by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CarrierRef {
    pub id: CarrierId,
    pub name: String,
}

/// A parcel as a line of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentRow {
    pub id: ShipmentId,
    #[schema(example = "S-2026-0001")]
    pub number: String,
    pub direction: ShipmentDirection,
    pub status: ShipmentStatus,
    /// The other library.
    pub library: Ref,
    #[schema(required = true)]
    pub carrier: Option<CarrierRef>,
    #[schema(required = true)]
    pub tracking_number: Option<String>,
    /// Where it is followed on the web.
    #[schema(required = true)]
    pub tracking_url: Option<String>,
    #[schema(required = true)]
    pub grams: Option<i64>,
    /// Euro cents.
    #[schema(required = true)]
    pub price_cents: Option<i64>,
    #[schema(required = true)]
    pub price_source: Option<PriceSource>,
    pub n_loans: i64,
    /// How many of them are still to arrive, or are missing.
    pub n_awaited: i64,
    #[schema(required = true)]
    pub expected_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub sent_on: Option<NaiveDate>,
    /// The day on which the first of it arrived.
    #[schema(required = true)]
    pub arrived_on: Option<NaiveDate>,
    /// It should have arrived before today.
    pub is_late: bool,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// A loan in a parcel, or one that could be put in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentLoan {
    pub loan_id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    pub side: Side,
    pub medium: Medium,
    /// Where the loan stands.
    pub status: Status,
    #[schema(required = true)]
    pub pending: Option<Pending>,
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// Where it is as part of the parcel; absent of one that is not in.
    #[schema(required = true)]
    pub state: Option<ShipmentLoanState>,
    /// Whether its next step with the parcel is open to it now.
    pub can_go: bool,
}

/// A cost line that a parcel, or an act about it, has made.
#[derive(Clone, Debug, PartialEq, Queryable, Serialize, ToSchema)]
pub struct ShipmentCharge {
    pub id: ChargeId,
    pub loan_id: LoanId,
    pub kind: ChargeKind,
    /// Less than zero where it takes another line back.
    pub amount_cents: i64,
    pub payer: Payer,
    pub charged_on: NaiveDate,
    /// The line that this one takes back.
    #[schema(required = true)]
    pub counters_id: Option<ChargeId>,
    /// The act that made it.
    #[schema(required = true)]
    pub act_id: Option<ActId>,
}

/// A parcel, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Shipment {
    #[serde(flatten)]
    pub row: ShipmentRow,
    pub branch: Ref,
    #[schema(required = true)]
    pub note: Option<String>,
    /// Why the price was typed.
    #[schema(required = true)]
    pub price_reason: Option<String>,
    #[schema(required = true)]
    pub tariff_id: Option<TariffId>,
    #[schema(required = true)]
    pub zone: Option<String>,
    /// What the tariff of its day says; absent where a person said the price, and of what comes to us.
    #[schema(required = true)]
    pub reckoned: Option<PriceTrial>,
    pub loans: Vec<ShipmentLoan>,
    /// The oldest first; those that take others back are among them.
    pub charges: Vec<ShipmentCharge>,
    pub acts: Vec<ShipmentAct>,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// Loans that could be put in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReadyLoans {
    pub items: Vec<ShipmentLoan>,
}

/// What waits to be packed for one library.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WaitingGroup {
    pub direction: ShipmentDirection,
    pub library: Ref,
    pub n_loans: i64,
    /// The parcel that is being packed for it already.
    #[schema(required = true)]
    pub shipment_id: Option<ShipmentId>,
}

/// What waits to be packed, by library.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WaitingToPack {
    pub items: Vec<WaitingGroup>,
}

/// The post of a day (siuntų sąrašas): what was given to carriers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostOfDay {
    pub on: NaiveDate,
    pub items: Vec<ShipmentRow>,
    pub n_loans: i64,
    pub grams: i64,
    /// Euro cents, of those whose price is known.
    pub price_cents: i64,
}
