//! A loan as a line of a list, on the screen and in a file.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Kind, LoanId, Medium, PartnerAlert, Pending, Reader, Side, Status};
use crate::{libraries::Ref, platform::action::Action};

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
    /// How many of its units are still to come, after the first came.
    pub n_expected: i64,
    /// The lender allows use in the reading room alone.
    pub is_reading_room_only: bool,
    /// From which day it is worth asking again.
    #[schema(required = true)]
    pub retry_from_on: Option<NaiveDate>,
    /// A step of the ladder of reminders is due.
    pub is_reminder_due: bool,
    /// What of the messages with the other library's system waits for a person.
    #[schema(required = true)]
    pub partner_alert: Option<PartnerAlert>,
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
            "n_expected",
            "retry_from_on",
            "is_reminder_due",
            "partner_alert",
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
            self.n_expected.to_string(),
            self.retry_from_on.map(|day| day.to_string()).unwrap_or_default(),
            self.is_reminder_due.to_string(),
            self.partner_alert.map_or("", PartnerAlert::as_str).into(),
        ]
    }
}
