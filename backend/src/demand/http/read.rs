//! The demand list, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    demand::{
        ReadDemand, actions,
        model::{Demand, DemandId, DemandLifecycle, DemandList, DemandRow, DemandSuggestions},
        rules, sheet,
    },
    platform::{
        Answer, Asked, Caller, Page, Result,
        events::Timeline,
        page::{Format, Limit},
    },
};

/// List what is in demand.
///
/// Titles that were asked for and could not be had, those asked for most first. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "demand", params(DemandList), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "A page of the demand list.", content(
        (Page<DemandRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/demand")]
pub async fn list_demand(
    caller: Caller<ReadDemand>,
    Asked(wanted): Asked<DemandList>,
) -> Result<Either<Json<Page<DemandRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let wanted = DemandList { count: None, ..wanted };
        let export = caller.export("poreikio-sarasas.csv", sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Show the life of entries.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "demand", security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The table of the life.", body = DemandLifecycle)),
)]
#[get("/demand/lifecycle")]
pub async fn get_demand_lifecycle(caller: Caller<ReadDemand>) -> Json<DemandLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// Suggest which entries are one title.
///
/// Same main title, and neither author nor year says otherwise. Entries of one ISBN or ISSN are one already; these wait
/// for a person's yes (`merge`) or no (`keep_apart`).
#[utoipa::path(
    tag = "demand", security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The suggestions.", body = DemandSuggestions)),
)]
#[get("/demand/suggestions")]
pub async fn list_demand_suggestions(caller: Caller<ReadDemand>) -> Result<Json<DemandSuggestions>> {
    caller.read(actions::suggestions).await.map(Json)
}

/// Get an entry of the demand list.
///
/// With who asked, what was merged into it, how it fared when it was proposed, and what you can do to it now.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The entry.", body = Demand)),
)]
#[get("/demand/{id}")]
pub async fn get_demand(caller: Caller<ReadDemand>, id: Path<DemandId>) -> Result<Answer<Demand>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// List what happened to an entry.
///
/// Who, when, from, to, why; the oldest first.
#[utoipa::path(
    tag = "demand", params(DemandId), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/demand/{id}/events")]
pub async fn list_demand_events(caller: Caller<ReadDemand>, id: Path<DemandId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}
