//! What a change would do, in numbers, before anybody decides it.
use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{
    change::{self, Judged},
    read,
};
use crate::{
    loans::{self, DueDays, Side},
    parameters::{
        model::{ChangePreview, Effect, EffectKind, LibraryId, ParameterChange},
        rules::{
            calendar::Calendar,
            table::{self, loans as of_loans},
        },
        store,
    },
    platform::{Result, Tx},
};

/// So many days ahead the calendar is compared.
const AHEAD: i64 = 365;

/// Judges a change as deciding it would, and counts what it would do; nothing is written.
pub fn preview(tx: &mut Tx, key: &str, wanted: &ParameterChange) -> Result<ChangePreview> {
    let judged = change::judge(tx, key, wanted)?;
    let effects = effects(tx, &judged, wanted)?;
    Ok(ChangePreview {
        value: judged.value,
        instead_of: judged.present,
        from_on: wanted.from_on,
        needs_approval: judged.definition.is_risky,
        replaces_id: judged.replaced.map(|replaced| replaced.id),
        effects: effects.into_iter().map(|(kind, n)| Effect { kind, n }).collect(),
    })
}

fn effects(tx: &mut Tx, judged: &Judged, wanted: &ParameterChange) -> Result<Vec<(EffectKind, i64)>> {
    let key = judged.definition.key;
    let days = (judged.present.as_i64(), judged.value.as_i64());
    Ok(match (judged.definition.group(), days) {
        ("calendar", _) => of_calendar(tx, judged, wanted)?,
        (_, (Some(was), Some(is))) if key == of_loans::TERM_DAYS.definition.key => {
            late(tx, |due| (due.side == Side::Lending).then_some(due.due_on), was, is)?
        }
        // The reader's day lies so many days before the lender's: more of them make it earlier.
        (_, (Some(was), Some(is))) if key == of_loans::READER_DAYS_BEFORE.definition.key => {
            late(tx, |due| due.reader_due_on, is, was)?
        }
        ("loans" | "postage", _) => vec![(EffectKind::RequestsUnderWay, loans::n_under_way(tx)?)],
        _ => vec![],
    })
}

/// Loans under way keep their days; so many of them would be late today if they did not.
fn late(tx: &mut Tx, day: impl Fn(&DueDays) -> Option<NaiveDate>, was: i64, is: i64) -> Result<Vec<(EffectKind, i64)>> {
    let due = loans::due_days(tx)?;
    let today = tx.today;
    let n = |is_counted: &dyn Fn(NaiveDate) -> bool| -> i64 {
        due.iter().filter(|due| day(due).is_some_and(is_counted)).map(|due| due.n).sum()
    };
    let turns_late = |due_on: NaiveDate| due_on >= today && moved(due_on, is - was) < today;
    Ok(vec![(EffectKind::OpenLoansKeepTheirTerm, n(&|_| true)), (EffectKind::LoansWouldBeLate, n(&turns_late))])
}

fn moved(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) };
    moved.unwrap_or(day)
}

/// Days that are open no more or newly, and due days of loans under way that come to fall on closed days.
fn of_calendar(tx: &mut Tx, judged: &Judged, wanted: &ParameterChange) -> Result<Vec<(EffectKind, i64)>> {
    let (now, then) = calendars(tx, judged, wanted, judged.branch)?;
    let a_year_on = moved(wanted.from_on, AHEAD);
    let last = wanted.to_on.map_or(a_year_on, |to_on| to_on.min(a_year_on));
    let days = || wanted.from_on.iter_days().take_while(|day| *day <= last);
    let lost = days().filter(|day| now.is_open(*day) && !then.is_open(*day)).map(|_| 1).sum();
    let gained = days().filter(|day| !now.is_open(*day) && then.is_open(*day)).map(|_| 1).sum();
    let mut fall = 0;
    let due = loans::due_days(tx)?;
    let branches: BTreeSet<_> = due.iter().map(|due| due.branch_id).collect();
    for branch in branches.into_iter().filter(|branch| judged.branch.is_none_or(|only| only == *branch)) {
        let (now, then) = calendars(tx, judged, wanted, Some(branch))?;
        let falls = |day: NaiveDate| day >= wanted.from_on && now.is_open(day) && !then.is_open(day);
        fall += due.iter().filter(|due| due.branch_id == branch && falls(due.due_on)).map(|due| due.n).sum::<i64>();
    }
    Ok(vec![
        (EffectKind::OpenDaysLost, lost),
        (EffectKind::OpenDaysGained, gained),
        (EffectKind::DueDaysFallOnClosedDays, fall),
    ])
}

/// The calendar of a place as it is, and as the change would make it.
fn calendars(
    tx: &mut Tx,
    judged: &Judged,
    wanted: &ParameterChange,
    branch: Option<LibraryId>,
) -> Result<(Calendar, Calendar)> {
    let keys: Vec<_> = table::calendar::TABLE.iter().map(|definition| definition.key).collect();
    let mut decisions = store::decided(tx, &keys, branch)?;
    let now = read::calendar_of(&decisions)?;
    decisions.retain(|decision| judged.replaced.as_ref().is_none_or(|replaced| replaced.id != decision.id));
    decisions.push(judged.decision(tx, wanted, 0));
    Ok((now, read::calendar_of(&decisions)?))
}
