//! The row of an inquiry.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{AskerKind, InquiryChannel, InquiryId, InquiryKind, InquiryStatus, InquiryTopic};
use crate::{
    mail::MessageId,
    platform::{
        Utc,
        actor::{AccountId, LibraryId},
        i18n::Language,
    },
    schema::inquiries,
};

/// Who asked, as far as they said. Shown only with the right to see readers.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Queryable,
    Selectable,
    Insertable,
    AsChangeset,
    Serialize,
    Deserialize,
    ToSchema,
)]
#[diesel(table_name = inquiries, treat_none_as_null = true, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
pub struct Asker {
    #[diesel(column_name = asker_name)]
    #[schema(max_length = 200)]
    pub name: Option<String>,
    #[diesel(column_name = asker_email)]
    #[schema(max_length = 254, pattern = r"^\s*([^@\s]+@[^@\s]+\.[^@\s]+)?\s*$")]
    pub email: Option<String>,
}

impl Asker {
    pub fn is_known(&self) -> bool {
        self.name.is_some() || self.email.is_some()
    }
}

/// What was asked, and how.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = inquiries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Question {
    pub topic: InquiryTopic,
    pub channel: InquiryChannel,
    pub asker_kind: AskerKind,
    pub library_id: Option<LibraryId>,
    pub question: String,
    /// How much work it was, if it was noted.
    pub minutes: Option<i64>,
    pub due_on: Option<NaiveDate>,
    pub follow_up_on: Option<NaiveDate>,
    pub language: Option<Language>,
}

/// What the steps of its life change.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = inquiries, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Standing {
    pub status: InquiryStatus,
    pub owner_id: AccountId,
    pub answer: Option<String>,
    /// One a line.
    pub sources: String,
    pub ended_on: Option<NaiveDate>,
    pub referred_to: Option<String>,
    pub reason: Option<String>,
    pub message_id: Option<MessageId>,
}

/// An inquiry or a consultation.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = inquiries)]
pub struct Record {
    pub id: InquiryId,
    pub number: String,
    pub kind: InquiryKind,
    pub branch_id: LibraryId,
    pub received_on: NaiveDate,
    #[diesel(embed)]
    pub asked: Question,
    #[diesel(embed)]
    pub asker: Asker,
    #[diesel(embed)]
    pub standing: Standing,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// By what an inquiry is found; the asker apart from the rest, for not everybody may see who asked.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = inquiries)]
pub struct FoundBy {
    pub search_text: String,
    pub asker_search: String,
}

/// The sources of an answer, one a line, as a list.
pub fn listed(sources: &str) -> Vec<String> {
    sources.lines().map(str::to_owned).collect()
}
