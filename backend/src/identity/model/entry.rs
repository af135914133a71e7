//! The ways in: the first set-up, a password, an invitation.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    libraries::LibraryKind,
    platform::{Utc, actor::AccountId},
    schema::throttles,
};

/// Whether the first set-up is still to be done.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Setup {
    pub is_required: bool,
}

/// Our library and the first administrator.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSetup {
    /// The set-up code that the server printed when it started.
    #[schema(max_length = 40)]
    pub code: String,
    pub library: SetupLibrary,
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    #[schema(max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
    pub email: String,
    /// 8 characters or more, of any kind, not easily guessed.
    #[schema(max_length = 128)]
    pub password: String,
}

/// Our own library: the first of the directory.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetupLibrary {
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    pub kind: LibraryKind,
    #[schema(max_length = 80)]
    pub municipality: Option<String>,
    #[schema(max_length = 80)]
    pub county: Option<String>,
}

/// Signs in.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    #[schema(min_length = 1, max_length = 254)]
    pub email: String,
    #[schema(min_length = 1, max_length = 128)]
    pub password: String,
}

/// Who knocks: the account that is meant, and where the request comes from.
#[derive(Clone)]
pub struct Knock {
    pub email: Option<String>,
    pub address: Option<String>,
}

/// The account that a guest may turn out to own, with what its password is checked against.
#[derive(Clone, Default)]
pub struct Candidate {
    pub account: Option<AccountId>,
    pub password_hash: Option<String>,
}

/// The failures under one key.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = throttles, primary_key(key))]
pub struct Failures {
    pub key: String,
    pub n_failures: i64,
    /// Of an account, when the next try is judged; of an address, when its window ends.
    pub blocked_until: Utc,
    pub last_failed_at: Utc,
}

/// The link by which a person chooses a password: `/invitation#` and the token. It is shown once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Invitation {
    pub token: String,
    pub expires_at: Utc,
}

/// The token of an invitation.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    #[schema(max_length = 100)]
    pub token: String,
}

/// Accepts an invitation.
#[derive(Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationAnswer {
    #[schema(max_length = 100)]
    pub token: String,
    /// 8 characters or more, of any kind, not easily guessed.
    #[schema(max_length = 128)]
    pub password: String,
}

/// Whom an invitation lets in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OpenInvitation {
    pub name: String,
    pub email: String,
    pub expires_at: Utc,
}
