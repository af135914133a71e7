//! The steps of an improvement.
use actix_web::{post, web::Path};

use crate::{
    platform::{Answer, Caller, Nothing, Result, Valid},
    quality::{
        ImproveQuality, actions,
        model::{Abandonment, Improvement, ImprovementDay, ImprovementId, Judgement},
    },
};

/// Start an improvement.
///
/// It begins, and the figure of the days before is kept: nothing recorded later changes it.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = ImprovementDay,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/start")]
pub async fn start_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    Valid(body): Valid<ImprovementDay>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::start(tx, *id, &body, language)).await
}

/// Finish an improvement.
///
/// It is done. Its effect can be judged once as many days have passed as its figure is taken over.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = ImprovementDay,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/finish")]
pub async fn finish_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    Valid(body): Valid<ImprovementDay>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::finish(tx, *id, &body, language)).await
}

/// Judge the effect of an improvement.
///
/// The figure of as many days after it was done is kept beside the one before, with your word on it.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = Judgement,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/judge")]
pub async fn judge_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    Valid(body): Valid<Judgement>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::judge(tx, *id, &body, language)).await
}

/// Abandon an improvement.
///
/// It is not gone on with, and why.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = Abandonment,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/abandon")]
pub async fn abandon_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    Valid(body): Valid<Abandonment>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::abandon(tx, *id, &body, language)).await
}

/// Plan an improvement anew.
///
/// One that was abandoned; its figure is taken anew when it begins.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = Nothing,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/reopen")]
pub async fn reopen_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::reopen(tx, *id, language)).await
}

/// Take the last step of an improvement back.
///
/// It was taken by mistake; the history keeps both.
#[utoipa::path(
    tag = "quality", params(ImprovementId), security(("bearer" = ["quality:improve"])), request_body = Nothing,
    responses((status = 200, description = "The improvement.", body = Improvement)),
)]
#[post("/quality/improvements/{id}/actions/take_back")]
pub async fn take_back_improvement(
    caller: Caller<ImproveQuality>,
    id: Path<ImprovementId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Improvement>> {
    let language = caller.language();
    caller.write(move |tx| actions::take_back(tx, *id, language)).await
}
