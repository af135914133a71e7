//! The loans behind a figure.
use std::iter;

use chrono::NaiveDate;
use diesel::{
    IntoSql,
    dsl::{exists, not},
    prelude::*,
    sql_types::Bool,
};

use super::Condition;
use crate::{
    loans::model::{Kind, LoanList, Medium, Side, UnfilledReason},
    platform::actor::LibraryId,
    schema::{event_deltas, events, loans},
    statistics::{self, model::MeasureKey},
};

/// Before and after everything that is counted.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1000, 1, 1).expect("a day");
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

/// Those that have an event which counted for the measure, or for one that it is computed from, and was not corrected.
/// What stands open has come up to the last day, and has not ended up to it.
pub fn counted(wanted: &LoanList, measure: MeasureKey, libraries: Option<Vec<LibraryId>>) -> Condition {
    let (came, gone) = statistics::loans_of(measure);
    let from = if gone.is_empty() { wanted.from.unwrap_or(FIRST_DAY) } else { FIRST_DAY };
    let counted = narrowed(wanted, &came, from, libraries);
    if gone.is_empty() {
        return counted;
    }
    let ended = LoanList { to: wanted.to, ..LoanList::default() };
    Box::new(counted.and(not(narrowed(&ended, &gone, FIRST_DAY, None))))
}

fn narrowed(
    wanted: &LoanList,
    measures: &[MeasureKey],
    from: NaiveDate,
    libraries: Option<Vec<LibraryId>>,
) -> Condition {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    // What was not asked for is asked for in its whole width: a query put together piece by piece cannot stand
    // inside another one on two databases.
    let all = (LibraryId(0), LibraryId(i64::MAX));
    let library = wanted.library_id.map_or(all, |library| (library, library));
    let branch = wanted.branch_id.map_or(all, |branch| (branch, branch));
    let place = wanted.place.map_or((0, i32::MAX), |place| (place, place));
    let sides = wanted.side.map_or(Side::ALL.to_vec(), |one| vec![one]);
    let media = wanted.medium.map_or(Medium::ALL.to_vec(), |one| vec![one]);
    let kinds = wanted.kind.map_or(Kind::ALL.to_vec(), |one| vec![one]);
    let abroad = wanted.is_abroad.map_or(vec![false, true], |one| vec![one]);
    // A measure that knows no reasons counts for none.
    let reasons: Vec<&str> = match wanted.reason {
        Some(reason) => vec![reason.as_str()],
        None => iter::once("").chain(UnfilledReason::ALL.iter().map(|reason| reason.as_str())).collect(),
    };
    let measures: Vec<&str> = measures.iter().map(|key| key.as_str()).collect();
    let is_anywhere = libraries.is_none().into_sql::<Bool>();
    let counted = events::table
        .inner_join(event_deltas::table.on(event_deltas::event_id.eq(events::id)))
        .filter(events::entity.eq("loan").and(not(exists(corrected))))
        .filter(events::happened_on.between(from, wanted.to.unwrap_or(LAST_DAY)))
        .filter(event_deltas::measure.eq_any(measures).and(event_deltas::n.gt(0)))
        .filter(event_deltas::library_id.between(library.0, library.1))
        .filter(is_anywhere.or(event_deltas::library_id.eq_any(libraries.unwrap_or_default())))
        .filter(event_deltas::branch_id.between(branch.0, branch.1))
        .filter(event_deltas::place.between(place.0, place.1))
        .filter(event_deltas::side.eq_any(sides).and(event_deltas::medium.eq_any(media)))
        .filter(event_deltas::kind.eq_any(kinds))
        .filter(event_deltas::is_abroad.eq_any(abroad).and(event_deltas::reason.eq_any(reasons)))
        .select(events::entity_id);
    Box::new(loans::id.eq_any(counted))
}
