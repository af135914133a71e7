//! A loan as its reader sees it, whole.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Answer, Channel, Charge, ClosedAs, LoanClaim, LoanCondition, LoanId, LoanLetter, LoanOrigin, LoanReminder, LoanRow,
    LoanTerms, LoanUnit, Payers, Proposal, QueuedOn, ReaderContact, ReaderWish, RetryReason, Status, ToldBy, Turn,
    UnfilledReason,
};
use crate::{libraries::Ref, platform::Utc};

/// A loan, whole.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Loan {
    #[serde(flatten)]
    pub row: LoanRow,
    /// The way that such a loan goes when all goes well.
    pub path: Vec<Status>,
    pub channel: Channel,
    #[schema(required = true)]
    pub needed_by_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub container_title: Option<String>,
    #[schema(required = true)]
    pub publisher: Option<String>,
    #[schema(required = true)]
    pub year: Option<i32>,
    #[schema(required = true)]
    pub edition: Option<String>,
    #[schema(required = true)]
    pub volume: Option<String>,
    #[schema(required = true)]
    pub issue: Option<String>,
    #[schema(required = true)]
    pub pages: Option<String>,
    /// Thirteen digits.
    #[schema(required = true)]
    pub isbn: Option<String>,
    /// Eight signs, without the hyphen.
    #[schema(required = true)]
    pub issn: Option<String>,
    /// The other library's number for the same loan.
    #[schema(required = true)]
    pub partner_number: Option<String>,
    /// The day by which the reader brings it back.
    #[schema(required = true)]
    pub reader_due_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub told_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub told_by: Option<ToldBy>,
    #[schema(required = true)]
    pub unfilled_reason: Option<UnfilledReason>,
    #[schema(required = true)]
    pub retry_reason: Option<RetryReason>,
    /// As what it was closed by hand.
    #[schema(required = true)]
    pub closed_as: Option<ClosedAs>,
    /// The day until which it waits for the reader who was told.
    #[schema(required = true)]
    pub pick_up_by_on: Option<NaiveDate>,
    pub n_renewals: i32,
    pub proposal: Proposal,
    /// How many pages were copied.
    #[schema(required = true)]
    pub n_pages: Option<i32>,
    /// Where a copy lies that was delivered by an address on the web; nothing here ever fetches it.
    #[schema(required = true)]
    pub copy_url: Option<String>,
    /// Between libraries of one administration; such loans are in no figure (ISO 2789).
    pub is_same_administration: bool,
    pub items: Vec<LoanUnit>,
    /// The libraries asked, in turn.
    pub attempts: Vec<Attempt>,
    pub conditions: Vec<LoanCondition>,
    pub reminders: Vec<LoanReminder>,
    /// What the lender wanted for what was lost or damaged.
    pub claims: Vec<LoanClaim>,
    pub charges: Vec<Charge>,
    /// Who pays a cost for which no payer is named.
    pub payers: Payers,
    /// Under which terms we lend it; absent for what we borrow.
    #[schema(required = true)]
    pub terms: Option<LoanTerms>,
    /// Where it was kept before it was kept here; absent where it began here.
    #[schema(required = true)]
    pub origin: Option<LoanOrigin>,
    /// How the reader is reached; only for those who may see readers.
    #[schema(required = true)]
    pub contact: Option<ReaderContact>,
    /// By which the reader follows the request without an account; only for those who may see readers.
    #[schema(required = true)]
    pub tracking_code: Option<String>,
    /// The reader's latest wish to keep it longer.
    #[schema(required = true)]
    pub wish: Option<ReaderWish>,
    /// Absent where there is nobody to write to: a department of ours, a library that is not known yet.
    #[schema(required = true)]
    pub letter: Option<LoanLetter>,
    /// What would become of a letter with a new link for the library; absent where none is sent now.
    #[schema(required = true)]
    pub new_link: Option<LoanLetter>,
    pub created_at: Utc,
    pub updated_at: Utc,
    /// Readers who wait for its book after this one, in turn, and those who have had it from such a turn.
    pub turns: Vec<Turn>,
    /// Where it was closed because its reader waits for the book of another request.
    #[schema(required = true)]
    pub queued_on: Option<QueuedOn>,
    /// Other loans of the same title or ISBN, the newest first, at most eight.
    pub same_title: Vec<SameTitle>,
}

/// One library asked, and its answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Attempt {
    pub n: i32,
    pub library: Ref,
    pub asked_on: NaiveDate,
    #[schema(required = true)]
    pub answer: Option<Answer>,
    #[schema(required = true)]
    pub answered_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub reason: Option<UnfilledReason>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// The library through which it was asked.
    #[schema(required = true)]
    pub through: Option<Ref>,
    /// IFLA vouchers sent with the request, counted in halves.
    #[schema(required = true)]
    pub n_half_vouchers: Option<i32>,
}

/// Another loan of the same title.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SameTitle {
    pub id: LoanId,
    pub number: String,
    pub status: Status,
    pub requested_on: NaiveDate,
}
