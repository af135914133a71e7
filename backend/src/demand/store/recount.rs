//! A plain recount of the figures of proposals, from lists and decisions alone: it knows nothing of deltas.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};

use super::super::model::Decision;
use crate::{
    platform::{Result, Tx, events::Figure},
    schema::{proposal_decisions as decided, proposal_rows as rows, proposals as lists},
};

/// What the figures must be.
pub fn recount(tx: &mut Tx) -> Result<BTreeMap<Figure, i64>> {
    let made: Vec<(NaiveDate, i64)> = rows::table
        .inner_join(lists::table.on(lists::id.eq(rows::proposal_id)))
        .filter(lists::withdrawn_on.is_null())
        .group_by(lists::listed_on)
        .select((lists::listed_on, count_star()))
        .load(tx.conn)?;
    let by_day = decided::table.group_by((decided::decision, decided::decided_on));
    let by_day: Vec<(Decision, NaiveDate, i64)> =
        by_day.select((decided::decision, decided::decided_on, count_star())).load(tx.conn)?;
    let made = made.into_iter().map(|(day, n)| (figure("proposals_made", day), n));
    let decided = by_day.into_iter().filter_map(|(decision, day, n)| match decision {
        Decision::Accepted => Some((figure("proposals_accepted", day), n)),
        Decision::Acquired => Some((figure("proposals_acquired", day), n)),
        Decision::Rejected => None,
    });
    Ok(made.chain(decided).collect())
}

fn figure(measure: &str, day: NaiveDate) -> Figure {
    let nothing = String::new;
    Figure { measure: measure.into(), day, side: nothing(), medium: nothing(), reason: nothing(), place: 0 }
}
