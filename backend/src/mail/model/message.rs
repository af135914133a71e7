//! Messages: a row of the log, and what is shown of it.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{AttachmentRow, Audience, MessageStatus, Occasion, Situation};
use crate::{
    platform::{
        Utc,
        action::Action,
        actor::{AccountId, LibraryId},
        i18n::Language,
    },
    schema::mail_messages,
};

crate::id! {
    /// Identifies a message.
    MessageId
}

/// A message as the log keeps it. After its time address, name, subject, text and the last answer are gone.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = mail_messages)]
pub struct Record {
    pub id: MessageId,
    pub token: String,
    pub occasion: Occasion,
    pub audience: Audience,
    pub language: Language,
    pub status: MessageStatus,
    pub branch_id: Option<LibraryId>,
    pub owner_id: Option<AccountId>,
    pub to_address: Option<String>,
    pub to_name: Option<String>,
    pub subject: Option<String>,
    pub text: Option<String>,
    pub has_secret: bool,
    pub n_tries: i64,
    pub next_try_at: Option<Utc>,
    pub last_answer: Option<String>,
    pub sent_at: Option<Utc>,
    pub dismissed_at: Option<Utc>,
    pub resend_of_id: Option<MessageId>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
    pub forgotten_at: Option<Utc>,
}

impl Record {
    pub fn situation(&self) -> Situation {
        Situation {
            status: self.status,
            has_secret: self.has_secret,
            is_forgotten: self.forgotten_at.is_some(),
            is_dismissed: self.dismissed_at.is_some(),
        }
    }
}

/// A message that is about to be written down.
#[derive(Clone, Debug)]
pub struct NewMessage {
    pub token: String,
    pub occasion: Occasion,
    pub audience: Audience,
    pub language: Language,
    pub branch_id: Option<LibraryId>,
    pub to_address: String,
    pub to_name: String,
    pub subject: String,
    /// Without its secret.
    pub text: String,
    pub has_secret: bool,
    pub next_try_at: Utc,
    pub resend_of_id: Option<MessageId>,
}

/// A message that still gathers notices.
#[derive(Clone, Debug)]
pub struct WaitingDigest {
    pub id: MessageId,
    pub token: String,
    pub written_at: Utc,
    /// What the notices before said, the first one first.
    pub values: Vec<String>,
}

/// A message as a line of the log.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailMessageRow)]
pub struct MessageRow {
    pub id: MessageId,
    pub occasion: Occasion,
    pub audience: Audience,
    pub language: Language,
    pub status: MessageStatus,
    /// Absent after its time, and of a reader for those who may not see readers.
    #[schema(required = true)]
    pub to_address: Option<String>,
    #[schema(required = true)]
    pub to_name: Option<String>,
    #[schema(required = true)]
    pub subject: Option<String>,
    /// How often it was tried.
    pub n_tries: i64,
    #[schema(required = true)]
    pub next_try_at: Option<Utc>,
    /// What the server said last.
    #[schema(required = true)]
    pub last_answer: Option<String>,
    #[schema(required = true)]
    pub sent_at: Option<Utc>,
    /// It bounced or died, and nobody has dealt with it.
    pub needs_attention: bool,
    /// Whether address and text are gone because their time was over.
    pub is_forgotten: bool,
    /// Whether the reader is hidden from this caller.
    pub is_hidden: bool,
    /// What it is about.
    pub about: Vec<About>,
    pub created_at: Utc,
}

/// A thing that a message is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MailAbout)]
pub struct About {
    pub entity: String,
    pub id: i64,
}

/// A message whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailMessage)]
pub struct Message {
    #[serde(flatten)]
    pub row: MessageRow,
    /// Without the link that it may have held.
    #[schema(required = true)]
    pub text: Option<String>,
    /// The files that went with it, for as long as its text is kept.
    pub attachments: Vec<AttachmentRow>,
    /// It held a link that lets in, which is not kept.
    pub has_secret: bool,
    #[schema(required = true)]
    pub resend_of_id: Option<MessageId>,
    /// Whether its address is known not to take mail.
    pub is_bouncing: bool,
    pub version: i64,
    pub actions: Vec<Action>,
}

/// Sends a message again, to another address where one is named.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MailResend)]
pub struct Resend {
    #[schema(max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
    pub to: Option<String>,
}
