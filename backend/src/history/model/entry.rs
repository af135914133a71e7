//! One row of a file, as far as it can be understood without the directory.
use chrono::NaiveDate;

use super::HistoryOutcome;
use crate::{
    loans::model::{Channel, Kind, Medium, Reader, Side, UnfilledReason},
    platform::problem::Fault,
};

/// One past loan as its row describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    pub n: i64,
    /// By what a person knows it again.
    pub label: String,
    pub side: Option<Side>,
    pub medium: Option<Medium>,
    pub kind: Option<Kind>,
    pub outcome: Option<HistoryOutcome>,
    pub reason: Option<UnfilledReason>,
    pub channel: Option<Channel>,
    pub title: Option<String>,
    pub author: Option<String>,
    pub container_title: Option<String>,
    /// Thirteen digits.
    pub isbn: Option<String>,
    pub year: Option<i32>,
    /// The other library and our branch, as the file calls them.
    pub library: Option<String>,
    pub branch: Option<String>,
    pub number: Option<String>,
    pub requested_on: Option<NaiveDate>,
    pub asked_on: Option<NaiveDate>,
    pub sent_on: Option<NaiveDate>,
    pub received_on: Option<NaiveDate>,
    pub returned_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub reader: Option<Reader>,
    pub n_items: Option<usize>,
    pub note: Option<String>,
    /// Why it is refused.
    pub faults: Vec<Fault>,
    /// What was noticed and stops nothing.
    pub warnings: Vec<Fault>,
}
