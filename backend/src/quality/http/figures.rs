//! Figures beside their targets, and what is late.
use actix_web::{Either, HttpResponse, get, web::Json};

use crate::{
    platform::{
        Asked, Caller, Result,
        page::{Format, Limit},
        sheet,
    },
    quality::{
        ReadQuality, actions,
        model::{LateList, LateLoans, Quality, QualityAsked},
        sheet::{FIGURES, LATE},
    },
};

/// Show how the service does.
///
/// Each target with the figure of a period, of the one before and of the same a year before, and of the last twelve
/// months: those that `GET /statistics` gives for the same days. Beside them what is open and late today, and which
/// improvements wait. With `format=csv` the figures as a file.
#[utoipa::path(
    tag = "quality", params(QualityAsked), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "The figures.", content(
        (Quality = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/quality")]
pub async fn get_quality(
    caller: Caller<ReadQuality>,
    Asked(asked): Asked<QualityAsked>,
) -> Result<Either<Json<Quality>, HttpResponse>> {
    let (language, format) = (caller.language(), asked.format);
    let quality = caller.read(move |tx| actions::figures(tx, &asked, language)).await?;
    if format != Some(Format::Csv) {
        return Ok(Either::Left(Json(quality)));
    }
    let rows = quality.rows.iter().map(|row| FIGURES.cells(row, language));
    sheet::whole("kokybe.csv", &FIGURES.head(language), rows).map(Either::Right)
}

/// List what is late and why.
///
/// Open loans that you may see and that stand at their step for more working days than its target allows, or whose own
/// day is over, with who must act. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "quality", params(LateList), security(("bearer" = ["quality:read"])),
    responses((status = 200, description = "A page of what is late.", content(
        (LateLoans = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/quality/late")]
pub async fn list_late_loans(
    caller: Caller<ReadQuality>,
    Asked(wanted): Asked<LateList>,
) -> Result<Either<Json<LateLoans>, HttpResponse>> {
    let language = caller.language();
    if wanted.format == Some(Format::Csv) {
        let export = caller.export("veluoja.csv", LATE.head(language), move |tx, from| {
            let late = actions::late(tx, &wanted, (Limit::EXPORT, from.as_ref()), language)?;
            Ok((late.items.iter().map(|loan| LATE.cells(loan, language)).collect(), late.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let late = caller.read(move |tx| actions::late(tx, &wanted, (wanted.limit, wanted.cursor.as_ref()), language));
    late.await.map(Json).map(Either::Left)
}
