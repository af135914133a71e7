//! Our items.
use actix_web::{
    get, patch, post,
    web::{Json, Path},
};

use super::super::{
    ManageCatalogue, ReadCatalogue,
    actions::items,
    model::{BarcodeResults, DescriptionId, Item, ItemId, ItemPatch, NewBarcodes, NewItem},
    store,
};
use crate::platform::{
    Answer, Caller, Result, Valid,
    events::{self, Timeline},
};

/// Get an item.
///
/// Where it stands, whether it can be promised, and which loan has it.
#[utoipa::path(
    tag = "catalogue", params(ItemId), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "The item.", body = Item)),
)]
#[get("/catalogue/items/{id}")]
pub async fn get_item(caller: Caller<ReadCatalogue>, id: Path<ItemId>) -> Result<Answer<Item>> {
    caller.show(move |tx| store::find_item(tx, *id)).await
}

/// List what happened to an item.
///
/// The oldest first: when it was entered and edited, promised and let go.
#[utoipa::path(
    tag = "catalogue", params(ItemId), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "The events.", body = Timeline)),
)]
#[get("/catalogue/items/{id}/events")]
pub async fn list_item_events(caller: Caller<ReadCatalogue>, id: Path<ItemId>) -> Result<Json<Timeline>> {
    let timeline = caller.read(move |tx| store::find_item(tx, *id).and_then(|_| events::timeline(tx, "item", id.0)));
    timeline.await.map(Json)
}

/// Enter an item.
///
/// A barcode is borne by one item only.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId), security(("bearer" = ["catalogue:manage"])), request_body = NewItem,
    responses((status = 201, description = "The item.", body = Item)),
)]
#[post("/catalogue/descriptions/{id}/items")]
pub async fn create_item(
    caller: Caller<ManageCatalogue>,
    id: Path<DescriptionId>,
    Valid(new): Valid<NewItem>,
) -> Result<Answer<Item>> {
    let place = |item: &Item| format!("/api/v1/catalogue/items/{}", item.record.id.0);
    caller.create(place, move |tx| items::add(tx, *id, &new)).await
}

/// Enter many items.
///
/// Barcodes of one title, as they are scanned, with what the items have in common; a wrong one does not hold up the
/// others.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId), security(("bearer" = ["catalogue:manage"])), request_body = NewBarcodes,
    responses((status = 200, description = "What became of each.", body = BarcodeResults)),
)]
#[post("/catalogue/descriptions/{id}/items/batch")]
pub async fn create_items(
    caller: Caller<ManageCatalogue>,
    id: Path<DescriptionId>,
    Valid(new): Valid<NewBarcodes>,
) -> Result<Answer<BarcodeResults>> {
    caller.write(move |tx| items::add_many(tx, *id, &new)).await
}

/// Edit an item.
///
/// An absent field stays as it is, `null` empties it. `not_lendable` says why it is not lent.
#[utoipa::path(
    tag = "catalogue", params(ItemId), security(("bearer" = ["catalogue:manage"])), request_body = ItemPatch,
    responses((status = 200, description = "The item.", body = Item)),
)]
#[patch("/catalogue/items/{id}")]
pub async fn update_item(
    caller: Caller<ManageCatalogue>,
    id: Path<ItemId>,
    Valid(patch): Valid<ItemPatch>,
) -> Result<Answer<Item>> {
    caller.edit(move |tx, version| items::update(tx, *id, version, &patch)).await
}
