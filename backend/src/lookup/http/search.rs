//! Titles are looked up: what is to be asked is read first, so that no transaction waits for another library.
use actix_web::{
    get,
    web::{Data, Json, Path},
};

use super::super::{
    actions, asking,
    model::{Lookup, LookupTargetId, TitlesAsked},
};
use crate::{
    loans::RequestLoans,
    parameters::ManageParameters,
    platform::{Asked, Caller, Result, outgoing::Outgoing},
};

/// Look a title up at other libraries.
///
/// By ISBN or ISSN, or by words of the title and the author. Every active catalogue is asked at once by SRU, each within
/// its own deadline; how each answered stands in `targets`. The same edition in several of them is one row with several
/// holders. At most twenty records of each catalogue are read.
#[utoipa::path(
    tag = "lookup", params(TitlesAsked), security(("bearer" = ["loans:request"])),
    responses((status = 200, description = "What was found where.", body = Lookup)),
)]
#[get("/lookup/titles")]
pub async fn look_titles_up(
    caller: Caller<RequestLoans>,
    outgoing: Data<Outgoing>,
    Asked(asked): Asked<TitlesAsked>,
) -> Result<Json<Lookup>> {
    let (targets, wanted) = caller.read(move |tx| actions::to_ask(tx, &asked)).await?;
    Ok(Json(asking::ask(&outgoing, &targets, &wanted).await))
}

/// Try a catalogue.
///
/// Asks this one alone, active or not, and gives what it found and how it answered.
#[utoipa::path(
    tag = "lookup", params(LookupTargetId, TitlesAsked), security(("bearer" = ["parameters:manage"])),
    responses((status = 200, description = "What was found there.", body = Lookup)),
)]
#[get("/lookup/targets/{id}/titles")]
pub async fn try_lookup_target(
    caller: Caller<ManageParameters>,
    id: Path<LookupTargetId>,
    outgoing: Data<Outgoing>,
    Asked(asked): Asked<TitlesAsked>,
) -> Result<Json<Lookup>> {
    let (targets, wanted) = caller.read(move |tx| actions::to_try(tx, *id, &asked)).await?;
    Ok(Json(asking::ask(&outgoing, &targets, &wanted).await))
}
