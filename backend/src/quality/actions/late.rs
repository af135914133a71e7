//! What is late now and why, over every open loan that the caller may see.
use super::deadlines::deadlines;
use crate::{
    loans::{self, model::Record},
    platform::{
        Result, Tx,
        i18n::Language,
        page::{Cursor, Limit},
    },
    quality::{
        model::{LateList, LateLoan, LateLoans, LateOrder, LoanDeadline},
        rules,
    },
};

/// A page of what is late, and how many are late for which reason.
pub fn late(
    tx: &mut Tx,
    wanted: &LateList,
    (limit, from): (Limit, Option<&Cursor>),
    language: Language,
) -> Result<LateLoans> {
    let open = loans::open(tx)?;
    let mut late = all(tx, open, language)?;
    let counts = rules::counts(&late);
    late.retain(|loan| is_wanted(loan, wanted));
    sort(&mut late, wanted.sort.unwrap_or(LateOrder::Late));
    let (total, first) = (late.len(), from.map_or(0, |cursor| usize::try_from(cursor.id).unwrap_or_default()));
    let items: Vec<_> = late.into_iter().skip(first).take(usize::try_from(limit.0).unwrap_or_default()).collect();
    // Everything is looked at for each page, so the place of the next one is its number.
    let next = first + items.len();
    let next_cursor = (next < total).then(|| Cursor { key: None, id: i64::try_from(next).unwrap_or_default() });
    Ok(LateLoans { items, next_cursor, total: i64::try_from(total).unwrap_or_default(), counts })
}

fn is_wanted(loan: &LateLoan, wanted: &LateList) -> bool {
    wanted.side.is_none_or(|side| side == loan.side)
        && wanted.step.is_none_or(|step| step == loan.step)
        && wanted.waits_for.is_none_or(|waits_for| waits_for == loan.waits_for)
        && wanted.reason.is_none_or(|reason| reason == loan.reason)
        && wanted.library_id.is_none_or(|id| loan.library.as_ref().is_some_and(|library| library.id == id))
}

fn sort(late: &mut [LateLoan], order: LateOrder) {
    match order {
        LateOrder::Late => late.sort_by_key(|loan| (-loan.late_days, loan.deadline_on, loan.loan_id)),
        LateOrder::Since => late.sort_by_key(|loan| (loan.since_on, loan.loan_id)),
        LateOrder::Number => late.sort_by(|one, other| one.number.cmp(&other.number)),
        LateOrder::Library => late.sort_by_key(|loan| {
            let name = loan.library.as_ref().map(|library| library.name.clone());
            (name.is_none(), name, -loan.late_days, loan.loan_id)
        }),
    }
}

/// Those of these loans that are late, by the targets of today and their own days.
pub fn all(tx: &mut Tx, open: Vec<(Record, String)>, language: Language) -> Result<Vec<LateLoan>> {
    let today = tx.today;
    Ok(deadlines(tx, open, today, language)?.into_iter().filter_map(line).collect())
}

fn line(of: LoanDeadline) -> Option<LateLoan> {
    Some(LateLoan {
        loan_id: of.loan_id,
        number: of.number,
        title: of.title,
        side: of.side,
        library: of.library,
        branch: of.branch,
        step: of.step,
        waits_for: of.waits_for,
        since_on: of.since_on,
        working_days: of.working_days,
        target_days: of.target_days,
        due_on: of.due_on,
        deadline_on: of.deadline_on?,
        late_days: of.late_days,
        reason: of.reason?,
        why: of.why,
    })
}
