//! The nouns of keys: rows, answers and the bodies that make and change them.
mod list;
mod write;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use self::{
    list::KeyList,
    write::{KeyPatch, NewKey, Revocation, Rotation},
};
pub use crate::platform::actor::KeyId;
use crate::{
    libraries::Ref,
    platform::{
        Action, Scope, Utc,
        actor::{AccountId, LibraryId},
        events::Person,
    },
    schema::keys,
};

crate::text_enum! {
    /// Who holds a key: a script of ours, or a partner library.
    Holder { Script = "script", Partner = "partner" }
}

crate::text_enum! {
    /// Whether a key opens anything.
    KeyState { Active = "active", Expired = "expired", Revoked = "revoked" }
}

crate::text_enum! {
    /// What can be done to a key.
    KeyAction { Rotate = "rotate", Revoke = "revoke" }
}

crate::text_enum! {
    /// How far a right of a key reaches: its branch, or everything. A key owns nothing.
    KeyScope { Branch = "branch", All = "all" }
}

impl From<KeyScope> for Scope {
    fn from(scope: KeyScope) -> Scope {
        match scope {
            KeyScope::Branch => Scope::Branch,
            KeyScope::All => Scope::All,
        }
    }
}

/// A key as the database keeps it: its digest, never itself.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = keys, treat_none_as_null = true)]
pub struct KeyRow {
    pub id: KeyId,
    pub name: String,
    pub holder: Holder,
    pub library_id: Option<LibraryId>,
    pub branch_id: LibraryId,
    pub ending: String,
    pub n_per_minute: Option<i64>,
    pub expires_on: NaiveDate,
    pub made_by: AccountId,
    pub successor_of_id: Option<KeyId>,
    pub last_used_at: Option<Utc>,
    pub revoked_at: Option<Utc>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// A right of a key, and how far it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyRight {
    pub code: String,
    pub scope: KeyScope,
}

/// A key as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Key {
    pub id: KeyId,
    pub name: String,
    pub holder: Holder,
    /// The partner that it speaks for.
    #[schema(required = true)]
    pub library: Option<Ref>,
    /// Our branch or department as far as which it reaches, or at whose desk its requests arrive.
    pub branch: Ref,
    /// Its last four signs, by which it is known again.
    pub ending: String,
    pub rights: Vec<KeyRight>,
    /// How many requests a minute it is good for; as the parameter says where it has no number of its own.
    #[schema(required = true)]
    pub n_per_minute: Option<i64>,
    /// The last day on which it is taken.
    pub expires_on: NaiveDate,
    pub state: KeyState,
    /// The colleague who answers for it.
    pub made_by: Person,
    /// The key whose place it takes.
    #[schema(required = true)]
    pub successor_of_id: Option<KeyId>,
    /// To the minute.
    #[schema(required = true)]
    pub last_used_at: Option<Utc>,
    #[schema(required = true)]
    pub revoked_at: Option<Utc>,
    pub created_at: Utc,
    pub version: i64,
    pub actions: Vec<Action>,
}

/// A key that was just made, with the key itself: it is shown this once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MadeKey {
    #[serde(flatten)]
    pub key: Key,
    /// What goes into `Authorization: Bearer`.
    pub secret: String,
}

/// A right that the caller can give to a key.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GivableRight {
    pub code: String,
    pub name_lt: String,
    pub name_en: String,
    /// How far it may reach at most.
    pub scope: KeyScope,
}

/// The rights that the caller can give to a key.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GivableRights {
    pub items: Vec<GivableRight>,
}
