//! Parcels, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    platform::{
        Answer, Asked, Caller, Page, Result,
        book::{self, BookFormat},
        events::Timeline,
        page::Limit,
    },
    shipments::{
        ReadShipments, actions,
        model::{
            PostAsked, PostOfDay, ReadyLoans, Shipment, ShipmentId, ShipmentLifecycle, ShipmentList, ShipmentRow,
            WaitingToPack,
        },
        rules, sheet,
    },
};

/// List parcels.
///
/// The newest first; with `loan_id` those in which one loan went. With `format=csv` or
/// `format=xlsx` all pages as a file.
#[utoipa::path(
    tag = "shipments", params(ShipmentList), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "A page of parcels.", content(
        (Page<ShipmentRow> = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/shipments")]
pub async fn list_shipments(
    caller: Caller<ReadShipments>,
    Asked(wanted): Asked<ShipmentList>,
) -> Result<Either<Json<Page<ShipmentRow>>, HttpResponse>> {
    if let Some(file) = wanted.format.and_then(BookFormat::file) {
        let language = caller.language();
        let wanted = ShipmentList { count: None, ..wanted };
        let table = caller.table("siuntos", file, sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return table.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Show the life of parcels.
///
/// Every status, every action and every step; names in your language.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The table of the life.", body = ShipmentLifecycle)),
)]
#[get("/shipments/lifecycle")]
pub async fn get_shipment_lifecycle(caller: Caller<ReadShipments>) -> Json<ShipmentLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// List what waits to be packed.
///
/// How many loans are ready for each library: what we have promised to lend, and what our readers have brought back.
#[utoipa::path(
    tag = "shipments", security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "What waits, by library.", body = WaitingToPack)),
)]
#[get("/shipments/waiting")]
pub async fn list_waiting_to_pack(caller: Caller<ReadShipments>) -> Result<Json<WaitingToPack>> {
    caller.read(actions::waiting).await.map(Json)
}

/// List the post of a day.
///
/// What we sent that day, by number, with its weight and price in all: the list that goes with it to the carrier. With
/// `format=csv` or `format=xlsx` as a file.
#[utoipa::path(
    tag = "shipments", params(PostAsked), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The post of the day.", content(
        (PostOfDay = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/shipments/post")]
pub async fn list_post_of_day(
    caller: Caller<ReadShipments>,
    Asked(asked): Asked<PostAsked>,
) -> Result<Either<Json<PostOfDay>, HttpResponse>> {
    let (language, file) = (caller.language(), asked.format.and_then(BookFormat::file));
    let post = caller.read(move |tx| actions::post(tx, &asked)).await?;
    if let Some(file) = file {
        let rows = post.items.iter().map(|row| sheet::cells(row, language));
        return book::whole("siuntu-sarasas", file, &sheet::head(language), rows).map(Either::Right);
    }
    Ok(Either::Left(Json(post)))
}

/// Get a parcel.
///
/// With its loans, its cost lines, its acts, and what you can do to it now.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The parcel.", body = Shipment)),
)]
#[get("/shipments/{id}")]
pub async fn get_shipment(caller: Caller<ReadShipments>, id: Path<ShipmentId>) -> Result<Answer<Shipment>> {
    caller.show_derived(move |tx| actions::get(tx, *id)).await
}

/// List what happened to a parcel.
///
/// Who, when, from, to, why; the oldest first.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/shipments/{id}/events")]
pub async fn list_shipment_events(caller: Caller<ReadShipments>, id: Path<ShipmentId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// List what could be put into a parcel.
///
/// The loans with its library that are ready to go its way and are in no open parcel; what is due first, first.
#[utoipa::path(
    tag = "shipments", params(ShipmentId), security(("bearer" = ["shipments:read"])),
    responses((status = 200, description = "The loans.", body = ReadyLoans)),
)]
#[get("/shipments/{id}/ready")]
pub async fn list_loans_ready_for_shipment(
    caller: Caller<ReadShipments>,
    id: Path<ShipmentId>,
) -> Result<Json<ReadyLoans>> {
    caller.read(move |tx| actions::ready(tx, *id)).await.map(Json)
}
