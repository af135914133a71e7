//! The rows of parcels. What a step may change stands together, because an undo takes it back as one.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    ActId, CarrierId, PriceSource, ShipmentDirection, ShipmentId, ShipmentLoanState, ShipmentStatus, TariffId,
};
use crate::{
    loans::model::LoanId,
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
    },
    schema::{shipment_loans, shipments},
};

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = shipments, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct ShipmentStanding {
    pub status: ShipmentStatus,
    pub sent_on: Option<NaiveDate>,
    /// The day on which the first of it arrived.
    pub arrived_on: Option<NaiveDate>,
}

/// How it is carried.
#[derive(Clone, Debug, Default, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = shipments, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Carriage {
    pub carrier_id: Option<CarrierId>,
    pub tracking_number: Option<String>,
    pub grams: Option<i64>,
    /// The day by which it should arrive.
    pub expected_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// What it costs, and why.
#[derive(Clone, Debug, Default, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = shipments, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Pricing {
    pub price_cents: Option<i64>,
    pub price_source: Option<PriceSource>,
    pub price_reason: Option<String>,
    pub tariff_id: Option<TariffId>,
    pub zone: Option<String>,
}

/// A parcel.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = shipments)]
pub struct ShipmentRecord {
    pub id: ShipmentId,
    pub number: String,
    pub direction: ShipmentDirection,
    /// The other library.
    pub library_id: LibraryId,
    pub branch_id: LibraryId,
    pub owner_id: AccountId,
    #[diesel(embed)]
    pub standing: ShipmentStanding,
    #[diesel(embed)]
    pub carriage: Carriage,
    #[diesel(embed)]
    pub pricing: Pricing,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A loan in a parcel.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = shipment_loans)]
pub struct PackedLoan {
    pub shipment_id: ShipmentId,
    pub loan_id: LoanId,
    pub direction: ShipmentDirection,
    pub state: ShipmentLoanState,
}

/// How a parcel stood before or after a step, as its history keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShipmentSnapshot {
    #[serde(flatten)]
    pub standing: ShipmentStanding,
    pub loans: Vec<Placed>,
    /// The steps that the loans themselves took with it, in the order in which they did.
    pub steps: Vec<Taken>,
    /// The act that was drawn up with it.
    pub act_id: Option<ActId>,
}

/// Where a loan of a parcel was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    pub loan_id: LoanId,
    pub state: ShipmentLoanState,
}

/// A step of a loan: `ship`, `receive`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    pub loan_id: LoanId,
    pub step: String,
}
