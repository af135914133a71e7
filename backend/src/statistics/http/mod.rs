//! Figures over HTTP.
mod files;

use crate::platform::routes::Routes;
use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{self, ETAG},
    web::Json,
};

use super::{
    ReadStatistics, actions,
    model::{Measures, Question, Table},
    rules,
};
use crate::platform::{Asked, Caller, Result};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(list_measures).service(get_statistics);
}

/// List the measures.
///
/// What is counted: name, definition, formula, unit and source of each measure, by which dimensions it can be asked.
#[utoipa::path(
    tag = "statistics", security(("bearer" = ["statistics:read"])),
    responses((status = 200, description = "The measures.", body = Measures)),
)]
#[get("/statistics/measures")]
pub async fn list_measures(caller: Caller<ReadStatistics>) -> Json<Measures> {
    Json(Measures { items: rules::measures(caller.language()) })
}

/// Get figures.
///
/// Any measures by any dimensions that they know, over any days. They are exact at once: what was recorded a moment ago
/// is in them. What does not add up, such as a share, a median or distinct users, is computed for each row and for the
/// totals. Every row has a `link` to the loans behind it; `&measure=` and the key of a measure narrow it to one figure.
/// The `ETag` is that of the question and of the data: where nothing has happened since, `If-None-Match` gets 304.
#[utoipa::path(
    tag = "statistics", params(Question), security(("bearer" = ["statistics:read"])),
    responses(
        (status = 200, description = "The figures.", content(
            (Table = "application/json"), (String = "text/csv"), (String = "application/x-ndjson"),
            (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        )),
    ),
)]
#[get("/statistics")]
pub async fn get_statistics(
    caller: Caller<ReadStatistics>,
    request: HttpRequest,
    Asked(question): Asked<Question>,
) -> Result<HttpResponse> {
    let (language, format) = (caller.language(), question.format);
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).map(str::to_owned);
    let (table, etag) = caller.read(move |tx| actions::answer(tx, &question, language, known.as_deref())).await?;
    let mut response = match table {
        Some(table) => files::give(&table, format, language)?,
        None => HttpResponse::NotModified().finish(),
    };
    if let Ok(etag) = etag.parse() {
        response.headers_mut().insert(ETAG, etag);
    }
    Ok(response)
}
