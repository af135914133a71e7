//! Reports, begun and written.
use actix_web::{patch, post, put, web::Path};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    platform::{Answer, Caller, Result, Valid},
    reports::{
        ApproveReports, WriteReports, actions,
        model::{Chapter, FormList, NewForm, NewReport, PlanItems, Report, ReportId, ReportPatch, SectionKey},
    },
};

/// Begin a report or a plan.
///
/// Of interlibrary loan the figures are gathered at once and the chapters prepared from them; a report on a plan takes
/// its items over.
#[utoipa::path(
    tag = "reports", security(("bearer" = ["reports:write"])), request_body = NewReport,
    responses((status = 201, description = "The report.", body = Report)),
)]
#[post("/reports")]
pub async fn add_report(caller: Caller<WriteReports>, Valid(new): Valid<NewReport>) -> Result<Answer<Report>> {
    let language = caller.language();
    let place = |report: &Report| format!("/api/v1/reports/{}", report.line.id.0);
    caller.create(place, move |tx| actions::add(tx, &new, language)).await
}

/// Edit what a report is called.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = ReportPatch,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[patch("/reports/{id}")]
pub async fn update_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    Valid(patch): Valid<ReportPatch>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::rename(tx, *id, version, &patch, language)).await
}

/// A chapter of a report, by its address.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ChapterPath {
    pub id: ReportId,
    pub key: SectionKey,
}

/// Write a chapter of a report.
///
/// With `written` null it is as it was prepared from the figures.
#[utoipa::path(
    tag = "reports", params(ChapterPath), security(("bearer" = ["reports:write"])), request_body = Chapter,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[put("/reports/{id}/chapters/{key}")]
pub async fn write_report_chapter(
    caller: Caller<WriteReports>,
    path: Path<ChapterPath>,
    Valid(chapter): Valid<Chapter>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::write(tx, (path.id, path.key), version, &chapter, language)).await
}

/// Set the items of a plan, or what came of them.
///
/// Whole and in order. In a report on a plan the items are as they were planned, and only `result` is written.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = PlanItems,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[put("/reports/{id}/items")]
pub async fn set_report_items(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    Valid(items): Valid<PlanItems>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::set_items(tx, *id, version, &items, language)).await
}

/// Set the rows of the form of national statistics.
///
/// A new version, from a year on; of a year that has one, the version that it corrects is named. Figures that were gathered
/// before keep the rows they have.
#[utoipa::path(
    tag = "reports", security(("bearer" = ["reports:approve"])), request_body = NewForm,
    responses((status = 200, description = "The versions, the newest first.", body = FormList)),
)]
#[post("/reports/forms")]
pub async fn set_report_form(caller: Caller<ApproveReports>, Valid(new): Valid<NewForm>) -> Result<Answer<FormList>> {
    caller.write(move |tx| actions::set_form(tx, &new)).await
}
