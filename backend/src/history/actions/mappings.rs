//! Mappings are saved by name, edited and deleted.
use serde_json::{Value, json};

use super::{
    super::{
        ImportHistory,
        model::{
            HistoryMapping, HistoryMappingId, HistoryMappingPatch, HistoryMappings, HistoryReading, MappingRow,
            NewHistoryMapping,
        },
        rules, store,
    },
    ENTITY, json as written, reading, unknown_libraries,
};
use crate::{
    libraries,
    platform::{
        Error, Result, Right, Tx, Version,
        events::{self, Event, Timeline},
        problem::Fault,
        text,
    },
};

pub fn list(tx: &mut Tx) -> Result<HistoryMappings> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let rows = store::all(tx)?;
    Ok(HistoryMappings { items: rows.into_iter().map(|row| one(tx, row)).collect::<Result<_>>()? })
}

pub fn get(tx: &mut Tx, id: HistoryMappingId) -> Result<HistoryMapping> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let row = store::get(tx, id)?;
    one(tx, row)
}

/// Who made a mapping and edited it.
pub fn timeline(tx: &mut Tx, id: HistoryMappingId) -> Result<Timeline> {
    tx.act_everywhere(ImportHistory::CODE)?;
    store::get(tx, id)?;
    events::timeline(tx, ENTITY, id.0)
}

/// The columns that a mapping reads, as the first line of a file for it.
pub fn heads(tx: &mut Tx, id: HistoryMappingId) -> Result<Vec<String>> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let row = store::get(tx, id)?;
    Ok(reading(&row)?.columns.into_iter().filter_map(|column| column.column).collect())
}

/// Saves how a file is read.
pub fn create(tx: &mut Tx, new: &NewHistoryMapping) -> Result<HistoryMapping> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let mut faults = Vec::new();
    let name = cleaned(&new.name, &mut faults);
    let reading = checked(tx, &new.reading, &mut faults)?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let row = MappingRow {
        id: HistoryMappingId(0),
        name_key: text::fold(&name),
        name,
        reading_json: written(&reading)?,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let row = store::insert(tx, &row)?;
    tell(tx, "create", &row, None, Some(values(&row.name, &reading)))?;
    one(tx, row)
}

/// Edits a mapping; imports that have begun go on as they were told.
pub fn update(
    tx: &mut Tx,
    id: HistoryMappingId,
    version: Version,
    patch: &HistoryMappingPatch,
) -> Result<HistoryMapping> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let before = store::lock(tx, id)?;
    version.must_be(before.version)?;
    let (mut row, mut faults, was) = (before.clone(), Vec::new(), reading(&before)?);
    if let Some(name) = &patch.name {
        row.name = cleaned(name, &mut faults);
        row.name_key = text::fold(&row.name);
    }
    let is = match &patch.reading {
        Some(new) => checked(tx, new, &mut faults)?,
        None => was.clone(),
    };
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if row.name != before.name || is != was {
        row.reading_json = written(&is)?;
        store::save(tx, &mut row)?;
        tell(tx, "update", &row, Some(values(&before.name, &was)), Some(values(&row.name, &is)))?;
    }
    one(tx, row)
}

/// Deletes a mapping; what was imported by it stays.
pub fn delete(tx: &mut Tx, id: HistoryMappingId) -> Result<()> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let row = store::lock(tx, id)?;
    store::remove(tx, id)?;
    let was = reading(&row)?;
    tell(tx, "delete", &row, Some(values(&row.name, &was)), None)
}

fn cleaned(name: &str, faults: &mut Vec<Fault>) -> String {
    let name = text::clean(name).filter(|name| !text::fold(name).is_empty());
    if name.is_none() {
        faults.push(Fault::new("/name", "field.required"));
    }
    name.unwrap_or_default()
}

fn checked(tx: &mut Tx, new: &HistoryReading, faults: &mut Vec<Fault>) -> Result<HistoryReading> {
    let mut reading = new.clone();
    let mut of_reading = rules::tidy(&mut reading);
    of_reading.extend(unknown_libraries(tx, &reading)?);
    let inside = |fault: Fault| Fault { pointer: format!("/reading{}", fault.pointer), ..fault };
    faults.extend(of_reading.into_iter().map(inside));
    Ok(reading)
}

fn one(tx: &mut Tx, row: MappingRow) -> Result<HistoryMapping> {
    let reading = reading(&row)?;
    let named: Vec<_> = reading.libraries.iter().map(|library| library.library_id).collect();
    let mut refs: Vec<_> = libraries::refs(tx, &named)?.into_values().collect();
    refs.sort_by_key(|library| library.id);
    Ok(HistoryMapping {
        id: row.id,
        name: row.name,
        reading,
        libraries: refs,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    })
}

fn values(name: &str, reading: &HistoryReading) -> Value {
    let mut values = json!(reading);
    values["name"] = json!(name);
    values
}

fn tell(tx: &mut Tx, verb: &str, row: &MappingRow, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = Event::new(format!("history.{verb}"), ENTITY, row.id.0, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}
