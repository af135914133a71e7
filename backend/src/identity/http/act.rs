//! What is done to an account, each verb one operation.
use actix_web::{http::StatusCode, post, web::Path};

use super::super::{
    ManagePeople,
    actions::{accounts, assignments},
    model::{Account, AssignmentId, InvitedAccount, NewAssignment},
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid, actor::AccountId};

/// Make a new invitation.
///
/// For one who was slow, or has forgotten the password, which stays good until the link is used. Earlier links die.
/// Only one who holds all that the account holds can make it.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account and its link.", body = InvitedAccount)),
)]
#[post("/accounts/{id}/actions/invite")]
pub async fn invite_account(
    caller: Caller<ManagePeople>,
    id: Path<AccountId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<InvitedAccount>> {
    caller.show_once(StatusCode::OK, move |tx| accounts::invite(tx, *id)).await
}

/// Disable an account.
///
/// At once: its sessions and links are of no use any more. The last administrator stays.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account.", body = Account)),
)]
#[post("/accounts/{id}/actions/disable")]
pub async fn disable_account(
    caller: Caller<ManagePeople>,
    id: Path<AccountId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Account>> {
    caller.write(move |tx| accounts::disable(tx, *id)).await
}

/// Enable an account again.
///
/// With the password and the roles that it had.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account.", body = Account)),
)]
#[post("/accounts/{id}/actions/enable")]
pub async fn enable_account(
    caller: Caller<ManagePeople>,
    id: Path<AccountId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Account>> {
    caller.write(move |tx| accounts::enable(tx, *id)).await
}

/// Give a role.
///
/// How far it reaches, and on which days; both days are in it. Nobody grants what they do not hold.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:manage"])), request_body = NewAssignment,
    responses((status = 201, description = "The account.", body = Account)),
)]
#[post("/accounts/{id}/assignments")]
pub async fn assign_role(
    caller: Caller<ManagePeople>,
    id: Path<AccountId>,
    Valid(new): Valid<NewAssignment>,
) -> Result<Answer<Account>> {
    let place = |account: &Account| format!("/api/v1/accounts/{}", account.id.0);
    caller.create(place, move |tx| assignments::assign(tx, *id, &new)).await
}

/// Take a role away.
///
/// From the next request on. The last administrator stays.
#[utoipa::path(
    tag = "accounts", params(("id" = AccountId, Path), ("assignment_id" = AssignmentId, Path)),
    security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account.", body = Account)),
)]
#[post("/accounts/{id}/assignments/{assignment_id}/actions/end")]
pub async fn end_assignment(
    caller: Caller<ManagePeople>,
    ids: Path<(AccountId, AssignmentId)>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Account>> {
    caller.write(move |tx| assignments::end(tx, ids.0, ids.1)).await
}
