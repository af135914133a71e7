//! Targets.
use actix_web::{
    Either, HttpResponse, get, patch, post,
    web::{Json, Path},
};

use crate::{
    platform::{
        Answer, Asked, Caller, Nothing, Page, Result, Valid,
        events::Timeline,
        page::{Format, Limit},
    },
    quality::{
        ManageQuality, ReadQuality, actions,
        model::{NewTarget, ServiceTarget, TargetId, TargetList, TargetPatch, TargetReplacement},
        sheet::TARGETS,
    },
};

/// List the targets.
///
/// Those set last first; those that count no more are kept. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "quality", params(TargetList), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "A page of targets.", content(
        (Page<ServiceTarget> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/quality/targets")]
pub async fn list_targets(
    caller: Caller<ReadQuality>,
    Asked(wanted): Asked<TargetList>,
) -> Result<Either<Json<Page<ServiceTarget>>, HttpResponse>> {
    let language = caller.language();
    if wanted.format == Some(Format::Csv) {
        let wanted = TargetList { count: None, ..wanted };
        let export = caller.export("kokybes-siekiai.csv", TARGETS.head(language), move |tx, from| {
            let page = actions::list_targets(tx, &wanted, (Limit::EXPORT, from.as_ref()), language)?;
            Ok((page.items.iter().map(|target| TARGETS.cells(target, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page =
        caller.read(move |tx| actions::list_targets(tx, &wanted, (wanted.limit, wanted.cursor.as_ref()), language));
    page.await.map(Json).map(Either::Left)
}

/// Set a target.
///
/// Of a share or a turnaround of the statistics, or of a step of open loans. Of one of these on one side, one target
/// counts on a day.
#[utoipa::path(
    tag = "quality", security(("bearer" = ["quality:manage"])), request_body = NewTarget,
    responses((status = 201, description = "The target.", body = ServiceTarget)),
)]
#[post("/quality/targets")]
pub async fn set_target(caller: Caller<ManageQuality>, Valid(new): Valid<NewTarget>) -> Result<Answer<ServiceTarget>> {
    let language = caller.language();
    caller.create(place, move |tx| actions::set(tx, &new, language)).await
}

fn place(target: &ServiceTarget) -> String {
    format!("/api/v1/quality/targets/{}", target.id.0)
}

/// Get a target.
///
/// With whether it counts today.
#[utoipa::path(
    tag = "quality", params(TargetId), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The target.", body = ServiceTarget)),
)]
#[get("/quality/targets/{id}")]
pub async fn get_target(caller: Caller<ReadQuality>, id: Path<TargetId>) -> Result<Answer<ServiceTarget>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::get_target(tx, *id, language)).await
}

/// Correct a target.
///
/// What was typed wrongly. A target that changes from a day on is replaced instead, so that the figures of the days
/// before keep theirs.
#[utoipa::path(
    tag = "quality", params(TargetId), security(("bearer" = ["quality:manage"])), request_body = TargetPatch,
    responses((status = 200, description = "The target.", body = ServiceTarget)),
)]
#[patch("/quality/targets/{id}")]
pub async fn correct_target(
    caller: Caller<ManageQuality>,
    id: Path<TargetId>,
    Valid(patch): Valid<TargetPatch>,
) -> Result<Answer<ServiceTarget>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::correct_target(tx, *id, version, &patch, language)).await
}

/// List what happened to a target.
///
/// Who, when, what; the oldest first.
#[utoipa::path(
    tag = "quality", params(TargetId), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/quality/targets/{id}/events")]
pub async fn list_target_events(caller: Caller<ReadQuality>, id: Path<TargetId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::target_timeline(tx, *id)).await.map(Json)
}

/// Replace a target.
///
/// Another value from a day on; the old target counts until the day before. The answer is the new one.
#[utoipa::path(
    tag = "quality", params(TargetId), security(("bearer" = ["quality:manage"])), request_body = TargetReplacement,
    responses((status = 201, description = "The new target.", body = ServiceTarget)),
)]
#[post("/quality/targets/{id}/actions/replace")]
pub async fn replace_target(
    caller: Caller<ManageQuality>,
    id: Path<TargetId>,
    Valid(with): Valid<TargetReplacement>,
) -> Result<Answer<ServiceTarget>> {
    let language = caller.language();
    caller.create(place, move |tx| actions::replace_target(tx, *id, &with, language)).await
}

/// Withdraw a target.
///
/// It was set by mistake: no figure is measured by it any more. It stays in the list, marked.
#[utoipa::path(
    tag = "quality", params(TargetId), security(("bearer" = ["quality:manage"])), request_body = Nothing,
    responses((status = 200, description = "The target.", body = ServiceTarget)),
)]
#[post("/quality/targets/{id}/actions/withdraw")]
pub async fn withdraw_target(
    caller: Caller<ManageQuality>,
    id: Path<TargetId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<ServiceTarget>> {
    let language = caller.language();
    caller.write(move |tx| actions::withdraw_target(tx, *id, language)).await
}
