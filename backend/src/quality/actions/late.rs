//! What is late now and why, over every open loan that the caller may see.
use std::collections::HashMap;

use crate::{
    libraries,
    loans::{self, model::Record},
    parameters::{self, Calendar},
    platform::{
        Result, Tx,
        actor::LibraryId,
        i18n::Language,
        page::{Cursor, Limit},
    },
    quality::{
        model::{LateList, LateLoan, LateLoans, LateOrder, TargetRow},
        rules::{self, Late, Waiting},
        store,
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
    let targets: Vec<TargetRow> = store::all_targets(tx)?.into_iter().filter(|target| target.holds(today)).collect();
    let mut calendars: HashMap<LibraryId, Calendar> = HashMap::new();
    let mut found = Vec::new();
    for (record, title) in open {
        let Some(waiting) = rules::waiting(&record, today) else { continue };
        let is_of = |target: &&TargetRow| target.step == Some(waiting.step) && target.side == record.side;
        let target_days = targets.iter().find(is_of).map(|target| target.value.0 / 100);
        let calendar = match calendars.get(&record.branch_id) {
            Some(calendar) => calendar,
            None => {
                let calendar = parameters::calendar(tx, Some(record.branch_id))?;
                calendars.entry(record.branch_id).or_insert(calendar)
            }
        };
        if let Some(late) = rules::late(&waiting, target_days, calendar, today) {
            found.push((record, title, waiting, target_days, late));
        }
    }
    let mut named: Vec<LibraryId> = found.iter().filter_map(|(record, ..)| record.standing.library_id).collect();
    named.extend(found.iter().map(|(record, ..)| record.branch_id));
    named.sort();
    named.dedup();
    let names = libraries::refs(tx, &named)?;
    Ok(found.into_iter().filter_map(|one| line(one, &names, language)).collect())
}

type Found = (Record, String, Waiting, Option<i64>, Late);

fn line(found: Found, names: &HashMap<LibraryId, libraries::Ref>, language: Language) -> Option<LateLoan> {
    let (record, title, waiting, target_days, late) = found;
    Some(LateLoan {
        loan_id: record.id,
        title,
        side: record.side,
        library: record.standing.library_id.and_then(|id| names.get(&id).cloned()),
        branch: names.get(&record.branch_id).cloned()?,
        step: waiting.step,
        waits_for: waiting.waits_for,
        since_on: waiting.since_on,
        working_days: late.working_days,
        target_days,
        due_on: waiting.due_on,
        deadline_on: late.deadline_on,
        late_days: late.late_days,
        reason: late.reason,
        why: rules::why((waiting.step, waiting.waits_for), &late, target_days, language),
        number: record.number,
    })
}
