//! Subscribers in the database: the only SQL of this capability.
mod confirmations;
mod counts;
mod filter;
mod links;
mod list;
mod registered;
mod save;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use diesel::prelude::*;

pub use self::{
    confirmations::{confirmations, insert_confirmation, settle, waiting},
    counts::{counts, progress},
    links::{OpenRow, insert_link, open_link, opened, remove_links, used},
    list::list,
    registered::{registered, registrations},
    save::{insert, save, save_record},
};
use super::model::{ConfirmationState, Record, SubscriberId, SubscriberLibrary, Whole, Year};
use crate::{
    libraries::{LibraryKind, Ref},
    platform::{Db, Result, Tx, Utc, actor::LibraryId, clock},
    schema::{libraries, subscriber_confirmations, subscriber_links, subscriber_years, subscribers},
};

pub fn find(tx: &mut Tx, id: SubscriberId) -> Result<Record> {
    Ok(subscribers::table.find(id).select(Record::as_select()).first(tx.conn)?)
}

/// The subscriber that a library is, if it is one.
pub fn of_library(tx: &mut Tx, library: LibraryId) -> Result<Option<Record>> {
    let found = subscribers::table.filter(subscribers::library_id.eq(library));
    Ok(found.select(Record::as_select()).first(tx.conn).optional()?)
}

/// The last year for which each of these libraries was registered; those that are no subscribers are left out.
pub fn registered_for(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, Option<i32>>> {
    let found: Vec<(LibraryId, Option<i32>)> = subscribers::table
        .filter(subscribers::library_id.eq_any(ids))
        .select((subscribers::library_id, subscribers::registered_for))
        .load(tx.conn)?;
    Ok(found.into_iter().collect())
}

/// A subscriber that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, id: SubscriberId) -> Result<Whole> {
    if let Db::Pg(conn) = &mut *tx.conn {
        subscribers::table.find(id).select(subscribers::id).for_update().first::<SubscriberId>(conn)?;
    }
    let record = find(tx, id)?;
    let years = years(tx, id)?;
    Ok(Whole { record, years })
}

/// What each year brought, the latest first.
pub fn years(tx: &mut Tx, id: SubscriberId) -> Result<Vec<Year>> {
    let of_subscriber = subscriber_years::table.filter(subscriber_years::subscriber_id.eq(id));
    let latest_first =
        (subscriber_years::year.desc(), subscriber_years::happened_on.desc(), subscriber_years::outcome.desc());
    Ok(of_subscriber.order(latest_first).select(Year::as_select()).load(tx.conn)?)
}

/// The libraries behind subscribers.
pub fn libraries_of(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, SubscriberLibrary>> {
    type Row = (Ref, LibraryKind, Option<String>, Option<String>);
    let rows: Vec<Row> = libraries::table
        .filter(libraries::id.eq_any(ids))
        .select((Ref::as_select(), libraries::kind, libraries::municipality, libraries::county))
        .load(tx.conn)?;
    let of_row = |(library, kind, municipality, county): Row| {
        (library.id, SubscriberLibrary { library, kind, municipality, county })
    };
    Ok(rows.into_iter().map(of_row).collect())
}

/// The days on which links were made that are still open.
pub fn asked_on(tx: &mut Tx, ids: &[SubscriberId]) -> Result<HashMap<SubscriberId, NaiveDate>> {
    let rows: Vec<(SubscriberId, Utc)> = subscriber_links::table
        .filter(subscriber_links::subscriber_id.eq_any(ids))
        .filter(subscriber_links::used_at.is_null().and(subscriber_links::expires_at.gt(tx.now)))
        .select((subscriber_links::subscriber_id, subscriber_links::created_at))
        .load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, at)| (id, clock::library_day(at))).collect())
}

/// Those of these subscribers that have sent corrections at which nobody has looked yet.
pub fn with_corrections(tx: &mut Tx, ids: &[SubscriberId]) -> Result<HashSet<SubscriberId>> {
    let rows: Vec<SubscriberId> = subscriber_confirmations::table
        .filter(subscriber_confirmations::subscriber_id.eq_any(ids))
        .filter(subscriber_confirmations::state.eq(ConfirmationState::Waiting))
        .select(subscriber_confirmations::subscriber_id)
        .load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// The numbers of the cards of these subscribers, for a log that names them.
pub fn numbers(tx: &mut Tx, ids: &[i64]) -> Result<HashMap<i64, String>> {
    let of = subscribers::table.filter(subscribers::id.eq_any(ids.iter().copied().map(SubscriberId)));
    let rows: Vec<(SubscriberId, String)> = of.select((subscribers::id, subscribers::card_no)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(id, number)| (id.0, number)).collect())
}
