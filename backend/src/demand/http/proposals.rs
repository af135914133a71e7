//! Lists of acquisition proposals.
use actix_web::{
    HttpResponse, get, post,
    web::{Json, Path},
};

use crate::{
    demand::{
        ReadDemand, WriteDemand, actions,
        model::{NewProposal, ProposalId, ProposalList, ProposalSummary, ProposalsAsked},
        sheet as table,
    },
    papers::{self, model::DocumentAsked},
    platform::{Answer, Asked, Caller, Nothing, Page, Result, Valid, sheet},
};

/// List the lists of proposals.
///
/// The last first, with what was decided on them.
#[utoipa::path(
    tag = "demand", params(ProposalsAsked), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "A page of lists.", body = Page<ProposalSummary>)),
)]
#[get("/proposals")]
pub async fn list_proposals(
    caller: Caller<ReadDemand>,
    Asked(wanted): Asked<ProposalsAsked>,
) -> Result<Json<Page<ProposalSummary>>> {
    caller.read(move |tx| actions::proposals(tx, &wanted)).await.map(Json)
}

/// Send a list of proposals.
///
/// New entries go to the acquisitions department as a numbered list. Its rows are copies of this day and never change.
#[utoipa::path(
    tag = "demand", security(("bearer" = ["demand:write"])), request_body = NewProposal,
    responses((status = 201, description = "The list.", body = ProposalList)),
)]
#[post("/proposals")]
pub async fn send_proposal(
    caller: Caller<WriteDemand>,
    Valid(new): Valid<NewProposal>,
) -> Result<Answer<ProposalList>> {
    let place = |list: &ProposalList| format!("/api/v1/proposals/{}", list.summary.id.0);
    caller.create(place, move |tx| actions::propose(tx, &new)).await
}

/// Get a list of proposals.
///
/// As it was sent, with what was decided on each row since.
#[utoipa::path(
    tag = "demand", params(ProposalId), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The list.", body = ProposalList)),
)]
#[get("/proposals/{id}")]
pub async fn get_proposal(caller: Caller<ReadDemand>, id: Path<ProposalId>) -> Result<Json<ProposalList>> {
    caller.read(move |tx| actions::proposal(tx, *id)).await.map(Json)
}

/// Give a list of proposals as a table.
///
/// The rows as they were sent, and what was decided, as CSV in your language.
#[utoipa::path(
    tag = "demand", params(ProposalId), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The table.", body = String, content_type = "text/csv")),
)]
#[get("/proposals/{id}/table")]
pub async fn export_proposal(caller: Caller<ReadDemand>, id: Path<ProposalId>) -> Result<HttpResponse> {
    let language = caller.language();
    let list = caller.read(move |tx| actions::proposal(tx, *id)).await?;
    let rows = list.rows.iter().map(|row| table::proposal_cells(row, language));
    sheet::whole("siulymas-fondui-papildyti.csv", &table::proposal_head(language), rows)
}

/// Print a list of proposals.
///
/// As it goes to the acquisitions department, with lines to sign on; PDF or DOCX.
#[utoipa::path(
    tag = "demand", params(ProposalId, DocumentAsked), security(("bearer" = ["demand:read"])),
    responses((status = 200, description = "The document.", body = Vec<u8>, content_type = "application/pdf")),
)]
#[get("/proposals/{id}/papers/proposal")]
pub async fn print_proposal(
    caller: Caller<ReadDemand>,
    id: Path<ProposalId>,
    Asked(asked): Asked<DocumentAsked>,
) -> Result<HttpResponse> {
    let language = asked.language.unwrap_or(caller.language());
    let name = format!("siulymas-{}", id.0);
    papers::give(caller, &name, asked.format, move |tx| actions::document(tx, *id, language)).await
}

/// Withdraw a list of proposals.
///
/// While nothing of it is decided: its entries are new again. The list stays, marked as withdrawn.
#[utoipa::path(
    tag = "demand", params(ProposalId), security(("bearer" = ["demand:write"])), request_body = Nothing,
    responses((status = 200, description = "The list.", body = ProposalList)),
)]
#[post("/proposals/{id}/actions/withdraw")]
pub async fn withdraw_proposal(
    caller: Caller<WriteDemand>,
    id: Path<ProposalId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<ProposalList>> {
    caller.write(move |tx| actions::withdraw(tx, *id)).await
}
