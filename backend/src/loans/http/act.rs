//! The thing on its way, with the reader, and back. Which right a step takes depends on the side.
use actix_web::{post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{Delivery, HandOver, Happened, Loan, LoanId, Parcel, Reason, Return, Telling},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Send it on its way.
///
/// An original with the day by which it must be back. Takes `loans:supply`; recording it of a supplier takes `loans:request`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Parcel,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/ship")]
pub async fn ship_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Parcel>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::ship(tx, *id, &body)?.show(tx)).await
}

/// Deliver the copy.
///
/// It stays with who asked, and ends here. Takes `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Delivery,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/deliver")]
pub async fn deliver_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Delivery>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::deliver(tx, *id, &body)?.show(tx)).await
}

/// Say that it has come.
///
/// An original with its due day, where that is not known yet. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Parcel,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/receive")]
pub async fn receive_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Parcel>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::receive(tx, *id, &body)?.show(tx)).await
}

/// Tell the reader.
///
/// The day and the way the reader was told. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Telling,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/tell")]
pub async fn tell_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Telling>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::tell(tx, *id, &body)?.show(tx)).await
}

/// Hand it over to the reader.
///
/// An original until a day, some days before the lender's where none is named; a copy for good. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = HandOver,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/hand_over")]
pub async fn hand_over_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<HandOver>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::hand_over(tx, *id, &body)?.show(tx)).await
}

/// Take it back from the reader.
///
/// With the condition of each volume. Takes `loans:circulate`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Return,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/take_back")]
pub async fn take_back_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Return>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::take_back(tx, *id, &body)?.show(tx)).await
}

/// Send it back.
///
/// It is on its way to its lender. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Happened,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/send_back")]
pub async fn send_back_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Happened>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::send_back(tx, *id, &body)?.show(tx)).await
}

/// Say that it is back.
///
/// With its lender, and in what condition. Takes `loans:circulate`, on the lending side `loans:supply`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Return,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/complete")]
pub async fn complete_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Return>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::complete(tx, *id, &body)?.show(tx)).await
}

/// Take the last step back.
///
/// By a counter-event with a reason: the loan and the figures are as before, the history keeps both. Takes `loans:correct`.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Reason,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/correct")]
pub async fn correct_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Reason>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::correct(tx, *id, &body)?.show(tx)).await
}

/// Undo the last step.
///
/// What you have just done yourself, while nobody else has touched the loan since. Takes the right of that step.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])), request_body = Nothing,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/actions/undo")]
pub async fn undo_loan(
    caller: Caller<ReadLoans>,
    id: Path<LoanId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::undo(tx, *id)?.show(tx)).await
}
