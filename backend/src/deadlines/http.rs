//! Deadlines over HTTP. No decisions here: unpack, call, pack.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use super::{
    actions,
    model::{DeadlineList, DeadlineOfLoan, Deadlines, StaleAsked, StaleTrial},
    sheet,
};
use crate::{
    loans::{ReadLoans, model::LoanId},
    platform::{
        Answer, Asked, Caller, Result,
        page::{Format, Limit},
        routes::Routes,
    },
};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(list_deadlines).service(try_stale_rules).service(get_loan_deadline);
}

/// List open loans by their deadline.
///
/// Those that you may see: at which step each stands, who must act, until when by the agreement with that library or by
/// our own target, and in which queue it stands today. Working days are those of whoever must act, without the time in
/// which somebody else had to. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "deadlines", params(DeadlineList), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "A page of deadlines.", content(
        (Deadlines = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/deadlines")]
pub async fn list_deadlines(
    caller: Caller<ReadLoans>,
    Asked(wanted): Asked<DeadlineList>,
) -> Result<Either<Json<Deadlines>, HttpResponse>> {
    let language = caller.language();
    if wanted.format == Some(Format::Csv) {
        let export = caller.export("terminai.csv", sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, (Limit::EXPORT, from.as_ref()), language)?;
            Ok((page.items.iter().map(|one| sheet::cells(one, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, (wanted.limit, wanted.cursor.as_ref()), language));
    page.await.map(Json).map(Either::Left)
}

/// Try the rules about requests without an answer.
///
/// What the daily run would do today and tomorrow: a request of another library that we have not answered for so many
/// working days is answered with a no; a library that has not answered ours is left, and the next one of the kept order is
/// asked. Of those loans that you may see. Nothing is done.
#[utoipa::path(
    tag = "deadlines", params(StaleAsked), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "What would be done.", body = StaleTrial)),
)]
#[get("/deadlines/stale")]
pub async fn try_stale_rules(caller: Caller<ReadLoans>, Asked(asked): Asked<StaleAsked>) -> Result<Json<StaleTrial>> {
    let language = caller.language();
    caller.read(move |tx| actions::trial(tx, asked, language)).await.map(Json)
}

/// Get the deadline of a loan.
///
/// With its delays that were brought before the head. What has ended, or rests until a day, has no deadline.
#[utoipa::path(
    tag = "deadlines", params(LoanId), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The deadline.", body = DeadlineOfLoan)),
)]
#[get("/loans/{id}/deadline")]
pub async fn get_loan_deadline(caller: Caller<ReadLoans>, id: Path<LoanId>) -> Result<Answer<DeadlineOfLoan>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::of_loan(tx, *id, language)).await
}
