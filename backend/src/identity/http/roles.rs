//! Roles and rights.
use actix_web::{
    get, patch, post,
    web::{Data, Json, Path},
};

use super::super::{
    ManageRoles, ReadPeople,
    actions::roles,
    model::{NewRole, RightList, Rights, Role, RoleId, RoleList, RolePatch},
    store,
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid};

/// List roles.
///
/// Those that came with the installation first, each with its rights and the number of people who have it.
#[utoipa::path(
    tag = "roles", security(("bearer" = ["people:read"])),
    responses((status = 200, description = "The roles.", body = RoleList)),
)]
#[get("/roles")]
pub async fn list_roles(caller: Caller<ReadPeople>) -> Result<Json<RoleList>> {
    caller.read(|tx| store::roles::list(tx).map(|items| RoleList { items })).await.map(Json)
}

/// Make a role.
///
/// A named set of rights. Nobody puts into it what they do not hold.
#[utoipa::path(
    tag = "roles", security(("bearer" = ["roles:manage"])), request_body = NewRole,
    responses((status = 201, description = "The role.", body = Role)),
)]
#[post("/roles")]
pub async fn create_role(
    caller: Caller<ManageRoles>,
    Valid(new): Valid<NewRole>,
    all: Data<Rights>,
) -> Result<Answer<Role>> {
    let place = |role: &Role| format!("/api/v1/roles/{}", role.id.0);
    caller.create(place, move |tx| roles::create(tx, &new, **all)).await
}

/// Edit a role.
///
/// Those who have it may more, or less, from their next request on. The last administrator stays.
#[utoipa::path(
    tag = "roles", params(RoleId), security(("bearer" = ["roles:manage"])), request_body = RolePatch,
    responses((status = 200, description = "The role.", body = Role)),
)]
#[patch("/roles/{id}")]
pub async fn update_role(
    caller: Caller<ManageRoles>,
    id: Path<RoleId>,
    Valid(patch): Valid<RolePatch>,
    all: Data<Rights>,
) -> Result<Answer<Role>> {
    caller.edit(move |tx, version| roles::update(tx, *id, version, &patch, **all)).await
}

/// Delete a role.
///
/// One that nobody has, today or later.
#[utoipa::path(
    tag = "roles", params(RoleId), security(("bearer" = ["roles:manage"])), request_body = Nothing,
    responses((status = 204, description = "It is gone.")),
)]
#[post("/roles/{id}/actions/delete")]
pub async fn delete_role(
    caller: Caller<ManageRoles>,
    id: Path<RoleId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<()>> {
    caller.remove(move |tx| roles::delete(tx, *id)).await
}

/// List rights.
///
/// Everything that a role may allow, by capability, with the roles that it comes with.
#[utoipa::path(
    tag = "rights", security(("bearer" = ["people:read"])),
    responses((status = 200, description = "The rights.", body = RightList)),
)]
#[get("/rights")]
pub async fn list_rights(caller: Caller<ReadPeople>, all: Data<Rights>) -> Json<RightList> {
    Json(roles::rights(**all, caller.language()))
}
