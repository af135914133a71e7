//! The catalogue in the database: the only SQL of this capability.
mod claims;
mod items;
mod list;
mod matching;
mod search;
mod shelves;
mod write;

use std::collections::HashMap;

use diesel::prelude::*;

pub use self::{
    claims::{claim, claims_of, is_claimed, release},
    items::{codes, find_item, insert_item, items_of, lock_item, save_item, taken_barcodes},
    list::{list, page_of_marc},
    matching::{by_number, by_title, same},
    shelves::shelves,
    write::{insert, reindex, save, set_imported},
};
use super::model::{Description, DescriptionId, DescriptionRow, MarcRecord, Number, Record};
use crate::{
    platform::{Db, Error, Result, Tx},
    schema::{description_marc, description_numbers, descriptions, item_claims, items as item_table},
};

/// A description that is about to change; others wait until this unit ends. On SQLite the one writer is the lock.
pub fn lock(tx: &mut Tx, description: DescriptionId) -> Result<Record> {
    if let Db::Pg(conn) = &mut *tx.conn {
        descriptions::table.find(description).select(descriptions::id).for_update().first::<DescriptionId>(conn)?;
    }
    record(tx, description)
}

/// A description by itself.
pub fn record(tx: &mut Tx, description: DescriptionId) -> Result<Record> {
    Ok(descriptions::table.find(description).select(Record::as_select()).first(tx.conn)?)
}

/// A description with our items.
pub fn find(tx: &mut Tx, description: DescriptionId) -> Result<Description> {
    let record = record(tx, description)?;
    let row = rows(tx, vec![record])?.pop().ok_or(Error::NotFound)?;
    Ok(Description { row, items: items_of(tx, &[description])? })
}

/// These descriptions with our items, in their order.
pub fn whole(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<Description>> {
    let ids: Vec<DescriptionId> = records.iter().map(|record| record.id).collect();
    let mut items = items_of(tx, &ids)?;
    let with_items = |row: DescriptionRow| {
        let id = row.record.id;
        let (own, rest) = std::mem::take(&mut items).into_iter().partition(|item| item.record.description_id == id);
        items = rest;
        Description { row, items: own }
    };
    Ok(rows(tx, records)?.into_iter().map(with_items).collect())
}

/// Descriptions as the list shows them.
pub fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<DescriptionRow>> {
    let ids: Vec<DescriptionId> = records.iter().map(|record| record.id).collect();
    let mut numbers = numbers_of(tx, &ids)?;
    let of = item_table::table.filter(item_table::description_id.eq_any(&ids));
    let all: Vec<(DescriptionId, i64)> = of
        .group_by(item_table::description_id)
        .select((item_table::description_id, diesel::dsl::count_star()))
        .load(tx.conn)?;
    let claimed =
        item_claims::table.filter(item_claims::released_at.is_null().and(item_claims::item_id.eq(item_table::id)));
    let available: Vec<(DescriptionId, i64)> = item_table::table
        .filter(item_table::description_id.eq_any(&ids).and(item_table::not_lendable.is_null()))
        .filter(diesel::dsl::not(diesel::dsl::exists(claimed)))
        .group_by(item_table::description_id)
        .select((item_table::description_id, diesel::dsl::count_star()))
        .load(tx.conn)?;
    let (all, available): (HashMap<_, _>, HashMap<_, _>) = (all.into_iter().collect(), available.into_iter().collect());
    let row = |record: Record| DescriptionRow {
        numbers: numbers.remove(&record.id).unwrap_or_default(),
        n_items: all.get(&record.id).copied().unwrap_or(0),
        n_available: available.get(&record.id).copied().unwrap_or(0),
        record,
    };
    Ok(records.into_iter().map(row).collect())
}

/// The standard numbers of these descriptions, in the order of the record.
fn numbers_of(tx: &mut Tx, ids: &[DescriptionId]) -> Result<HashMap<DescriptionId, Vec<Number>>> {
    let of = description_numbers::table.filter(description_numbers::description_id.eq_any(ids));
    let found: Vec<(DescriptionId, Number)> = of
        .order((description_numbers::description_id, description_numbers::n))
        .select((description_numbers::description_id, Number::as_select()))
        .load(tx.conn)?;
    let mut numbers: HashMap<_, Vec<Number>> = HashMap::new();
    for (of, number) in found {
        numbers.entry(of).or_default().push(number);
    }
    Ok(numbers)
}

/// The standard numbers of one description.
pub fn numbers(tx: &mut Tx, description: DescriptionId) -> Result<Vec<Number>> {
    Ok(numbers_of(tx, &[description])?.remove(&description).unwrap_or_default())
}

/// The record that a description comes from.
pub fn marc(tx: &mut Tx, description: DescriptionId) -> Result<MarcRecord> {
    let json: String = description_marc::table.find(description).select(description_marc::marc_json).first(tx.conn)?;
    parse(&json)
}

fn parse(json: &str) -> Result<MarcRecord> {
    serde_json::from_str(json).map_err(|err| Error::Internal(err.to_string()))
}

/// The digest of the record as it was last imported.
pub fn imported(tx: &mut Tx, description: DescriptionId) -> Result<Option<String>> {
    let of = description_marc::table.find(description);
    Ok(of.select(description_marc::imported_digest).first(tx.conn)?)
}
