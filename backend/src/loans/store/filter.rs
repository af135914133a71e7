//! Condition loans: what a list was asked for, as conditions.
use std::iter;

use chrono::NaiveDate;
use diesel::{
    IntoSql,
    dsl::{exists, not},
    prelude::*,
    sql_types::Bool,
};

use super::{Condition, of_title::of_title, search, standing::*, within};
use crate::{
    loans::{
        ReadLoans,
        model::{LoanList, Medium, Pending, Side, Status, UnfilledReason, View, Words},
    },
    platform::{Result, Right, Tx, actor::LibraryId},
    schema::{
        event_deltas, events, loan_citations,
        loans::{self, due_on, requested_on, side, status},
    },
};

/// Before and after everything that is counted.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1000, 1, 1).expect("a day");
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

/// Everything that was asked for, of what the actor may read.
pub fn wanted(tx: &mut Tx, wanted: &LoanList, words: &Words) -> Result<Condition> {
    let mut all = vec![within(tx, ReadLoans::CODE)?];
    if !words.each.is_empty() {
        all.push(search::matches(tx, words)?);
    }
    if !wanted.status.0.is_empty() {
        all.push(Box::new(status.eq_any(wanted.status.0.clone())));
    }
    if !wanted.pending.0.is_empty() {
        all.push(Box::new(asking(&wanted.pending.0)));
    }
    if let Some(kind) = wanted.kind {
        all.push(Box::new(loan_citations::kind.eq(kind)));
    }
    if let Some(owner) = wanted.owner_id {
        all.push(Box::new(loans::owner_id.eq(owner)));
    }
    if let Some(is_open) = wanted.is_open {
        all.push(if is_open { Box::new(not(ended())) } else { ended() });
    }
    if let Some(is_overdue) = wanted.is_overdue {
        let overdue = overdue(tx.today);
        all.push(if is_overdue { overdue } else { Box::new(not(overdue)) });
    }
    if let Some(view) = wanted.view {
        all.push(of_view(view, tx.today));
    }
    if let Some(day) = wanted.due_before {
        all.push(Box::new(away().and(due_on.is_not_null()).and(due_on.lt(day).assume_not_null())));
    }
    if let Some(day) = wanted.requested_from {
        all.push(Box::new(requested_on.ge(day)));
    }
    if let Some(day) = wanted.requested_to {
        all.push(Box::new(requested_on.le(day)));
    }
    if let Some(title) = wanted.description_id {
        all.push(of_title(title));
    }
    match &wanted.measure {
        Some(measure) => all.push(counted(wanted, measure.clone())),
        None => all.extend(of_the_loan(wanted)),
    }
    Ok(all.into_iter().reduce(|both, next| Box::new(both.and(next))).unwrap_or_else(everything))
}

fn everything() -> Condition {
    Box::new(true.into_sql::<Bool>())
}

fn of_the_loan(wanted: &LoanList) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if let Some(wanted) = wanted.side {
        all.push(Box::new(side.eq(wanted)));
    }
    if let Some(wanted) = wanted.medium {
        all.push(Box::new(loans::medium.eq(wanted)));
    }
    if let Some(library) = wanted.library_id {
        all.push(Box::new(loans::library_id.is_not_null().and(loans::library_id.eq(library).assume_not_null())));
    }
    if let Some(reason) = wanted.reason {
        let unfilled = loans::unfilled_reason.is_not_null();
        all.push(Box::new(unfilled.and(loans::unfilled_reason.eq(reason).assume_not_null())));
    }
    if let Some(branch) = wanted.branch_id {
        all.push(Box::new(loans::branch_id.eq(branch)));
    }
    all
}

/// The loans behind a figure: they have an event that counted for it and was not corrected.
fn counted(wanted: &LoanList, measure: String) -> Condition {
    let corrections = diesel::alias!(events as corrections);
    let corrected = corrections
        .filter(corrections.field(events::corrects_id).eq(events::id.nullable()))
        .select(corrections.field(events::id));
    // What was not asked for is asked for in its whole width: a query put together piece by piece cannot stand
    // inside another one on two databases.
    let all = (LibraryId(0), LibraryId(i64::MAX));
    let library = wanted.library_id.map_or(all, |library| (library, library));
    let branch = wanted.branch_id.map_or(all, |branch| (branch, branch));
    let sides = wanted.side.map_or(Side::ALL.to_vec(), |one| vec![one]);
    let media = wanted.medium.map_or(Medium::ALL.to_vec(), |one| vec![one]);
    let abroad = wanted.is_abroad.map_or(vec![false, true], |one| vec![one]);
    // A measure that knows no reasons counts for none.
    let reasons: Vec<&str> = match wanted.reason {
        Some(reason) => vec![reason.as_str()],
        None => iter::once("").chain(UnfilledReason::ALL.iter().map(|reason| reason.as_str())).collect(),
    };
    let counted = events::table
        .inner_join(event_deltas::table.on(event_deltas::event_id.eq(events::id)))
        .filter(events::entity.eq("loan").and(not(exists(corrected))))
        .filter(events::happened_on.between(wanted.from.unwrap_or(FIRST_DAY), wanted.to.unwrap_or(LAST_DAY)))
        .filter(event_deltas::measure.eq(measure).and(event_deltas::n.gt(0)))
        .filter(event_deltas::library_id.between(library.0, library.1))
        .filter(event_deltas::branch_id.between(branch.0, branch.1))
        .filter(event_deltas::side.eq_any(sides).and(event_deltas::medium.eq_any(media)))
        .filter(event_deltas::is_abroad.eq_any(abroad).and(event_deltas::reason.eq_any(reasons)))
        .select(events::entity_id);
    Box::new(loans::id.eq_any(counted))
}

fn of_view(view: View, today: NaiveDate) -> Condition {
    match view {
        View::WaitsForUs => waits_for_us(today),
        View::WaitsForThem => waits_for_them(),
        View::Late => overdue(today),
        View::ToReturn => Box::new(away().and(side.eq(Side::Borrowing))),
        View::LentDue => Box::new(away().and(side.eq(Side::Lending))),
        View::Questions => Box::new(loans::pending.is_not_null()),
        View::Recalled => Box::new(asking(&[Pending::Recall])),
        View::ToRemind => to_remind(today),
        View::NotPickedUp => not_picked_up(today),
        View::Partial => partial(),
        View::RetryLater => Box::new(loans::retry_from_on.is_not_null().and(not(ended()))),
        View::Lost => Box::new(status.eq(Status::Lost).or(asking(&[Pending::Settlement]))),
    }
}

fn ended() -> Condition {
    Box::new(status.eq_any(Status::TERMINAL))
}
