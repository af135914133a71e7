//! What a year brought, counted by municipality and kind; the rows behind a count are the list with the same words.
use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{
    super::model::{ConfirmationState, Progress, SubscriberCount, Tally, YearOutcome},
    filter,
};
use crate::{
    libraries::LibraryKind,
    platform::{Result, Tx, text},
    schema::{libraries, subscriber_confirmations, subscriber_links, subscriber_years, subscribers},
};

/// By municipality, in their order, and within it by kind; those of no municipality come last.
pub fn counts(tx: &mut Tx, year: i32) -> Result<Vec<SubscriberCount>> {
    let rows: Vec<(Option<String>, LibraryKind, YearOutcome)> = subscriber_years::table
        .inner_join(subscribers::table.on(subscribers::id.eq(subscriber_years::subscriber_id)))
        .inner_join(libraries::table.on(libraries::id.eq(subscribers::library_id)))
        .filter(subscriber_years::year.eq(year))
        .select((libraries::municipality, libraries::kind, subscriber_years::outcome))
        .load(tx.conn)?;
    let mut tallies: BTreeMap<(bool, String, LibraryKind), SubscriberCount> = BTreeMap::new();
    for (municipality, kind, outcome) in rows {
        let order = (municipality.is_none(), text::order_key(municipality.as_deref().unwrap_or_default()), kind);
        let count = tallies.entry(order).or_insert(SubscriberCount { municipality, kind, n: Tally::default() });
        match outcome {
            YearOutcome::New => count.n.new += 1,
            YearOutcome::ReRegistered => count.n.re_registered += 1,
            YearOutcome::Lapsed => count.n.lapsed += 1,
            YearOutcome::Removed => count.n.removed += 1,
        }
    }
    Ok(tallies.into_values().collect())
}

/// How far the campaign of a year is.
pub fn progress(tx: &mut Tx, year: i32) -> Result<Progress> {
    let all = || subscribers::table.inner_join(libraries::table).filter(filter::goes_on());
    let asked = subscriber_links::table
        .filter(subscriber_links::year.eq(year).and(subscriber_links::used_at.is_null()))
        .filter(subscriber_links::expires_at.gt(tx.now));
    let waiting = subscriber_confirmations::table
        .filter(subscriber_confirmations::year.eq(year))
        .filter(subscriber_confirmations::state.eq(ConfirmationState::Waiting));
    Ok(Progress {
        subscribers: all().count().get_result(tx.conn)?,
        registered: all().filter(filter::registered(year)).count().get_result(tx.conn)?,
        asked: asked.count().get_result(tx.conn)?,
        waiting: waiting.count().get_result(tx.conn)?,
    })
}
