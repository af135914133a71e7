//! Figures over HTTP.
use actix_web::{Either, HttpResponse, get, http::StatusCode, web::Json};
use serde_json::Value;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    ReadStatistics, actions,
    model::{Measures, Question, Table},
    rules,
};
use crate::platform::{Answer, Asked, Caller, Result, page::Format, sheet};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut ServiceConfig) {
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
/// Any measures by any dimensions over any days. They are exact at once: what was recorded a moment ago is in them.
/// Every row has a `link` to the loans behind it; `&measure=` and the key of a measure narrow it to one figure.
#[utoipa::path(
    tag = "statistics", params(Question), security(("bearer" = ["statistics:read"])),
    responses(
        (status = 200, description = "The figures.", content(
            (Table = "application/json"), (String = "text/csv")
        )),
    ),
)]
#[get("/statistics")]
pub async fn get_statistics(
    caller: Caller<ReadStatistics>,
    Asked(question): Asked<Question>,
) -> Result<Either<Answer<Table>, HttpResponse>> {
    let (language, format) = (caller.language(), question.format);
    let (table, etag) = caller.read(move |tx| actions::answer(tx, &question, language)).await?;
    match format {
        Some(Format::Csv) => as_csv(&table).map(Either::Right),
        _ => {
            let answer = Answer::new(StatusCode::OK, None, &table)?;
            Ok(Either::Left(answer.tagged(etag)))
        }
    }
}

fn as_csv(table: &Table) -> Result<HttpResponse> {
    let head: Vec<String> = table.columns.iter().map(|column| column.name.to_owned()).collect();
    let cell = |row: &serde_json::Map<String, Value>, column: &super::model::Column| {
        let value = row.get(column.key).map_or_else(String::new, |value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        column.labels.get(&value).cloned().unwrap_or(value)
    };
    let rows = table.rows.iter().map(|row| table.columns.iter().map(|column| cell(row, column)).collect::<Vec<_>>());
    sheet::whole("rodikliai.csv", &head, rows)
}
