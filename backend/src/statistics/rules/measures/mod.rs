//! What is counted: every measure with its definition, in both languages.
//!
//! Codes T1–T18, I1 and V1 are those of the indicator table, D1 and D2 columns of the diary, S1–S9 our own; the population
//! is that of ISO 2789:2022: loans between libraries of one administration are left out.
mod borrowing;
mod costs;
mod course;
mod desk;
mod inquiries;
mod invoices;
mod lending;
mod proposals;
mod service;
mod turnaround;

use super::super::model::{Dimension, MeasureKey};
use crate::{loans::Side, platform::i18n::Language};

const ISO_2789: &str = "ISO 2789:2022, interlibrary lending";
const ISO_11620: &str = "ISO 11620:2014, speed and success of interlibrary lending";

/// How a figure comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Added up from what events left.
    Sum,
    /// So many of a hundred.
    Share { of: MeasureKey, and: MeasureKey },
    /// So many for a hundred of another.
    Percent { of: MeasureKey, per: MeasureKey },
    /// So many for each.
    Ratio { of: MeasureKey, per: MeasureKey },
    /// So many cents for each, with what the time of staff costs for it.
    UnitCost { of: MeasureKey, per: MeasureKey },
    /// What has come on a side and not ended by the last day of the period.
    Open(Side),
    /// Computed from the requests that were filled.
    Fills(FillFigure),
    /// What was billed and not paid by the last day of the period.
    Owed,
    /// Distinct readers and libraries.
    Users,
    /// Registered libraries on the last day of the period.
    Subscribers,
}

/// What is computed from filled requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FillFigure {
    Days(Stat),
    WorkingDays(Stat),
    /// How many of a hundred took at most so many days.
    Within(i64),
    /// Libraries asked for each.
    Asked,
    /// Years since publication.
    Age(Stat),
}

/// Of many values, one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stat {
    Mean,
    Median,
    P90,
}

/// One measure in both languages.
pub struct Definition {
    pub key: MeasureKey,
    pub code: &'static str,
    pub source: Source,
    pub dimensions: &'static [Dimension],
    pub iso: Option<&'static str>,
    pub unit: &'static str,
    pub formula: &'static str,
    pub lt: (&'static str, &'static str),
    pub en: (&'static str, &'static str),
}

/// Every measure, in the order of the report.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    let groups = [
        lending::MEASURES,
        borrowing::MEASURES,
        course::MEASURES,
        turnaround::MEASURES,
        service::MEASURES,
        costs::MEASURES,
        invoices::MEASURES,
        desk::MEASURES,
        proposals::MEASURES,
        inquiries::MEASURES,
    ];
    groups.into_iter().flatten()
}

/// The definition of a measure.
pub fn definition(key: MeasureKey) -> &'static Definition {
    all().find(|definition| definition.key == key).unwrap_or(&lending::MEASURES[0])
}

macro_rules! dimensions {
    ($($name:ident = $($dimension:ident),+;)+) => {
        $(const $name: &[Dimension] = &[$(Dimension::$dimension),+];)+
    };
}
#[rustfmt::skip]
dimensions! {
    USED = Day, Month, Quarter, Year;
    OF_PLACE = Day, Month, Quarter, Year, Branch;
    QUESTIONS = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Branch, Topic, Channel, Asker;
    BILLED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber;
    REGISTERED = Day, Month, Quarter, Year, Library, Municipality, Country;
    BALANCED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Medium, Kind, Branch, IsAbroad;
    COUNTED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad;
    REASONED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad, Reason;
    COSTED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad, Payer;
    PLACED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad, Place;
    REFUSED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad, Reason, Place;
    TIMED = Day, Month, Quarter, Year, Library, Municipality, Country, IsSubscriber, Side, Medium, Kind, Branch, IsAbroad, Place, Stage;
}

impl Definition {
    /// The name and the definition in a language.
    pub fn texts(&self, language: Language) -> (&'static str, &'static str) {
        match language {
            Language::Lt => self.lt,
            Language::En => self.en,
        }
    }

    /// Whether the two sides mean something else by it, so that one must be named.
    pub fn needs_side(&self) -> bool {
        matches!(self.source, Source::Fills(FillFigure::Days(_) | FillFigure::WorkingDays(_) | FillFigure::Within(_)))
    }

    /// The sums of which it is made, itself where it is one.
    pub fn sums(&self) -> Vec<MeasureKey> {
        match self.source {
            Source::Sum => vec![self.key],
            Source::Share { of, and: other }
            | Source::Percent { of, per: other }
            | Source::Ratio { of, per: other }
            | Source::UnitCost { of, per: other } => {
                vec![of, other]
            }
            _ => Vec::new(),
        }
    }

    /// The measures whose loans stand behind it, and those whose loans have left it again.
    pub fn loans(&self) -> (Vec<MeasureKey>, Vec<MeasureKey>) {
        match self.source {
            Source::Open(side) => (vec![came(side)], gone(side).to_vec()),
            Source::Fills(FillFigure::Asked) => (vec![MeasureKey::RequestsFilled], Vec::new()),
            Source::Fills(_) => (vec![MeasureKey::RequestsSupplied, MeasureKey::RequestsFilled], Vec::new()),
            // Lines of costs have a list of their own.
            Source::Sum if self.dimensions.contains(&Dimension::Payer) => (Vec::new(), Vec::new()),
            Source::Sum if self.dimensions.contains(&Dimension::Side) => (vec![self.key], Vec::new()),
            Source::Share { .. } | Source::Ratio { .. } => (self.sums(), Vec::new()),
            Source::Sum
            | Source::Percent { .. }
            | Source::UnitCost { .. }
            | Source::Owed
            | Source::Users
            | Source::Subscribers => (Vec::new(), Vec::new()),
        }
    }
}

/// The measures whose loans stand behind a measure, and those whose loans have left it again.
pub fn loans_of(key: MeasureKey) -> (Vec<MeasureKey>, Vec<MeasureKey>) {
    definition(key).loans()
}

/// By what a request begins to be open.
pub fn came(side: Side) -> MeasureKey {
    match side {
        Side::Lending => MeasureKey::RequestsReceived,
        Side::Borrowing => MeasureKey::RequestsSent,
    }
}

/// By what it ends to be open. A library that offers us a later day leaves our request open; where we offer one, the
/// other library asks anew.
pub fn gone(side: Side) -> &'static [MeasureKey] {
    use MeasureKey::{
        RequestsCancelled, RequestsClosed, RequestsFilled, RequestsRefused, RequestsSupplied, RequestsUnfilled,
        RetriesOffered,
    };
    match side {
        Side::Lending => &[RequestsSupplied, RequestsRefused, RetriesOffered, RequestsCancelled, RequestsClosed],
        Side::Borrowing => &[RequestsFilled, RequestsUnfilled, RequestsCancelled, RequestsClosed],
    }
}
