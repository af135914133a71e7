//! What a partner reads, and its requests to us.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use crate::{
    keys::Partner,
    loans::model::LoanId,
    partner::{
        actions,
        model::{
            HeardTimeline, PartnerAgreements, PartnerLoan, PartnerLoanList, PartnerLoanRow, PartnerRequest, Scorecard,
            ScorecardAsked, WhoIAm,
        },
    },
    platform::{Answer, Asked, Caller, Page, Result, Valid},
};

/// Get for whom your key speaks.
///
/// Your library, and the one that serves this API. The first thing to try a key with.
#[utoipa::path(
    tag = "partner", security(("bearer" = ["partner"])),
    responses((status = 200, description = "The two libraries.", body = WhoIAm)),
)]
#[get("/partner")]
pub async fn get_partner(caller: Caller<Partner>) -> Result<Json<WhoIAm>> {
    caller.read(actions::who).await.map(Json)
}

/// List your loans with us.
///
/// What you asked of us and what we asked of you, the newest first.
#[utoipa::path(
    tag = "partner", params(PartnerLoanList), security(("bearer" = ["partner"])),
    responses((status = 200, description = "A page of the loans.", body = Page<PartnerLoanRow>)),
)]
#[get("/partner/loans")]
pub async fn list_partner_loans(
    caller: Caller<Partner>,
    Asked(wanted): Asked<PartnerLoanList>,
) -> Result<Json<Page<PartnerLoanRow>>> {
    caller.read(move |tx| actions::list(tx, wanted.clone())).await.map(Json)
}

/// Ask us for something.
///
/// An original or a copy, for yourself. It is checked as our desk would check it: your registration, your agreement,
/// its limits. What is wrong with it is told at once.
#[utoipa::path(
    tag = "partner", security(("bearer" = ["partner"])), request_body = PartnerRequest,
    responses((status = 201, description = "The loan.", body = PartnerLoan)),
)]
#[post("/partner/loans")]
pub async fn request_partner_loan(
    caller: Caller<Partner>,
    Valid(asked): Valid<PartnerRequest>,
) -> Result<Answer<PartnerLoan>> {
    let place = |loan: &PartnerLoan| format!("/api/v1/partner/loans/{}", loan.row.id.0);
    caller.create(place, move |tx| actions::request(tx, &asked)).await
}

/// Get one of your loans.
///
/// With what you can do now, in `actions`.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])),
    responses((status = 200, description = "The loan.", body = PartnerLoan)),
)]
#[get("/partner/loans/{id}")]
pub async fn get_partner_loan(caller: Caller<Partner>, id: Path<LoanId>) -> Result<Answer<PartnerLoan>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// List what happened to a loan.
///
/// As far as you had to do with it, the oldest first.
#[utoipa::path(
    tag = "partner", params(LoanId), security(("bearer" = ["partner"])),
    responses((status = 200, description = "The timeline.", body = HeardTimeline)),
)]
#[get("/partner/loans/{id}/events")]
pub async fn list_partner_loan_events(caller: Caller<Partner>, id: Path<LoanId>) -> Result<Json<HeardTimeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// List your agreements with us.
///
/// Those that were sent to you, each under the terms that hold today or would.
#[utoipa::path(
    tag = "partner", security(("bearer" = ["partner"])),
    responses((status = 200, description = "The agreements.", body = PartnerAgreements)),
)]
#[get("/partner/agreements")]
pub async fn list_partner_agreements(caller: Caller<Partner>) -> Result<Json<PartnerAgreements>> {
    caller.read(actions::agreements).await.map(Json)
}

/// Get what we did for one another.
///
/// Requests, what was filled and refused, and the fill rate, both ways, from a day to a day. They are the same numbers
/// as in our statistics.
#[utoipa::path(
    tag = "partner", params(ScorecardAsked), security(("bearer" = ["partner"])),
    responses((status = 200, description = "The figures.", body = Scorecard)),
)]
#[get("/partner/scorecard")]
pub async fn get_partner_scorecard(
    caller: Caller<Partner>,
    Asked(asked): Asked<ScorecardAsked>,
) -> Result<Json<Scorecard>> {
    caller.read(move |tx| actions::scorecard(tx, &asked)).await.map(Json)
}
