//! Roles that wait for the word of a second administrator.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use super::super::{
    ManagePeople, ReadPeople,
    actions::requests,
    model::{Account, RequestId, RoleRequestList},
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid, actor::AccountId};

/// List the roles that wait for approval.
///
/// Roles that let their holder let in others, asked for by one administrator and not yet approved by a second one.
#[utoipa::path(
    tag = "accounts", security(("bearer" = ["people:read"])),
    responses((status = 200, description = "The requests, the oldest first.", body = RoleRequestList)),
)]
#[get("/role-requests")]
pub async fn list_role_requests(caller: Caller<ReadPeople>) -> Result<Json<RoleRequestList>> {
    caller.read(requests::list).await.map(Json)
}

/// Approve a role.
///
/// By an administrator who neither asked for it nor is to have it, and who holds all of it.
#[utoipa::path(
    tag = "accounts", params(("id" = AccountId, Path), ("request_id" = RequestId, Path)),
    security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account, with the role.", body = Account)),
)]
#[post("/accounts/{id}/requests/{request_id}/actions/approve")]
pub async fn approve_role_request(
    caller: Caller<ManagePeople>,
    ids: Path<(AccountId, RequestId)>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Account>> {
    caller.write(move |tx| requests::approve(tx, ids.0, ids.1)).await
}

/// Decline a role.
///
/// By any administrator; the one who asked takes it back so.
#[utoipa::path(
    tag = "accounts", params(("id" = AccountId, Path), ("request_id" = RequestId, Path)),
    security(("bearer" = ["people:manage"])), request_body = Nothing,
    responses((status = 200, description = "The account.", body = Account)),
)]
#[post("/accounts/{id}/requests/{request_id}/actions/decline")]
pub async fn decline_role_request(
    caller: Caller<ManagePeople>,
    ids: Path<(AccountId, RequestId)>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Account>> {
    caller.write(move |tx| requests::decline(tx, ids.0, ids.1)).await
}
