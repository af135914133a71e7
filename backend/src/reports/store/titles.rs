//! The titles that were asked for most, by what the statistics counted of their loans.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::{dsl::min, prelude::*};

use crate::{
    on_db,
    platform::{Result, Tx},
    schema::{event_deltas, events, loan_citations},
    statistics::model::MeasureKey,
};

/// A title and how often it was counted for each of the measures.
pub type Counted = (String, Vec<i64>);

/// The first so many titles of the days, those that were counted most first.
pub fn titles(
    tx: &mut Tx,
    measures: &[MeasureKey],
    (from, to): (NaiveDate, NaiveDate),
    n: usize,
) -> Result<Vec<Counted>> {
    let mut counted: BTreeMap<String, (String, Vec<i64>)> = BTreeMap::new();
    for (at, measure) in measures.iter().enumerate() {
        let of_loans = events::table
            .inner_join(event_deltas::table.on(event_deltas::event_id.eq(events::id)))
            .inner_join(loan_citations::table.on(loan_citations::loan_id.eq(events::entity_id)))
            .filter(events::entity.eq("loan").and(events::happened_on.between(from, to)))
            .filter(event_deltas::measure.eq(measure.as_str()))
            .group_by(loan_citations::title_key)
            .select((
                loan_citations::title_key,
                min(loan_citations::title),
                diesel::dsl::sql::<diesel::sql_types::BigInt>("CAST(SUM(event_deltas.n) AS BIGINT)"),
            ));
        let rows: Vec<(String, Option<String>, i64)> = on_db!(tx.conn, |conn| of_loans.load(conn))?;
        for (key, title, sum) in rows {
            let (_, sums) = counted.entry(key).or_insert_with(|| (title.unwrap_or_default(), vec![0; measures.len()]));
            sums[at] += sum;
        }
    }
    let mut counted: Vec<Counted> = counted.into_values().collect();
    counted.sort_by(|one, other| sum(other).cmp(&sum(one)).then_with(|| one.0.cmp(&other.0)));
    counted.retain(|one| sum(one) > 0);
    counted.truncate(n);
    Ok(counted)
}

fn sum((_, sums): &Counted) -> i64 {
    sums.iter().sum()
}
