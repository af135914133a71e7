//! Questions before it is sent, and the closing by hand. Which right a step takes depends on the side.
use actix_web::{post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{Closing, Happened, Loan, LoanId, NewCondition, RetryLater},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Set a condition.
///
/// It will be lent only for a cost, in the reading room, for vouchers… The borrower accepts or refuses. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = NewCondition,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/add_condition")]
pub async fn add_loan_condition(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<NewCondition>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::add_condition(tx, *id, &body)?.show(tx)).await
}

/// Accept the condition.
///
/// On the day on which the reader did; it is promised then. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/accept_condition")]
pub async fn accept_loan_condition(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::accept_condition(tx, *id, &body)?.show(tx)).await
}

/// Refuse the condition.
///
/// The lender is asked to cancel; with its yes it ends, or another library is asked. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/reject_condition")]
pub async fn reject_loan_condition(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::reject_condition(tx, *id, &body)?.show(tx)).await
}

/// Say that it can be had later.
///
/// With the reason and the day from which to ask again. What we lend ends so. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = RetryLater,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ask_retry")]
pub async fn ask_loan_retry(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<RetryLater>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ask_retry(tx, *id, &body)?.show(tx)).await
}

/// Wait and ask later.
///
/// It waits on the desk until its day comes. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/accept_retry")]
pub async fn accept_loan_retry(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::accept_retry(tx, *id, &body)?.show(tx)).await
}

/// Not wait.
///
/// Another library can be asked. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/reject_retry")]
pub async fn reject_loan_retry(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::reject_retry(tx, *id, &body)?.show(tx)).await
}

/// Be released and ask another.
///
/// The library that was asked to cancel agrees, and the next can be asked. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ask_next")]
pub async fn ask_next_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ask_next(tx, *id, &body)?.show(tx)).await
}

/// Close by hand.
///
/// From wherever it stands, with a reason, as one of a closed list; no figure counts it. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Closing,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/close")]
pub async fn close_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Closing>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::close(tx, *id, &body)?.show(tx)).await
}
