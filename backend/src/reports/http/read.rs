//! Reports, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    platform::{
        Answer, Asked, Caller, Page, Result,
        events::Timeline,
        page::{Format, Limit},
    },
    reports::{
        ReadReports, actions,
        model::{Corrections, FormList, Report, ReportId, ReportLifecycle, ReportLine, ReportList},
        rules,
        sheet::REPORTS,
    },
};

/// Show the life of reports.
///
/// Every status, every step and where it leads, with the right it takes; names in your language.
#[utoipa::path(
    tag = "reports", security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The table of the life.", body = ReportLifecycle)),
)]
#[get("/reports/lifecycle")]
pub async fn get_report_lifecycle(caller: Caller<ReadReports>) -> Json<ReportLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// List the versions of the form of national statistics.
///
/// The newest first; the one that came with the program is the last.
#[utoipa::path(
    tag = "reports", security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The versions.", body = FormList)),
)]
#[get("/reports/forms")]
pub async fn list_report_forms(caller: Caller<ReadReports>) -> Result<Json<FormList>> {
    caller.read(actions::forms).await.map(Json)
}

/// List reports and plans.
///
/// Those of the newest year first. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "reports", params(ReportList), security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "A page of reports.", content(
        (Page<ReportLine> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/reports")]
pub async fn list_reports(
    caller: Caller<ReadReports>,
    Asked(wanted): Asked<ReportList>,
) -> Result<Either<Json<Page<ReportLine>>, HttpResponse>> {
    let language = caller.language();
    if wanted.format == Some(Format::Csv) {
        let wanted = ReportList { count: None, ..wanted };
        let export = caller.export("ataskaitos.csv", REPORTS.head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, (Limit::EXPORT, from.as_ref()))?;
            Ok((page.items.iter().map(|one| REPORTS.cells(one, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, (wanted.limit, wanted.cursor.as_ref())));
    page.await.map(Json).map(Either::Left)
}

/// Get a report.
///
/// With its chapters, its figures, its control sums, and what you can do to it now.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The report.", body = Report)),
)]
#[get("/reports/{id}")]
pub async fn get_report(caller: Caller<ReadReports>, id: Path<ReportId>) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::get(tx, *id, language)).await
}

/// List what happened to a report.
///
/// Who, when, from, to; the oldest first.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/reports/{id}/events")]
pub async fn list_report_events(caller: Caller<ReadReports>, id: Path<ReportId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// Show what was corrected since a report was made.
///
/// Every figure that is recorded otherwise now than the report has it. The report itself stays as it is.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:read"])),
    responses((status = 200, description = "The corrections.", body = Corrections)),
)]
#[get("/reports/{id}/corrections")]
pub async fn get_report_corrections(caller: Caller<ReadReports>, id: Path<ReportId>) -> Result<Json<Corrections>> {
    let language = caller.language();
    caller.read(move |tx| actions::corrections(tx, *id, language)).await.map(Json)
}
