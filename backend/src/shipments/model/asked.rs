//! How parcels are asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{CarrierId, ShipmentDirection, ShipmentStatus};
use crate::{
    loans::model::LoanId,
    platform::{
        actor::LibraryId,
        book::BookFormat,
        page::{Count, Cursor, Limit, List},
    },
};

crate::text_enum! {
    /// The order of parcels; a minus means descending.
    ShipmentOrder {
        Newest = "-created_at", Sent = "-sent_on", Expected = "expected_on", Number = "number", NumberDown = "-number",
    }
}

/// Which parcels to list; the newest first, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ShipmentList {
    /// Beginnings of words of the number and the tracking number.
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub direction: Option<ShipmentDirection>,
    /// One or more statuses, commas between; all but cancelled ones where none is named.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<ShipmentStatus>,
    pub library_id: Option<LibraryId>,
    pub carrier_id: Option<CarrierId>,
    /// A loan that is or was in it.
    pub loan_id: Option<LoanId>,
    pub sent_from: Option<NaiveDate>,
    pub sent_to: Option<NaiveDate>,
    /// Only what should have arrived before today, and has not.
    pub is_late: Option<bool>,
    pub sort: Option<ShipmentOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// Which day's post to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PostAsked {
    /// Today where none is named.
    pub on: Option<NaiveDate>,
    pub carrier_id: Option<CarrierId>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// What a parcel would cost.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PriceAsked {
    pub carrier_id: CarrierId,
    /// Two letters of ISO 3166.
    #[param(min_length = 2, max_length = 2)]
    pub country: String,
    #[param(minimum = 1, maximum = 1_000_000)]
    pub grams: i64,
    /// Today where none is named.
    pub on: Option<NaiveDate>,
}

/// Whose tariffs to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TariffsAsked {
    pub carrier_id: Option<CarrierId>,
}
