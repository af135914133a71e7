//! A catalogue is set up and edited.
use serde_json::{Value, json};

use super::{
    super::{
        model::{LookupTarget, LookupTargetId, LookupTargetPatch, NewLookupTarget, TargetRow},
        rules, store,
    },
    ENTITY,
    seal::seal,
    show::one,
};
use crate::{
    libraries,
    parameters::ManageParameters,
    platform::{
        Error, Patch, Result, Right, Tx, Version,
        actor::LibraryId,
        events::{self, Event},
        outgoing::{self, Leads},
        problem::Fault,
        text,
    },
};

/// Sets a catalogue up, of whose address it was looked where it leads.
pub fn create(tx: &mut Tx, new: &NewLookupTarget, leads: Leads) -> Result<LookupTarget> {
    tx.act_everywhere(ManageParameters::CODE)?;
    let row = TargetRow {
        id: LookupTargetId(0),
        name: text::clean(&new.name).unwrap_or_default(),
        url: new.url.clone(),
        library_id: new.library_id,
        sru_version: new.sru_version,
        record_schema: text::clean(&new.record_schema).unwrap_or_default(),
        marc_format: new.marc_format,
        indexes: new.indexes.clone(),
        deadline_ms: new.deadline_ms,
        position: new.position,
        is_active: new.is_active,
        credentials: None,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let mut faults: Vec<Fault> = outgoing::address_fault(&new.url, leads).into_iter().collect();
    faults.extend(row_faults(&row));
    faults.extend(library_fault(tx, new.library_id)?);
    faults.extend(new.credentials.as_ref().and_then(rules::credentials_fault));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let mut row = store::insert(tx, &row)?;
    if let Some(credentials) = &new.credentials {
        let sealed = seal(tx, row.id, credentials)?;
        store::seal(tx, row.id, &sealed)?;
        row.credentials = Some(sealed);
    }
    let event = Event::new("lookup.create", ENTITY, row.id.0, tx.today);
    events::tell(tx, &event.values(None, Some(values(&row))))?;
    one(tx, row)
}

/// Edits a catalogue; `leads` is where a new address leads.
pub fn update(
    tx: &mut Tx,
    id: LookupTargetId,
    version: Version,
    patch: &LookupTargetPatch,
    leads: Leads,
) -> Result<LookupTarget> {
    tx.act_everywhere(ManageParameters::CODE)?;
    let before = store::lock(tx, id)?;
    version.must_be(before.version)?;
    let (mut row, mut faults) = (before.clone(), Vec::new());
    if let Some(url) = &patch.url {
        faults.extend(outgoing::address_fault(url, leads));
        row.url.clone_from(url);
    }
    if let Some(name) = &patch.name {
        row.name = text::clean(name).unwrap_or_default();
    }
    if let Some(schema) = &patch.record_schema {
        row.record_schema = text::clean(schema).unwrap_or_default();
    }
    if let Patch::Set(library) = patch.library_id {
        faults.extend(library_fault(tx, Some(library))?);
    }
    patch.library_id.apply(&mut row.library_id);
    patch.marc_format.apply(&mut row.marc_format);
    row.sru_version = patch.sru_version.unwrap_or(row.sru_version);
    row.indexes = patch.indexes.clone().unwrap_or(row.indexes);
    row.deadline_ms = patch.deadline_ms.unwrap_or(row.deadline_ms);
    row.position = patch.position.unwrap_or(row.position);
    row.is_active = patch.is_active.unwrap_or(row.is_active);
    match &patch.credentials {
        Patch::Leave => {}
        Patch::Empty => row.credentials = None,
        Patch::Set(credentials) => {
            faults.extend(rules::credentials_fault(credentials));
            row.credentials = Some(seal(tx, id, credentials)?);
        }
    }
    faults.extend(row_faults(&row));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if values(&before) != values(&row) || before.credentials != row.credentials {
        store::save(tx, &mut row)?;
        let event = Event::new("lookup.update", ENTITY, id.0, tx.today);
        events::tell(tx, &event.values(Some(values(&before)), Some(values(&row))))?;
    }
    one(tx, row)
}

fn row_faults(row: &TargetRow) -> Vec<Fault> {
    let named = [("/name", &row.name), ("/record_schema", &row.record_schema)];
    let blank = named.into_iter().filter(|(_, text)| text.is_empty());
    let blank = blank.map(|(pointer, _)| Fault::new(pointer, "field.required"));
    blank.chain(rules::index_faults(&row.indexes)).collect()
}

/// A library of the directory that is not ours: what we have is looked up in our own catalogue.
fn library_fault(tx: &mut Tx, library: Option<LibraryId>) -> Result<Option<Fault>> {
    let Some(library) = library else { return Ok(None) };
    let code = match libraries::get(tx, library) {
        Ok(known) if known.is_ours => "loans.own_library",
        Ok(_) => return Ok(None),
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(Some(Fault::new("/library_id", code)))
}

/// What is written down of a change: never what proves who we are.
fn values(row: &TargetRow) -> Value {
    json!({
        "name": row.name,
        "url": row.url,
        "library_id": row.library_id,
        "sru_version": row.sru_version,
        "record_schema": row.record_schema,
        "marc_format": row.marc_format,
        "indexes": row.indexes,
        "deadline_ms": row.deadline_ms,
        "position": row.position,
        "is_active": row.is_active,
        "has_credentials": row.credentials.is_some(),
    })
}
