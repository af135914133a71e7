//! Numbers that people see, in blocks: no business transaction updates a counter that others wait for.
use std::{
    collections::HashMap,
    ops::Range,
    sync::{Mutex, PoisonError},
};

use diesel::prelude::*;

use super::{Db, Result};
use crate::{on_db, schema::number_series};

/// How many numbers are reserved at a time, unless more are wanted; a restart may leave a gap of fewer.
const BLOCK: i64 = 10;

type Series = (&'static str, i32);

/// The numbers that this process has reserved and not yet given away.
#[derive(Default)]
pub struct Numbers(Mutex<HashMap<Series, Range<i64>>>);

impl Numbers {
    /// The next reserved number; none if a block must be reserved first.
    pub fn take(&self, series: &'static str, year: i32) -> Option<i64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&(series, year))?.next()
    }

    /// How many reserved numbers are left.
    pub fn left(&self, series: &'static str, year: i32) -> i64 {
        let blocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        blocks.get(&(series, year)).map_or(0, |held| held.end - held.start)
    }

    /// Keeps a block that `reserve` has got for somebody who wants so many; what an earlier block still held goes first,
    /// where it is enough.
    pub fn keep(&self, series: &'static str, year: i32, wanted: i64, block: Range<i64>) {
        let mut blocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let held = blocks.entry((series, year)).or_insert(0..0);
        if held.end - held.start < wanted {
            *held = block;
        }
    }
}

/// Takes a block of so many, or more, out of the series in the database: a short transaction of its own.
pub fn reserve(conn: &mut Db, series: &str, year: i32, wanted: i64) -> Result<Range<i64>> {
    let size = wanted.max(BLOCK);
    let next: i64 = on_db!(conn, |conn| {
        diesel::insert_into(number_series::table)
            .values((number_series::series.eq(series), number_series::year.eq(year), number_series::next_no.eq(1_i64)))
            .on_conflict_do_nothing()
            .execute(conn)?;
        diesel::update(number_series::table.find((series, year)))
            .set(number_series::next_no.eq(number_series::next_no + size))
            .returning(number_series::next_no)
            .get_result(conn)
    })?;
    Ok(next - size..next)
}
