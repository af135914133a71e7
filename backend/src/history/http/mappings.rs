//! Mappings, and how a file would be read by one.
use actix_web::{
    HttpResponse, get, patch, post,
    web::{Json, Path},
};

use super::super::{
    ImportHistory, actions,
    model::{
        HistoryMapping, HistoryMappingId, HistoryMappingPatch, HistoryMappings, HistoryPreview, HistorySample,
        NewHistoryMapping,
    },
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid, events::Timeline, sheet};

/// List the mappings of past loans.
///
/// How files of past loans are read, each saved by name.
#[utoipa::path(
    tag = "history", security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The mappings.", body = HistoryMappings)),
)]
#[get("/history/mappings")]
pub async fn list_history_mappings(caller: Caller<ImportHistory>) -> Result<Json<HistoryMappings>> {
    caller.read(actions::list).await.map(Json)
}

/// Save a mapping of past loans.
///
/// Which column of a file is which field, how its days are written, and what its words and the names of its libraries
/// mean. A column may have the same for every row instead.
#[utoipa::path(
    tag = "history", security(("bearer" = ["history:import"])), request_body = NewHistoryMapping,
    responses((status = 201, description = "The mapping.", body = HistoryMapping)),
)]
#[post("/history/mappings")]
pub async fn create_history_mapping(
    caller: Caller<ImportHistory>,
    Valid(new): Valid<NewHistoryMapping>,
) -> Result<Answer<HistoryMapping>> {
    let place = |mapping: &HistoryMapping| format!("/api/v1/history/mappings/{}", mapping.id.0);
    caller.create(place, move |tx| actions::create(tx, &new)).await
}

/// Get a mapping of past loans.
///
/// How it reads a file, with the libraries that its names mean.
#[utoipa::path(
    tag = "history", params(HistoryMappingId), security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The mapping.", body = HistoryMapping)),
)]
#[get("/history/mappings/{id}")]
pub async fn get_history_mapping(
    caller: Caller<ImportHistory>,
    id: Path<HistoryMappingId>,
) -> Result<Answer<HistoryMapping>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// Edit a mapping of past loans.
///
/// An import that has begun goes on as it was told.
#[utoipa::path(
    tag = "history", params(HistoryMappingId), security(("bearer" = ["history:import"])),
    request_body = HistoryMappingPatch,
    responses((status = 200, description = "The mapping.", body = HistoryMapping)),
)]
#[patch("/history/mappings/{id}")]
pub async fn update_history_mapping(
    caller: Caller<ImportHistory>,
    id: Path<HistoryMappingId>,
    Valid(patch): Valid<HistoryMappingPatch>,
) -> Result<Answer<HistoryMapping>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Delete a mapping of past loans.
///
/// What was imported by it stays, and its history too.
#[utoipa::path(
    tag = "history", params(HistoryMappingId), security(("bearer" = ["history:import"])), request_body = Nothing,
    responses((status = 204, description = "It is gone.")),
)]
#[post("/history/mappings/{id}/actions/delete")]
pub async fn delete_history_mapping(
    caller: Caller<ImportHistory>,
    id: Path<HistoryMappingId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<()>> {
    caller.remove(move |tx| actions::delete(tx, *id)).await
}

/// List what became of a mapping of past loans.
///
/// Who saved it and edited it; the oldest first.
#[utoipa::path(
    tag = "history", params(HistoryMappingId), security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/history/mappings/{id}/events")]
pub async fn list_history_mapping_events(
    caller: Caller<ImportHistory>,
    id: Path<HistoryMappingId>,
) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// Download an empty file for a mapping of past loans.
///
/// CSV with the first line alone: the columns that the mapping reads, to be filled in.
#[utoipa::path(
    tag = "history", params(HistoryMappingId), security(("bearer" = ["history:import"])),
    responses((status = 200, description = "The first line.", body = String, content_type = "text/csv")),
)]
#[get("/history/mappings/{id}/template")]
pub async fn get_history_mapping_template(
    caller: Caller<ImportHistory>,
    id: Path<HistoryMappingId>,
) -> Result<HttpResponse> {
    let heads = caller.read(move |tx| actions::heads(tx, *id)).await?;
    sheet::whole("ankstesni-uzsakymai.csv", &heads, [])
}

/// Preview a file of past loans.
///
/// How its first rows would be read, by the reading that is named or by one that is proposed from the names of the
/// columns; nothing is written or kept.
#[utoipa::path(
    tag = "history", security(("bearer" = ["history:import"])), request_body = HistorySample,
    responses((status = 200, description = "The first rows.", body = HistoryPreview)),
)]
#[post("/history/preview")]
pub async fn preview_history(
    caller: Caller<ImportHistory>,
    Valid(asked): Valid<HistorySample>,
) -> Result<Json<HistoryPreview>> {
    caller.read(move |tx| actions::preview(tx, &asked)).await.map(Json)
}
