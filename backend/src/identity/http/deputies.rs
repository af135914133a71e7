//! Who stands in for whom, and what was done so.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Data, Json, Path},
};

use super::super::{
    ManageDeputies, ManageRoles, ReadDeputies,
    actions::deputies,
    model::{ActList, AuditEntry, Deputy, DeputyEnding, DeputyList, NewDeputy, Rights},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    actor::DeputyId,
    events::Timeline,
    page::{Format, Limit},
};

/// List deputies.
///
/// Who stands in for whom, from which day to which, by which order; those that begin last first. With `format=csv`
/// the whole list as a file.
#[utoipa::path(
    tag = "deputies", params(DeputyList), security(("bearer" = ["deputies:read"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<Deputy> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/deputies")]
pub async fn list_deputies(
    caller: Caller<ReadDeputies>,
    Asked(wanted): Asked<DeputyList>,
) -> Result<Either<Json<Page<Deputy>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| deputies::list(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let language = caller.language();
    let export = caller.export("pavadavimai.csv", sheet::deputies_head(language), move |tx, cursor| {
        let page = deputies::list(tx, &DeputyList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() })?;
        Ok((page.items.iter().map(|row| sheet::deputies_cells(row, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Appoint a deputy.
///
/// From a day to a day, both in it, by an order of the head of the library. All rights that the one who is away holds
/// pass, or those that are listed, with the scope of the one who is away; what they hold as a deputy never does. It
/// ends by itself at midnight in Vilnius. Who appoints must hold what passes. Rights of an administrator pass only
/// when a second administrator has approved, unless there is no second one.
#[utoipa::path(
    tag = "deputies", security(("bearer" = ["deputies:manage"])), request_body = NewDeputy,
    responses((status = 201, description = "The deputy.", body = Deputy)),
)]
#[post("/deputies")]
pub async fn create_deputy(
    caller: Caller<ManageDeputies>,
    Valid(new): Valid<NewDeputy>,
    all: Data<Rights>,
) -> Result<Answer<Deputy>> {
    let place = |deputy: &Deputy| format!("/api/v1/deputies/{}", deputy.id.0);
    caller.create(place, move |tx| deputies::create(tx, &new, **all)).await
}

/// Get a deputy.
///
/// With what you can do to it now.
#[utoipa::path(
    tag = "deputies", params(DeputyId), security(("bearer" = ["deputies:read"])),
    responses((status = 200, description = "The deputy.", body = Deputy)),
)]
#[get("/deputies/{id}")]
pub async fn get_deputy(caller: Caller<ReadDeputies>, id: Path<DeputyId>) -> Result<Answer<Deputy>> {
    caller.show(move |tx| deputies::get(tx, *id)).await
}

/// List what became of a deputy.
///
/// Who appointed, approved and ended it, and why; the oldest first.
#[utoipa::path(
    tag = "deputies", params(DeputyId), security(("bearer" = ["deputies:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/deputies/{id}/events")]
pub async fn list_deputy_events(caller: Caller<ReadDeputies>, id: Path<DeputyId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| deputies::timeline(tx, *id)).await.map(Json)
}

/// List the acts of a deputy.
///
/// What was done in the name of the one who is away, the newest first. It names fields, never values. With
/// `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "deputies", params(DeputyId, ActList), security(("bearer" = ["deputies:read"])),
    responses((status = 200, description = "A page of the acts.", content(
        (Page<AuditEntry> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/deputies/{id}/acts")]
pub async fn list_deputy_acts(
    caller: Caller<ReadDeputies>,
    id: Path<DeputyId>,
    Asked(wanted): Asked<ActList>,
) -> Result<Either<Json<Page<AuditEntry>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| deputies::acts(tx, *id, &wanted)).await.map(Json).map(Either::Left);
    }
    let (id, language) = (*id, caller.language());
    let export = caller.export("pavaduojant.csv", sheet::acts_head(language), move |tx, cursor| {
        let page = deputies::acts(tx, id, &ActList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() })?;
        Ok((page.items.iter().map(|row| sheet::acts_cells(row, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Approve that rights of an administrator pass to a deputy.
///
/// Only where they wait. Not by the one who appointed, nor by the deputy.
#[utoipa::path(
    tag = "deputies", params(DeputyId), security(("bearer" = ["roles:manage"])), request_body = Nothing,
    responses((status = 200, description = "The deputy.", body = Deputy)),
)]
#[post("/deputies/{id}/actions/approve")]
pub async fn approve_deputy(
    caller: Caller<ManageRoles>,
    id: Path<DeputyId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Deputy>> {
    caller.write(move |tx| deputies::approve(tx, *id)).await
}

/// End a deputy early.
///
/// From the next request on, with the reason.
#[utoipa::path(
    tag = "deputies", params(DeputyId), security(("bearer" = ["deputies:manage"])), request_body = DeputyEnding,
    responses((status = 200, description = "The deputy.", body = Deputy)),
)]
#[post("/deputies/{id}/actions/end")]
pub async fn end_deputy(
    caller: Caller<ManageDeputies>,
    id: Path<DeputyId>,
    Valid(ending): Valid<DeputyEnding>,
) -> Result<Answer<Deputy>> {
    caller.write(move |tx| deputies::end(tx, *id, &ending)).await
}
