//! What people typed, cleaned; and the days of an inquiry.
use chrono::{Days, NaiveDate};

use crate::{
    inquiries::model::{AskerKind, Question},
    platform::{problem::Fault, text},
};

/// What came earlier is noted elsewhere: about two years.
const LONGEST_AGO: Days = Days::new(731);

/// A text that may have several lines, cleaned; a fault where nothing is left.
pub fn whole(typed: &str, pointer: &str, faults: &mut Vec<Fault>) -> String {
    text::clean(typed).unwrap_or_else(|| {
        faults.push(Fault::new(pointer, "field.required"));
        String::new()
    })
}

/// A text of one line, cleaned; none where nothing is left.
pub fn line(typed: Option<&str>) -> Option<String> {
    let cleaned = typed.and_then(text::clean)?;
    Some(cleaned.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Sources as they are kept, each once and one a line; what is too long is a fault.
pub fn cleaned_sources(typed: &[String], faults: &mut Vec<Fault>) -> String {
    let mut sources: Vec<String> = Vec::new();
    for (n, source) in typed.iter().enumerate() {
        let Some(source) = line(Some(source)) else { continue };
        if source.chars().count() > 1000 {
            faults.push(Fault::new(format!("/sources/{n}"), "text.too_long").with("limit", 1000));
        }
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join("\n")
}

/// The day on which a question came.
pub fn received_day(named: Option<NaiveDate>, today: NaiveDate, faults: &mut Vec<Fault>) -> NaiveDate {
    let day = named.unwrap_or(today);
    if day > today {
        faults.push(Fault::new("/received_on", "date.in_future"));
    } else if day + LONGEST_AGO < today {
        faults.push(Fault::new("/received_on", "date.too_long_ago"));
    }
    day
}

/// The day of a step: not before the question came, nor after today.
pub fn day_of(
    named: Option<NaiveDate>,
    received_on: NaiveDate,
    today: NaiveDate,
    faults: &mut Vec<Fault>,
) -> NaiveDate {
    let day = named.unwrap_or(today);
    if day > today {
        faults.push(Fault::new("/happened_on", "date.in_future"));
    } else if day < received_on {
        faults.push(Fault::new("/happened_on", "date.before_request"));
    }
    day
}

/// Only a library, an organisation and a colleague ask for a library: of a reader or a resident none is kept.
pub fn asker_faults(asked: &Question, faults: &mut Vec<Fault>) {
    if asked.library_id.is_some() && matches!(asked.asker_kind, AskerKind::Reader | AskerKind::Resident) {
        faults.push(Fault::new("/library_id", "field.not_allowed"));
    }
}
