//! Asking libraries, their answers, and cancelling. Which right a step takes depends on the side.
use actix_web::{post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{Cancelling, Happened, Loan, LoanId, NegativeAnswer, Promise, Sending},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Ask a library.
///
/// One after another: after a no, the next. One that has said no is asked again only with `again`. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Sending,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/send")]
pub async fn send_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Sending>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::send(tx, *id, &body)?.show(tx)).await
}

/// Say that it will be supplied.
///
/// The supplier's yes: ours with `loans:supply`, or the one that we record with `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Promise,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/will_supply")]
pub async fn promise_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Promise>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::will_supply(tx, *id, &body)?.show(tx)).await
}

/// Say no.
///
/// Our no ends what others ask of us (`loans:supply`); a supplier's no lets us ask the next (`loans:request`).
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = NegativeAnswer,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/unfilled")]
pub async fn refuse_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<NegativeAnswer>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::unfilled(tx, *id, &body)?.show(tx)).await
}

/// Send a new link.
///
/// The letter to the library once more, with a new link by which it answers; the links before it stop working. Takes
/// `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Nothing,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/new_link")]
pub async fn send_new_loan_link(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::new_link(tx, *id)?.show(tx)).await
}

/// Give up.
///
/// No further library is asked: it ends unfilled. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = NegativeAnswer,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/give_up")]
pub async fn give_up_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<NegativeAnswer>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::give_up(tx, *id, &body)?.show(tx)).await
}

/// Ask to cancel.
///
/// Once a library was asked, only its yes cancels. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ask_cancel")]
pub async fn ask_cancel_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ask_cancel(tx, *id, &body)?.show(tx)).await
}

/// Agree to cancel.
///
/// The supplier agrees, and it ends. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/agree_cancel")]
pub async fn agree_cancel_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::agree_cancel(tx, *id, &body)?.show(tx)).await
}

/// Decline to cancel.
///
/// It goes on where it stood. Takes `loans:request`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/decline_cancel")]
pub async fn decline_cancel_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::decline_cancel(tx, *id, &body)?.show(tx)).await
}

/// Cancel.
///
/// While no library is asked. Takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Cancelling,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/cancel")]
pub async fn cancel_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Cancelling>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::cancel(tx, *id, &body)?.show(tx)).await
}
