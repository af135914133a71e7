//! What is known of libraries on a day, before it is judged.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::FoundBy;
use crate::{
    agreements::model::Stand,
    libraries::{Known, LibraryKind},
    loans::model::{Ask, Medium, SaidOfTitle},
    platform::{Hundredths, actor::LibraryId},
};

/// What our own requests came to: of one library, or of all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub fill_percent: Option<Hundredths>,
    pub n_answers: i64,
    pub days_median: Option<Hundredths>,
    pub n_filled: i64,
}

/// Everything that the order follows from.
#[derive(Debug, Default)]
pub struct Facts {
    pub libraries: Vec<Known>,
    pub holders: HashMap<LibraryId, FoundBy>,
    /// What was said of the same title, the oldest first.
    pub said: Vec<SaidOfTitle>,
    pub stands: HashMap<LibraryId, Stand>,
    /// Since when our history is looked at.
    pub since_on: NaiveDate,
    pub of_all: History,
    pub histories: HashMap<LibraryId, History>,
    pub n_asked: HashMap<LibraryId, i64>,
    /// Until when those are closed that are.
    pub closed: HashMap<LibraryId, NaiveDate>,
    /// The kinds that are kept for the last, in their order.
    pub last_resort: Vec<LibraryKind>,
    /// Whom this request was asked of already.
    pub asks: Vec<Ask>,
    pub medium: Option<Medium>,
}
