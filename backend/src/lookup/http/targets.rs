//! Catalogues that are asked; where an address leads is looked up before the database is asked for anything.
use actix_web::{
    get, patch, post,
    web::{Data, Json, Path},
};

use super::super::{
    actions,
    model::{LookupTarget, LookupTargetId, LookupTargetPatch, LookupTargets, NewLookupTarget},
};
use crate::{
    parameters::{ManageParameters, ReadParameters},
    platform::{
        Answer, Caller, Result, Valid,
        events::Timeline,
        outgoing::{Leads, Outgoing},
    },
};

/// List the catalogues where titles are looked up.
///
/// All of them, in the order in which they are asked and shown.
#[utoipa::path(
    tag = "lookup", security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The catalogues.", body = LookupTargets)),
)]
#[get("/lookup/targets")]
pub async fn list_lookup_targets(caller: Caller<ReadParameters>) -> Result<Json<LookupTargets>> {
    caller.read(actions::list).await.map(Json)
}

/// Set a catalogue up.
///
/// A server of SRU 1.1, 1.2 or 2.0 that gives MARC 21 or UNIMARC as MARCXML. An address inside our network is refused,
/// by name too; redirects are not followed.
#[utoipa::path(
    tag = "lookup", security(("bearer" = ["parameters:manage"])), request_body = NewLookupTarget,
    responses((status = 201, description = "The catalogue.", body = LookupTarget)),
)]
#[post("/lookup/targets")]
pub async fn create_lookup_target(
    caller: Caller<ManageParameters>,
    outgoing: Data<Outgoing>,
    Valid(new): Valid<NewLookupTarget>,
) -> Result<Answer<LookupTarget>> {
    let leads = outgoing.look(&new.url).await;
    let place = |target: &LookupTarget| format!("/api/v1/lookup/targets/{}", target.id.0);
    caller.create(place, move |tx| actions::create(tx, &new, leads)).await
}

/// Get a catalogue.
///
/// Where it is and how it is asked; never what proves us to it.
#[utoipa::path(
    tag = "lookup", params(LookupTargetId), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The catalogue.", body = LookupTarget)),
)]
#[get("/lookup/targets/{id}")]
pub async fn get_lookup_target(
    caller: Caller<ReadParameters>,
    id: Path<LookupTargetId>,
) -> Result<Answer<LookupTarget>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// Edit a catalogue.
///
/// The next look-up asks it so.
#[utoipa::path(
    tag = "lookup", params(LookupTargetId), security(("bearer" = ["parameters:manage"])),
    request_body = LookupTargetPatch,
    responses((status = 200, description = "The catalogue.", body = LookupTarget)),
)]
#[patch("/lookup/targets/{id}")]
pub async fn update_lookup_target(
    caller: Caller<ManageParameters>,
    id: Path<LookupTargetId>,
    outgoing: Data<Outgoing>,
    Valid(patch): Valid<LookupTargetPatch>,
) -> Result<Answer<LookupTarget>> {
    let leads = match &patch.url {
        Some(url) => outgoing.look(url).await,
        None => Leads::Nowhere,
    };
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch, leads)).await
}

/// List what became of a catalogue.
///
/// Who set it up and edited it; the oldest first.
#[utoipa::path(
    tag = "lookup", params(LookupTargetId), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/lookup/targets/{id}/events")]
pub async fn list_lookup_target_events(
    caller: Caller<ReadParameters>,
    id: Path<LookupTargetId>,
) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}
