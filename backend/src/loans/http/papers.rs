//! Papers about loans.
use actix_web::{HttpResponse, get, post, web::Path};

use crate::{
    loans::{
        ReadLoans, actions,
        model::{LoanPaperPath, LoanPapers, LoansPaper},
    },
    papers::model::PaperAsked,
    platform::{Asked, Caller, Result, Valid},
};

/// Print a paper about a loan.
///
/// As PDF. The slip is of what we lend; the form, the letter and the notice to the reader are of what we borrow.
#[utoipa::path(
    tag = "loans", params(LoanPaperPath, PaperAsked), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/loans/{id}/papers/{paper}")]
pub async fn print_loan_paper(
    caller: Caller<ReadLoans>,
    path: Path<LoanPaperPath>,
    Asked(asked): Asked<PaperAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    let name = format!("{}-{}.pdf", path.paper.as_str(), path.id.0);
    caller.print(&name, move |tx| actions::paper(tx, path.id, path.paper, language)).await
}

/// Print a paper about many loans.
///
/// Address labels, straps or pull slips of up to a thousand loans, as one PDF. A loan that has no such paper is named,
/// and nothing is printed. Nothing changes.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:read"])), request_body = LoanPapers,
    responses((status = 200, description = "The paper.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[post("/loans/papers")]
pub async fn print_loan_papers(caller: Caller<ReadLoans>, Valid(asked): Valid<LoanPapers>) -> Result<HttpResponse> {
    let language = caller.language();
    let name = match asked.paper {
        LoansPaper::Labels => "labels.pdf",
        LoansPaper::Straps => "straps.pdf",
        LoansPaper::Slips => "slips.pdf",
    };
    caller.print(name, move |tx| actions::papers_of_many(tx, &asked, language)).await
}
