//! What figures are made of, as the database gives it: what is not asked for is left out.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{MeasureKey, Stage};
use crate::platform::actor::LibraryId;

/// By what a part is told from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Of {
    pub day: Option<NaiveDate>,
    pub side: Option<String>,
    pub medium: Option<String>,
    pub kind: Option<String>,
    pub library: Option<LibraryId>,
    pub branch: Option<LibraryId>,
    pub is_abroad: Option<bool>,
    pub reason: Option<String>,
    pub place: Option<i32>,
    pub stage: Option<Stage>,
}

/// A part of a measure that adds up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub measure: MeasureKey,
    pub of: Of,
    pub n: i64,
}

/// A figure, and how many cases it is computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureOf {
    /// A number; null where there is nothing to compute it from.
    pub value: serde_json::Value,
    pub n_cases: i64,
}

/// How long fills took: half of them no longer than the median, four of five no longer than `p80`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualDays {
    pub median: i64,
    pub p80: i64,
    /// Of how many fills.
    pub n: i64,
}

/// Fills of one kind: how many, and what is measured of each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fills {
    pub of: Of,
    /// From one day to another, of the stage.
    pub days: i64,
    /// The same in working days; 0 where they were not asked for.
    pub working_days: i64,
    /// Years from publication to fill; none where the year is not known.
    pub age: Option<i64>,
    /// How many libraries had been asked.
    pub n_asked: i64,
    pub n: i64,
}

/// Somebody who asked on a day: a text that is the same for the same reader or library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub of: Of,
    pub who: String,
}

/// A subscriber's registration for a year: from a day, until one before which it was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    pub library: LibraryId,
    pub year: i32,
    pub from_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
}

/// Everything that an answer is computed from.
#[derive(Debug, Default)]
pub struct Inputs {
    pub parts: Vec<Part>,
    /// Parts from the beginning on, for what stands open at the end of a period.
    pub history: Vec<Part>,
    pub fills: Vec<Fills>,
    pub users: Vec<User>,
    pub registrations: Vec<Registration>,
    /// What libraries owe more or less by invoices and payments, in cents, from the beginning on.
    pub owed: Vec<Part>,
    pub places: Places,
}

/// What the directory says of the libraries.
pub type Places = BTreeMap<LibraryId, PlaceOf>;

/// What the directory says of a library today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceOf {
    pub municipality: Option<String>,
    pub country: String,
    pub is_subscriber: bool,
}
