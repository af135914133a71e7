//! A person who may sign in, and the roles that they have.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{AssignmentId, Invitation, RoleId, RoleRequest};
use crate::{
    libraries, mail,
    platform::{
        Action, Patch, Scope, Utc,
        actor::{AccountId, LibraryId},
        page::{Count, Cursor, Limit},
    },
    schema::accounts,
};

/// An account as the database keeps it. It has no `Debug`, so that no log shows the hash.
#[derive(Clone, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = accounts, treat_none_as_null = true)]
pub struct AccountRow {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    pub position: Option<String>,
    pub library_id: LibraryId,
    pub is_enabled: bool,
    pub password_hash: Option<String>,
    pub password_set_at: Option<Utc>,
    pub last_signed_in_at: Option<Utc>,
    /// Orders by name as Lithuanian does.
    pub name_key: String,
    pub search_text: String,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

crate::text_enum! {
    /// Invited until a password is chosen, then active; disabled where it may not sign in.
    AccountState { Invited = "invited", Active = "active", Disabled = "disabled" }
}

/// A role, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoleRef {
    pub id: RoleId,
    pub name: String,
    /// Of a role that came with the installation.
    #[schema(required = true)]
    pub key: Option<String>,
}

/// A role that an account has, how far it reaches, and on which days.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Assignment {
    pub id: AssignmentId,
    pub role: RoleRef,
    pub scope: Scope,
    pub from_on: NaiveDate,
    /// The last day; without it, until it is ended.
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
    /// Whether it counts today.
    pub is_current: bool,
}

/// A person who may sign in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    #[schema(required = true)]
    pub position: Option<String>,
    /// Ours: the library itself, a branch or a department.
    pub library: libraries::Ref,
    pub is_enabled: bool,
    pub state: AccountState,
    #[schema(required = true)]
    pub last_signed_in_at: Option<Utc>,
    pub assignments: Vec<Assignment>,
    /// Roles that wait for the word of a second administrator.
    pub requests: Vec<RoleRequest>,
    pub version: i64,
    pub created_at: Utc,
    pub actions: Vec<Action>,
}

/// An account with the link by which its person chooses a password. The link is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvitedAccount {
    pub account: Account,
    pub invitation: Invitation,
    /// Whether the link goes out by mail as well; where it does not, it is handed over by hand.
    pub mail: mail::Told,
}

/// Invites a person.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAccount {
    #[schema(max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
    pub email: String,
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    #[schema(max_length = 120)]
    pub position: Option<String>,
    /// Our library, one of its branches or departments.
    pub library_id: LibraryId,
    #[schema(max_items = 20)]
    pub assignments: Vec<NewAssignment>,
}

/// Edits a person.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountPatch {
    #[schema(value_type = String, required = false, max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
    pub email: Option<String>,
    #[schema(value_type = String, required = false, min_length = 1, max_length = 120)]
    pub name: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 120)]
    pub position: Patch<String>,
    #[schema(value_type = i64, required = false)]
    pub library_id: Option<LibraryId>,
}

/// Gives a role.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAssignment {
    pub role_id: RoleId,
    pub scope: Scope,
    /// Today, where nothing is said.
    pub from_on: Option<NaiveDate>,
    /// The last day; without it, until it is ended.
    pub to_on: Option<NaiveDate>,
}

/// Which people to list, by name.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AccountList {
    /// Beginnings of words of the name, the e-mail or the position.
    pub q: Option<String>,
    pub is_enabled: Option<bool>,
    pub library_id: Option<i64>,
    /// Only those that are enabled and that nobody signed in with for so many days, or ever.
    #[param(minimum = 1, maximum = 3650)]
    pub unused_days: Option<u16>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
}
