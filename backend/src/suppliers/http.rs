//! Whom to ask, over HTTP.
use actix_web::{
    get, put,
    web::{Json, Path},
};

use super::{
    actions,
    model::{LoanSuppliers, SuppliersAsked, SuppliersChosen, SuppliersOn, SuppliersProposal},
};
use crate::{
    loans::{ReadLoans, RequestLoans, model::LoanId},
    platform::{Answer, Asked, Caller, Result, Valid, routes::Routes},
};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(propose_suppliers).service(get_loan_suppliers).service(choose_loan_suppliers);
}

/// Say whom we would ask.
///
/// For a title that nobody has asked for yet: every library that comes into question, in order, with the reasons for and
/// against each. Nothing is sent and nothing is kept.
#[utoipa::path(
    tag = "suppliers", params(SuppliersAsked), security(("bearer" = ["loans:request"])),
    responses((status = 200, description = "Whom we would ask.", body = SuppliersProposal)),
)]
#[get("/suppliers/proposal")]
pub async fn propose_suppliers(
    caller: Caller<RequestLoans>,
    Asked(asked): Asked<SuppliersAsked>,
) -> Result<Json<SuppliersProposal>> {
    let language = caller.language();
    caller.read(move |tx| actions::propose(tx, &asked, language)).await.map(Json)
}

/// Say whom to ask for a request of ours.
///
/// In the order that a person has chosen, else in the order of the proposal. A library that has answered this request is
/// skipped, so that after a no the next one stands in `next_id`. What we lend has no suppliers: 404.
#[utoipa::path(
    tag = "suppliers", params(LoanId, SuppliersOn), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "Whom to ask.", body = LoanSuppliers)),
)]
#[get("/loans/{id}/suppliers")]
pub async fn get_loan_suppliers(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Asked(asked): Asked<SuppliersOn>,
) -> Result<Answer<LoanSuppliers>> {
    let language = caller.language();
    caller.show_derived(move |tx| actions::get(tx, *id, asked.on, language)).await
}

/// Choose whom to ask for a request of ours.
///
/// The order as a person wants it, and who is known to have the thing; it replaces what was chosen before. The reasons of
/// this moment are kept with the loan, and stay as they are. Nothing is sent: `/loans/{id}/actions/send` sends.
#[utoipa::path(
    tag = "suppliers", params(LoanId), security(("bearer" = ["loans:request"])), request_body = SuppliersChosen,
    responses((status = 200, description = "Whom to ask.", body = LoanSuppliers)),
)]
#[put("/loans/{id}/suppliers")]
pub async fn choose_loan_suppliers(
    caller: Caller<RequestLoans>,
    id: Path<LoanId>,
    Valid(chosen): Valid<SuppliersChosen>,
) -> Result<Answer<LoanSuppliers>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::choose(tx, *id, version, &chosen, language)).await
}
