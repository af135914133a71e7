//! Negative answers over HTTP.
use actix_web::{Either, HttpResponse, get, web::Json};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{NegativeAnswerCounts, NegativeAnswerList, NegativeAnswerRow, NegativeAnswersCounted},
        sheet,
    },
    platform::{
        Asked, Caller, Page, Result,
        page::{Format, Limit},
    },
};

/// List negative answers.
///
/// Every no of both directions, the last first: ours to other libraries, and theirs to us, one for each library asked;
/// as far as your right to see loans reaches. One that was taken back is not among them. `format=csv` gives all pages
/// as one file.
#[utoipa::path(
    tag = "loans", params(NegativeAnswerList), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "A page of negative answers.", content(
        (Page<NegativeAnswerRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/negative-answers")]
pub async fn list_negative_answers(
    caller: Caller<ReadLoans>,
    Asked(list): Asked<NegativeAnswerList>,
) -> Result<Either<Json<Page<NegativeAnswerRow>>, HttpResponse>> {
    if list.format == Some(Format::Csv) {
        let language = caller.language();
        let list = NegativeAnswerList { count: None, ..list };
        let export = caller.export("neigiami-atsakymai.csv", sheet::negatives_head(language), move |tx, from| {
            let page = actions::negatives(tx, &list, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::negatives_cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::negatives(tx, &list, list.limit, list.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Count negative answers.
///
/// By their reason and direction, the most frequent first; over the same answers as the list with the same filters.
#[utoipa::path(
    tag = "loans", params(NegativeAnswersCounted), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The counts.", body = NegativeAnswerCounts)),
)]
#[get("/negative-answers/counts")]
pub async fn count_negative_answers(
    caller: Caller<ReadLoans>,
    Asked(counted): Asked<NegativeAnswersCounted>,
) -> Result<Json<NegativeAnswerCounts>> {
    caller.read(move |tx| actions::count_negatives(tx, &counted)).await.map(Json)
}
