//! Sessions: who is signed in, from where.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::AccountRef;
use crate::{
    libraries,
    platform::{
        Scope, Utc,
        actor::{AccountId, DeputyId, SessionId},
    },
    schema::sessions,
};

/// Who is signed in, and what they may do today.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Session {
    pub user: SessionUser,
    pub rights: Vec<HeldRight>,
    /// Those who are away today, in whose name they act too.
    pub deputises: Vec<SessionDeputy>,
    pub session_id: SessionId,
    /// When it ends even if it is in use.
    pub expires_at: Utc,
}

/// The person who is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionUser {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    #[schema(required = true)]
    pub position: Option<String>,
    pub initials: String,
    pub library: libraries::Ref,
}

/// A right, and how far it reaches.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeldRight {
    pub code: String,
    pub scope: Scope,
    /// The one in whose name it is used, where it is held as a deputy only.
    #[schema(required = true)]
    pub deputy_for_id: Option<AccountId>,
}

/// Somebody who is away, for whom one stands in today.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionDeputy {
    pub id: DeputyId,
    pub absent: AccountRef,
    /// The last day.
    pub to_on: NaiveDate,
    /// What may be done in their name.
    pub rights: Vec<String>,
}

/// A session as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct OpenSession {
    pub id: SessionId,
    pub user_agent: Option<String>,
    pub created_at: Utc,
    pub last_seen_at: Utc,
    pub expires_at: Utc,
}

/// One of one's own sessions.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionRow {
    pub id: SessionId,
    /// The browser or program, as it names itself.
    #[schema(required = true)]
    pub user_agent: Option<String>,
    pub created_at: Utc,
    pub last_seen_at: Utc,
    pub expires_at: Utc,
    /// Whether this request came with it.
    pub is_current: bool,
}

impl OpenSession {
    /// As its owner sees it, who came with `current`.
    pub fn seen_from(self, current: Option<SessionId>) -> SessionRow {
        let is_current = current == Some(self.id);
        let OpenSession { id, user_agent, created_at, last_seen_at, expires_at } = self;
        SessionRow { id, user_agent, created_at, last_seen_at, expires_at, is_current }
    }
}

/// One's own sessions that have not ended, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionList {
    pub items: Vec<SessionRow>,
}

/// Changes one's own password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[schema(max_length = 128)]
    pub current_password: String,
    /// 8 characters or more, of any kind, not easily guessed.
    #[schema(max_length = 128)]
    pub new_password: String,
}
