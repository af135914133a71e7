//! Roles, which are named sets of rights, and the rights themselves.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::RoleId;
use crate::{platform::Utc, schema::roles};

/// A role as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = roles, treat_none_as_null = true)]
pub struct RoleRow {
    pub id: RoleId,
    pub key: Option<String>,
    pub name: String,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A named set of rights.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Role {
    pub id: RoleId,
    /// Of a role that came with the installation.
    #[schema(required = true)]
    pub key: Option<String>,
    pub name: String,
    pub rights: Vec<String>,
    /// How many people have it, today or later.
    pub n_accounts: i64,
    pub version: i64,
}

/// Every role.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoleList {
    pub items: Vec<Role>,
}

/// Makes a role.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    #[schema(max_items = 200)]
    pub rights: Vec<String>,
}

/// Edits a role.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RolePatch {
    #[schema(value_type = String, required = false, min_length = 1, max_length = 80)]
    pub name: Option<String>,
    #[schema(value_type = Vec<String>, required = false, max_items = 200)]
    pub rights: Option<Vec<String>>,
}

/// The rights of every capability, handed over by `api.rs`: code, Lithuanian name, English name.
#[derive(Clone, Copy)]
pub struct Rights(pub &'static [&'static [(&'static str, &'static str, &'static str)]]);

impl Rights {
    /// Every right there is.
    pub fn all(self) -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
        self.0.iter().copied().flatten()
    }
}

/// Something that a role may allow.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Right {
    pub code: &'static str,
    /// What it belongs to: the part of the code before the colon.
    pub capability: &'static str,
    pub name: &'static str,
    /// The roles that it comes with.
    pub description: String,
}

/// Every right.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RightList {
    pub items: Vec<Right>,
}
