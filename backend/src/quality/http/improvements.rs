//! Improvements, looked at, planned and edited.
use actix_web::{
    Either, HttpResponse, get, patch, post,
    web::{Json, Path},
};

use crate::{
    platform::{
        Answer, Asked, Caller, Page, Result, Valid,
        events::Timeline,
        page::{Format, Limit},
    },
    quality::{
        ImproveQuality, ReadQuality, actions,
        model::{
            Improvement, ImprovementId, ImprovementLifecycle, ImprovementList, ImprovementPatch, NewImprovement,
            QualityPeople,
        },
        rules,
        sheet::IMPROVEMENTS,
    },
};

/// Show the life of improvements.
///
/// Every status, every step and where it leads, with the right it takes; names in your language.
#[utoipa::path(
    tag = "quality", security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The table of the life.", body = ImprovementLifecycle)),
)]
#[get("/quality/improvements/lifecycle")]
pub async fn get_improvement_lifecycle(caller: Caller<ReadQuality>) -> Json<ImprovementLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// List who can own an improvement.
///
/// Colleagues who can sign in, by name.
#[utoipa::path(
    tag = "quality", security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The colleagues.", body = QualityPeople)),
)]
#[get("/quality/people")]
pub async fn list_quality_people(caller: Caller<ReadQuality>) -> Result<Json<QualityPeople>> {
    caller.read(actions::people).await.map(Json)
}

/// List improvements.
///
/// By their deadlines. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "quality", params(ImprovementList), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "A page of improvements.", content(
        (Page<Improvement> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/quality/improvements")]
pub async fn list_improvements(
    caller: Caller<ReadQuality>,
    Asked(wanted): Asked<ImprovementList>,
) -> Result<Either<Json<Page<Improvement>>, HttpResponse>> {
    let language = caller.language();
    if wanted.format == Some(Format::Csv) {
        let wanted = ImprovementList { count: None, ..wanted };
        let export = caller.export("gerinimo-veiksmai.csv", IMPROVEMENTS.head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, (Limit::EXPORT, from.as_ref()), language)?;
            Ok((page.items.iter().map(|one| IMPROVEMENTS.cells(one, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, (wanted.limit, wanted.cursor.as_ref()), language));
    page.await.map(Json).map(Either::Left)
}

/// Plan an improvement.
///
/// What will be done, by whom, until when, and the figure that it is to better.
#[utoipa::path(
    tag = "quality", security(("bearer" = ["quality:improve"])), request_body = NewImprovement,
    responses((status = 201, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements")]
pub async fn add_improvement(
    caller: Caller<ImproveQuality>,
    Valid(new): Valid<NewImprovement>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    let place = |improvement: &Improvement| format!("/api/v1/quality/improvements/{}", improvement.id.0);
    caller.create(place, move |tx| actions::add(tx, &new, language)).await
}

/// Get an improvement.
///
/// With its figure before and after, and what you can do to it now.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[get("/quality/improvements/{id}")]
pub async fn get_improvement(caller: Caller<ReadQuality>, id: Path<ImprovementId>) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::get(tx, *id, language)).await
}

/// Edit an improvement.
///
/// What is planned, while it has not ended; its figure only until it begins.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])),
    request_body = ImprovementPatch,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[patch("/quality/improvements/{id}")]
pub async fn update_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    Valid(patch): Valid<ImprovementPatch>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch, language)).await
}

/// List what happened to an improvement.
///
/// Who, when, from, to; the oldest first.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/quality/improvements/{id}/events")]
pub async fn list_improvement_events(caller: Caller<ReadQuality>, id: Path<ImprovementId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}
