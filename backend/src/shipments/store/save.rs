//! What is written of parcels.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, text},
    schema::shipments,
    shipments::model::{ShipmentId, ShipmentRecord},
};

/// Writes a new parcel; its id is given by the database.
pub fn insert(tx: &mut Tx, record: &ShipmentRecord) -> Result<ShipmentId> {
    let row = (
        shipments::number.eq(&record.number),
        shipments::direction.eq(record.direction),
        shipments::library_id.eq(record.library_id),
        shipments::branch_id.eq(record.branch_id),
        shipments::owner_id.eq(record.owner_id),
        &record.standing,
        &record.carriage,
        &record.pricing,
        shipments::search_text.eq(search_text(record)),
        shipments::version.eq(record.version),
        shipments::created_at.eq(record.created_at),
        shipments::updated_at.eq(record.updated_at),
    );
    Ok(diesel::insert_into(shipments::table).values(row).returning(shipments::id).get_result(tx.conn)?)
}

/// Saves a locked parcel as its next version.
pub fn save(tx: &mut Tx, record: &mut ShipmentRecord) -> Result<()> {
    (record.version, record.updated_at) = (record.version + 1, tx.now);
    diesel::update(shipments::table.find(record.id))
        .set((
            &record.standing,
            &record.carriage,
            &record.pricing,
            shipments::search_text.eq(search_text(record)),
            shipments::version.eq(record.version),
            shipments::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}

fn search_text(record: &ShipmentRecord) -> String {
    text::fold(&format!("{} {}", record.number, record.carriage.tracking_number.as_deref().unwrap_or_default()))
}
