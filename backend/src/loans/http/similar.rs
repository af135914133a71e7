//! Requests that may ask for one work, and a second reader of one book.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use crate::{
    loans::{
        ReadLoans, RequestLoans, actions,
        model::{Loan, LoanId, Queueing, SimilarAsked, SimilarLoans},
    },
    platform::{Answer, Asked, Caller, Nothing, Result, Valid},
};

/// Find what may be asked for already.
///
/// Before a request is taken in: other requests of the same side within 90 days with the same ISBN, or with title and
/// author as close as 85 % by their trigrams; a copy is compared with copies. With each, whether a second reader can wait
/// for its book.
#[utoipa::path(
    tag = "loans", params(SimilarAsked), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The likeliest first, at most twelve.", body = SimilarLoans)),
)]
#[get("/loans/similar")]
pub async fn find_similar_loans(
    caller: Caller<ReadLoans>,
    Asked(asked): Asked<SimilarAsked>,
) -> Result<Json<SimilarLoans>> {
    caller.read(move |tx| actions::similar_to(tx, &asked)).await.map(Json)
}

/// List what may be the same request.
///
/// As before a request is taken in, from 90 days before it to 90 days after it.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The likeliest first, at most twelve.", body = SimilarLoans)),
)]
#[get("/loans/{id}/similar")]
pub async fn list_similar_loans(caller: Caller<ReadLoans>, id: Path<LoanId>) -> Result<Json<SimilarLoans>> {
    caller.read(move |tx| actions::similar(tx, *id)).await.map(Json)
}

/// Queue the reader on an arriving book.
///
/// The request is closed as a duplicate, and its reader gets the book of the other request when the reader before has
/// brought it back. It comes back to the desk by itself where the book goes back to its lender before.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:request"])), request_body = Queueing,
    responses((status = 200, description = "The request that was closed.", body = Loan)),
)]
#[post("/loans/{id}/actions/queue")]
pub async fn queue_loan(
    caller: Caller<RequestLoans>,
    id: Path<LoanId>,
    Valid(body): Valid<Queueing>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::queue_on(tx, *id, &body)?.show(tx)).await
}

/// Leave the queue.
///
/// The reader does not wait for the other's book any more: the request is on the desk again, to be sent or cancelled.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:request"])), request_body = Nothing,
    responses((status = 200, description = "The request.", body = Loan)),
)]
#[post("/loans/{id}/actions/leave_queue")]
pub async fn leave_loan_queue(
    caller: Caller<RequestLoans>,
    id: Path<LoanId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::leave_queue(tx, *id)?.show(tx)).await
}
