//! The bodies that note an inquiry and edit what it says.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{Asker, AskerKind, InquiryChannel, InquiryKind, InquiryTopic};
use crate::platform::{
    Patch,
    actor::{AccountId, LibraryId},
    i18n::Language,
};

/// Notes a question: a consultation that was given, or an inquiry that is to be answered.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInquiry {
    pub kind: InquiryKind,
    pub topic: InquiryTopic,
    pub channel: InquiryChannel,
    pub asker_kind: AskerKind,
    #[schema(min_length = 1, max_length = 4000)]
    pub question: String,
    /// How long it took; a consultation has it.
    #[schema(minimum = 1, maximum = 6000)]
    pub minutes: Option<i64>,
    /// The library that asks, or for which somebody asks.
    pub library_id: Option<LibraryId>,
    pub asker: Option<Asker>,
    /// In which the asker is written to; that of most letters where none is named.
    pub language: Option<Language>,
    /// What was answered, of a consultation.
    #[schema(max_length = 20000)]
    pub answer: Option<String>,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub sources: Vec<String>,
    /// Our branch or department whose work it is; the caller's where none is named.
    pub branch_id: Option<LibraryId>,
    /// The day it came; today where none is named.
    pub received_on: Option<NaiveDate>,
    /// By when an inquiry is answered; so many working days as the parameter says where none is named.
    pub due_on: Option<NaiveDate>,
    /// Who answers an inquiry; nobody yet where none is named.
    pub owner_id: Option<AccountId>,
    /// When it is looked at again.
    pub follow_up_on: Option<NaiveDate>,
}

/// Edits what an inquiry says; a field that is not sent stays, null empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InquiryPatch {
    #[schema(nullable = false)]
    pub topic: Option<InquiryTopic>,
    #[schema(nullable = false)]
    pub channel: Option<InquiryChannel>,
    #[schema(nullable = false)]
    pub asker_kind: Option<AskerKind>,
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub question: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 1, maximum = 6000)]
    pub minutes: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<LibraryId>)]
    pub library_id: Patch<LibraryId>,
    /// Who asked, whole; null forgets them. Takes the right to see readers.
    #[serde(default)]
    #[schema(value_type = Option<Asker>)]
    pub asker: Patch<Asker>,
    #[serde(default)]
    #[schema(value_type = Option<Language>)]
    pub language: Patch<Language>,
    /// The draft of an answer, until it is given.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 20000)]
    pub answer: Patch<String>,
    #[schema(max_items = 50, nullable = false)]
    pub sources: Option<Vec<String>>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub due_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub follow_up_on: Patch<NaiveDate>,
}
