//! What can be told, each with the values that its text names. The texts stand in `templates/`, in both languages.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Around, Occasion};

/// Something that can be told. A value that a template names and a notice lacks does not compile.
pub trait Notice: Clone + Serialize + DeserializeOwned {
    const OCCASION: Occasion;
    /// Notices to one recipient that come within so many minutes become one message.
    const GATHERED_MINUTES: Option<i64> = None;

    /// What must not be kept once it was sent: a link that lets in.
    fn secret(&self) -> Option<&str> {
        None
    }

    /// The subject, an empty line, the text.
    fn write(notices: &[Self], around: Around) -> Result<String, askama::Error>;

    /// Invented values, to show how it reads.
    fn sample() -> Self;
}

/// A colleague chooses a password.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invitation {
    pub link: String,
    /// The last whole day on which it lets in.
    pub until_on: NaiveDate,
}

/// Whether mail works.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Test {
    pub by: String,
}

/// What a reader asked for has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Arrival {
    pub title: String,
    pub author: Option<String>,
    pub number: String,
    /// Where it waits: our library or a branch of it.
    pub place: String,
    /// The last day on which it is kept.
    pub until_on: Option<NaiveDate>,
}

/// A day draws near by which something is to come back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DueSoon {
    pub title: String,
    pub number: String,
    pub due_on: NaiveDate,
}

/// Something is late.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Overdue {
    pub title: String,
    pub number: String,
    pub due_on: NaiveDate,
    /// Calendar days since the due day.
    pub n_days: i64,
    /// The first, the second … letter about it.
    pub nth: i64,
}

/// The lender wants it back earlier.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recall {
    pub title: String,
    pub number: String,
    pub due_on: NaiveDate,
}

/// The link by which a library without a system of its own answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswerLink {
    pub address: String,
    /// The last day on which it opens anything.
    pub until_on: NaiveDate,
}

/// A library is asked for something of its own. Nothing in it says for whom.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LoanRequest {
    pub number: String,
    /// A copy is wanted, which stays.
    pub is_copy: bool,
    pub title: String,
    pub author: Option<String>,
    /// What an article or a chapter stands in.
    pub container: Option<String>,
    /// Publisher, year and edition, as far as they are known.
    pub published: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    /// Which volumes of it.
    pub volumes: Option<String>,
    pub needed_by_on: Option<NaiveDate>,
    pub answer: AnswerLink,
}

/// Our thing is on its way to a library.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shipped {
    pub title: String,
    pub number: String,
    pub partner_number: Option<String>,
    pub n_items: i64,
    /// None for a copy, which stays.
    pub due_on: Option<NaiveDate>,
    /// Where a copy lies that is delivered on the web.
    #[serde(default)]
    pub copy_url: Option<String>,
    /// None where it has ended, or the library has a system of its own.
    pub answer: Option<AnswerLink>,
}

/// We cannot send what a library asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NotSupplied {
    pub title: String,
    pub number: String,
    pub partner_number: Option<String>,
    /// In the recipient's language.
    pub reason: String,
}

/// What was asked for in vain has been bought.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Acquired {
    pub title: String,
    pub author: Option<String>,
    pub number: String,
    pub partner_number: Option<String>,
}

/// An agreement ends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementEnds {
    pub number: String,
    /// With which library, where it is told to our own people.
    pub with: Option<String>,
    pub ends_on: NaiveDate,
    /// Calendar days from today.
    pub n_days: i64,
}

/// A subscriber confirms its data for the year.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConfirmData {
    pub library: String,
    pub year: i32,
    pub link: String,
    pub until_on: NaiveDate,
}

/// What was asked of us is answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InquiryAnswer {
    pub number: String,
    pub asked_on: NaiveDate,
    pub question: String,
    /// Line by line.
    pub answer: Vec<String>,
    pub sources: Vec<String>,
}

/// An invoice, or a credit note.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InvoiceIssued {
    pub number: String,
    pub is_credit_note: bool,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub total_cents: i64,
    /// The last day on which it is paid.
    pub due_on: NaiveDate,
    pub iban: String,
    /// What the payer writes (ISO 11649).
    pub reference: String,
}

/// An invoice is not paid although its day is over.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InvoiceLate {
    pub number: String,
    pub rest_cents: i64,
    pub due_on: NaiveDate,
    /// Calendar days since then.
    pub n_days: i64,
    /// The first, the second … letter about it.
    pub nth: i64,
    pub iban: String,
    pub reference: String,
}

/// What is late for long is brought before the head.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Escalated {
    pub n: i64,
    /// Those where we must act.
    pub n_ours: i64,
    /// Those where the other library must.
    pub n_theirs: i64,
    /// The first of them.
    pub loans: Vec<EscalatedLoan>,
    /// Whether there are others.
    pub is_more: bool,
    pub link: String,
}

/// A loan that is late for long.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EscalatedLoan {
    pub number: String,
    pub title: String,
    pub late_days: i64,
    /// What has not been done, in a sentence, in the recipient's language.
    pub why: String,
}
