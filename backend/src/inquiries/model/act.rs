//! The bodies of the steps of an inquiry.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{FaqId, InquiryId};
use crate::{
    mail::TellingOutcome,
    platform::{actor::AccountId, i18n::Language},
};

/// Gives an inquiry to a colleague.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InquiryAssigning {
    pub owner_id: AccountId,
    /// By when it is answered; as before where none is named.
    pub due_on: Option<NaiveDate>,
}

/// Takes an earlier answer as the draft of this one: that of an inquiry, or of a frequent question.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerUsed {
    pub inquiry_id: Option<InquiryId>,
    pub faq_id: Option<FaqId>,
}

/// Answers an inquiry.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answering {
    /// The draft where none is sent.
    #[schema(min_length = 1, max_length = 20000)]
    pub answer: Option<String>,
    /// Where the answer is from: books, addresses; those of the draft where none are sent.
    #[schema(max_items = 50)]
    pub sources: Option<Vec<String>>,
    /// Whether it goes by e-mail; where nothing is said it does if it can.
    pub by_mail: Option<bool>,
    /// In which the letter is written.
    pub language: Option<Language>,
    #[schema(minimum = 1, maximum = 6000)]
    pub minutes: Option<i64>,
    pub follow_up_on: Option<NaiveDate>,
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// Sends whoever asked to somebody else.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Referring {
    /// To whom: a library, an institution, a person.
    #[schema(min_length = 1, max_length = 500)]
    pub referred_to: String,
    #[schema(minimum = 1, maximum = 6000)]
    pub minutes: Option<i64>,
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// There will be no answer.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declining {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    #[schema(minimum = 1, maximum = 6000)]
    pub minutes: Option<i64>,
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// It was noted by mistake.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InquiryVoiding {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// An answer that is about to be sent.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraft {
    #[schema(min_length = 1, max_length = 20000)]
    pub answer: String,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub sources: Vec<String>,
    pub language: Option<Language>,
}

/// How the letter with an answer would read, and whether it would go out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnswerLetter {
    pub outcome: TellingOutcome,
    /// Absent where there is none, or for those who may not see readers.
    #[schema(required = true)]
    pub to: Option<String>,
    pub language: Language,
    pub subject: String,
    pub text: String,
}
