//! Accounts: looked at, made, edited.
use actix_web::{
    get,
    http::StatusCode,
    patch, post,
    web::{Json, Path},
};

use super::super::{
    ManagePeople, ReadPeople,
    actions::accounts,
    model::{Account, AccountList, AccountPatch, InvitedAccount, NewAccount},
};
use crate::platform::{Answer, Asked, Caller, Page, Result, Valid, actor::AccountId};

/// List people.
///
/// By name, each with the roles that they have and what you can do to the account now.
#[utoipa::path(
    tag = "accounts", params(AccountList), security(("bearer" = ["people:read"])),
    responses((status = 200, description = "A page of accounts.", body = Page<Account>)),
)]
#[get("/accounts")]
pub async fn list_accounts(
    caller: Caller<ReadPeople>,
    Asked(wanted): Asked<AccountList>,
) -> Result<Json<Page<Account>>> {
    caller.read(move |tx| accounts::list(tx, &wanted)).await.map(Json)
}

/// Invite a person.
///
/// Makes an account with its roles, and the link by which its person chooses a password. The link is shown this once
/// and works for seven days. Nobody grants what they do not hold.
#[utoipa::path(
    tag = "accounts", security(("bearer" = ["people:manage"])), request_body = NewAccount,
    responses((status = 201, description = "The account and its link.", body = InvitedAccount)),
)]
#[post("/accounts")]
pub async fn create_account(
    caller: Caller<ManagePeople>,
    Valid(new): Valid<NewAccount>,
) -> Result<Answer<InvitedAccount>> {
    caller.show_once(StatusCode::CREATED, move |tx| accounts::create(tx, &new)).await
}

/// Get a person.
///
/// With the roles that they have, those that are over too, and what you can do to the account now.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:read"])),
    responses((status = 200, description = "The account.", body = Account)),
)]
#[get("/accounts/{id}")]
pub async fn get_account(caller: Caller<ReadPeople>, id: Path<AccountId>) -> Result<Answer<Account>> {
    caller.show(move |tx| accounts::get(tx, *id)).await
}

/// Edit a person.
///
/// Name, e-mail, position, and where they belong: our library, a branch or a department.
#[utoipa::path(
    tag = "accounts", params(AccountId), security(("bearer" = ["people:manage"])), request_body = AccountPatch,
    responses((status = 200, description = "The account.", body = Account)),
)]
#[patch("/accounts/{id}")]
pub async fn update_account(
    caller: Caller<ManagePeople>,
    id: Path<AccountId>,
    Valid(patch): Valid<AccountPatch>,
) -> Result<Answer<Account>> {
    caller.edit(move |tx, version| accounts::update(tx, *id, version, &patch)).await
}
