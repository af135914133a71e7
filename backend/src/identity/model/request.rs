//! A role with an administrator's rights that waits for the word of a second administrator.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::{AccountRef, RoleId, RoleRef};
use crate::{
    platform::{Action, Scope, Utc, actor::AccountId},
    schema::role_requests,
};

crate::id! {
    /// Identifies a request for a role.
    RequestId
}

/// A request as the database keeps it, while it waits.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = role_requests)]
pub struct RequestRow {
    pub id: RequestId,
    pub account_id: AccountId,
    pub role_id: RoleId,
    pub scope: Scope,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub asked_by: AccountId,
    pub asked_at: Utc,
}

/// A role that was asked for and waits for the word of a second administrator.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoleRequest {
    pub id: RequestId,
    /// Who is to have it.
    pub account: AccountRef,
    pub role: RoleRef,
    pub scope: Scope,
    pub from_on: NaiveDate,
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
    pub asked_by: AccountRef,
    pub asked_at: Utc,
    pub actions: Vec<Action>,
}

/// Every request that waits, the oldest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoleRequestList {
    pub items: Vec<RoleRequest>,
}
