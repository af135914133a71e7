//! Loans, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use crate::{
    loans::{
        ReadLoans, RequestLoans, actions,
        model::{
            AskedLetter, DueAsked, LetterAsked, Loan, LoanId, LoanLifecycle, LoanList, LoanNoteList, LoanQueue,
            LoanRow, LoansDue, QueueAsked, UnfilledReasons,
        },
        rules,
    },
    platform::{
        Answer, Asked, Caller, Page, Result,
        events::Timeline,
        page::{Format, Limit},
    },
};

/// List loans.
///
/// The newest first, in pages; as far as your right to see loans reaches. `format=csv` gives all pages as one file,
/// without readers.
#[utoipa::path(
    tag = "loans", params(LoanList), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "A page of loans.", body = Page<LoanRow>)),
)]
#[get("/loans")]
pub async fn list_loans(
    caller: Caller<ReadLoans>,
    Asked(wanted): Asked<LoanList>,
) -> Result<Either<Json<Page<LoanRow>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::list(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let export = caller.export("loans.csv", LoanRow::heads(), move |tx, cursor| {
        let wanted = LoanList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() };
        let page = actions::list(tx, &wanted)?;
        Ok((page.items.iter().map(LoanRow::cells).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Show what waits.
///
/// The desk: late, due today, waiting for us, waiting for others; a loan stands in the first group that fits.
#[utoipa::path(
    tag = "loans", params(QueueAsked), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The groups, each with its first loans.", body = LoanQueue)),
)]
#[get("/loans/queue")]
pub async fn get_loan_queue(caller: Caller<ReadLoans>, Asked(asked): Asked<QueueAsked>) -> Result<Json<LoanQueue>> {
    caller.read(move |tx| actions::queue(tx, asked)).await.map(Json)
}

/// Show the life of loans.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The table of the life.", body = LoanLifecycle)),
)]
#[get("/loans/lifecycle")]
pub async fn get_loan_lifecycle(caller: Caller<ReadLoans>) -> Json<LoanLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// List the reasons of a negative answer.
///
/// One list for both directions, in both languages: what each is called in ISO 18626 and what its codes are read as,
/// and which reasons feed the demand list.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The reasons.", body = UnfilledReasons)),
)]
#[get("/unfilled-reasons")]
pub async fn list_unfilled_reasons(_caller: Caller<ReadLoans>) -> Json<UnfilledReasons> {
    Json(rules::reasons())
}

/// List what is to go back.
///
/// What we must return to its lenders, or what others must return to us, by library; for the screen and for paper.
/// A page holds what is due first; `total` says how many there are, and `next_cursor` where the others begin.
#[utoipa::path(
    tag = "loans", params(DueAsked), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "By library, what is due first, first.", body = LoansDue)),
)]
#[get("/loans/due")]
pub async fn list_loans_due(caller: Caller<ReadLoans>, Asked(asked): Asked<DueAsked>) -> Result<Json<LoansDue>> {
    caller.read(move |tx| actions::due(tx, &asked)).await.map(Json)
}

/// Show whether a library would be written to.
///
/// Before it is asked: whether a letter with a link would go to it, and to which address.
#[utoipa::path(
    tag = "loans", params(LetterAsked), security(("bearer" = ["loans:request"])),
    responses((status = 200, description = "What would become of the letter.", body = AskedLetter)),
)]
#[get("/loans/letter")]
pub async fn get_loan_letter(
    caller: Caller<RequestLoans>,
    Asked(asked): Asked<LetterAsked>,
) -> Result<Json<AskedLetter>> {
    caller.read(move |tx| actions::letter(tx, asked.library_id)).await.map(Json)
}

/// Get a loan.
///
/// With what you can do to it now.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The loan.", body = Loan)),
)]
#[get("/loans/{id}")]
pub async fn get_loan(caller: Caller<ReadLoans>, id: Path<LoanId>) -> Result<Answer<Loan>> {
    caller.show_derived(move |tx| actions::get(tx, *id)).await
}

/// List what happened to a loan.
///
/// Who, when, from, to, why; the oldest first. A correction names the event that it takes back.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/loans/{id}/events")]
pub async fn list_loan_events(caller: Caller<ReadLoans>, id: Path<LoanId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// List the notes of a loan.
///
/// What colleagues wrote, the oldest first.
#[utoipa::path(
    tag = "loans", params(LoanId), security(("bearer" = ["loans:read"])),
    responses((status = 200, description = "The notes.", body = LoanNoteList)),
)]
#[get("/loans/{id}/notes")]
pub async fn list_loan_notes(caller: Caller<ReadLoans>, id: Path<LoanId>) -> Result<Json<LoanNoteList>> {
    caller.read(move |tx| actions::notes(tx, *id)).await.map(Json)
}
