//! Tariffs are added, edited while nothing was sent by them, and tried.
use serde_json::{Value, json};

use super::step::refuse;
use crate::{
    libraries::codes,
    platform::{
        Error, Result, Right, Tx, Version,
        events::{Event, tell},
        problem::Fault,
        text,
    },
    shipments::{
        WriteTariffs,
        model::{NewTariff, PriceAsked, PriceTrial, Tariff, TariffId, TariffPatch, Tariffs, TariffsAsked},
        problems, rules, store,
    },
};

pub fn list_tariffs(tx: &mut Tx, asked: &TariffsAsked) -> Result<Tariffs> {
    Ok(Tariffs { items: store::tariffs(tx, asked.carrier_id)? })
}

pub fn get_tariff(tx: &mut Tx, id: TariffId) -> Result<Tariff> {
    store::find_tariff(tx, id)
}

/// Adds a tariff from a day on; the one before ends on the day before it, where it names no last day.
pub fn add_tariff(tx: &mut Tx, new: &NewTariff) -> Result<Tariff> {
    tx.act_everywhere(WriteTariffs::CODE)?;
    store::lock_carrier(tx, new.carrier_id).map_err(|err| match err {
        Error::NotFound => Error::invalid("/carrier_id", "value.not_in_list"),
        err => err,
    })?;
    let others = store::records_of(tx, new.carrier_id)?;
    let mut faults = Vec::new();
    faults.extend(rules::days_fault(new.valid_from, new.valid_to, &others));
    let zones = rules::checked_zones(&new.zones, &mut faults);
    refuse(faults)?;
    if let Some((before, last)) = rules::ends_before(new.valid_from, &others) {
        store::end_tariff(tx, before.id, last)?;
    }
    let note = new.note.as_deref().and_then(text::clean);
    let id = store::insert_tariff(tx, new.carrier_id, (new.valid_from, new.valid_to), note.as_deref())?;
    store::write_zones(tx, id, &zones)?;
    let tariff = store::find_tariff(tx, id)?;
    tell(tx, &event(tx, &tariff, "create").values(None, Some(values(&tariff))))?;
    Ok(tariff)
}

/// Edits a tariff: its last day and its note always, its prices while nothing was sent by them.
pub fn edit_tariff(tx: &mut Tx, id: TariffId, version: Version, patch: &TariffPatch) -> Result<Tariff> {
    let was = hold(tx, id)?;
    version.must_be(was.version)?;
    let mut tariff = was.clone();
    patch.valid_to.apply(&mut tariff.valid_to);
    patch.note.apply(&mut tariff.note);
    tariff.note = tariff.note.as_deref().and_then(text::clean);
    let mut faults = Vec::new();
    if tariff.valid_to != was.valid_to {
        let mut others = store::records_of(tx, was.carrier_id)?;
        others.retain(|other| other.id != id);
        faults.extend(rules::days_fault(tariff.valid_from, tariff.valid_to, &others));
    }
    if let Some(zones) = &patch.zones {
        tariff.zones = rules::checked_zones(zones, &mut faults);
    }
    refuse(faults)?;
    if was.is_used && tariff.zones != was.zones {
        return Err((&problems::TARIFF_USED).into());
    }
    if tariff != was {
        store::save_tariff(tx, &tariff)?;
        store::write_zones(tx, id, &tariff.zones)?;
        tell(tx, &event(tx, &tariff, "update").values(Some(values(&was)), Some(values(&tariff))))?;
    }
    store::find_tariff(tx, id)
}

/// Deletes a tariff by which nothing was sent.
pub fn delete_tariff(tx: &mut Tx, id: TariffId) -> Result<()> {
    let tariff = hold(tx, id)?;
    if tariff.is_used {
        return Err((&problems::TARIFF_USED).into());
    }
    store::delete_tariff(tx, id)?;
    tell(tx, &event(tx, &tariff, "delete").values(Some(values(&tariff)), None))?;
    Ok(())
}

/// A tariff that is about to change; whoever else changes those of its carrier waits until this unit ends.
fn hold(tx: &mut Tx, id: TariffId) -> Result<Tariff> {
    tx.act_everywhere(WriteTariffs::CODE)?;
    let carrier = store::find_tariff(tx, id)?.carrier_id;
    store::lock_carrier(tx, carrier)?;
    store::find_tariff(tx, id)
}

/// What a parcel would cost.
pub fn trial(tx: &mut Tx, asked: &PriceAsked) -> Result<PriceTrial> {
    let country = codes::country(&asked.country);
    let country = country.map_err(|code| Error::Invalid(vec![Fault::new("/country", code)]))?;
    let tariffs = store::tariffs(tx, Some(asked.carrier_id))?;
    Ok(rules::price(&tariffs, &country, asked.grams, asked.on.unwrap_or(tx.today)).into())
}

fn event<'a>(tx: &Tx, tariff: &Tariff, verb: &str) -> Event<'a> {
    Event::new(format!("tariffs.{verb}"), "tariff", tariff.id.0, tx.today)
}

fn values(tariff: &Tariff) -> Value {
    json!({
        "carrier_id": tariff.carrier_id,
        "valid_from": tariff.valid_from,
        "valid_to": tariff.valid_to,
        "note": tariff.note,
        "zones": tariff.zones,
    })
}
