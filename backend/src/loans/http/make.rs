//! Loans made and edited; their notes and costs.
use actix_web::{patch, post, web::Path};

use crate::{
    loans::{
        ChargeLoans, RequestLoans, actions,
        model::{ChargePath, Loan, LoanId, LoanNote, LoanPatch, NewCharge, NewLoan, NewNote, Reason},
    },
    platform::{Answer, Caller, Result, Valid},
};

fn place(loan: &Loan) -> String {
    format!("/api/v1/loans/{}", loan.row.id.0)
}

/// Take a request in.
///
/// Our reader's or department's, which is then sent to libraries, or another library's to us.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:request"])), request_body = NewLoan,
    responses((status = 201, description = "The loan.", body = Loan)),
)]
#[post("/loans")]
pub async fn request_loan(caller: Caller<RequestLoans>, Valid(new): Valid<NewLoan>) -> Result<Answer<Loan>> {
    caller.create(place, move |tx| actions::request(tx, &new)?.show(tx)).await
}

/// Edit a loan.
///
/// Its description, the day it is needed by, the other library's number, the reader; until it has ended.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:request"])), request_body = LoanPatch,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[patch("/loans/{id}")]
pub async fn update_loan(
    caller: Caller<RequestLoans>,
    id: Path<LoanId>,
    Valid(patch): Valid<LoanPatch>,
) -> Result<Answer<Loan>> {
    caller.edit(move |tx, version| actions::edit(tx, *id, version, &patch)?.show(tx)).await
}

/// Write a note.
///
/// For colleagues; nobody else sees it.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:request"])), request_body = NewNote,
    responses((status = 201, description = "The note.", body = LoanNote)),
)]
#[post("/loans/{id}/notes")]
pub async fn add_loan_note(
    caller: Caller<RequestLoans>,
    id: Path<LoanId>,
    Valid(new): Valid<NewNote>,
) -> Result<Answer<LoanNote>> {
    let place = |note: &LoanNote| format!("/api/v1/loans/{}/notes", note.loan_id.0);
    caller.create(place, move |tx| actions::add_note(tx, *id, &new)).await
}

/// Write a cost down.
///
/// What postage or copies cost, and who pays; after the loan has ended too.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:charge"])), request_body = NewCharge,
    responses((status = 201, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/charges")]
pub async fn add_loan_charge(
    caller: Caller<ChargeLoans>,
    id: Path<LoanId>,
    Valid(new): Valid<NewCharge>,
) -> Result<Answer<Loan>> {
    caller.create(place, move |tx| actions::add_charge(tx, *id, &new)?.show(tx)).await
}

/// Void a cost.
///
/// With a reason; the cost stays to be read and is not owed.
#[utoipa::path(
    tag = "loans", params(ChargePath), security(("bearer" = ["loans:charge"])), request_body = Reason,
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[post("/loans/{id}/charges/{charge_id}/actions/void")]
pub async fn void_loan_charge(
    caller: Caller<ChargeLoans>,
    path: Path<ChargePath>,
    Valid(why): Valid<Reason>,
) -> Result<Answer<Loan>> {
    caller.write(move |tx| actions::void_charge(tx, path.id, path.charge_id, &why)?.show(tx)).await
}
