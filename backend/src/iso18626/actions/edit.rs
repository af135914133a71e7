//! A partner's system is set up and edited.
use serde_json::{Value, json};

use super::{
    super::{
        ManagePeers,
        model::{IsoAgency, IsoPeer, NewPeer, PeerPatch, PeerRow, PeerState},
        problems, rules, store,
    },
    ENTITY,
    seal::seal,
    show::one,
};
use crate::{
    libraries,
    platform::{
        Error, Patch, Result, Right, Tx, Version,
        actor::LibraryId,
        events::{self, Event},
        outgoing::{self, Leads},
        problem::Fault,
    },
};

/// Sets a system up, of whose address it was looked where it leads.
pub fn create(tx: &mut Tx, new: &NewPeer, leads: Leads) -> Result<IsoPeer> {
    tx.act_everywhere(ManagePeers::CODE)?;
    let mut faults: Vec<Fault> = outgoing::address_fault(&new.url, leads).into_iter().collect();
    faults.extend(rules::agency_fault(&new.agency, "/agency"));
    faults.extend(library_fault(tx, new.library_id)?);
    let ours = our_agency(tx, new.our_agency.as_ref(), &mut faults)?;
    faults.extend(taken(tx, &new.agency, new.library_id)?);
    faults.extend(new.credentials.as_ref().and_then(rules::header_fault));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    match store::get_peer(tx, new.library_id) {
        Err(Error::NotFound) => {}
        Ok(_) => return Err((&problems::ALREADY_SET_UP).into()),
        Err(err) => return Err(err),
    }
    let credentials = match &new.credentials {
        Some(credentials) => seal(tx, new.library_id, credentials)?,
        None => None,
    };
    let row = PeerRow {
        library_id: new.library_id,
        agency_kind: new.agency.kind.clone(),
        agency_value: new.agency.value.clone(),
        our_kind: ours.kind,
        our_value: ours.value,
        url: new.url.clone(),
        dialect: new.dialect,
        state: PeerState::Active,
        credentials,
        automatic: new.automatic,
        failing_since: None,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    store::insert_peer(tx, &row)?;
    let event = Event::new("iso18626.create", ENTITY, row.library_id.0, tx.today).moved(None, row.state.as_str());
    events::tell(tx, &event.values(None, Some(values(&row))))?;
    one(tx, row)
}

/// Edits a system; `leads` is where a new address leads. What waits goes to the new address as it was written.
pub fn update(tx: &mut Tx, id: LibraryId, version: Version, patch: &PeerPatch, leads: Leads) -> Result<IsoPeer> {
    tx.act_everywhere(ManagePeers::CODE)?;
    let mut row = store::lock_peer(tx, id)?;
    version.must_be(row.version)?;
    let (before, mut faults) = (row.clone(), Vec::new());
    if let Some(url) = &patch.url {
        faults.extend(outgoing::address_fault(url, leads));
        row.url.clone_from(url);
    }
    if let Some(agency) = &patch.agency {
        faults.extend(rules::agency_fault(agency, "/agency"));
        faults.extend(taken(tx, agency, id)?);
        (row.agency_kind, row.agency_value) = (agency.kind.clone(), agency.value.clone());
    }
    if let Some(agency) = &patch.our_agency {
        faults.extend(rules::agency_fault(agency, "/our_agency"));
        (row.our_kind, row.our_value) = (agency.kind.clone(), agency.value.clone());
    }
    row.dialect = patch.dialect.unwrap_or(row.dialect);
    row.automatic = patch.automatic.unwrap_or(row.automatic);
    match &patch.credentials {
        Patch::Leave => {}
        Patch::Empty => row.credentials = None,
        Patch::Set(credentials) => {
            faults.extend(rules::header_fault(credentials));
            row.credentials = seal(tx, id, credentials)?;
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if values(&before) != values(&row) || before.credentials != row.credentials {
        store::save_peer(tx, &mut row)?;
        let event = Event::new("iso18626.update", ENTITY, id.0, tx.today);
        events::tell(tx, &event.values(Some(values(&before)), Some(values(&row))))?;
    }
    one(tx, row)
}

/// A library that we can exchange with: it is there, and is not ours.
fn library_fault(tx: &mut Tx, library: LibraryId) -> Result<Option<Fault>> {
    let code = match libraries::get(tx, library) {
        Ok(known) if known.is_ours => "loans.own_library",
        Ok(_) => return Ok(None),
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(Some(Fault::new("/library_id", code)))
}

/// What they call us: as it was said, else by our ISIL (ISO 15511).
fn our_agency(tx: &mut Tx, named: Option<&IsoAgency>, faults: &mut Vec<Fault>) -> Result<IsoAgency> {
    if let Some(named) = named {
        faults.extend(rules::agency_fault(named, "/our_agency"));
        return Ok(named.clone());
    }
    let us = libraries::ours(tx)?;
    let value = libraries::isil(tx, us)?.unwrap_or_default();
    if value.is_empty() {
        faults.push(Fault::new("/our_agency", "field.required"));
    }
    Ok(IsoAgency { kind: "ISIL".to_owned(), value })
}

/// No two libraries call themselves the same.
fn taken(tx: &mut Tx, agency: &IsoAgency, library: LibraryId) -> Result<Option<Fault>> {
    let holder = store::by_agency(tx, agency)?.filter(|row| row.library_id != library);
    Ok(holder.map(|_| Fault::new("/agency/value", "code.taken")))
}

/// What is written down of a change: never what proves who we are.
fn values(row: &PeerRow) -> Value {
    json!({
        "agency": format!("{}:{}", row.agency_kind, row.agency_value),
        "our_agency": format!("{}:{}", row.our_kind, row.our_value),
        "url": row.url,
        "dialect": row.dialect,
        "automatic": row.automatic,
        "has_credentials": row.credentials.is_some(),
    })
}
