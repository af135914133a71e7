//! Tariffs with their zones and bands.
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx},
    schema::{shipments, tariff_bands as bands, tariff_zones as zones, tariffs},
    shipments::model::{CarrierId, Tariff, TariffBand, TariffId, TariffRecord, TariffZone},
};

/// All tariffs, or those of a carrier; the newest first.
pub fn tariffs(tx: &mut Tx, carrier: Option<CarrierId>) -> Result<Vec<Tariff>> {
    let mut query = tariffs::table.select(TariffRecord::as_select()).into_boxed();
    if let Some(carrier) = carrier {
        query = query.filter(tariffs::carrier_id.eq(carrier));
    }
    let rows = query.order((tariffs::carrier_id, tariffs::valid_from.desc())).load(tx.conn)?;
    whole(tx, rows)
}

/// The tariffs of a carrier.
pub fn tariffs_of(tx: &mut Tx, carrier: CarrierId) -> Result<Vec<Tariff>> {
    tariffs(tx, Some(carrier))
}

/// The days of the tariffs of a carrier.
pub fn records_of(tx: &mut Tx, carrier: CarrierId) -> Result<Vec<TariffRecord>> {
    let of = tariffs::table.filter(tariffs::carrier_id.eq(carrier)).order(tariffs::valid_from);
    Ok(of.select(TariffRecord::as_select()).load(tx.conn)?)
}

/// One tariff, whole.
pub fn find_tariff(tx: &mut Tx, id: TariffId) -> Result<Tariff> {
    let row = tariffs::table.find(id).select(TariffRecord::as_select()).first(tx.conn)?;
    whole(tx, vec![row])?.pop().ok_or(crate::platform::Error::NotFound)
}

fn whole(tx: &mut Tx, rows: Vec<TariffRecord>) -> Result<Vec<Tariff>> {
    let ids: Vec<TariffId> = rows.iter().map(|row| row.id).collect();
    let of = zones::table.filter(zones::tariff_id.eq_any(&ids)).order((zones::tariff_id, zones::n));
    let found: Vec<(TariffId, i32, String, String)> =
        of.select((zones::tariff_id, zones::n, zones::name, zones::countries)).load(tx.conn)?;
    let of = bands::table.filter(bands::tariff_id.eq_any(&ids)).order(bands::up_to_grams);
    let of = of.select((bands::tariff_id, bands::zone_n, bands::over_grams, bands::up_to_grams, bands::price_cents));
    let mut by_zone: HashMap<(TariffId, i32), Vec<TariffBand>> = HashMap::new();
    for (tariff, zone, over_grams, up_to_grams, price_cents) in of.load::<(TariffId, i32, i64, i64, i64)>(tx.conn)? {
        by_zone.entry((tariff, zone)).or_default().push(TariffBand { over_grams, up_to_grams, price_cents });
    }
    let mut by_tariff: HashMap<TariffId, Vec<TariffZone>> = HashMap::new();
    for (tariff, n, name, countries) in found {
        let countries = countries.split_whitespace().map(str::to_owned).collect();
        let bands = by_zone.remove(&(tariff, n)).unwrap_or_default();
        by_tariff.entry(tariff).or_default().push(TariffZone { name, countries, bands });
    }
    let used = shipments::table.filter(shipments::tariff_id.assume_not_null().eq_any(&ids));
    let used: Vec<TariffId> = used.select(shipments::tariff_id.assume_not_null()).distinct().load(tx.conn)?;
    let used: HashSet<TariffId> = used.into_iter().collect();
    let tariff = |row: TariffRecord| Tariff {
        id: row.id,
        carrier_id: row.carrier_id,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        note: row.note,
        zones: by_tariff.remove(&row.id).unwrap_or_default(),
        is_used: used.contains(&row.id),
        version: row.version,
    };
    Ok(rows.into_iter().map(tariff).collect())
}

/// Writes a tariff without its zones; its id is given by the database.
pub fn insert_tariff(
    tx: &mut Tx,
    carrier: CarrierId,
    (from, to): (NaiveDate, Option<NaiveDate>),
    note: Option<&str>,
) -> Result<TariffId> {
    let row = (
        (tariffs::carrier_id.eq(carrier), tariffs::valid_from.eq(from), tariffs::valid_to.eq(to)),
        (tariffs::note.eq(note), tariffs::version.eq(1_i64)),
        (tariffs::created_at.eq(tx.now), tariffs::updated_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(tariffs::table).values(row).returning(tariffs::id).get_result(tx.conn)?)
}

/// Writes the zones of a tariff anew.
pub fn write_zones(tx: &mut Tx, id: TariffId, wanted: &[TariffZone]) -> Result<()> {
    forget_zones(tx, id)?;
    for (n, zone) in (0_i32..).zip(wanted) {
        let row = (zones::tariff_id.eq(id), zones::n.eq(n), zones::name.eq(&zone.name));
        let row = (row, zones::countries.eq(zone.countries.join(" ")));
        diesel::insert_into(zones::table).values(row).execute(tx.conn)?;
        for band in &zone.bands {
            let row = (
                (bands::tariff_id.eq(id), bands::zone_n.eq(n)),
                (bands::over_grams.eq(band.over_grams), bands::up_to_grams.eq(band.up_to_grams)),
                bands::price_cents.eq(band.price_cents),
            );
            diesel::insert_into(bands::table).values(row).execute(tx.conn)?;
        }
    }
    Ok(())
}

fn forget_zones(tx: &mut Tx, id: TariffId) -> Result<()> {
    diesel::delete(bands::table.filter(bands::tariff_id.eq(id))).execute(tx.conn)?;
    diesel::delete(zones::table.filter(zones::tariff_id.eq(id))).execute(tx.conn)?;
    Ok(())
}

/// Saves the last day and the note of a tariff as its next version.
pub fn save_tariff(tx: &mut Tx, tariff: &Tariff) -> Result<()> {
    let changed = (
        (tariffs::valid_to.eq(tariff.valid_to), tariffs::note.eq(&tariff.note)),
        (tariffs::version.eq(tariff.version + 1), tariffs::updated_at.eq(tx.now)),
    );
    diesel::update(tariffs::table.find(tariff.id)).set(changed).execute(tx.conn)?;
    Ok(())
}

/// Says on which day a tariff is in force for the last time.
pub fn end_tariff(tx: &mut Tx, id: TariffId, last: NaiveDate) -> Result<()> {
    let changed = (tariffs::valid_to.eq(last), tariffs::version.eq(tariffs::version + 1));
    let changed = (changed, tariffs::updated_at.eq(tx.now));
    diesel::update(tariffs::table.find(id)).set(changed).execute(tx.conn)?;
    Ok(())
}

pub fn delete_tariff(tx: &mut Tx, id: TariffId) -> Result<()> {
    forget_zones(tx, id)?;
    diesel::delete(tariffs::table.find(id)).execute(tx.conn)?;
    Ok(())
}
