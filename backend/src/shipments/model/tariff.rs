//! Carriers and their tariffs: by day, zone and weight.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{CarrierId, TariffId};
use crate::{
    platform::{Patch, Utc},
    schema::{carriers, tariffs},
};

/// Who carries parcels.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = carriers)]
pub struct Carrier {
    pub id: CarrierId,
    pub name: String,
    /// Where a parcel is followed on the web; `{number}` stands for its tracking number.
    #[schema(required = true)]
    pub tracking_url: Option<String>,
    pub is_active: bool,
    pub version: i64,
    #[serde(skip)]
    pub created_at: Utc,
    #[serde(skip)]
    pub updated_at: Utc,
}

/// The carriers, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Carriers {
    pub items: Vec<Carrier>,
}

/// Adds a carrier.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCarrier {
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// `https://…{number}…`
    #[schema(max_length = 500)]
    pub tracking_url: Option<String>,
}

/// Edits a carrier; a field that is not sent stays, null empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CarrierPatch {
    #[schema(min_length = 1, max_length = 100, nullable = false)]
    pub name: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    pub tracking_url: Patch<String>,
    /// Whether parcels are still given to it.
    #[schema(nullable = false)]
    pub is_active: Option<bool>,
}

/// A tariff without its zones, as the database keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = tariffs)]
pub struct TariffRecord {
    pub id: TariffId,
    pub carrier_id: CarrierId,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub note: Option<String>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// The price of a parcel over so many grams and up to so many, these included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TariffBand {
    #[schema(minimum = 0, maximum = 1_000_000)]
    pub over_grams: i64,
    #[schema(minimum = 1, maximum = 1_000_000)]
    pub up_to_grams: i64,
    /// Euro cents.
    #[schema(minimum = 0, maximum = 10_000_000)]
    pub price_cents: i64,
}

/// Where one list of prices goes for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TariffZone {
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// Two letters of ISO 3166 each; none where it is of all countries that no other zone names.
    #[schema(max_items = 250)]
    pub countries: Vec<String>,
    #[schema(min_items = 1, max_items = 100)]
    pub bands: Vec<TariffBand>,
}

/// What a carrier asks from a day on: until its last day, or the day before the next tariff.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Tariff {
    pub id: TariffId,
    pub carrier_id: CarrierId,
    pub valid_from: NaiveDate,
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
    pub zones: Vec<TariffZone>,
    /// Parcels were sent by it: it is not changed any more.
    pub is_used: bool,
    pub version: i64,
}

/// Tariffs: by carrier, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Tariffs {
    pub items: Vec<Tariff>,
}

/// Adds a tariff; the one before ends on the day before it, where it names no last day.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTariff {
    pub carrier_id: CarrierId,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    #[schema(max_length = 1000)]
    pub note: Option<String>,
    #[schema(min_items = 1, max_items = 50)]
    pub zones: Vec<TariffZone>,
}

/// Edits a tariff by which nothing was sent yet; its last day and its note always.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TariffPatch {
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 1000)]
    pub note: Patch<String>,
    #[schema(min_items = 1, max_items = 50, nullable = false)]
    pub zones: Option<Vec<TariffZone>>,
}

/// What a tariff says of a parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TariffPrice {
    pub tariff_id: TariffId,
    pub zone: String,
    pub up_to_grams: i64,
    /// Euro cents.
    pub price_cents: i64,
}

crate::text_enum! {
    /// Why there is no price: no carrier or no weight is named, the carrier has no tariff on that day, its tariff has no zone
    /// of that country, or the parcel is heavier than the heaviest of its zone.
    NoPrice {
        NoCarrier = "no_carrier", NoWeight = "no_weight", NoTariff = "no_tariff", NoZone = "no_zone",
        TooHeavy = "too_heavy",
    }
}

/// What a parcel would cost, or why that is not known.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PriceTrial {
    #[schema(required = true)]
    pub price: Option<TariffPrice>,
    #[schema(required = true)]
    pub no_price: Option<NoPrice>,
}

impl From<Result<TariffPrice, NoPrice>> for PriceTrial {
    fn from(said: Result<TariffPrice, NoPrice>) -> PriceTrial {
        PriceTrial { no_price: said.as_ref().err().copied(), price: said.ok() }
    }
}
