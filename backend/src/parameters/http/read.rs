//! Parameters, decisions and the calendar, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    parameters::{
        ReadParameters, actions,
        model::{
            AsOf, CalendarOf, CalendarYear, DecisionId, DecisionLifecycle, DecisionList, DecisionView, KeyPath,
            ParameterCard, ParameterSheet,
        },
        rules, sheet,
    },
    platform::{Answer, Asked, Caller, Page, Result, page::Format, sheet as table},
};

/// List the parameters.
///
/// What counts on a day, today unless said, with the values of a branch where one is named. With `format=csv` the
/// parameter sheet of that day as a file.
#[utoipa::path(
    tag = "parameters", params(AsOf), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "Every parameter, group by group.", content(
        (ParameterSheet = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/parameters")]
pub async fn list_parameters(
    caller: Caller<ReadParameters>,
    Asked(asked): Asked<AsOf>,
) -> Result<Either<Json<ParameterSheet>, HttpResponse>> {
    let (language, format) = (caller.language(), asked.format);
    let found = caller.read(move |tx| actions::sheet(tx, &asked, language)).await?;
    if format != Some(Format::Csv) {
        return Ok(Either::Left(Json(found)));
    }
    let name = format!("parametrai-{}.csv", found.on);
    let rows = found.items.iter().map(|row| sheet::cells(&found, row, language));
    table::whole(&name, &sheet::head(language), rows).map(Either::Right)
}

/// Get a parameter.
///
/// As it counts on a day, with everything that was decided about it, by whom and why.
#[utoipa::path(
    tag = "parameters", params(KeyPath, AsOf), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The parameter.", body = ParameterCard)),
)]
#[get("/parameters/{key}")]
pub async fn get_parameter(
    caller: Caller<ReadParameters>,
    path: Path<KeyPath>,
    Asked(asked): Asked<AsOf>,
) -> Result<Answer<ParameterCard>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::card(tx, &path.key, &asked, language)).await
}

/// Show a year of the calendar.
///
/// Every day of a year: open from when to when, or why not; and how many days of each month are open.
#[utoipa::path(
    tag = "parameters", params(CalendarOf), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The year.", body = CalendarYear)),
)]
#[get("/calendar")]
pub async fn get_calendar(
    caller: Caller<ReadParameters>,
    Asked(asked): Asked<CalendarOf>,
) -> Result<Json<CalendarYear>> {
    let language = caller.language();
    caller.read(move |tx| actions::year(tx, &asked, language)).await.map(Json)
}

/// List decisions.
///
/// About all parameters, the newest first: what waits for approval, and the log of changes.
#[utoipa::path(
    tag = "parameters", params(DecisionList), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "A page of decisions.", body = Page<DecisionView>)),
)]
#[get("/parameter-decisions")]
pub async fn list_parameter_decisions(
    caller: Caller<ReadParameters>,
    Asked(wanted): Asked<DecisionList>,
) -> Result<Json<Page<DecisionView>>> {
    let language = caller.language();
    caller.read(move |tx| actions::decisions(tx, &wanted, language)).await.map(Json)
}

/// Show the life of decisions.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "parameters", security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The table of the life.", body = DecisionLifecycle)),
)]
#[get("/parameter-decisions/lifecycle")]
pub async fn get_parameter_decision_lifecycle(caller: Caller<ReadParameters>) -> Json<DecisionLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// Get a decision.
///
/// With what you can do to it now.
#[utoipa::path(
    tag = "parameters", params(DecisionId), security(("bearer" = ["parameters:read"])),
    responses((status = 200, description = "The decision.", body = DecisionView)),
)]
#[get("/parameter-decisions/{id}")]
pub async fn get_parameter_decision(
    caller: Caller<ReadParameters>,
    id: Path<DecisionId>,
) -> Result<Answer<DecisionView>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::decision(tx, *id, language)).await
}
