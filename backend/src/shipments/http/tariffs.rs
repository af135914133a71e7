//! Carriers and their tariffs.
use actix_web::{
    delete, get, patch, post,
    web::{Json, Path},
};

use crate::{
    platform::{Answer, Asked, Caller, Result, Valid},
    shipments::{
        ReadShipments, WriteTariffs, actions,
        model::{
            Carrier, CarrierId, CarrierPatch, Carriers, NewCarrier, NewTariff, PriceAsked, PriceTrial, Tariff,
            TariffId, TariffPatch, Tariffs, TariffsAsked,
        },
    },
};

/// List carriers.
///
/// All of them, those to which parcels are still given first.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The carriers.", body = Carriers)),
)]
#[get("/carriers")]
pub async fn list_carriers(caller: Caller<ReadShipments>) -> Result<Json<Carriers>> {
    caller.read(actions::list_carriers).await.map(Json)
}

/// Add a carrier.
///
/// With the address where its parcels are followed, `{number}` standing for the tracking number.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["tariffs:write"])), request_body = NewCarrier,
    responses((status = 201, description = "The carrier.", body = Carrier)),
)]
#[post("/carriers")]
pub async fn add_carrier(caller: Caller<WriteTariffs>, Valid(new): Valid<NewCarrier>) -> Result<Answer<Carrier>> {
    let place = |carrier: &Carrier| format!("/api/v1/carriers/{}", carrier.id.0);
    caller.create(place, move |tx| actions::add_carrier(tx, &new)).await
}

/// Edit a carrier.
///
/// Its name, where its parcels are followed, and whether parcels are still given to it.
#[utoipa::path(
    tag = "shipments", params(CarrierId), security(("bearer" = ["tariffs:write"])), request_body = CarrierPatch,
    responses((status = 200, description = "The carrier.", body = Carrier)),
)]
#[patch("/carriers/{id}")]
pub async fn update_carrier(
    caller: Caller<WriteTariffs>,
    id: Path<CarrierId>,
    Valid(patch): Valid<CarrierPatch>,
) -> Result<Answer<Carrier>> {
    caller.edit(move |tx, version| actions::edit_carrier(tx, *id, version, &patch)).await
}

/// Try the tariffs.
///
/// What a parcel of this weight to this country would cost on a day, or why that is not known.
#[utoipa::path(
    tag = "shipments", params(PriceAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The price, or why there is none.", body = PriceTrial)),
)]
#[get("/tariffs/price")]
pub async fn try_tariffs(caller: Caller<ReadShipments>, Asked(asked): Asked<PriceAsked>) -> Result<Json<PriceTrial>> {
    caller.read(move |tx| actions::trial(tx, &asked)).await.map(Json)
}

/// List tariffs.
///
/// By carrier, the newest first, with their zones and bands of weight.
#[utoipa::path(
    tag = "shipments", params(TariffsAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The tariffs.", body = Tariffs)),
)]
#[get("/tariffs")]
pub async fn list_tariffs(caller: Caller<ReadShipments>, Asked(asked): Asked<TariffsAsked>) -> Result<Json<Tariffs>> {
    caller.read(move |tx| actions::list_tariffs(tx, &asked)).await.map(Json)
}

/// Add a tariff.
///
/// From a day on; the one before ends on the day before it. Bands of weight join without gap or overlap, and so do the days of the tariffs of a carrier.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["tariffs:write"])), request_body = NewTariff,
    responses((status = 201, description = "The tariff.", body = Tariff)),
)]
#[post("/tariffs")]
pub async fn add_tariff(caller: Caller<WriteTariffs>, Valid(new): Valid<NewTariff>) -> Result<Answer<Tariff>> {
    let place = |tariff: &Tariff| format!("/api/v1/tariffs/{}", tariff.id.0);
    caller.create(place, move |tx| actions::add_tariff(tx, &new)).await
}

/// Get a tariff.
///
/// Its days, zones and bands of weight.
#[utoipa::path(
    tag = "shipments", params(TariffId), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The tariff.", body = Tariff)),
)]
#[get("/tariffs/{id}")]
pub async fn get_tariff(caller: Caller<ReadShipments>, id: Path<TariffId>) -> Result<Answer<Tariff>> {
    caller.show_derived(move |tx| actions::get_tariff(tx, *id)).await
}

/// Edit a tariff.
///
/// Its last day and its note; its zones and prices while nothing was sent by it.
#[utoipa::path(
    tag = "shipments", params(TariffId), security(("bearer" = ["tariffs:write"])), request_body = TariffPatch,
    responses((status = 200, description = "The tariff.", body = Tariff)),
)]
#[patch("/tariffs/{id}")]
pub async fn update_tariff(
    caller: Caller<WriteTariffs>,
    id: Path<TariffId>,
    Valid(patch): Valid<TariffPatch>,
) -> Result<Answer<Tariff>> {
    caller.edit(move |tx, version| actions::edit_tariff(tx, *id, version, &patch)).await
}

/// Delete a tariff.
///
/// One by which nothing was sent.
#[utoipa::path(
    tag = "shipments", params(TariffId), security(("bearer" = ["tariffs:write"])),
    responses((status = 204, description = "It is gone.")),
)]
#[delete("/tariffs/{id}")]
pub async fn delete_tariff(caller: Caller<WriteTariffs>, id: Path<TariffId>) -> Result<Answer<()>> {
    caller.remove(move |tx| actions::delete_tariff(tx, *id)).await
}
