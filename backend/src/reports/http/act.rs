//! The steps of a report.
use actix_web::{post, web::Path};

use crate::{
    platform::{Answer, Caller, Nothing, Result, Valid},
    reports::{
        ApproveReports, WriteReports, actions,
        model::{Report, ReportId, Returned},
    },
};

/// Return a report to who wrote it.
///
/// With the reason; it is edited and submitted again.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:approve"])), request_body = Returned,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/return")]
pub async fn return_report(
    caller: Caller<ApproveReports>,
    id: Path<ReportId>,
    Valid(why): Valid<Returned>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::return_it(tx, *id, &why, language)).await
}

/// Begin to write a report.
///
/// The figures are as they are to be; they can still be gathered anew.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/draft")]
pub async fn draft_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::draft(tx, *id, language)).await
}

/// Gather the figures of a report anew.
///
/// The chapters are prepared again; what was written by hand stays.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/collect")]
pub async fn collect_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::collect_anew(tx, *id, language)).await
}

/// Submit a report.
///
/// Its period is over and its control sums hold; of a plan, something is planned.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/submit")]
pub async fn submit_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::submit(tx, *id, language)).await
}

/// Approve a report.
///
/// Another person than the one who answers for it.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:approve"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/approve")]
pub async fn approve_report(
    caller: Caller<ApproveReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::approve(tx, *id, language)).await
}

/// Take the last step of a report back.
///
/// It was taken by mistake; the history keeps both.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/take_back")]
pub async fn take_back_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::take_back(tx, *id, language)).await
}

/// Freeze a report.
///
/// It stays as it is for ever; what is corrected later stands beside it.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:approve"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/freeze")]
pub async fn freeze_report(
    caller: Caller<ApproveReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::freeze(tx, *id, language)).await
}

/// Discard a report.
///
/// It is not gone on with; another of its period can be begun.
#[utoipa::path(
    tag = "reports", params(ReportId), security(("bearer" = ["reports:write"])), request_body = Nothing,
    responses((status = 200, description = "The report.", body = Report)),
)]
#[post("/reports/{id}/actions/discard")]
pub async fn discard_report(
    caller: Caller<WriteReports>,
    id: Path<ReportId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Report>> {
    let language = caller.language();
    caller.write(move |tx| actions::discard(tx, *id, language)).await
}
