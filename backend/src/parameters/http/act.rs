//! Parameters, changed; decisions, approved, rejected and withdrawn.
use actix_web::{
    patch, post,
    web::{Json, Path},
};

use crate::{
    parameters::{
        ApproveParameters, ManageParameters, actions,
        model::{ChangePreview, DecisionId, DecisionView, EndedBecause, KeyPath, ParameterCard, ParameterChange},
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Preview a change.
///
/// Judges it as deciding it would, and says in numbers what it would do; nothing is written.
#[utoipa::path(
    tag = "parameters", params(KeyPath), security(("bearer" = ["parameters:manage"])),
    request_body = ParameterChange,
    responses((status = 200, description = "What it would do.", body = ChangePreview)),
)]
#[post("/parameters/{key}/preview")]
pub async fn preview_parameter(
    caller: Caller<ManageParameters>,
    path: Path<KeyPath>,
    Valid(change): Valid<ParameterChange>,
) -> Result<Json<ChangePreview>> {
    caller.read(move |tx| actions::preview(tx, &path.key, &change)).await.map(Json)
}

/// Change a parameter.
///
/// The value counts from `from_on`; what counted before stays readable. A decision of the same first day takes the
/// place of the earlier one. A risky parameter keeps its value until a second person approves the change.
#[utoipa::path(
    tag = "parameters", params(KeyPath), security(("bearer" = ["parameters:manage"])),
    request_body = ParameterChange,
    responses((status = 200, description = "The parameter as it counts on the first day.", body = ParameterCard)),
)]
#[patch("/parameters/{key}")]
pub async fn change_parameter(
    caller: Caller<ManageParameters>,
    path: Path<KeyPath>,
    Valid(change): Valid<ParameterChange>,
) -> Result<Answer<ParameterCard>> {
    let language = caller.language();
    caller.edit(move |tx, version| actions::change(tx, &path.key, version, &change, language)).await
}

/// Approve a change.
///
/// By another person than the one who proposed it; it then counts from its first day.
#[utoipa::path(
    tag = "parameters", params(DecisionId), security(("bearer" = ["parameters:approve"])), request_body = Nothing,
    responses((status = 200, description = "The decision.", body = DecisionView)),
)]
#[post("/parameter-decisions/{id}/actions/approve")]
pub async fn approve_parameter_decision(
    caller: Caller<ApproveParameters>,
    id: Path<DecisionId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<DecisionView>> {
    let language = caller.language();
    caller.write(move |tx| actions::approve(tx, *id, language)).await
}

/// Reject a change.
///
/// By another person than the one who proposed it, with a reason.
#[utoipa::path(
    tag = "parameters", params(DecisionId), security(("bearer" = ["parameters:approve"])),
    request_body = EndedBecause,
    responses((status = 200, description = "The decision.", body = DecisionView)),
)]
#[post("/parameter-decisions/{id}/actions/reject")]
pub async fn reject_parameter_decision(
    caller: Caller<ApproveParameters>,
    id: Path<DecisionId>,
    Valid(body): Valid<EndedBecause>,
) -> Result<Answer<DecisionView>> {
    let language = caller.language();
    caller.write(move |tx| actions::reject(tx, *id, &body.reason, language)).await
}

/// Withdraw a change.
///
/// While it waits for approval, or before its first day where no approval is needed.
#[utoipa::path(
    tag = "parameters", params(DecisionId), security(("bearer" = ["parameters:manage"])),
    request_body = EndedBecause,
    responses((status = 200, description = "The decision.", body = DecisionView)),
)]
#[post("/parameter-decisions/{id}/actions/withdraw")]
pub async fn withdraw_parameter_decision(
    caller: Caller<ManageParameters>,
    id: Path<DecisionId>,
    Valid(body): Valid<EndedBecause>,
) -> Result<Answer<DecisionView>> {
    let language = caller.language();
    caller.write(move |tx| actions::withdraw(tx, *id, &body.reason, language)).await
}
