//! Carriers are added and edited.
use serde_json::{Value, json};

use super::step::refuse;
use crate::{
    platform::{
        Result, Right, Tx, Version,
        events::{Event, tell},
        problem::Fault,
        text,
    },
    shipments::{
        WriteTariffs,
        model::{Carrier, CarrierId, CarrierPatch, Carriers, NewCarrier},
        rules, store,
    },
};

/// All of them; those to which parcels are still given first.
pub fn list_carriers(tx: &mut Tx) -> Result<Carriers> {
    Ok(Carriers { items: store::all_carriers(tx)? })
}

pub fn add_carrier(tx: &mut Tx, new: &NewCarrier) -> Result<Carrier> {
    tx.act_everywhere(WriteTariffs::CODE)?;
    let (name, address) = (text::clean(&new.name), new.tracking_url.as_deref().and_then(text::clean));
    refuse(faults(name.as_deref(), address.as_deref()))?;
    let carrier = store::insert_carrier(tx, &name.unwrap_or_default(), address.as_deref())?;
    tell(tx, &event(tx, &carrier, "create").values(None, Some(values(&carrier))))?;
    Ok(carrier)
}

pub fn edit_carrier(tx: &mut Tx, id: CarrierId, version: Version, patch: &CarrierPatch) -> Result<Carrier> {
    tx.act_everywhere(WriteTariffs::CODE)?;
    let was = store::lock_carrier(tx, id)?;
    version.must_be(was.version)?;
    let mut carrier = was.clone();
    if let Some(name) = &patch.name {
        carrier.name = text::clean(name).unwrap_or_default();
    }
    patch.tracking_url.apply(&mut carrier.tracking_url);
    carrier.tracking_url = carrier.tracking_url.as_deref().and_then(text::clean);
    carrier.is_active = patch.is_active.unwrap_or(carrier.is_active);
    refuse(faults(Some(&carrier.name), carrier.tracking_url.as_deref()))?;
    if values(&carrier) != values(&was) {
        store::save_carrier(tx, &mut carrier)?;
        tell(tx, &event(tx, &carrier, "update").values(Some(values(&was)), Some(values(&carrier))))?;
    }
    Ok(carrier)
}

fn faults(name: Option<&str>, address: Option<&str>) -> Vec<Fault> {
    let is_named = name.is_some_and(|name| !name.is_empty());
    let name = (!is_named).then(|| Fault::new("/name", "field.required"));
    name.into_iter().chain(address.and_then(rules::address_fault)).collect()
}

fn event<'a>(tx: &Tx, carrier: &Carrier, verb: &str) -> Event<'a> {
    Event::new(format!("carriers.{verb}"), "carrier", carrier.id.0, tx.today)
}

fn values(carrier: &Carrier) -> Value {
    json!({ "name": carrier.name, "tracking_url": carrier.tracking_url, "is_active": carrier.is_active })
}
