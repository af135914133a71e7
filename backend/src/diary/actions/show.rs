//! The diary as its reader sees it: a day with its counts, a month, a year.
use chrono::NaiveDate;

use super::super::{
    LockDiary, PERIOD_WRONG, ReadDiary, WriteDiary,
    model::{DayAsked, DiaryAsked, DiaryDay, DiaryPeriod, PlaceVisits, VisitsEntry, VisitsId, VisitsRow},
    rules, store,
};
use crate::{
    libraries::{self, Ref},
    loans,
    platform::{
        Error, Result, Right, Tx,
        actor::{LibraryId, Reach},
        events::{self, Timeline},
    },
    statistics::{self, model::Part},
};

/// One day: its account, its counts, what can be done.
pub fn day(tx: &mut Tx, day: NaiveDate, asked: DayAsked) -> Result<DiaryDay> {
    if day > tx.today {
        return Err((&PERIOD_WRONG).into());
    }
    show(tx, day, asked)
}

/// Who locked and unlocked a day, and why.
pub fn timeline(tx: &mut Tx, day: NaiveDate) -> Result<Timeline> {
    events::timeline(tx, "diary_day", rules::day_number(day))
}

/// A month by its days, or a year by its months.
pub fn period(tx: &mut Tx, asked: DiaryAsked) -> Result<DiaryPeriod> {
    let span = rules::span(asked, tx.today).ok_or(&PERIOD_WRONG)?;
    let seen = Seen::by(tx, ReadDiary::CODE, asked.place_id)?;
    let (parts, users) = counted(tx, span, &seen)?;
    let locked = store::locked(tx, span.0, span.1)?;
    let rows = rules::rows(asked, span, &parts, &users, &locked);
    let totals = rules::total(&parts, users.iter().map(|user| user.1.as_str()));
    let place = asked.place_id.map_or_else(|| libraries::ours(tx), Ok)?;
    let place = libraries::refs(tx, &[place])?.remove(&place).ok_or(Error::NotFound)?;
    Ok(DiaryPeriod { from: span.0, to: span.1, place, rows, totals })
}

/// The day as it is shown; one who may write and not read sees the day on which they write.
pub fn show(tx: &mut Tx, day: NaiveDate, asked: DayAsked) -> Result<DiaryDay> {
    let right = if tx.actor.may(ReadDiary::CODE) { ReadDiary::CODE } else { WriteDiary::CODE };
    let seen = Seen::by(tx, right, asked.place_id)?;
    let lock = store::lock_of(tx, day)?;
    let found = store::entries(tx, day, &seen.ids())?;
    let corrected: Vec<VisitsId> = found.iter().filter_map(|(row, _)| row.corrects_id).collect();
    let reaches = tx.actor.reaches(WriteDiary::CODE);
    let entry = |(row, (account, deputy_for, reason)): &(VisitsRow, store::Told)| {
        let may_write = reaches.iter().any(|reach| reach.is_of(row.place_id));
        let is_corrected = corrected.contains(&row.id);
        Some(VisitsEntry {
            id: row.id,
            place: seen.places.iter().find(|(place, _)| place.id == row.place_id)?.0.clone(),
            n: row.n,
            account: account.clone(),
            deputy_for: deputy_for.clone(),
            created_at: row.created_at,
            reason: reason.clone(),
            corrects_id: row.corrects_id,
            is_corrected,
            actions: rules::count_actions(row.corrects_id, is_corrected, lock.is_some(), may_write),
        })
    };
    let entries = found.iter().filter_map(entry).collect();
    let (parts, users) = counted(tx, (day, day), &seen)?;
    let figures = rules::total(&parts, users.iter().map(|user| user.1.as_str()));
    let may_lock = tx.actor.reaches(LockDiary::CODE).iter().any(Reach::is_everywhere);
    let actions = rules::day_actions(day, tx.today, lock.is_some(), may_lock);
    Ok(DiaryDay { day, lock, figures, places: seen.visits(&found), entries, actions })
}

/// What a right reaches: the places, each with whether it is still in use.
struct Seen {
    places: Vec<(Ref, bool)>,
    is_everything: bool,
}

impl Seen {
    /// All that the right reaches, or the one place that is asked for if it does.
    fn by(tx: &mut Tx, right: &'static str, wanted: Option<LibraryId>) -> Result<Seen> {
        let reaches = tx.reaches(right)?;
        let mut places = libraries::our_places(tx)?;
        places.retain(|(place, _)| reaches.iter().any(|reach| reach.is_of(place.id)));
        if let Some(wanted) = wanted {
            places.retain(|(place, _)| place.id == wanted);
        }
        if wanted.is_some() && places.is_empty() {
            return Err(Error::NotFound);
        }
        let is_everything = wanted.is_none() && reaches.iter().any(Reach::is_everywhere);
        Ok(Seen { places, is_everything })
    }

    fn ids(&self) -> Vec<LibraryId> {
        self.places.iter().map(|(place, _)| place.id).collect()
    }

    /// How many came where: at each place in use, and where somebody came though it is not any more.
    fn visits(&self, found: &[(VisitsRow, store::Told)]) -> Vec<PlaceVisits> {
        let n = |place: &Ref| found.iter().filter(|(row, _)| row.place_id == place.id).map(|(row, _)| row.n).sum();
        let all =
            self.places.iter().map(|(place, is_active)| (PlaceVisits { place: place.clone(), n: n(place) }, is_active));
        all.filter(|(visits, is_active)| **is_active || visits.n != 0).map(|(visits, _)| visits).collect()
    }
}

/// Who asked, and on which day.
type Users = Vec<(NaiveDate, String)>;

/// The parts of the figures by day, and who asked.
fn counted(tx: &mut Tx, span: (NaiveDate, NaiveDate), seen: &Seen) -> Result<(Vec<Part>, Users)> {
    let branches = (!seen.is_everything).then(|| seen.ids());
    let parts = statistics::by_day(tx, &rules::MEASURES, span, branches.as_deref())?;
    Ok((parts, loans::users(tx, span, branches.as_deref())?))
}
