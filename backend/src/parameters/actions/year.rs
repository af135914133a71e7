//! A year of the calendar.
use chrono::{Datelike, NaiveDate};

use super::{read, show};
use crate::{
    parameters::{
        model::{CalendarDay, CalendarMonth, CalendarOf, CalendarYear, DayKind},
        rules::calendar::{Calendar, Closed},
    },
    platform::{Result, Tx, i18n::Language},
};

/// Every day of a year: open from when to when, or why not.
pub fn year(tx: &mut Tx, asked: &CalendarOf, language: Language) -> Result<CalendarYear> {
    let branch = show::place(tx, asked.branch_id)?;
    let calendar = read::calendar(tx, branch)?;
    let year = asked.year.map_or(tx.today.year(), |year| year.0);
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let days = first.iter_days().take_while(|day| day.year() == first.year());
    let days: Vec<_> = days.map(|day| shown(&calendar, day, language)).collect();
    let months = (1..=12).map(|month| counted(month, &days));
    Ok(CalendarYear { year, branch: show::named(tx, branch)?, months: months.collect(), days })
}

fn shown(calendar: &Calendar, day: NaiveDate, language: Language) -> CalendarDay {
    let extra = calendar.extra(day);
    let (kind, name) = match calendar.day(day) {
        Ok(_) if extra.is_some() => (DayKind::ExtraOpen, extra.and_then(|extra| extra.reason.clone())),
        Ok(_) => (DayKind::Open, None),
        Err(Closed::Holiday(holiday)) => {
            let (lt, en) = holiday.name();
            (DayKind::Holiday, Some(language.pick(lt, en).to_owned()))
        }
        Err(Closed::Decided(reason)) => (DayKind::ClosedDay, reason),
        Err(Closed::Weekday) => (DayKind::Weekday, None),
    };
    let hours = calendar.day(day).unwrap_or_default().to_vec();
    CalendarDay { on: day, kind, name, hours, is_working_day: calendar.is_working_day(day) }
}

fn counted(month: u32, days: &[CalendarDay]) -> CalendarMonth {
    let of_month = || days.iter().filter(|day| day.on.month() == month);
    CalendarMonth {
        month,
        n_open: of_month().filter(|day| !day.hours.is_empty()).map(|_| 1).sum(),
        n_working: of_month().filter(|day| day.is_working_day).map(|_| 1).sum(),
    }
}
