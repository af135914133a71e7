//! Parcels as lines of a list, for this caller now.
use std::collections::HashMap;

use crate::{
    libraries::{self, Ref},
    platform::{Result, Tx, actor::LibraryId},
    shipments::{
        model::{Carrier, CarrierRef, ShipmentId, ShipmentRecord, ShipmentRow, ShipmentStatus},
        rules, store,
    },
};

/// Parcels as lines of a list.
pub fn rows(tx: &mut Tx, records: Vec<ShipmentRecord>) -> Result<Vec<ShipmentRow>> {
    let ids: Vec<ShipmentId> = records.iter().map(|record| record.id).collect();
    let counts = store::counts(tx, &ids)?;
    let libraries: Vec<LibraryId> = records.iter().map(|record| record.library_id).collect();
    let names = libraries::refs(tx, &libraries)?;
    let carriers: Vec<_> = records.iter().filter_map(|record| record.carriage.carrier_id).collect();
    let carriers = store::carrier_refs(tx, &carriers)?;
    let row = |record: ShipmentRecord| {
        let (n_loans, n_awaited) = counts.get(&record.id).copied().unwrap_or_default();
        let actions = rules::offers(&record, n_loans, tx.actor);
        let is_away = matches!(record.standing.status, ShipmentStatus::Sent | ShipmentStatus::PartlyReceived);
        let is_past = record.carriage.expected_on.is_some_and(|day| day < tx.today);
        let carrier = record.carriage.carrier_id.and_then(|id| carriers.get(&id));
        ShipmentRow {
            id: record.id,
            number: record.number,
            direction: record.direction,
            status: record.standing.status,
            library: named(&names, record.library_id),
            tracking_url: address(carrier, record.carriage.tracking_number.as_deref()),
            carrier: carrier.map(|carrier| CarrierRef { id: carrier.id, name: carrier.name.clone() }),
            tracking_number: record.carriage.tracking_number,
            grams: record.carriage.grams,
            price_cents: record.pricing.price_cents,
            price_source: record.pricing.price_source,
            n_loans,
            n_awaited,
            expected_on: record.carriage.expected_on,
            sent_on: record.standing.sent_on,
            arrived_on: record.standing.arrived_on,
            is_late: is_away && is_past,
            version: record.version,
            actions,
        }
    };
    Ok(records.into_iter().map(row).collect())
}

/// Where a parcel is followed: what a carrier gave is written into the address letter by letter, as a part of it.
fn address(carrier: Option<&Carrier>, number: Option<&str>) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let number: String = number?.chars().filter(|&c| is_plain(c)).collect();
    Some(carrier?.tracking_url.as_deref()?.replace("{number}", &number))
}

/// References hold, so that every library has its name.
pub fn named(names: &HashMap<LibraryId, Ref>, id: LibraryId) -> Ref {
    names.get(&id).cloned().unwrap_or(Ref { id, name: String::new(), short_name: None })
}
