//! The diary in the database: the only SQL of this capability.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{DayLock, VisitsId, VisitsRow};
use crate::{
    platform::{
        Db, Result, Tx,
        actor::{AccountId, LibraryId},
        events::{EventId, Figure, Person},
    },
    schema::{
        accounts, audit, event_values, locked_days,
        visits::{self, corrects_id, event_id, id, n, place_id, visited_on},
    },
};

/// Reads a count that is about to be corrected; others wait until this unit ends.
pub fn lock(tx: &mut Tx, count: VisitsId) -> Result<VisitsRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        visits::table.find(count).select(id).for_update().first::<VisitsId>(conn)?;
    }
    Ok(visits::table.find(count).select(VisitsRow::as_select()).first(tx.conn)?)
}

/// Whether a counter-entry takes this count back.
pub fn is_corrected(tx: &mut Tx, count: VisitsId) -> Result<bool> {
    Ok(diesel::select(diesel::dsl::exists(visits::table.filter(corrects_id.eq(count)))).get_result(tx.conn)?)
}

/// Writes a count, or a counter-entry, beside the event that tells of it.
pub fn insert(
    tx: &mut Tx,
    place: LibraryId,
    day: NaiveDate,
    number: i64,
    corrects: Option<VisitsId>,
    event: EventId,
) -> Result<()> {
    let row = (
        (place_id.eq(place), visited_on.eq(day), n.eq(number)),
        (corrects_id.eq(corrects), event_id.eq(event), visits::created_at.eq(tx.now)),
    );
    diesel::insert_into(visits::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// Who wrote it, in whose name, and why.
pub type Told = (Option<Person>, Option<Person>, Option<String>);

/// The counts of a day at these places, the newest first, with who wrote them.
pub fn entries(tx: &mut Tx, day: NaiveDate, places: &[LibraryId]) -> Result<Vec<(VisitsRow, Told)>> {
    type Who = Option<(AccountId, String)>;
    let absent = diesel::alias!(accounts as absent);
    let rows: Vec<(VisitsRow, Who, Who, Option<String>)> = visits::table
        .inner_join(audit::table.on(audit::event_id.eq(event_id.nullable())))
        .left_join(accounts::table.on(accounts::id.nullable().eq(audit::account_id)))
        .left_join(absent.on(absent.field(accounts::id).nullable().eq(audit::deputy_for_id)))
        .left_join(event_values::table.on(event_values::event_id.eq(event_id)))
        .filter(visited_on.eq(day).and(place_id.eq_any(places)))
        .order(id.desc())
        .select((
            VisitsRow::as_select(),
            (accounts::id, accounts::name).nullable(),
            absent.fields((accounts::id, accounts::name)).nullable(),
            event_values::reason.nullable(),
        ))
        .load(tx.conn)?;
    let person = |who: Who| who.map(|(account, name)| Person { id: account, name });
    Ok(rows.into_iter().map(|(row, who, absent, reason)| (row, (person(who), person(absent), reason))).collect())
}

/// The days from one to another that are locked.
pub fn locked(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<BTreeSet<NaiveDate>> {
    let days: Vec<NaiveDate> =
        locked_days::table.filter(locked_days::day.between(from, to)).select(locked_days::day).load(tx.conn)?;
    Ok(days.into_iter().collect())
}

/// Since when a day is locked, and by whom.
pub fn lock_of(tx: &mut Tx, day: NaiveDate) -> Result<Option<DayLock>> {
    let found: Option<(_, AccountId, String)> = locked_days::table
        .inner_join(accounts::table.on(accounts::id.eq(locked_days::locked_by)))
        .filter(locked_days::day.eq(day))
        .select((locked_days::locked_at, accounts::id, accounts::name))
        .first(tx.conn)
        .optional()?;
    Ok(found.map(|(locked_at, account, name)| DayLock { locked_at, account: Person { id: account, name } }))
}

pub fn lock_day(tx: &mut Tx, day: NaiveDate, by: AccountId) -> Result<()> {
    let row = (locked_days::day.eq(day), locked_days::locked_at.eq(tx.now), locked_days::locked_by.eq(by));
    diesel::insert_into(locked_days::table).values(row).execute(tx.conn)?;
    Ok(())
}

pub fn unlock_day(tx: &mut Tx, day: NaiveDate) -> Result<()> {
    diesel::delete(locked_days::table.find(day)).execute(tx.conn)?;
    Ok(())
}

/// A plain recount of the visits, from the counts alone.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Figure, i64>> {
    let rows: Vec<(NaiveDate, i64)> = visits::table.select((visited_on, n)).load(tx.conn)?;
    let mut figures = BTreeMap::new();
    for (day, number) in rows {
        let (side, medium, reason) = (String::new(), String::new(), String::new());
        let figure = Figure { measure: "visits".to_owned(), day, side, medium, reason, place: 0 };
        *figures.entry(figure).or_default() += number;
    }
    Ok(figures)
}
