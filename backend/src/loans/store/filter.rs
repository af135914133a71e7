//! Condition loans: what a list was asked for, as conditions.
use chrono::NaiveDate;
use diesel::{IntoSql, dsl::not, prelude::*, sql_types::Bool};

use super::{Condition, counted, of_title::of_title, search, standing::*, within};
use crate::{
    loans::{
        ReadLoans,
        model::{LoanList, PartnerAlert, Pending, Side, Status, View, Words},
    },
    platform::{
        Result, Right, Tx,
        actor::LibraryId,
        among::{Among, OneOf},
    },
    schema::{
        loan_citations,
        loans::{self, pending, requested_on, side, status},
    },
    statistics::libraries_where,
};

/// Everything that was asked for, of what the actor may read.
pub fn wanted(tx: &mut Tx, wanted: &LoanList, words: &Words) -> Result<Condition> {
    let mut all = vec![within(tx, ReadLoans::CODE)?];
    if !words.each.is_empty() {
        all.push(search::matches(tx, words)?);
    }
    match wanted.status.0.as_slice() {
        [] => {}
        // What one asks for stays prepared; of several there are more combinations than are worth keeping.
        [one] => all.push(Box::new(status.eq(*one))),
        several => all.push(Box::new(status.eq_any(several.to_vec()))),
    }
    if !wanted.pending.0.is_empty() {
        let asked = pending.assume_not_null().eq_any(wanted.pending.0.clone());
        all.push(Box::new(pending.is_not_null().and(asked)));
    }
    if let Some(owner) = wanted.owner_id {
        all.push(Box::new(loans::owner_id.eq(owner)));
    }
    if let Some(is_open) = wanted.is_open {
        all.push(if is_open { Box::new(not(ended())) } else { ended() });
    }
    if let Some(is_overdue) = wanted.is_overdue {
        let late = due_before(tx.today);
        all.push(if is_overdue { late } else { Box::new(not(late)) });
    }
    if let Some(view) = wanted.view {
        all.push(of_view(view, tx.today));
    }
    if let Some(day) = wanted.due_before {
        all.push(due_before(day));
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
    let libraries =
        libraries_where(tx, wanted.municipality.as_deref(), wanted.country.as_deref(), wanted.is_subscriber)?;
    match wanted.measure {
        Some(measure) => all.push(counted::counted(wanted, measure, libraries)),
        None => all.extend(of_the_loan(wanted, libraries)),
    }
    Ok(all.into_iter().reduce(|both, next| Box::new(both.and(next))).unwrap_or_else(everything))
}

fn everything() -> Condition {
    Box::new(true.into_sql::<Bool>())
}

fn of_the_loan(wanted: &LoanList, libraries: Option<Vec<LibraryId>>) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if let Some(kind) = wanted.kind {
        all.push(Box::new(loan_citations::kind.eq(kind)));
    }
    if let Some(libraries) = libraries {
        let known = loans::library_id.is_not_null();
        all.push(Box::new(known.and(loans::library_id.assume_not_null().among(libraries))));
    }
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

fn of_view(view: View, today: NaiveDate) -> Condition {
    match view {
        View::WaitsForUs => waits_for_us(today),
        View::WaitsForThem => waits_for_them(),
        View::Late => due_before(today),
        View::ToReturn => Box::new(away().and(side.eq(Side::Borrowing))),
        View::LentDue => Box::new(away().and(side.eq(Side::Lending))),
        View::Questions => Box::new(loans::pending.is_not_null()),
        View::Recalled => Box::new(asking(&[Pending::Recall])),
        View::ToRemind => to_remind(today),
        View::NotPickedUp => not_picked_up(today),
        View::Partial => partial(),
        View::RetryLater => Box::new(loans::retry_from_on.is_not_null().and(not(ended()))),
        View::PartnerFailed => alerted(PartnerAlert::Failed),
        View::PartnerToRead => alerted(PartnerAlert::ToRead),
        View::ReaderWishes => wished(),
        View::Lost => Box::new(status.eq(Status::Lost).or(asking(&[Pending::Settlement]))),
    }
}

fn ended() -> Condition {
    Box::new(status.one_of(&Status::TERMINAL))
}
