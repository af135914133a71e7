//! Loans as their readers see them.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Answer, Channel, Charge, Kind, LoanId, LoanItem, LoanTerms, Medium, Pending, Reader, Side, Status, ToldBy,
    UnfilledReason,
};
use crate::{
    libraries::Ref,
    platform::{Utc, action::Action},
};

/// A loan as a line of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanRow {
    pub id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    pub side: Side,
    pub medium: Medium,
    pub kind: Kind,
    pub status: Status,
    /// A question that waits for an answer.
    #[schema(required = true)]
    pub pending: Option<Pending>,
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    /// The other library; absent while no library is asked.
    #[schema(required = true)]
    pub library: Option<Ref>,
    /// Only for those who may see readers.
    #[schema(required = true)]
    pub reader: Option<Reader>,
    pub branch: Ref,
    pub requested_on: NaiveDate,
    /// The day by which the lender wants it back.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    pub is_overdue: bool,
    /// Days since it came to stand as it does; 0 once it has ended.
    pub waiting_days: i64,
    pub n_items: i64,
    pub version: i64,
    /// What this caller can do now; at most one is primary.
    pub actions: Vec<Action>,
}

impl LoanRow {
    /// The columns of the list as CSV; readers stay out of files.
    pub fn heads() -> Vec<String> {
        let heads = [
            "number",
            "side",
            "medium",
            "kind",
            "status",
            "pending",
            "title",
            "author",
            "library",
            "branch",
            "requested_on",
            "due_on",
            "is_overdue",
            "waiting_days",
            "n_items",
        ];
        heads.map(str::to_owned).to_vec()
    }

    /// This loan as a line of the CSV.
    pub fn cells(&self) -> Vec<String> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![
            self.number.clone(),
            self.side.as_str().into(),
            self.medium.as_str().into(),
            self.kind.as_str().into(),
            self.status.as_str().into(),
            self.pending.map_or("", Pending::as_str).into(),
            self.title.clone(),
            text(&self.author),
            self.library.as_ref().map(|library| library.name.clone()).unwrap_or_default(),
            self.branch.name.clone(),
            self.requested_on.to_string(),
            self.due_on.map(|day| day.to_string()).unwrap_or_default(),
            self.is_overdue.to_string(),
            self.waiting_days.to_string(),
            self.n_items.to_string(),
        ]
    }
}

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
    /// How many pages were copied.
    #[schema(required = true)]
    pub n_pages: Option<i32>,
    /// Between libraries of one administration; such loans are in no figure (ISO 2789).
    pub is_same_administration: bool,
    pub items: Vec<LoanItem>,
    /// The libraries asked, in turn.
    pub attempts: Vec<Attempt>,
    pub charges: Vec<Charge>,
    /// Under which terms we lend it; absent for what we borrow.
    #[schema(required = true)]
    pub terms: Option<LoanTerms>,
    pub created_at: Utc,
    pub updated_at: Utc,
    /// Other loans of the same title, the newest first, at most eight.
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
}

/// Another loan of the same title.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SameTitle {
    pub id: LoanId,
    pub number: String,
    pub status: Status,
    pub requested_on: NaiveDate,
}
