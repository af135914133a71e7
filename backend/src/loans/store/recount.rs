//! A plain recount of the figures, from the history and the loans alone: it knows nothing of deltas.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::Value;

use super::costs::recount_costs;
use crate::{
    loans::model::{LoanId, Medium, Side},
    platform::{Result, Tx, events::Figure},
    schema::{event_values, events, loans},
};

/// How many events are read at a time: a library keeps millions.
const PORTION: i64 = 1000;

/// An event of a loan with the loan before and after it.
type Row = (i64, String, NaiveDate, LoanId, Side, Medium, Option<String>, Option<String>);

/// What the figures must be.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Figure, i64>> {
    let taken_back: Vec<Option<i64>> =
        events::table.filter(events::corrects_id.is_not_null()).select(events::corrects_id).load(tx.conn)?;
    let taken_back: BTreeSet<i64> = taken_back.into_iter().flatten().collect();
    let (mut figures, mut sent, mut last) = (BTreeMap::new(), BTreeSet::new(), 0);
    loop {
        let rows = after(tx, last)?;
        let Some((newest, ..)) = rows.last() else { break };
        last = *newest;
        for (event, kind, day, loan, side, medium, before, after) in rows {
            // Loans between libraries of one administration are in no figure.
            let is_same = |loan: &Option<String>| {
                loan.as_ref().is_some_and(|loan| loan.contains("\"is_same_administration\":true"))
            };
            // By a no its library is left.
            let is_within = is_same(&after) || (kind == "loans.unfilled" && is_same(&before));
            if taken_back.contains(&event) || is_within {
                continue;
            }
            let is_with_reader = after.as_ref().is_some_and(|after| after.contains("\"status\":\"on_loan\""));
            let [before, after] = [before, after].map(values);
            let reason = reason(side, &kind, &after);
            let (place, was) = (place(side, &kind, &after), status(&before));
            let [before, after] = [before, after].map(items);
            let there = (n(&before, |item| is_there(item, side)), n(&after, |item| is_there(item, side)));
            let back = (n(&before, is_back), n(&after, is_back));
            let n_out = n(&after, |item| is_there(item, side) && !is_back(item) && item["fate"] != "lost");
            let n_units = there.1;
            let counted: &[(&str, i64)] = match (side, kind.as_str()) {
                (Side::Lending, "loans.request") => &[("requests_received", 1)],
                (Side::Lending, "loans.ship" | "loans.deliver") => {
                    &[("requests_supplied", 1), ("fills", 1), ("items_supplied", n_units), ("items_issued", n_units)]
                }
                (Side::Lending, "loans.ship_rest") => {
                    &[("items_supplied", there.1 - there.0), ("items_issued", there.1 - there.0)]
                }
                (Side::Lending, "loans.complete" | "loans.return_some") => &[("items_returned", back.1 - back.0)],
                (Side::Lending, "loans.unfilled") => &[("requests_refused", 1)],
                (Side::Borrowing, "loans.unfilled") => &[("refusals_received", 1)],
                (Side::Borrowing, "loans.give_up") if sent.contains(&loan) => &[("requests_unfilled", 1)],
                (Side::Borrowing, "loans.take_back") => &[("items_returned", n_out)],
                (Side::Borrowing, "loans.hand_over") => &[("items_issued", n_out)],
                (Side::Borrowing, "loans.send") if sent.insert(loan) => &[("requests_sent", 1)],
                (Side::Borrowing, "loans.receive") => {
                    &[("requests_filled", 1), ("fills", 1), ("items_received", n_units)]
                }
                (Side::Borrowing, "loans.receive_rest") if is_with_reader => {
                    &[("items_received", there.1 - there.0), ("items_issued", there.1 - there.0)]
                }
                (Side::Borrowing, "loans.receive_rest") => &[("items_received", there.1 - there.0)],
                (_, "loans.cancel" | "loans.agree_cancel") if side == Side::Lending || sent.contains(&loan) => {
                    &[("requests_cancelled", 1)]
                }
                (Side::Lending, "loans.close") if ["requested", "will_supply"].contains(&was.as_str()) => {
                    &[("requests_closed", 1)]
                }
                (Side::Borrowing, "loans.close")
                    if sent.contains(&loan)
                        && ["requested", "sent", "will_supply", "shipped"].contains(&was.as_str()) =>
                {
                    &[("requests_closed", 1)]
                }
                (_, "loans.ask_retry") => &[("retries_offered", 1)],
                (_, "loans.add_condition") => &[("conditions_set", 1)],
                (_, "loans.grant_renewal") => &[("renewals_granted", 1)],
                _ => &[],
            };
            for (measure, n) in counted {
                let figure = Figure {
                    measure: (*measure).to_owned(),
                    day,
                    side: side.as_str().to_owned(),
                    medium: medium.as_str().to_owned(),
                    reason: reason.clone(),
                    place,
                };
                *figures.entry(figure).or_default() += n;
            }
        }
    }
    recount_costs(tx, &mut figures)?;
    Ok(figures)
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

/// The loan as the history of a step keeps it.
fn values(text: Option<String>) -> Value {
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Why not, as the step has left it: what the last library said, or why it ended.
fn reason(side: Side, kind: &str, after: &Value) -> String {
    let reason = match (side, kind) {
        (Side::Borrowing, "loans.unfilled") => after["asks"].as_array().and_then(|asks| asks.last()?.get("reason")),
        (Side::Lending, "loans.unfilled") | (_, "loans.give_up") => after.get("unfilled_reason"),
        _ => None,
    };
    reason.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// How many libraries had been asked when it came, or when a no came.
fn place(side: Side, kind: &str, after: &Value) -> i32 {
    let knows = ["loans.receive", "loans.receive_rest", "loans.unfilled", "loans.give_up"].contains(&kind);
    let asked = after["asks"].as_array().filter(|_| side == Side::Borrowing && knows).map_or(0, Vec::len);
    i32::try_from(asked).unwrap_or(i32::MAX)
}

fn status(values: &Value) -> String {
    values["status"].as_str().unwrap_or_default().to_owned()
}

fn items(mut values: Value) -> Vec<Value> {
    serde_json::from_value(values["items"].take()).unwrap_or_default()
}

fn n(items: &[Value], which: impl Fn(&Value) -> bool) -> i64 {
    i64::try_from(items.iter().filter(|item| which(item)).count()).unwrap_or(i64::MAX)
}

/// A unit is at the borrower's if it has a day. Where a unit of a lending has no such field, an older version wrote
/// it, which knew no parcels in parts: all of them.
fn is_there(item: &Value, side: Side) -> bool {
    let field = match side {
        Side::Borrowing => "received_on",
        Side::Lending => "shipped_on",
    };
    item.get(field).is_none_or(|day| !day.is_null())
}

fn is_back(item: &Value) -> bool {
    !item["returned_on"].is_null()
}
