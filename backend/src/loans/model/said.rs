//! What every step may say beside its own.
use chrono::NaiveDate;

/// The day of a step, and a note for colleagues.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    pub happened_on: Option<NaiveDate>,
    pub note: Option<&'a str>,
}

/// Bodies that have a day and a note.
macro_rules! said {
    ($($body:ident),+) => {
        $(impl<'a> From<&'a $body> for $crate::loans::model::Said<'a> {
            fn from(body: &'a $body) -> Self {
                Self { happened_on: body.happened_on, note: body.note.as_deref() }
            }
        })+
    };
}

pub(super) use said;
