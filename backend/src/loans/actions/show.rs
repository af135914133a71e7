//! What is looked at: one loan, what happened to it, lists, the desk.
use std::collections::BTreeMap;

use super::{letters, rows::rows, whole::whole};
use crate::{
    loans::{
        ReadLoans,
        model::{
            AskedLetter, DueAsked, DueGroup, Loan, LoanId, LoanList, LoanQueue, LoanRow, LoansDue, QueueAsked,
            QueueGroup, QueueKey,
        },
        rules, store,
    },
    platform::{
        Error, Page, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Timeline},
        problem, text,
    },
};

/// One loan, whole.
pub fn get(tx: &mut Tx, id: LoanId) -> Result<Loan> {
    let (record, citation) = store::find(tx, id, ReadLoans::CODE)?;
    let loan = store::whole(tx, record)?;
    whole(tx, loan, citation)
}

/// What happened to a loan, the oldest first.
pub fn timeline(tx: &mut Tx, id: LoanId) -> Result<Timeline> {
    store::find(tx, id, ReadLoans::CODE)?;
    events::timeline(tx, "loan", id.0)
}

/// What would become of a letter to a library that is to be asked.
pub fn letter(tx: &mut Tx, library: LibraryId) -> Result<AskedLetter> {
    letters::asked_outlook(tx, library)
}

/// A page of the loans that were asked for.
pub fn list(tx: &mut Tx, wanted: &LoanList) -> Result<Page<LoanRow>> {
    check(wanted)?;
    let words = rules::words(wanted.q.as_deref().unwrap_or_default());
    let Page { items, next_cursor, total } = store::list(tx, wanted, &words)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// Refuses what a list cannot be asked for.
fn check(wanted: &LoanList) -> Result<()> {
    let of_figures =
        wanted.from.is_some() || wanted.to.is_some() || wanted.is_abroad.is_some() || wanted.place.is_some();
    if wanted.measure.is_none() && of_figures {
        let params = vec![("detail", "from, to, is_abroad, place: measure".to_owned())];
        return Err(Error::Refused { refusal: &problem::BAD_QUERY, params });
    }
    Ok(())
}

/// What is on the desk; a loan stands in the first group that fits.
pub fn queue(tx: &mut Tx, asked: QueueAsked) -> Result<LoanQueue> {
    let (mut found, mut all) = (Vec::new(), Vec::new());
    for &key in QueueKey::ALL {
        let (total, loans) = store::queue(tx, key, asked)?;
        found.push((key, total, loans.len()));
        all.extend(loans);
    }
    let mut rows = rows(tx, all)?.into_iter();
    let groups = found.into_iter().map(|(key, total, n)| {
        let loans = rows.by_ref().take(n).collect();
        QueueGroup { key, total, loans }
    });
    Ok(LoanQueue { groups: groups.collect() })
}

/// A page of what is to go back, or to come back, by library; what is due first, first.
pub fn due(tx: &mut Tx, asked: &DueAsked) -> Result<LoansDue> {
    let Page { items, next_cursor, total } = store::due(tx, asked)?;
    let mut groups: BTreeMap<(String, LibraryId), DueGroup> = BTreeMap::new();
    for row in rows(tx, items)? {
        let Some(library) = row.library.clone() else { continue };
        let place = (text::order_key(&library.name), library.id);
        groups.entry(place).or_insert_with(|| DueGroup { library, loans: Vec::new() }).loans.push(row);
    }
    Ok(LoansDue { groups: groups.into_values().collect(), total: total.unwrap_or_default(), next_cursor })
}
