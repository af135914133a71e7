//! The steps of a parcel.
use actix_web::{post, web::Path};

use crate::{
    platform::{Answer, Caller, Nothing, Result, Valid},
    shipments::{
        WriteShipments, actions,
        model::{DamageAct, Dispatching, LossAct, Receiving, Shipment, ShipmentId, ShipmentReason},
    },
};

/// Send a parcel.
///
/// Every loan in it takes its step, and its price is split over them as cost lines. Where one cannot go, none does, and it is named. Each loan takes the right of its step beside.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = Dispatching,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/dispatch")]
pub async fn dispatch_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<Dispatching>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::dispatch(tx, *id, &body)).await
}

/// Receive a parcel.
///
/// Everything in it but what is named as missing. Each loan takes the right of its step beside.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = Receiving,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/receive")]
pub async fn receive_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<Receiving>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::receive(tx, *id, &body)).await
}

/// Report a parcel lost.
///
/// With an act: all of it where it never arrived, else what is missing of it. The loans are lost too; what was coming to us ends unfilled.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = LossAct,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/report_lost")]
pub async fn report_shipment_lost(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<LossAct>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::report_lost(tx, *id, &body)).await
}

/// Report damage.
///
/// With an act about the loans that came to harm, which wait for their settlement from then on.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = DamageAct,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/report_damaged")]
pub async fn report_shipment_damaged(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<DamageAct>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::report_damaged(tx, *id, &body)).await
}

/// Take the last step of a parcel back.
///
/// With the steps that its loans took with it, its act and its cost lines. Where a loan has gone on since, nothing is taken back, and it is named.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = ShipmentReason,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/undo")]
pub async fn undo_shipment_step(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<ShipmentReason>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::undo(tx, *id, &body.reason)).await
}

/// Cancel a parcel.
///
/// While it is being packed: what is in it can go with another.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = ShipmentReason,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/cancel")]
pub async fn cancel_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<ShipmentReason>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::cancel(tx, *id, &body.reason)).await
}

/// Reopen a parcel.
///
/// One that was cancelled is packed after all, with what was in it.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = Nothing,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/reopen")]
pub async fn reopen_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::reopen(tx, *id)).await
}
