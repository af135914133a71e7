//! Parcels begun, packed, edited, scanned.
use actix_web::{patch, post, web::Path};

use crate::{
    platform::{Answer, Caller, Result, Valid},
    shipments::{
        WriteShipments, actions,
        model::{
            NewShipment, Packing, Shipment, ShipmentId, ShipmentPatch, ShipmentScan, ShipmentScanResult, Unpacking,
        },
    },
};

/// Begin a parcel.
///
/// To a borrower, back to a lender, or announced from one of them; with what is put in at once.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["shipments:write"])), request_body = NewShipment,
    responses((status = 201, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments")]
pub async fn start_shipment(
    caller: Caller<WriteShipments>,
    Valid(new): Valid<NewShipment>,
) -> Result<Answer<Shipment>> {
    let place = |shipment: &Shipment| format!("/api/v1/shipments/{}", shipment.row.id.0);
    caller.create(place, move |tx| actions::start(tx, &new)).await
}

/// Edit a parcel.
///
/// Carrier, tracking number, weight, price. Once it was sent, another price takes its cost lines back and writes new ones.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = ShipmentPatch,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[patch("/shipments/{id}")]
pub async fn update_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(patch): Valid<ShipmentPatch>,
) -> Result<Answer<Shipment>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Put loans into a parcel.
///
/// By what is scanned, our number, a barcode or the other library's number, or by their ids. All of them, or none.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = Packing,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/add")]
pub async fn add_loans_to_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<Packing>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::pack(tx, *id, &body)).await
}

/// Take loans out of a parcel.
///
/// While it is being packed.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:write"])), request_body = Unpacking,
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[post("/shipments/{id}/actions/remove")]
pub async fn remove_loans_from_shipment(
    caller: Caller<WriteShipments>,
    id: Path<ShipmentId>,
    Valid(body): Valid<Unpacking>,
) -> Result<Answer<Shipment>> {
    caller.write(move |tx| actions::unpack(tx, *id, &body)).await
}

/// Receive the parcel that is scanned.
///
/// By our number of it or the carrier's tracking number: every loan in it is received, or checked in, at once. The answer says why where it is not. With `dry_run` nothing changes.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["shipments:write"])), request_body = ShipmentScan,
    responses((status = 200, description = "What came of it.", body = ShipmentScanResult)),
)]
#[post("/shipments/scan")]
pub async fn scan_shipment(
    caller: Caller<WriteShipments>,
    Valid(scan): Valid<ShipmentScan>,
) -> Result<Answer<ShipmentScanResult>> {
    let language = caller.language();
    if scan.dry_run {
        return caller.rehearse(move |tx| actions::scan(tx, &scan, language)).await;
    }
    caller.write(move |tx| actions::scan(tx, &scan, language)).await
}
