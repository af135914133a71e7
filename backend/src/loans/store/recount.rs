//! A plain recount of the figures, from the events and the loans alone: it knows nothing of deltas.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    loans::model::{LoanId, Medium, Side},
    platform::{Result, Tx},
    schema::{event_values, events, loan_items, loans},
};

/// Measure, day, side and medium.
type Key = (String, NaiveDate, String, String);

/// How many events are read at a time: a library keeps millions.
const PORTION: i64 = 1000;

/// An event of a loan with what it left of the loan.
type Row = (i64, String, NaiveDate, LoanId, Side, Medium, Option<String>);

/// What the figures must be.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Key, i64>> {
    let taken_back: Vec<Option<i64>> =
        events::table.filter(events::corrects_id.is_not_null()).select(events::corrects_id).load(tx.conn)?;
    let taken_back: BTreeSet<i64> = taken_back.into_iter().flatten().collect();
    let units: Vec<(LoanId, i64)> = loan_items::table
        .group_by(loan_items::loan_id)
        .select((loan_items::loan_id, diesel::dsl::count_star()))
        .load(tx.conn)?;
    let units: BTreeMap<LoanId, i64> = units.into_iter().collect();
    let (mut figures, mut sent, mut last) = (BTreeMap::new(), BTreeSet::new(), 0);
    loop {
        let rows = after(tx, last)?;
        let Some((newest, ..)) = rows.last() else { return Ok(figures) };
        last = *newest;
        for (event, kind, day, loan, side, medium, after) in rows {
            // Loans between libraries of one administration are in no figure.
            let is_within = after.is_some_and(|after| after.contains("\"is_same_administration\":true"));
            if taken_back.contains(&event) || is_within {
                continue;
            }
            let n_units = units.get(&loan).copied().unwrap_or(0);
            let counted: &[(&str, i64)] = match (side, kind.as_str()) {
                (Side::Lending, "loans.request") => &[("requests_received", 1)],
                (Side::Lending, "loans.ship" | "loans.deliver") => {
                    &[("requests_supplied", 1), ("items_supplied", n_units)]
                }
                (Side::Borrowing, "loans.send") if sent.insert(loan) => &[("requests_sent", 1)],
                (Side::Borrowing, "loans.receive") => &[("requests_filled", 1), ("items_received", n_units)],
                _ => &[],
            };
            for (measure, n) in counted {
                let key = ((*measure).to_owned(), day, side.as_str().to_owned(), medium.as_str().to_owned());
                *figures.entry(key).or_default() += n;
            }
        }
    }
}

/// The next events of loans, corrections left out.
fn after(tx: &mut Tx, last: i64) -> Result<Vec<Row>> {
    Ok(events::table
        .inner_join(loans::table.on(loans::id.eq(events::entity_id)))
        .inner_join(event_values::table.on(event_values::event_id.eq(events::id)))
        .filter(events::entity.eq("loan").and(events::corrects_id.is_null()))
        .filter(events::id.gt(last))
        .order(events::id)
        .limit(PORTION)
        .select((
            events::id,
            events::kind,
            events::happened_on,
            loans::id,
            loans::side,
            loans::medium,
            event_values::after_json,
        ))
        .load(tx.conn)?)
}
