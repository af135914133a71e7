//! What was decided on entries, and what was bought.
use actix_web::{post, web::Path};

use crate::{
    demand::{
        DecideDemand, actions,
        model::{DecidedOn, Demand, DemandId, Rejection},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Accept an entry.
///
/// The acquisitions department will buy it.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:decide"])), request_body = DecidedOn,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/accept")]
pub async fn accept_demand(
    caller: Caller<DecideDemand>,
    id: Path<DemandId>,
    Valid(body): Valid<DecidedOn>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::accept(tx, *id, &body)).await
}

/// Reject an entry.
///
/// The acquisitions department will not buy it, and says why.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:decide"])), request_body = Rejection,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/reject")]
pub async fn reject_demand(
    caller: Caller<DecideDemand>,
    id: Path<DemandId>,
    Valid(body): Valid<Rejection>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::reject(tx, *id, &body)).await
}

/// Note that an entry was bought.
///
/// Those who asked are told: by a letter where they have an address, and in the history of each loan.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:decide"])), request_body = DecidedOn,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/acquire")]
pub async fn acquire_demand(
    caller: Caller<DecideDemand>,
    id: Path<DemandId>,
    Valid(body): Valid<DecidedOn>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::acquire(tx, *id, &body)).await
}

/// Take the last decision back.
///
/// No figure counts it. A letter that has not left yet is taken back with it.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:decide"])), request_body = Nothing,
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[post("/demand/{id}/actions/take_back")]
pub async fn take_back_demand(
    caller: Caller<DecideDemand>,
    id: Path<DemandId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Demand>> {
    caller.write(move |tx| actions::take_back(tx, *id)).await
}
