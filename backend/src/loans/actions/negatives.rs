//! Negative answers, looked at: a list with its libraries named, and counts.
use crate::{
    libraries,
    loans::{
        model::{
            NegativeAnswerCounts, NegativeAnswerFound, NegativeAnswerList, NegativeAnswerRow, NegativeAnswersCounted,
            NegativeAnswersMeant,
        },
        rules, store,
    },
    platform::{
        Page, Result, Tx,
        actor::LibraryId,
        page::{Cursor, Limit},
    },
};

use super::rows::unnamed;

/// A page of the negative answers that were asked for; counted where that was asked.
pub fn negatives(
    tx: &mut Tx,
    list: &NegativeAnswerList,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<NegativeAnswerRow>> {
    let page = store::negatives(tx, list, limit, from)?;
    let total = match list.count {
        Some(_) => Some(total(&counts(tx, list.meant())?)),
        None => None,
    };
    let mut named: Vec<LibraryId> = page.items.iter().map(|row| row.library_id).collect();
    named.sort();
    named.dedup();
    let libraries = libraries::refs(tx, &named)?;
    let row = |found: NegativeAnswerFound| NegativeAnswerRow {
        id: found.id,
        loan_id: found.loan_id,
        number: found.number,
        side: found.side,
        kind: found.kind,
        title: found.title,
        author: found.author,
        library: libraries.get(&found.library_id).cloned().unwrap_or_else(|| unnamed(found.library_id)),
        answered_on: found.answered_on,
        reason: found.reason,
        feeds: rules::demand_ground(found.reason),
        note: found.note,
    };
    Ok(page.map(row).counted(total))
}

/// How many there are by their reason.
pub fn count_negatives(tx: &mut Tx, counted: &NegativeAnswersCounted) -> Result<NegativeAnswerCounts> {
    counts(tx, counted.meant())
}

fn counts(tx: &mut Tx, meant: NegativeAnswersMeant) -> Result<NegativeAnswerCounts> {
    let items = store::negatives_by_reason(tx, &meant)?;
    let (n_given, n_received) =
        (items.iter().map(|one| one.n_given).sum(), items.iter().map(|one| one.n_received).sum());
    Ok(NegativeAnswerCounts { items, n_given, n_received })
}

fn total(counts: &NegativeAnswerCounts) -> i64 {
    counts.n_given + counts.n_received
}
