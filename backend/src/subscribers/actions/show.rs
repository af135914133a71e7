//! Subscribers as this caller sees them now. A list takes the same number of queries however long it is.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{calendar, correct::step_kinds};
use crate::{
    libraries::Known,
    platform::{
        Error, Page, Result, Tx,
        actor::LibraryId,
        events::{self, Timeline},
        i18n::Language,
        page::{Cursor, Limit},
    },
    subscribers::{
        model::{Record, Subscriber, SubscriberCounts, SubscriberId, SubscriberList, SubscriberRow, Tally},
        problems, rules, store,
    },
};

/// One subscriber, whole.
pub fn get(tx: &mut Tx, id: SubscriberId) -> Result<Subscriber> {
    let record = store::find(tx, id)?;
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let year = calendar(tx)?.year_of(tx.today);
    let (years, confirmations) = (store::years(tx, id)?, store::confirmations(tx, id)?);
    let Record { standing, note, created_at, updated_at, .. } = record;
    Ok(Subscriber { row, note, year, stood_as: standing.stood_as, years, confirmations, created_at, updated_at })
}

/// A page of the subscribers that were asked for.
pub fn list(tx: &mut Tx, wanted: &SubscriberList, limit: Limit, from: Option<&Cursor>) -> Result<Page<SubscriberRow>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What happened to a subscriber, the oldest first.
pub fn timeline(tx: &mut Tx, id: SubscriberId) -> Result<Timeline> {
    store::find(tx, id)?;
    events::timeline(tx, "subscriber", id.0)
}

/// What a year brought, and how far its campaign is; where none is named, the year for which one registers today.
pub fn counts(tx: &mut Tx, year: Option<i32>) -> Result<SubscriberCounts> {
    let year = match year {
        Some(year) => year,
        None => calendar(tx)?.year_of(tx.today),
    };
    let rows = store::counts(tx, year)?;
    let total = rows.iter().fold(Tally::default(), |sum, row| Tally {
        new: sum.new + row.n.new,
        re_registered: sum.re_registered + row.n.re_registered,
        lapsed: sum.lapsed + row.n.lapsed,
        removed: sum.removed + row.n.removed,
    });
    Ok(SubscriberCounts { year, rows, total, progress: store::progress(tx, year)? })
}

/// Lines of a list.
pub fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<SubscriberRow>> {
    let calendar = calendar(tx)?;
    let ids: Vec<SubscriberId> = records.iter().map(|record| record.id).collect();
    let of: Vec<LibraryId> = records.iter().map(|record| record.library_id).collect();
    let (mut libraries, asked_on) = (store::libraries_of(tx, &of)?, store::asked_on(tx, &ids)?);
    let corrections = store::with_corrections(tx, &ids)?;
    let entities: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let with_steps = events::with_standing(tx, "subscriber", &entities, &step_kinds())?;
    let row = |record: Record| {
        let at = rules::stage(&record.standing, &calendar, tx.today);
        Ok(SubscriberRow {
            id: record.id,
            library: libraries.remove(&record.library_id).ok_or(Error::NotFound)?,
            status: record.standing.status,
            registered_for: record.standing.registered_for,
            is_over: rules::is_over(&record.standing, tx.today),
            may_request: rules::may_request(&record.standing, &calendar, tx.today),
            since_on: record.since_on,
            asked_on: asked_on.get(&record.id).copied(),
            has_corrections: corrections.contains(&record.id),
            version: record.version,
            actions: rules::offers(at, tx.actor, with_steps.contains(&record.id.0)),
            card_no: record.card_no,
        })
    };
    records.into_iter().map(row).collect()
}

/// Refuses a new request of a subscriber that is not registered, on a day. Whoever is no subscriber is not asked; a
/// branch is asked as its library, unless it has a card of its own.
pub fn may_request(tx: &mut Tx, library: &Known, on: NaiveDate) -> Result<()> {
    let own = store::of_library(tx, library.id)?;
    let Some(record) = own.map_or_else(|| store::of_library(tx, library.root), |own| Ok(Some(own)))? else {
        return Ok(());
    };
    if rules::may_request(&record.standing, &calendar(tx)?, on) {
        return Ok(());
    }
    let status = record.standing.status;
    let params = vec![
        ("card_no", record.card_no),
        ("status_lt", rules::status_name(status, Language::Lt).to_owned()),
        ("status_en", rules::status_name(status, Language::En).to_owned()),
    ];
    Err(Error::Refused { refusal: &problems::MAY_NOT_REQUEST, params })
}

/// The last year for which each of these libraries was registered; those that are no subscribers are left out.
pub fn registered_for(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, Option<i32>>> {
    store::registered_for(tx, ids)
}
