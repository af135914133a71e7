//! Open loans by their deadline, over everything that the caller may see.
use super::super::{
    model::{DeadlineCount, DeadlineList, DeadlineOfLoan, DeadlineOrder, Deadlines},
    store,
};
use crate::{
    loans::{
        self,
        model::{LoanId, Record},
    },
    platform::{
        Result, Tx,
        i18n::Language,
        page::{Cursor, Limit},
    },
    quality::{
        self,
        model::{DeadlineQueue, LoanDeadline},
    },
};

/// A page of deadlines, and how many loans stand in each queue.
pub fn list(
    tx: &mut Tx,
    wanted: &DeadlineList,
    (limit, from): (Limit, Option<&Cursor>),
    language: Language,
) -> Result<Deadlines> {
    let open = loans::open(tx)?;
    let mut all = reckoned(tx, open, language)?;
    let count = |&queue: &DeadlineQueue| {
        let n = all.iter().filter(|one| one.queue == Some(queue)).map(|_| 1).sum();
        DeadlineCount { queue, n }
    };
    let counts = DeadlineQueue::ALL.iter().map(count).collect();
    all.retain(|one| is_wanted(one, wanted));
    sort(&mut all, wanted.sort.unwrap_or(DeadlineOrder::Deadline));
    let (total, first) = (all.len(), from.map_or(0, |cursor| usize::try_from(cursor.id).unwrap_or_default()));
    let items: Vec<_> = all.into_iter().skip(first).take(usize::try_from(limit.0).unwrap_or_default()).collect();
    // Everything is looked at for each page, so the place of the next one is its number.
    let next = first + items.len();
    let next_cursor = (next < total).then(|| Cursor { key: None, id: i64::try_from(next).unwrap_or_default() });
    Ok(Deadlines { items, next_cursor, total: i64::try_from(total).unwrap_or_default(), counts })
}

/// The deadline of one loan.
pub fn of_loan(tx: &mut Tx, loan: LoanId, language: Language) -> Result<DeadlineOfLoan> {
    let one = loans::to_reckon(tx, loan)?;
    let deadline = reckoned(tx, vec![one], language)?.pop();
    Ok(DeadlineOfLoan { deadline, escalations: store::of_loans(tx, &[loan])? })
}

/// The deadlines of today, with when their delay was brought before the head.
pub fn reckoned(tx: &mut Tx, open: Vec<(Record, String)>, language: Language) -> Result<Vec<LoanDeadline>> {
    let today = tx.today;
    let mut all = quality::deadlines(tx, open, today, language)?;
    // What was brought before the head was late, and only what is late still asks for it.
    let late: Vec<LoanId> = all.iter().filter(|one| one.late_days > 0).map(|one| one.loan_id).collect();
    let escalated = store::escalated(tx, &late)?;
    for one in &mut all {
        one.escalated_on = escalated.get(&(one.loan_id, one.step, one.since_on)).copied();
    }
    Ok(all)
}

fn is_wanted(one: &LoanDeadline, wanted: &DeadlineList) -> bool {
    wanted.queue.is_none_or(|queue| one.queue == Some(queue))
        && wanted.side.is_none_or(|side| one.side == side)
        && wanted.step.is_none_or(|step| one.step == step)
        && wanted.waits_for.is_none_or(|waits_for| one.waits_for == waits_for)
        && wanted.library_id.is_none_or(|id| one.library.as_ref().is_some_and(|library| library.id == id))
        && wanted.is_escalated.is_none_or(|is_escalated| one.escalated_on.is_some() == is_escalated)
}

fn sort(all: &mut [LoanDeadline], order: DeadlineOrder) {
    // What has no deadline stands last.
    let nearest = |one: &LoanDeadline| (one.deadline_on.is_none(), one.deadline_on, one.loan_id);
    match order {
        DeadlineOrder::Deadline => all.sort_by_key(nearest),
        DeadlineOrder::Late => all.sort_by_key(|one| (-one.late_days, nearest(one))),
        DeadlineOrder::Since => all.sort_by_key(|one| (one.since_on, one.loan_id)),
        DeadlineOrder::Number => all.sort_by(|one, other| one.number.cmp(&other.number)),
        DeadlineOrder::Library => all.sort_by_key(|one| {
            let name = one.library.as_ref().map(|library| library.name.clone());
            (name.is_none(), name, nearest(one))
        }),
    }
}
