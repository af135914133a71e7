//! What stands open at the end of a period: all that came before, less what has ended (a stock, from intervals).
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    super::model::{Of, Part},
    measures::{came, gone},
};
use crate::loans::Side;

/// Goes through the history in order, and knows at each day what stands open, by everything but the day.
pub struct Open<'a> {
    rest: std::iter::Peekable<std::vec::IntoIter<&'a Part>>,
    now: Vec<(Of, BTreeMap<Side, i64>)>,
    places: BTreeMap<String, usize>,
}

impl<'a> Open<'a> {
    pub fn new(history: &'a [Part]) -> Open<'a> {
        let mut parts: Vec<&Part> = history.iter().collect();
        parts.sort_by_key(|part| part.of.day);
        Open { rest: parts.into_iter().peekable(), now: Vec::new(), places: BTreeMap::new() }
    }

    /// What stands open on a day, which is no earlier than the one asked for before.
    pub fn until(&mut self, last: NaiveDate) -> impl Iterator<Item = (&Of, &BTreeMap<Side, i64>)> {
        while let Some(part) = self.rest.next_if(|part| part.of.day.is_none_or(|day| day <= last)) {
            let of = Of { day: None, ..part.of.clone() };
            let new = self.now.len();
            let place = *self.places.entry(format!("{of:?}")).or_insert(new);
            if place == new {
                self.now.push((of, BTreeMap::new()));
            }
            for side in Side::ALL.iter().filter(|side| part.of.side.as_deref() == Some(side.as_str())) {
                let sign = i64::from(part.measure == came(*side)) - i64::from(gone(*side).contains(&part.measure));
                *self.now[place].1.entry(*side).or_default() += sign * part.n;
            }
        }
        self.now.iter().filter(|(_, open)| open.values().any(|n| *n != 0)).map(|(of, open)| (of, open))
    }
}
