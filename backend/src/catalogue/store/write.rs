//! What is written into the catalogue.
use diesel::prelude::*;

use super::super::model::{Described, DescriptionId, Keys, MarcRecord, Number, Record, Source};
use crate::{
    platform::{Error, Result, Tx},
    schema::{description_marc, description_numbers, descriptions},
};

pub fn insert(
    tx: &mut Tx,
    described: &Described,
    source: &Source,
    keys: &Keys,
    numbers: &[Number],
    marc: &MarcRecord,
) -> Result<DescriptionId> {
    let written = (descriptions::created_at.eq(tx.now), descriptions::updated_at.eq(tx.now));
    let made: DescriptionId = diesel::insert_into(descriptions::table)
        .values((described, source, keys, descriptions::version.eq(1_i64), written))
        .returning(descriptions::id)
        .get_result(tx.conn)?;
    let row = (description_marc::description_id.eq(made), description_marc::marc_json.eq(json(marc)?));
    diesel::insert_into(description_marc::table).values(row).execute(tx.conn)?;
    insert_numbers(tx, made, numbers)?;
    Ok(made)
}

/// Writes a locked description, as its next version.
pub fn save(tx: &mut Tx, record: &Record, keys: &Keys, numbers: &[Number], marc: &MarcRecord) -> Result<()> {
    let version = (descriptions::version.eq(record.version + 1), descriptions::updated_at.eq(tx.now));
    diesel::update(descriptions::table.find(record.id))
        .set((&record.described, &record.source, keys, version))
        .execute(tx.conn)?;
    let changed = description_marc::marc_json.eq(json(marc)?);
    diesel::update(description_marc::table.find(record.id)).set(changed).execute(tx.conn)?;
    let of = description_numbers::table.filter(description_numbers::description_id.eq(record.id));
    diesel::delete(of).execute(tx.conn)?;
    insert_numbers(tx, record.id, numbers)
}

/// Notes the record that was imported, so that the same record is known again whatever was edited since.
pub fn set_imported(tx: &mut Tx, id: DescriptionId, digest: &str) -> Result<()> {
    let imported = description_marc::imported_digest.eq(digest);
    diesel::update(description_marc::table.find(id)).set(imported).execute(tx.conn)?;
    Ok(())
}

/// Writes anew what a description is found by; no version, for nothing was said of the title.
pub fn reindex(tx: &mut Tx, id: DescriptionId, keys: &Keys) -> Result<()> {
    diesel::update(descriptions::table.find(id)).set(keys).execute(tx.conn)?;
    Ok(())
}

fn insert_numbers(tx: &mut Tx, id: DescriptionId, numbers: &[Number]) -> Result<()> {
    for (n, number) in (0_i32..).zip(numbers) {
        let row = (description_numbers::description_id.eq(id), description_numbers::n.eq(n), number);
        diesel::insert_into(description_numbers::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

fn json(marc: &MarcRecord) -> Result<String> {
    serde_json::to_string(marc).map_err(|err| Error::Internal(err.to_string()))
}
