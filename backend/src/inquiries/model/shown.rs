//! Inquiries as their reader sees them.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Asker, AskerKind, FaqId, InquiryChannel, InquiryId, InquiryKind, InquiryOutcomes, InquiryRef, InquiryStatus,
    InquiryTopic,
};
use crate::{
    libraries::Ref,
    mail::{MessageId, TellingOutcome},
    platform::{Action, Utc, events::Person, i18n::Language},
};

/// An inquiry or a consultation as a line of the list. Who asked is not in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryRow {
    pub id: InquiryId,
    #[schema(example = "INF-2026-0001")]
    pub number: String,
    pub kind: InquiryKind,
    pub status: InquiryStatus,
    pub topic: InquiryTopic,
    pub channel: InquiryChannel,
    pub asker_kind: AskerKind,
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub branch: Ref,
    /// Who answers it; who noted it until it is assigned.
    pub owner: Person,
    pub question: String,
    pub received_on: NaiveDate,
    /// By when an inquiry is answered.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// It is open, and its day is over.
    pub is_late: bool,
    /// The day of the answer, or on which it was said that there will be none.
    #[schema(required = true)]
    pub ended_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub follow_up_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub minutes: Option<i64>,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

/// An inquiry or a consultation, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Inquiry {
    #[serde(flatten)]
    pub row: InquiryRow,
    /// Who asked; absent where nobody said so, and for those who may not see readers.
    #[schema(required = true)]
    pub asker: Option<Asker>,
    /// Whether it was said who asks, whoever may see it.
    pub has_asker: bool,
    #[schema(required = true)]
    pub language: Option<Language>,
    #[schema(required = true)]
    pub answer: Option<String>,
    pub sources: Vec<String>,
    /// To whom the asker was sent.
    #[schema(required = true)]
    pub referred_to: Option<String>,
    /// Why there was no answer, or why it was noted by mistake.
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The letter with the answer.
    #[schema(required = true)]
    pub message_id: Option<MessageId>,
    /// What would become of a letter with an answer now.
    pub letter: TellingOutcome,
    pub outcomes: InquiryOutcomes,
    /// The consultation of which this inquiry was made.
    #[schema(required = true)]
    pub made_of: Option<InquiryRef>,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// An earlier answer to a question like this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct EarlierAnswer {
    /// The inquiry that was answered; absent of a frequent question.
    #[schema(required = true)]
    pub inquiry: Option<InquiryRef>,
    /// The frequent question; absent of an inquiry.
    #[schema(required = true)]
    pub faq_id: Option<FaqId>,
    pub question: String,
    pub answer: String,
    pub sources: Vec<String>,
    pub topic: InquiryTopic,
    /// Words that both questions have.
    pub n_words: i64,
}

/// Earlier answers, those most alike first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EarlierAnswers {
    pub items: Vec<EarlierAnswer>,
}

/// Those to whom an inquiry can be given: colleagues who can sign in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InquiryPeople {
    pub items: Vec<Person>,
}
