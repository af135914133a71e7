//! Numbers that people see, in blocks: no business transaction updates a counter that others wait for.
use std::{
    collections::HashMap,
    ops::Range,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use diesel::prelude::*;

use super::{Db, Result};
use crate::{on_db, schema::number_series};

/// How many numbers are reserved at a time, unless more are wanted; what is left at a restart is a gap.
const BLOCK: i64 = 10;
/// What is spent sooner than this is followed by a block of twice as many, so that a rush does not wait for
/// numbers; what lasts longer by one of half as many.
const RUSH: Duration = Duration::from_secs(1);
const LARGEST: i64 = 320;

type Series = (&'static str, i32);

/// The numbers that this process has reserved and not yet given away.
#[derive(Default)]
pub struct Numbers(Mutex<HashMap<Series, Block>>);

struct Block {
    left: Range<i64>,
    size: i64,
    reserved: Instant,
}

impl Numbers {
    /// The next reserved number; none if a block must be reserved first.
    pub fn take(&self, series: &'static str, year: i32) -> Option<i64> {
        self.blocks().get_mut(&(series, year))?.left.next()
    }

    /// How many reserved numbers are left.
    pub fn left(&self, series: &'static str, year: i32) -> i64 {
        self.blocks().get(&(series, year)).map_or(0, |block| block.left.end - block.left.start)
    }

    /// How many to reserve for somebody who wants so many; none where they are there already.
    pub fn lacking(&self, series: &'static str, year: i32, wanted: i64) -> Option<i64> {
        if self.left(series, year) >= wanted {
            return None;
        }
        let size = match self.blocks().get(&(series, year)) {
            Some(block) if block.reserved.elapsed() < RUSH => (block.size * 2).min(LARGEST),
            Some(block) => (block.size / 2).clamp(BLOCK, LARGEST),
            None => BLOCK,
        };
        Some(size.max(wanted))
    }

    /// Keeps a block that was reserved; what an earlier one still held was not enough, and is a gap.
    pub fn keep(&self, series: &'static str, year: i32, block: Range<i64>) {
        let block = Block { size: block.end - block.start, left: block, reserved: Instant::now() };
        self.blocks().insert((series, year), block);
    }

    fn blocks(&self) -> MutexGuard<'_, HashMap<Series, Block>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes a block of so many out of the series in the database: a short transaction of its own.
pub fn reserve(conn: &mut Db, series: &str, year: i32, size: i64) -> Result<Range<i64>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rush_gets_larger_blocks_and_whoever_comes_second_none() {
        let numbers = Numbers::default();
        let mut sizes = Vec::new();
        for from in [1, 1_000, 2_000] {
            let size = numbers.lacking("TBA", 2026, 1).expect("nothing is left");
            numbers.keep("TBA", 2026, from..from + size);
            assert_eq!(numbers.lacking("TBA", 2026, 1), None, "somebody has reserved meanwhile");
            sizes.push(std::iter::from_fn(|| numbers.take("TBA", 2026)).count());
        }
        assert_eq!(sizes, [10, 20, 40]);
        assert_eq!(numbers.lacking("TBA", 2026, 5_000), Some(5_000), "as many as are wanted");
        assert_eq!(numbers.lacking("TBA", 2027, 1), Some(10), "another year");
    }
}
