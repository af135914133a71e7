//! Who had what on a day.
use actix_web::{Either, HttpResponse, get, web::Json};

use super::super::{
    ReadPeople,
    actions::held,
    model::{HeldAsked, HeldOnDay},
    sheet,
};
use crate::platform::{Asked, Caller, Result, page::Format, sheet as platform_sheet};

/// Get who had what on a day.
///
/// Everybody's roles at the end of the day, with the rights that each role held then, and whom they stood in for;
/// read from the history, so roles that were changed or deleted since are told as they were. With `format=csv` a line
/// for each person and right.
#[utoipa::path(
    tag = "accounts", params(HeldAsked), security(("bearer" = ["people:read"])),
    responses((status = 200, description = "Who had what.", content(
        (HeldOnDay = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/people/rights")]
pub async fn get_rights_on_day(
    caller: Caller<ReadPeople>,
    Asked(asked): Asked<HeldAsked>,
) -> Result<Either<Json<HeldOnDay>, HttpResponse>> {
    let language = caller.language();
    let held = caller.read(move |tx| held::on_day(tx, asked)).await?;
    match asked.format {
        Some(Format::Csv) => {
            let name = format!("teises-{}.csv", held.on);
            platform_sheet::whole(&name, &sheet::held_head(language), sheet::held_rows(&held, language))
                .map(Either::Right)
        }
        _ => Ok(Either::Left(Json(held))),
    }
}
