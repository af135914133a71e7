//! Keeping it longer, bringing it sooner, reminding. Which right a step takes depends on the side.
use actix_web::{post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{Cancelling, Happened, Loan, LoanId, Reason, Recall, Release, Reminding, Renewal},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Ask to renew.
///
/// The borrower would keep it longer. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ask_renewal")]
pub async fn ask_loan_renewal(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ask_renewal(tx, *id, &body)?.show(tx)).await
}

/// Renew.
///
/// Where we lend, not while others wait for the title and as often as the terms allow; one more term where no day is named. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Renewal,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/grant_renewal")]
pub async fn renew_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Renewal>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::grant_renewal(tx, *id, &body)?.show(tx)).await
}

/// Refuse to renew.
///
/// With a reason. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Cancelling,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/refuse_renewal")]
pub async fn refuse_loan_renewal(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Cancelling>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::refuse_renewal(tx, *id, &body)?.show(tx)).await
}

/// Recall.
///
/// The lender wants it back before its day. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Recall,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/recall")]
pub async fn recall_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Recall>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::recall(tx, *id, &body)?.show(tx)).await
}

/// Ask to keep it.
///
/// The borrower keeps it until the lender releases it; meanwhile nothing is late and nobody is reminded. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/hold_return")]
pub async fn hold_loan_return(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::hold_return(tx, *id, &body)?.show(tx)).await
}

/// Release what was to be kept.
///
/// It may go back. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Release,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/release_return")]
pub async fn release_loan_return(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Release>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::release_return(tx, *id, &body)?.show(tx)).await
}

/// Write down a reminder.
///
/// The next step of the ladder, once it is due: to the reader, or to the library that borrows from us. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Reminding,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/remind")]
pub async fn remind_of_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Reminding>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::remind(tx, *id, &body)?.show(tx)).await
}

/// Say that it was not picked up.
///
/// The reader was told and did not come; it can go back. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/not_picked_up")]
pub async fn take_unclaimed_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::not_picked_up(tx, *id, &body)?.show(tx)).await
}

/// Decline what the reader wished.
///
/// The reader wished on the tracking page to keep it longer, and may not, for the reason that the reader is told; what is granted is asked of the lender as any renewal. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Reason,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/decline_wish")]
pub async fn decline_loan_wish(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Reason>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::decline_wish(tx, *id, &body)?.show(tx)).await
}
