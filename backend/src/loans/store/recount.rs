//! A plain recount of the figures, from the history and the loans alone: it knows nothing of deltas.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::Value;

use crate::{
    loans::model::{LoanId, Medium, Side},
    platform::{Result, Tx},
    schema::{event_values, events, loans},
};

/// Measure, day, side and medium.
type Key = (String, NaiveDate, String, String);

/// How many events are read at a time: a library keeps millions.
const PORTION: i64 = 1000;

/// An event of a loan with the loan before and after it.
type Row = (i64, String, NaiveDate, LoanId, Side, Medium, Option<String>, Option<String>);

/// What the figures must be.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Key, i64>> {
    let taken_back: Vec<Option<i64>> =
        events::table.filter(events::corrects_id.is_not_null()).select(events::corrects_id).load(tx.conn)?;
    let taken_back: BTreeSet<i64> = taken_back.into_iter().flatten().collect();
    let (mut figures, mut sent, mut last) = (BTreeMap::new(), BTreeSet::new(), 0);
    loop {
        let rows = after(tx, last)?;
        let Some((newest, ..)) = rows.last() else { return Ok(figures) };
        last = *newest;
        for (event, kind, day, loan, side, medium, before, after) in rows {
            // Loans between libraries of one administration are in no figure.
            let is_within = after.as_ref().is_some_and(|after| after.contains("\"is_same_administration\":true"));
            if taken_back.contains(&event) || is_within {
                continue;
            }
            let [n_before, n_units] = [before, after].map(|values| n_there(values, side));
            let counted: &[(&str, i64)] = match (side, kind.as_str()) {
                (Side::Lending, "loans.request") => &[("requests_received", 1)],
                (Side::Lending, "loans.ship" | "loans.deliver") => {
                    &[("requests_supplied", 1), ("items_supplied", n_units)]
                }
                (Side::Lending, "loans.ship_rest") => &[("items_supplied", n_units - n_before)],
                (Side::Borrowing, "loans.send") if sent.insert(loan) => &[("requests_sent", 1)],
                (Side::Borrowing, "loans.receive") => &[("requests_filled", 1), ("items_received", n_units)],
                (Side::Borrowing, "loans.receive_rest") => &[("items_received", n_units - n_before)],
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
            event_values::before_json,
            event_values::after_json,
        ))
        .load(tx.conn)?)
}

/// How many units the history of a step shows at the borrower's: those with a day. Where no unit of a lending has the
/// field, an older version wrote it, which knew no parcels in parts: all of them.
fn n_there(values: Option<String>, side: Side) -> i64 {
    let values: Value = values.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let Some(items) = values["items"].as_array() else { return 0 };
    let field = match side {
        Side::Borrowing => "received_on",
        Side::Lending => "shipped_on",
    };
    let is_there = |item: &&Value| item.get(field).is_none_or(|day| !day.is_null());
    i64::try_from(items.iter().filter(is_there).count()).unwrap_or(i64::MAX)
}
