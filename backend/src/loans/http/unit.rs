//! Units that come or go apart from the others, are lost or damaged. Which right a step takes depends on the side.
use actix_web::{post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{Damage, Loan, LoanId, Loss, Settlement, SomeUnits},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Send the rest.
///
/// Volumes that follow the first parcel. Takes `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = SomeUnits,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ship_rest")]
pub async fn ship_rest_of_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<SomeUnits>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ship_rest(tx, *id, &body)?.show(tx)).await
}

/// Receive late volumes.
///
/// Those that were still to come. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = SomeUnits,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/receive_rest")]
pub async fn receive_rest_of_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<SomeUnits>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::receive_rest(tx, *id, &body)?.show(tx)).await
}

/// Report volumes missing.
///
/// They were promised and never came. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = SomeUnits,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/report_missing")]
pub async fn report_loan_missing(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<SomeUnits>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::report_missing(tx, *id, &body)?.show(tx)).await
}

/// Return some of it.
///
/// Volumes that are back before the others. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = SomeUnits,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/return_some")]
pub async fn return_some_of_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<SomeUnits>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::return_some(tx, *id, &body)?.show(tx)).await
}

/// Report a loss.
///
/// All that is away is lost, and waits for its settlement. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Loss,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/report_lost")]
pub async fn report_loan_lost(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Loss>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::report_lost(tx, *id, &body)?.show(tx)).await
}

/// Report damage.
///
/// Volumes that came to harm or do not come back with the rest; it goes on its way while that is settled. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Damage,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/report_damaged")]
pub async fn report_loan_damaged(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Damage>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::report_damaged(tx, *id, &body)?.show(tx)).await
}

/// Settle.
///
/// Replaced, paid or forgiven, by the lender's rules. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Settlement,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/settle")]
pub async fn settle_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Settlement>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::settle(tx, *id, &body)?.show(tx)).await
}
