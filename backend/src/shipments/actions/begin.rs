//! A parcel is begun, and edited: how it is carried, what it weighs, what it cost.
use chrono::Datelike;
use serde_json::{Value, json};

use super::{cost, pack, show, step};
use crate::{
    libraries, parameters,
    platform::{Error, Patch, Result, Right, Tx, Version, actor::LibraryId, events, problem::Fault, text},
    shipments::{
        WriteShipments,
        model::{
            Carriage, CarrierId, NewShipment, Packing, PriceSource, Pricing, Shipment, ShipmentId, ShipmentPatch,
            ShipmentRecord, ShipmentStanding, ShipmentStatus,
        },
        problems, store,
    },
};

const SERIES: &str = "S";

/// Begins a parcel, with what is put in at once.
pub fn start(tx: &mut Tx, new: &NewShipment) -> Result<Shipment> {
    let year = tx.today.year();
    // What lacks a number is done again: better before it has begun.
    tx.want_numbers(SERIES, year, 1)?;
    let mut faults = Vec::new();
    let branch = branch(tx, new.branch_id, &mut faults)?;
    faults.extend(library_fault(tx, new.library_id)?);
    faults.extend(carrier_fault(tx, new.carrier_id)?);
    let (Some(branch_id), true) = (branch, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let format = parameters::numbers::SHIPMENT.at(tx, branch_id, tx.today)?;
    let clean = |field: &Option<String>| field.as_deref().and_then(text::clean);
    let mut record = ShipmentRecord {
        id: ShipmentId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        direction: new.direction,
        library_id: new.library_id,
        branch_id,
        owner_id: tx.owner().ok_or(Error::Unauthenticated)?,
        standing: ShipmentStanding { status: ShipmentStatus::Packing, sent_on: None, arrived_on: None },
        carriage: Carriage {
            carrier_id: new.carrier_id,
            tracking_number: clean(&new.tracking_number),
            grams: new.grams,
            expected_on: new.expected_on,
            note: clean(&new.note),
        },
        pricing: Pricing::default(),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    record.id = store::insert(tx, &record)?;
    events::tell(tx, &step::event(&record, "create", tx.today).values(None, Some(values(&record))))?;
    if new.loan_ids.is_empty() {
        return show::whole(tx, record);
    }
    pack::pack(tx, record.id, &Packing { code: None, loan_ids: new.loan_ids.clone() })
}

/// Edits a parcel; once it was sent, another price takes its cost lines back and writes new ones.
pub fn update(tx: &mut Tx, id: ShipmentId, version: Version, patch: &ShipmentPatch) -> Result<Shipment> {
    let mut record = step::lock(tx, id)?;
    version.must_be(record.version)?;
    if record.standing.status == ShipmentStatus::Cancelled {
        return Err((&problems::NOT_EDITED).into());
    }
    let was = record.clone();
    let carriage = &mut record.carriage;
    patch.carrier_id.apply(&mut carriage.carrier_id);
    patch.tracking_number.apply(&mut carriage.tracking_number);
    patch.grams.apply(&mut carriage.grams);
    patch.expected_on.apply(&mut carriage.expected_on);
    patch.note.apply(&mut carriage.note);
    let clean = |field: &Option<String>| field.as_deref().and_then(text::clean);
    (carriage.tracking_number, carriage.note) = (clean(&carriage.tracking_number), clean(&carriage.note));
    let mut faults = Vec::new();
    if record.carriage.carrier_id != was.carriage.carrier_id {
        faults.extend(carrier_fault(tx, record.carriage.carrier_id)?);
    }
    type_price(&mut record, patch, &mut faults);
    step::refuse(faults)?;
    if record.standing.status.has_begun() {
        cost::reprice(tx, &mut record)?;
    }
    if values(&record) != values(&was) {
        store::save(tx, &mut record)?;
        let loans = store::packed(tx, id)?;
        let why = record.pricing.price_reason.clone().unwrap_or_else(|| record.number.clone());
        cost::post(tx, &record, &loans, &why)?;
        let event = step::event(&record, "update", tx.today).values(Some(values(&was)), Some(values(&record)));
        events::tell(tx, &event)?;
    }
    show::whole(tx, record)
}

/// A price that a person says, with why; without one the tariff says it again.
fn type_price(record: &mut ShipmentRecord, patch: &ShipmentPatch, faults: &mut Vec<Fault>) {
    let reason = patch.price_reason.as_deref().and_then(text::clean);
    match (&patch.price_cents, reason) {
        (Patch::Leave, None) => {}
        (Patch::Leave, Some(_)) => faults.push(Fault::new("/price_reason", "field.not_allowed")),
        (Patch::Empty, _) => record.pricing = Pricing::default(),
        (Patch::Set(_), None) => faults.push(Fault::new("/price_reason", "field.required")),
        (Patch::Set(cents), Some(reason)) => {
            record.pricing = Pricing {
                price_cents: Some(*cents),
                price_source: Some(PriceSource::Typed),
                price_reason: Some(reason),
                tariff_id: None,
                zone: None,
            };
        }
    }
}

/// At whose desk it is: the caller's branch, or that of the one whom the caller stands in for, unless another of ours
/// is named, as far as the right reaches.
fn branch(tx: &mut Tx, named: Option<LibraryId>, faults: &mut Vec<Fault>) -> Result<Option<LibraryId>> {
    let reaches = tx.reaches(WriteShipments::CODE)?;
    let Some(branch) = named.or_else(|| reaches.first()?.branch) else {
        faults.push(Fault::new("/branch_id", "field.required"));
        return Ok(None);
    };
    if !libraries::is_ours(tx, branch)? {
        faults.push(Fault::new("/branch_id", "library.not_ours"));
    } else if let Some(reach) = reaches.iter().find(|reach| reach.covers(branch, reach.account)) {
        tx.deputy_for = reach.deputy_for;
    } else {
        faults.push(Fault::new("/branch_id", "value.not_in_list"));
    }
    Ok(Some(branch))
}

/// Another library than ours.
fn library_fault(tx: &mut Tx, library: LibraryId) -> Result<Option<Fault>> {
    let code = match libraries::get(tx, library) {
        Ok(known) if known.is_ours => "loans.own_library",
        Ok(_) => return Ok(None),
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(Some(Fault::new("/library_id", code)))
}

/// A carrier to which parcels are still given.
fn carrier_fault(tx: &mut Tx, carrier: Option<CarrierId>) -> Result<Option<Fault>> {
    let Some(carrier) = carrier else { return Ok(None) };
    let is_there = match store::find_carrier(tx, carrier) {
        Ok(carrier) => carrier.is_active,
        Err(Error::NotFound) => false,
        Err(err) => return Err(err),
    };
    Ok((!is_there).then(|| Fault::new("/carrier_id", "value.not_in_list")))
}

/// What the history keeps of how a parcel is carried: not its note, which may speak of people.
fn values(record: &ShipmentRecord) -> Value {
    let mut values = json!(record.pricing);
    let carriage = json!(record.carriage);
    for (name, value) in carriage.as_object().into_iter().flatten() {
        values[name] = value.clone();
    }
    values
}
