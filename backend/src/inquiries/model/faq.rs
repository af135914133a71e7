//! Frequent questions: rows, answers, and the bodies that change them.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{FaqId, InquiryTopic};
use crate::{
    platform::{Action, Utc, i18n::Language},
    schema::faq_entries,
};

/// What a frequent question says.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize)]
#[diesel(table_name = faq_entries)]
pub struct FaqText {
    pub question: String,
    pub answer: String,
    /// One a line.
    pub sources: String,
    pub topic: InquiryTopic,
    pub language: Language,
}

/// A frequent question as the database keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = faq_entries)]
pub struct FaqRecord {
    pub id: FaqId,
    #[diesel(embed)]
    pub text: FaqText,
    pub n_useful: i64,
    pub is_retired: bool,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// Writes a frequent question.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFaq {
    #[schema(min_length = 1, max_length = 4000)]
    pub question: String,
    #[schema(min_length = 1, max_length = 20000)]
    pub answer: String,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub sources: Vec<String>,
    pub topic: InquiryTopic,
    pub language: Language,
}

/// Edits a frequent question; a field that is not sent stays.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FaqPatch {
    #[schema(min_length = 1, max_length = 4000, nullable = false)]
    pub question: Option<String>,
    #[schema(min_length = 1, max_length = 20000, nullable = false)]
    pub answer: Option<String>,
    #[schema(max_items = 50, nullable = false)]
    pub sources: Option<Vec<String>>,
    #[schema(nullable = false)]
    pub topic: Option<InquiryTopic>,
    #[schema(nullable = false)]
    pub language: Option<Language>,
}

/// A frequent question and its answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Faq {
    pub id: FaqId,
    pub question: String,
    pub answer: String,
    pub sources: Vec<String>,
    pub topic: InquiryTopic,
    pub language: Language,
    /// How often it was of use: taken as an answer, or said to be.
    pub n_useful: i64,
    pub is_retired: bool,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
    pub actions: Vec<Action>,
}
