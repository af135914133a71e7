//! Loans as this caller sees them now: names beside ids, readers where they may be seen, the actions that are open.
//! A list takes the same number of queries however long it is.
use std::collections::BTreeMap;

use super::{correct::step_kinds, terms};
use crate::{
    libraries::{self, Ref},
    loans::{
        ReadLoans,
        model::{
            Ask, Attempt, Citation, Direction, DueGroup, Loan, LoanId, LoanList, LoanQueue, LoanRow, LoansDue,
            QueueGroup, QueueKey, Record, Whole,
        },
        rules,
        store::{self, Row},
    },
    platform::{
        Error, Page, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Timeline},
        page::Limit,
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

/// A page of the loans that were asked for.
pub fn list(tx: &mut Tx, wanted: &LoanList) -> Result<Page<LoanRow>> {
    if wanted.measure.is_none() && (wanted.from.is_some() || wanted.to.is_some() || wanted.is_abroad.is_some()) {
        let params = vec![("detail", "from, to, is_abroad: measure".to_owned())];
        return Err(Error::Refused { refusal: &problem::BAD_QUERY, params });
    }
    let words = rules::words(wanted.q.as_deref().unwrap_or_default());
    let Page { items, next_cursor, total } = store::list(tx, wanted, &words)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What is on the desk; a loan stands in the first group that fits.
pub fn queue(tx: &mut Tx, limit: Limit) -> Result<LoanQueue> {
    let (mut found, mut all) = (Vec::new(), Vec::new());
    for &key in QueueKey::ALL {
        let (total, loans) = store::queue(tx, key, limit)?;
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

/// What is to go back, or to come back, by library; what is due first, first.
pub fn due(tx: &mut Tx, direction: Direction) -> Result<LoansDue> {
    let found = store::due(tx, direction)?;
    let mut groups: BTreeMap<(String, LibraryId), DueGroup> = BTreeMap::new();
    for row in rows(tx, found)? {
        let Some(library) = row.library.clone() else { continue };
        let place = (text::order_key(&library.name), library.id);
        groups.entry(place).or_insert_with(|| DueGroup { library, loans: Vec::new() }).loans.push(row);
    }
    Ok(LoansDue { groups: groups.into_values().collect() })
}

/// Lines of a list.
pub fn rows(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<LoanRow>> {
    let ids: Vec<LoanId> = rows.iter().map(|(record, _)| record.id).collect();
    let mut named: Vec<LibraryId> = rows.iter().filter_map(|(record, _)| record.standing.library_id).collect();
    named.extend(rows.iter().map(|(record, _)| record.branch_id));
    named.sort();
    named.dedup();
    let libraries = libraries::refs(tx, &named)?;
    let mut readers = store::readers(tx, &ids)?;
    let n_items = store::n_items(tx, &ids)?;
    let with_steps = store::with_steps(tx, &ids, &step_kinds())?;
    let name = |id| libraries.get(&id).cloned().unwrap_or_else(|| unnamed(id));
    let row = |(record, citation): Row| LoanRow {
        id: record.id,
        side: record.side,
        medium: record.medium,
        kind: citation.kind,
        status: record.standing.status,
        pending: record.standing.pending,
        title: citation.title,
        author: citation.author,
        library: record.standing.library_id.map(name),
        reader: readers.remove(&record.id),
        branch: name(record.branch_id),
        requested_on: record.requested_on,
        due_on: record.standing.due_on,
        is_overdue: rules::is_overdue(&record, tx.today),
        waiting_days: rules::waiting_days(&record, tx.today),
        n_items: n_items.get(&record.id).copied().unwrap_or(0),
        version: record.version,
        actions: rules::offers(&record, tx.actor, with_steps.contains(&record.id)),
        number: record.number,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// References hold, so this is never seen.
fn unnamed(id: LibraryId) -> Ref {
    Ref { id, name: String::new(), short_name: None }
}

/// A loan with everything beside it.
pub fn whole(tx: &mut Tx, loan: Whole, citation: Citation) -> Result<Loan> {
    let Whole { record, items, asks } = loan;
    let row = rows(tx, vec![(record.clone(), citation.clone())])?.pop().ok_or(Error::NotFound)?;
    let asked: Vec<LibraryId> = asks.iter().map(|ask| ask.library_id).collect();
    let libraries = libraries::refs(tx, &asked)?;
    let attempts = asks.into_iter().map(|ask| {
        let library = libraries.get(&ask.library_id).cloned().unwrap_or_else(|| unnamed(ask.library_id));
        attempt(ask, library)
    });
    let attempts = attempts.collect();
    let charges = store::charges(tx, record.id)?;
    let terms = terms::of(tx, record.id)?;
    let may_read = tx.actor.may(ReadLoans::CODE);
    let title = text::order_key(&citation.title);
    let same_title = if may_read { store::same_title(tx, record.id, &title)? } else { Vec::new() };
    let Record { side, medium, channel, needed_by_on, standing, created_at, updated_at, .. } = record;
    let Citation { container_title, publisher, year, edition, volume, issue, pages, isbn, issn, .. } = citation;
    Ok(Loan {
        row,
        path: rules::path(side, medium.is_copy()).to_vec(),
        channel,
        needed_by_on,
        container_title,
        publisher,
        year,
        edition,
        volume,
        issue,
        pages,
        isbn,
        issn,
        partner_number: standing.partner_number,
        reader_due_on: standing.reader_due_on,
        told_on: standing.told_on,
        told_by: standing.told_by,
        unfilled_reason: standing.unfilled_reason,
        n_pages: standing.n_pages,
        is_same_administration: standing.is_same_administration,
        items,
        attempts,
        charges,
        terms,
        created_at,
        updated_at,
        same_title,
    })
}

fn attempt(ask: Ask, library: Ref) -> Attempt {
    let Ask { n, asked_on, answer, answered_on, reason, note, .. } = ask;
    Attempt { n, library, asked_on, answer, answered_on, reason, note }
}
