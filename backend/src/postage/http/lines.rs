//! Lines of costs over all loans, and the report of a month.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use crate::{
    loans::model::{ChargeId, Reason},
    platform::{Answer, Asked, Caller, Page, Result, Valid, book, book::BookFormat, page::Limit},
    postage::{
        ReadPostage, WritePostage, actions,
        model::{FundedAsked, FundedReport, PostageLine, PostageList, PostageSums},
        sheet,
    },
};

/// List cost lines.
///
/// What loans cost, over all loans that you see, the newest first; a line leads to its loan. With `format=csv` or
/// `format=xlsx` all pages as a file.
#[utoipa::path(
    tag = "postage", params(PostageList), security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "A page of lines.", content(
        (Page<PostageLine> = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/postage/lines")]
pub async fn list_postage_lines(
    caller: Caller<ReadPostage>,
    Asked(wanted): Asked<PostageList>,
) -> Result<Either<Json<Page<PostageLine>>, HttpResponse>> {
    if let Some(file) = wanted.format.and_then(BookFormat::file) {
        let language = caller.language();
        let wanted = PostageList { count: None, ..wanted };
        let table = caller.table("pasto-islaidos", file, sheet::head(language), move |tx, from| {
            let page = actions::lines(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|line| sheet::cells(line, language)).collect(), page.next_cursor))
        });
        return table.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::lines(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Sum cost lines up.
///
/// What the lines that the same question lists come to, whole and by kind and payer.
#[utoipa::path(
    tag = "postage", params(PostageList), security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "The sums.", body = PostageSums)),
)]
#[get("/postage/sums")]
pub async fn sum_postage_lines(
    caller: Caller<ReadPostage>,
    Asked(wanted): Asked<PostageList>,
) -> Result<Json<PostageSums>> {
    caller.read(move |tx| actions::sums(tx, &wanted)).await.map(Json)
}

/// Take a cost line back.
///
/// By a line against it, of today, with the reason: a line is never edited. What is owed is the sum of both.
#[utoipa::path(
    tag = "postage", params(ChargeId), security(("bearer" = ["postage:write"])), request_body = Reason,
    responses((status = 200, description = "The line against it.", body = PostageLine)),
)]
#[post("/postage/lines/{id}/actions/counter")]
pub async fn counter_postage_line(
    caller: Caller<WritePostage>,
    id: Path<ChargeId>,
    Valid(why): Valid<Reason>,
) -> Result<Answer<PostageLine>> {
    caller.write(move |tx| actions::counter(tx, *id, &why.reason)).await
}

/// Report centrally funded shipments.
///
/// What central funding pays for in a month, by library and side: loans, parcels there and back, and cents; as JSON, CSV
/// or a spreadsheet. What was taken back in the month is taken off.
#[utoipa::path(
    tag = "postage", params(FundedAsked), security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "The report.", content(
        (FundedReport = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/postage/funded")]
pub async fn get_funded_postage(
    caller: Caller<ReadPostage>,
    Asked(asked): Asked<FundedAsked>,
) -> Result<Either<Json<FundedReport>, HttpResponse>> {
    let (language, file) = (caller.language(), asked.format.and_then(BookFormat::file));
    let report = caller.read(move |tx| actions::funded(tx, &asked)).await?;
    match file {
        Some(file) => {
            let (name, heads) = (format!("centralizuotas-{}", report.month), sheet::funded_head(language));
            book::whole(&name, file, &heads, sheet::funded_rows(&report, language)).map(Either::Right)
        }
        None => Ok(Either::Left(Json(report))),
    }
}
