//! Loans as lines for this caller now: names beside ids, readers where they may be seen, the actions that are open.
//! A list takes the same number of queries however long it is.
use std::collections::{BTreeSet, HashMap};

use super::last::{LastStep, last_steps};
use crate::{
    libraries::{self, Ref},
    loans::{
        model::{LoanId, LoanItem, LoanRow, PartnerAlert, Reader, Record},
        rules::{self, Facts},
        store::{self, Row},
    },
    platform::{Result, Tx, actor::LibraryId},
};

/// Lines of a list.
pub fn rows(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<LoanRow>> {
    let ids: Vec<LoanId> = rows.iter().map(|(record, _)| record.id).collect();
    let beside = Beside {
        libraries: libraries::refs(tx, &named(rows.iter().map(|(record, _)| record)))?,
        readers: store::readers(tx, rows.iter().map(|(record, _)| record))?,
        items: store::items(tx, &ids)?,
        last_steps: last_steps(tx, rows.iter().map(|(record, _)| record))?,
        alerts: store::alerts(tx, &ids)?,
    };
    Ok(rows.into_iter().map(|row| line(tx, row, &beside)).collect())
}

/// What stands beside loans.
pub struct Beside {
    pub libraries: HashMap<LibraryId, Ref>,
    /// Of those whose reader the caller may see.
    pub readers: HashMap<LoanId, Reader>,
    pub items: HashMap<LoanId, Vec<LoanItem>>,
    pub last_steps: HashMap<LoanId, LastStep>,
    pub alerts: HashMap<LoanId, PartnerAlert>,
}

impl Beside {
    pub fn name(&self, id: LibraryId) -> Ref {
        self.libraries.get(&id).cloned().unwrap_or_else(|| unnamed(id))
    }
}

/// References hold, so this is never seen.
pub fn unnamed(id: LibraryId) -> Ref {
    Ref { id, name: String::new(), short_name: None }
}

/// The libraries that these loans name: the other one, and the branch.
pub fn named<'a>(records: impl Iterator<Item = &'a Record>) -> Vec<LibraryId> {
    let named = records.flat_map(|record| [record.standing.library_id, Some(record.branch_id)]);
    named.flatten().collect::<BTreeSet<_>>().into_iter().collect()
}

/// A loan as its line.
pub fn line(tx: &Tx, (record, heading): Row, beside: &Beside) -> LoanRow {
    let last = beside.last_steps.get(&record.id);
    let units = beside.items.get(&record.id).into_iter().flatten();
    let facts = Facts {
        last_step: last.map(|last| last.step),
        is_last_actor: last.is_some_and(|last| last.is_mine),
        units: rules::count_units(units, record.side, record.standing.status),
        is_reminder_due: rules::is_reminder_due(record.standing.remind_on, tx.today),
    };
    LoanRow {
        id: record.id,
        side: record.side,
        medium: record.medium,
        kind: heading.kind,
        status: record.standing.status,
        pending: record.standing.pending,
        title: heading.title,
        author: heading.author,
        library: record.standing.library_id.map(|library| beside.name(library)),
        reader: beside.readers.get(&record.id).cloned(),
        branch: beside.name(record.branch_id),
        requested_on: record.requested_on,
        due_on: record.standing.due_on,
        is_overdue: rules::is_overdue(&record, tx.today),
        waiting_days: rules::waiting_days(&record, tx.today),
        n_items: facts.units.n,
        n_expected: facts.units.n_expected,
        is_reading_room_only: record.standing.is_reading_room_only,
        retry_from_on: record.standing.retry_from_on,
        is_reminder_due: facts.is_reminder_due,
        partner_alert: beside.alerts.get(&record.id).copied(),
        version: record.version,
        actions: rules::offers(&record, tx.actor, &facts),
        number: record.number,
    }
}
