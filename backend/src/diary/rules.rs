//! What the diary adds up, and what it lets be done. Pure.
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};

use super::model::{DiaryAsked, DiaryRow, Figures, VisitsId};
use crate::{
    platform::Action,
    statistics::model::{MeasureKey, Part},
};

/// The measures of the diary, in its order.
pub const MEASURES: [MeasureKey; 5] = [
    MeasureKey::Visits,
    MeasureKey::RequestsReceived,
    MeasureKey::RequestsSent,
    MeasureKey::ItemsIssued,
    MeasureKey::ItemsReturned,
];

/// The days of a month or a year, up to today; none where that is no period, or lies ahead.
pub fn span(asked: DiaryAsked, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(asked.year.unwrap_or(today.year()), asked.month.unwrap_or(1), 1)?;
    let length = Months::new(if asked.month.is_some() { 1 } else { 12 });
    let last = first.checked_add_months(length)?.pred_opt()?;
    (first <= today).then(|| (first, last.min(today)))
}

/// The number that identifies the history of a day: 20260302.
pub fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

/// The figures of some days together. Everything adds up but users, who are counted once.
pub fn total<'a>(parts: impl IntoIterator<Item = &'a Part>, users: impl IntoIterator<Item = &'a str>) -> Figures {
    let mut figures = Figures { users: count(&users.into_iter().collect::<BTreeSet<_>>()), ..Figures::default() };
    for part in parts {
        let sum = match part.measure {
            MeasureKey::Visits => &mut figures.visits,
            MeasureKey::RequestsReceived => &mut figures.requests_received,
            MeasureKey::RequestsSent => &mut figures.requests_sent,
            MeasureKey::ItemsIssued => &mut figures.items_issued,
            MeasureKey::ItemsReturned => &mut figures.items_returned,
            _ => continue,
        };
        *sum += part.n;
    }
    figures
}

fn count(users: &BTreeSet<&str>) -> i64 {
    i64::try_from(users.len()).unwrap_or(i64::MAX)
}

/// The rows of a period: each day of a month, or each month of a year, nought where nothing happened.
pub fn rows(
    asked: DiaryAsked,
    span: (NaiveDate, NaiveDate),
    parts: &[Part],
    users: &[(NaiveDate, String)],
    locked: &BTreeSet<NaiveDate>,
) -> Vec<DiaryRow> {
    let name = |day: NaiveDate| match asked.month {
        Some(_) => day.to_string(),
        None => day.format("%Y-%m").to_string(),
    };
    let mut days: BTreeMap<String, Vec<NaiveDate>> = BTreeMap::new();
    for day in span.0.iter_days().take_while(|day| *day <= span.1) {
        days.entry(name(day)).or_default().push(day);
    }
    let row = |(period, days): (String, Vec<NaiveDate>)| {
        let of = |day: &NaiveDate| days.contains(day);
        let parts = parts.iter().filter(|part| part.of.day.as_ref().is_some_and(of));
        let users = users.iter().filter(|user| of(&user.0)).map(|user| user.1.as_str());
        let figures = total(parts, users);
        DiaryRow { period, figures, is_locked: days.iter().all(|day| locked.contains(day)) }
    };
    days.into_iter().map(row).collect()
}

/// What can be done to a day: it is locked when it is over.
pub fn day_actions(day: NaiveDate, today: NaiveDate, is_locked: bool, may_lock: bool) -> Vec<Action> {
    match (may_lock, is_locked) {
        (true, true) => vec![Action::new("unlock").dangerous().needing(vec!["reason"])],
        (true, false) if day < today => vec![Action::new("lock")],
        _ => Vec::new(),
    }
}

/// What can be done to a count: what stands can be corrected, once; a counter-entry never.
pub fn count_actions(corrects: Option<VisitsId>, is_corrected: bool, is_locked: bool, may_write: bool) -> Vec<Action> {
    let is_open = corrects.is_none() && !is_corrected && !is_locked && may_write;
    if is_open { vec![Action::new("correct").needing(vec!["n", "reason"])] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::model::Of;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn part(measure: MeasureKey, on: NaiveDate, n: i64) -> Part {
        Part { measure, of: Of { day: Some(on), ..Of::default() }, n }
    }

    #[test]
    fn users_are_counted_and_never_added_up() {
        let asked = DiaryAsked { year: Some(2026), month: Some(3), place_id: None, format: None };
        let span = span(asked, day(3, 3)).expect("a period");
        let parts = [part(MeasureKey::Visits, day(3, 1), 4), part(MeasureKey::Visits, day(3, 3), 2)];
        let users = [(day(3, 1), "a".to_owned()), (day(3, 3), "a".to_owned()), (day(3, 3), "b".to_owned())];
        let rows = rows(asked, span, &parts, &users, &BTreeSet::from([day(3, 1)]));
        let told: Vec<_> = rows.iter().map(|row| (row.figures.visits, row.figures.users, row.is_locked)).collect();
        assert_eq!(told, [(4, 1, true), (0, 0, false), (2, 2, false)], "the month ends with today");
        let all = total(&parts, users.iter().map(|user| user.1.as_str()));
        assert_eq!((all.visits, all.users), (6, 2));
    }

    #[test]
    fn a_period_that_lies_ahead_is_none() {
        let asked = |year, month| DiaryAsked { year: Some(year), month, place_id: None, format: None };
        assert_eq!(span(asked(2026, None), day(3, 3)), Some((day(1, 1), day(3, 3))));
        assert_eq!(span(asked(2026, Some(2)), day(3, 3)), Some((day(2, 1), day(2, 28))));
        assert_eq!(span(asked(2026, Some(4)), day(3, 3)), None);
        assert_eq!(span(asked(2026, Some(13)), day(3, 3)), None);
    }

    #[test]
    fn only_what_stands_in_an_open_day_is_corrected() {
        for is_corrected in [false, true] {
            for is_locked in [false, true] {
                for may_write in [false, true] {
                    let is_open = !is_corrected && !is_locked && may_write;
                    let actions = count_actions(None, is_corrected, is_locked, may_write);
                    assert_eq!(!actions.is_empty(), is_open);
                    assert!(count_actions(Some(VisitsId(1)), is_corrected, is_locked, may_write).is_empty());
                }
            }
        }
    }
}
