//! Papers of parcels.
use actix_web::{HttpResponse, get, web::Path};

use crate::{
    papers::model::PaperAsked,
    platform::{Asked, Caller, Result},
    shipments::{
        ReadShipments, actions,
        model::{ActPath, ShipmentId},
    },
};

/// Print the accompanying sheet of a parcel.
///
/// What lies in it, for whom, and who took it; its number as a barcode.
#[utoipa::path(
    tag = "shipments", params(ShipmentId, PaperAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/shipments/{id}/papers/sheet")]
pub async fn print_shipment_sheet(
    caller: Caller<ReadShipments>,
    id: Path<ShipmentId>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("lydrastis-{}.pdf", id.0), move |tx| actions::sheet(tx, *id, language)).await
}

/// Print the address label of a parcel.
///
/// With its number as a barcode: one scan of it receives all that lies in it.
#[utoipa::path(
    tag = "shipments", params(ShipmentId, PaperAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/shipments/{id}/papers/label")]
pub async fn print_shipment_label(
    caller: Caller<ReadShipments>,
    id: Path<ShipmentId>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("adresas-{}.pdf", id.0), move |tx| actions::label(tx, *id, language)).await
}

/// Print an act about a parcel.
///
/// What was lost or damaged, what it is worth, and who was there.
#[utoipa::path(
    tag = "shipments", params(ActPath, PaperAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/shipments/{id}/acts/{act_id}/paper")]
pub async fn print_shipment_act(
    caller: Caller<ReadShipments>,
    path: Path<ActPath>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    caller.print(&format!("aktas-{}.pdf", path.act_id.0), move |tx| actions::act(tx, *path, language)).await
}
