//! The report of the territory.
use actix_web::{Either, HttpResponse, get, web::Json};

use crate::{
    agreements::{
        ReadAgreements, actions,
        model::{Territory, TerritoryAsked},
        sheet,
    },
    platform::{Asked, Caller, Result, page::Format, sheet as csv},
};

/// Report on the territory.
///
/// Every library of which ours is the centre: its agreement and until when, for which year it is registered, and its
/// open loans. `view` shows only those without an agreement in force, or whose agreement is over within 60 days.
#[utoipa::path(
    tag = "agreements", params(TerritoryAsked), security(("bearer" = ["agreements:read"])),
    responses((status = 200, description = "The libraries.", content(
        (Territory = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/agreements/territory")]
pub async fn get_territory(
    caller: Caller<ReadAgreements>,
    Asked(asked): Asked<TerritoryAsked>,
) -> Result<Either<Json<Territory>, HttpResponse>> {
    let language = caller.language();
    let territory = caller.read(move |tx| actions::territory(tx, &asked)).await?;
    if asked.format != Some(Format::Csv) {
        return Ok(Either::Left(Json(territory)));
    }
    let rows = territory.rows.iter().map(|row| sheet::territory_cells(row, language));
    csv::whole("teritorija.csv", &sheet::territory_head(language), rows).map(Either::Right)
}
