//! Carriers.
use std::collections::HashMap;

use diesel::{prelude::*, result::Error::DatabaseError};

use crate::{
    platform::{Db, Error, Result, Tx},
    schema::carriers,
    shipments::model::{Carrier, CarrierId},
};

/// All of them, by name.
pub fn all_carriers(tx: &mut Tx) -> Result<Vec<Carrier>> {
    Ok(carriers::table
        .order((carriers::is_active.desc(), carriers::name))
        .select(Carrier::as_select())
        .load(tx.conn)?)
}

pub fn find_carrier(tx: &mut Tx, id: CarrierId) -> Result<Carrier> {
    Ok(carriers::table.find(id).select(Carrier::as_select()).first(tx.conn)?)
}

/// A carrier that is about to change, or whose tariffs are; others wait until this unit ends.
pub fn lock_carrier(tx: &mut Tx, id: CarrierId) -> Result<Carrier> {
    if let Db::Pg(conn) = &mut *tx.conn {
        carriers::table.find(id).select(carriers::id).for_update().first::<CarrierId>(conn)?;
    }
    find_carrier(tx, id)
}

/// These carriers, by their ids.
pub fn carrier_refs(tx: &mut Tx, ids: &[CarrierId]) -> Result<HashMap<CarrierId, Carrier>> {
    let of = carriers::table.filter(carriers::id.eq_any(ids));
    let rows: Vec<Carrier> = of.select(Carrier::as_select()).load(tx.conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

pub fn insert_carrier(tx: &mut Tx, name: &str, tracking_url: Option<&str>) -> Result<Carrier> {
    let row = (
        carriers::name.eq(name),
        carriers::tracking_url.eq(tracking_url),
        carriers::is_active.eq(true),
        carriers::version.eq(1_i64),
        carriers::created_at.eq(tx.now),
        carriers::updated_at.eq(tx.now),
    );
    let made = diesel::insert_into(carriers::table).values(row).returning(carriers::id).get_result(tx.conn);
    let id: CarrierId = made.map_err(named)?;
    find_carrier(tx, id)
}

/// Saves a locked carrier as its next version.
pub fn save_carrier(tx: &mut Tx, carrier: &mut Carrier) -> Result<()> {
    (carrier.version, carrier.updated_at) = (carrier.version + 1, tx.now);
    diesel::update(carriers::table.find(carrier.id))
        .set((
            carriers::name.eq(&carrier.name),
            carriers::tracking_url.eq(&carrier.tracking_url),
            carriers::is_active.eq(carrier.is_active),
            carriers::version.eq(carrier.version),
            carriers::updated_at.eq(carrier.updated_at),
        ))
        .execute(tx.conn)
        .map_err(named)?;
    Ok(())
}

/// The database has the last word: each name is of one carrier.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    let is_taken = ["carriers_name_key", "carriers.name"].iter().any(|key| told.contains(key));
    if is_taken { Error::invalid("/name", "carriers.name_taken") } else { err.into() }
}
