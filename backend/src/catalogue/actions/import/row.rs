//! One record of an import: which title it means, and what it makes of the catalogue.
use super::{
    super::{tell, values},
    Twin,
};
use crate::{
    catalogue::{
        model::{DescriptionId, Record, ToImport},
        rules, store,
    },
    platform::{
        Result, Tx,
        jobs::{ColumnFault, ImportPhase, ImportRow, RowOutcome},
        problem::Fault,
    },
};

/// Brings a record in, or says what would come of it; `at` is its place in the file, from 0.
pub fn bring_in(
    tx: &mut Tx,
    phase: ImportPhase,
    at: usize,
    read: Result<ToImport, Vec<Fault>>,
    twin: Option<Twin>,
) -> Result<ImportRow> {
    let n = i64::try_from(at).unwrap_or(i64::MAX - 1) + 1;
    let row = |outcome, label, entity_id, faults: Vec<Fault>| ImportRow {
        n,
        outcome,
        label,
        entity_id,
        faults: faults.into_iter().map(ColumnFault::from).collect(),
    };
    let mut record = match read {
        Ok(record) => record,
        Err(faults) => return Ok(row(RowOutcome::Refused, String::new(), None, faults)),
    };
    if let Some(twin) = twin {
        record.warnings.push(Fault::new("", "marc.repeated").with("record", twin.first + 1));
    }
    let label: String = record.described.title.chars().take(200).collect();
    let (outcome, id) = match (phase, twin) {
        (ImportPhase::DryRun, Some(twin)) => (later(twin), None),
        _ => settle(tx, phase, &record)?,
    };
    Ok(row(outcome, label, id.map(|id| id.0), record.warnings))
}

/// What a record becomes whose title an earlier one of the file has brought.
fn later(twin: Twin) -> RowOutcome {
    if twin.is_same { RowOutcome::Unchanged } else { RowOutcome::Changed }
}

fn settle(tx: &mut Tx, phase: ImportPhase, new: &ToImport) -> Result<(RowOutcome, Option<DescriptionId>)> {
    let key = rules::keys(&new.described, &new.source, &new.numbers, &[]).match_key;
    let Some(same) = store::same(tx, &new.source, &key)? else {
        let id = if phase == ImportPhase::Commit { Some(add(tx, new)?) } else { None };
        return Ok((RowOutcome::Created, id));
    };
    let before = if phase == ImportPhase::Commit { store::lock(tx, same.id)? } else { same };
    let digest = new.digest();
    // What was edited here since stays, until the source itself changes.
    if store::imported(tx, before.id)?.as_deref() == Some(&digest) {
        return Ok((RowOutcome::Unchanged, Some(before.id)));
    }
    if phase == ImportPhase::Commit {
        change(tx, &before, new, &digest)?;
    }
    Ok((RowOutcome::Changed, Some(before.id)))
}

fn add(tx: &mut Tx, new: &ToImport) -> Result<DescriptionId> {
    let keys = rules::keys(&new.described, &new.source, &new.numbers, &[]);
    let id = store::insert(tx, &new.described, &new.source, &keys, &new.numbers, &new.marc)?;
    store::set_imported(tx, id, &new.digest())?;
    tell(tx, "create", id, None, Some(values(&new.described, &new.numbers)))?;
    Ok(id)
}

fn change(tx: &mut Tx, before: &Record, new: &ToImport, digest: &str) -> Result<()> {
    let was = values(&before.described, &store::numbers(tx, before.id)?);
    let codes = store::codes(tx, before.id)?;
    let keys = rules::keys(&new.described, &new.source, &new.numbers, &codes);
    let record = Record { described: new.described.clone(), source: new.source.clone(), ..before.clone() };
    store::save(tx, &record, &keys, &new.numbers, &new.marc)?;
    store::set_imported(tx, before.id, digest)?;
    tell(tx, "update", before.id, Some(was), Some(values(&new.described, &new.numbers)))
}
