//! Visits are counted and corrected, days are locked. Each public function is one unit of work.
mod show;

use chrono::NaiveDate;
use serde_json::json;

use self::show::show;
use super::{
    CORRECTED, DAY_NOT_OVER, LockDiary, WriteDiary,
    model::{DayAsked, DiaryDay, NewVisits, VisitsCorrection, VisitsId, VisitsRow},
    rules, store,
};
use crate::{
    libraries,
    platform::{
        Error, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Delta, Event},
        text,
    },
};

pub use show::{day, period, timeline};

/// Counts visits at one of our places.
pub fn count(tx: &mut Tx, new: &NewVisits) -> Result<DiaryDay> {
    let day = new.visited_on.unwrap_or(tx.today);
    if day > tx.today {
        return Err(Error::invalid("/visited_on", "date.in_future"));
    }
    let reaches = tx.reaches(WriteDiary::CODE)?;
    let place = new.place_id.or_else(|| reaches.first()?.branch);
    let place = place.ok_or_else(|| Error::invalid("/place_id", "field.required"))?;
    let reach = reaches.iter().find(|reach| reach.is_of(place));
    tx.deputy_for = match reach {
        Some(reach) if libraries::is_ours(tx, place)? => reach.deputy_for,
        _ => return Err(Error::invalid("/place_id", "library.not_ours")),
    };
    let event = visited("count", place, day, new.n);
    let event = events::tell(tx, &event)?;
    store::insert(tx, place, day, new.n, None, event)?;
    show(tx, day, DayAsked::default())
}

/// Takes a count back by a counter-entry with its reason, and writes the right one; the history keeps all three.
pub fn correct(tx: &mut Tx, id: VisitsId, correction: &VisitsCorrection) -> Result<DiaryDay> {
    let row = store::lock(tx, id)?;
    let reach = tx.reaches(WriteDiary::CODE)?.into_iter().find(|reach| reach.is_of(row.place_id));
    tx.deputy_for = reach.ok_or(Error::NotFound)?.deputy_for;
    let reason = text::clean(&correction.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    if row.corrects_id.is_some() || store::is_corrected(tx, id)? {
        return Err((&CORRECTED).into());
    }
    let VisitsRow { place_id: place, visited_on: day, n, event_id, .. } = row;
    let counter = visited("correct", place, day, -n).because(Some(&reason)).correcting(event_id);
    let counter = events::tell(tx, &counter)?;
    store::insert(tx, place, day, -n, Some(id), counter)?;
    if correction.n > 0 {
        let event = visited("count", place, day, correction.n).because(Some(&reason));
        let event = events::tell(tx, &event)?;
        store::insert(tx, place, day, correction.n, None, event)?;
    }
    show(tx, day, DayAsked::default())
}

/// Locks a day that is over: no figure of it changes any more. A day is the whole library's, so a narrow right to lock
/// days locks none.
///
/// Doing it again changes nothing.
pub fn lock(tx: &mut Tx, day: NaiveDate) -> Result<DiaryDay> {
    tx.act_everywhere(LockDiary::CODE)?;
    let by = tx.actor.account.ok_or(Error::Unauthenticated)?;
    if day >= tx.today {
        return Err((&DAY_NOT_OVER).into());
    }
    events::hold_day(tx, day)?;
    if store::lock_of(tx, day)?.is_none() {
        store::lock_day(tx, day, by)?;
        tell_of_day(tx, "lock", day, None)?;
    }
    show(tx, day, DayAsked::default())
}

/// Unlocks a day, with the reason. Doing it again changes nothing.
pub fn unlock(tx: &mut Tx, day: NaiveDate, reason: &str) -> Result<DiaryDay> {
    tx.act_everywhere(LockDiary::CODE)?;
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    events::hold_day(tx, day)?;
    if store::lock_of(tx, day)?.is_some() {
        store::unlock_day(tx, day)?;
        tell_of_day(tx, "unlock", day, Some(&reason))?;
    }
    show(tx, day, DayAsked::default())
}

fn visited<'a>(verb: &str, place: LibraryId, day: NaiveDate, n: i64) -> Event<'a> {
    Event::new(format!("diary.{verb}"), "visits", rules::day_number(day), day)
        .belongs(place, None)
        .values(None, Some(json!({ "place_id": place, "n": n })))
        .counting(vec![Delta::of_place("visits", place, n)])
}

fn tell_of_day(tx: &mut Tx, verb: &str, day: NaiveDate, reason: Option<&str>) -> Result<()> {
    let event = Event::new(format!("diary.{verb}"), "diary_day", rules::day_number(day), day)
        .values(None, Some(json!({ "is_locked": verb == "lock" })))
        .because(reason);
    events::tell(tx, &event)?;
    Ok(())
}
