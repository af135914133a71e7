//! Loans as lines for this caller now: names beside ids, readers where they may be seen, the actions that are open.
//! A list takes the same number of queries however long it is.
use super::correct::step_kinds;
use crate::{
    libraries::{self, Ref},
    loans::{
        model::{ActionKey, LoanId, LoanRow},
        rules::{self, Facts},
        store::{self, Row},
    },
    platform::{
        Result, Tx,
        actor::{AccountId, LibraryId},
    },
};

/// Lines of a list.
pub fn rows(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<LoanRow>> {
    let ids: Vec<LoanId> = rows.iter().map(|(record, _)| record.id).collect();
    let mut named: Vec<LibraryId> = rows.iter().filter_map(|(record, _)| record.standing.library_id).collect();
    named.extend(rows.iter().map(|(record, _)| record.branch_id));
    named.sort();
    named.dedup();
    let libraries = libraries::refs(tx, &named)?;
    let mut readers = store::readers(tx, &ids)?;
    let items = store::items(tx, &ids)?;
    let last_steps = store::last_steps(tx, &ids, &step_kinds())?;
    let last_actors = store::last_actors(tx, &ids)?;
    let name = |id| libraries.get(&id).cloned().unwrap_or_else(|| unnamed(id));
    let row = |(record, citation): Row| {
        let units = items.get(&record.id).into_iter().flatten();
        let last = last_steps.get(&record.id);
        let is_mine = |account: Option<AccountId>| account.is_some() && account == tx.actor.person();
        let facts = Facts {
            last_step: last.and_then(|last| ActionKey::of_event(&last.kind)),
            is_last_actor: last.is_some_and(|last| is_mine(last.account))
                && is_mine(last_actors.get(&record.id).copied()),
            units: rules::count_units(units, record.side, record.standing.status),
            is_reminder_due: rules::is_reminder_due(record.standing.remind_on, tx.today),
        };
        LoanRow {
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
            n_items: facts.units.n,
            n_expected: facts.units.n_expected,
            is_reading_room_only: record.standing.is_reading_room_only,
            retry_from_on: record.standing.retry_from_on,
            is_reminder_due: facts.is_reminder_due,
            version: record.version,
            actions: rules::offers(&record, tx.actor, &facts),
            number: record.number,
        }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// References hold, so this is never seen.
pub fn unnamed(id: LibraryId) -> Ref {
    Ref { id, name: String::new(), short_name: None }
}
