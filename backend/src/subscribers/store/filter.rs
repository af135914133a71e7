//! Which subscribers: what a list was asked for, as conditions.
use chrono::{Datelike, NaiveDate};
use diesel::{BoxableExpression, dsl::not, helper_types::InnerJoinQuerySource, prelude::*, sql_types::Bool};

use super::super::model::{ConfirmationState, SubscriberList, SubscriberStatus};
use crate::{
    platform::{db::MultiBackend, text},
    schema::{
        libraries, subscriber_confirmations, subscriber_years,
        subscribers::{self, card_no, registered_for, status},
    },
};

pub type Source = InnerJoinQuerySource<subscribers::table, libraries::table>;
pub type Condition = Box<dyn BoxableExpression<Source, MultiBackend, SqlType = Bool>>;

/// Everything that was asked for.
pub fn wanted(list: &SubscriberList, today: NaiveDate) -> Vec<Condition> {
    let mut all = words(list.q.as_deref().unwrap_or_default());
    if !list.status.0.is_empty() {
        all.push(Box::new(status.eq_any(list.status.0.clone())));
    }
    if let Some(kind) = list.kind {
        all.push(Box::new(libraries::kind.eq(kind)));
    }
    match list.municipality.clone() {
        None => {}
        Some(nothing) if nothing.is_empty() => all.push(Box::new(libraries::municipality.is_null())),
        Some(name) => all.push(Box::new(libraries::municipality.assume_not_null().eq(name))),
    }
    if let Some(library) = list.library_id {
        all.push(Box::new(subscribers::library_id.eq(library)));
    }
    if let Some(is_registered) = list.is_registered {
        let registered = registered(today.year());
        all.push(if is_registered { registered } else { Box::new(not(registered).and(goes_on())) });
    }
    if let Some(has) = list.has_corrections {
        let waiting = subscriber_confirmations::table
            .filter(subscriber_confirmations::state.eq(ConfirmationState::Waiting))
            .select(subscriber_confirmations::subscriber_id);
        let has_corrections = subscribers::id.eq_any(waiting);
        all.push(if has { Box::new(has_corrections) } else { Box::new(not(has_corrections)) });
    }
    if let Some(outcome) = list.outcome {
        let year = list.year.unwrap_or(today.year());
        let brought = subscriber_years::table
            .filter(subscriber_years::year.eq(year).and(subscriber_years::outcome.eq(outcome)))
            .select(subscriber_years::subscriber_id);
        all.push(Box::new(subscribers::id.eq_any(brought)));
    }
    all
}

/// A folded word holds letters and digits alone: nothing that LIKE would read otherwise. Cards are told by their digits.
fn words(q: &str) -> Vec<Condition> {
    let folded = text::fold(q);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let matches = |word: &str| -> Condition {
        let begins = libraries::search_text.like(format!("{word}%"));
        let begins = begins.or(libraries::search_text.like(format!("% {word}%")));
        if word.chars().any(|c| c.is_ascii_digit()) {
            Box::new(begins.or(card_no.like(format!("%{}%", word.to_uppercase()))))
        } else {
            Box::new(begins.or(card_no.like(format!("{}-%", word.to_uppercase()))))
        }
    };
    words.map(matches).collect()
}

/// Registered for this year or a later one.
pub fn registered(year: i32) -> Condition {
    let stands = status.eq_any([SubscriberStatus::Registered, SubscriberStatus::ReRegistered]);
    Box::new(stands.and(registered_for.is_not_null()).and(registered_for.ge(year).assume_not_null()))
}

/// Neither suspended nor removed.
pub fn goes_on() -> Condition {
    Box::new(status.ne_all([SubscriberStatus::Suspended, SubscriberStatus::Removed]))
}
