//! Which libraries are and were registered, for those who count them (T1).
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;

use super::{super::model::YearOutcome, filter};
use crate::{
    platform::{Result, Tx, actor::LibraryId},
    schema::{libraries, subscriber_years, subscribers},
};

/// The libraries that are registered for this year.
pub fn registered(tx: &mut Tx) -> Result<Vec<LibraryId>> {
    let stand = filter::registered(tx.today.year());
    Ok(subscribers::table.inner_join(libraries::table).filter(stand).select(subscribers::library_id).load(tx.conn)?)
}

/// A library, a year, since when it was registered for it, and until before which day.
type Registered = (LibraryId, i32, NaiveDate, Option<NaiveDate>);

/// Every registration for a year: since when, and until before which day where it was taken away.
pub fn registrations(tx: &mut Tx) -> Result<Vec<Registered>> {
    let rows: Vec<(LibraryId, i32, YearOutcome, NaiveDate)> = subscriber_years::table
        .inner_join(subscribers::table.on(subscribers::id.eq(subscriber_years::subscriber_id)))
        .order(subscriber_years::happened_on)
        .select((
            subscribers::library_id,
            subscriber_years::year,
            subscriber_years::outcome,
            subscriber_years::happened_on,
        ))
        .load(tx.conn)?;
    let mut found: BTreeMap<(LibraryId, i32), (NaiveDate, Option<NaiveDate>)> = BTreeMap::new();
    for (library, year, outcome, day) in rows {
        match outcome {
            YearOutcome::New | YearOutcome::ReRegistered => {
                found.entry((library, year)).or_insert((day, None));
            }
            YearOutcome::Lapsed | YearOutcome::Removed => {
                if let Some((_, until_on)) = found.get_mut(&(library, year)) {
                    until_on.get_or_insert(day);
                }
            }
        }
    }
    Ok(found.into_iter().map(|((library, year), (from_on, until_on))| (library, year, from_on, until_on)).collect())
}
