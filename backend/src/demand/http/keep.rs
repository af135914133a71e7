//! Entries added, edited, set aside, merged.
use actix_web::{patch, post, web::Path};

use crate::{
    demand::{
        WriteDemand, actions,
        model::{Demand, DemandId, DemandPatch, KeepingApart, Merging, NewDemand},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Add a title to the demand list.
///
/// By hand: somebody asked for it at the desk, or it was read of. What is on the list already is not added twice.
#[utoipa::path(
    tag = "demand", security(("bearer" = ["demand:write"])), request_body = NewDemand,
    responses((status = 201, description = "The entry.", body = Demand)),
)]
#[post("/demand")]
pub async fn add_demand(caller: Caller<WriteDemand>, Valid(new): Valid<NewDemand>) -> Result<Answer<Demand>> {
    let place = |entry: &Demand| format!("/api/v1/demand/{}", entry.row.id.0);
    caller.create(place, move |tx| actions::add(tx, &new)).await
}

/// Edit an entry.
///
/// Its description, priority, price and note. Lists that were sent stay as they were.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = DemandPatch,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[patch("/demand/{id}")]
pub async fn update_demand(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    Valid(patch): Valid<DemandPatch>,
) -> Result<Answer<Demand>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Drop an entry.
///
/// It is not proposed; its counts go on, and it can be reopened.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = Nothing,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/drop")]
pub async fn drop_demand(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::drop(tx, *id)).await
}

/// Reopen an entry.
///
/// One that was dropped or rejected is new again and can be proposed.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = Nothing,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/reopen")]
pub async fn reopen_demand(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::reopen(tx, *id)).await
}

/// Merge an entry into another one.
///
/// They are one title: the other one counts its requests from now on, and is the answer.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = Merging,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/merge")]
pub async fn merge_demand(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    Valid(body): Valid<Merging>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::merge(tx, *id, body.into_id)).await
}

/// Split a merged entry off.
///
/// It is a title of its own after all, with its own requests.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = Nothing,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/split")]
pub async fn split_demand(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::split(tx, *id)).await
}

/// Keep two entries apart.
///
/// They are not one title, and it is suggested no more.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:write"])), request_body = KeepingApart,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/keep_apart")]
pub async fn keep_demand_apart(
    caller: Caller<WriteDemand>,
    id: Path<DemandId>,
    Valid(body): Valid<KeepingApart>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::keep_apart(tx, *id, body.from_id)).await
}
