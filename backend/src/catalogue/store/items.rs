//! Our items in the database.
use diesel::{prelude::*, result::Error::DatabaseError};

use super::super::model::{DescriptionId, Item, ItemId, ItemRecord, ItemState, Shelving};
use crate::{
    libraries,
    loans::model::LoanId,
    platform::{Db, Error, Result, Tx, actor::LibraryId},
    schema::{item_claims, items},
};

/// The items of these titles, those of one branch together.
pub fn items_of(tx: &mut Tx, descriptions: &[DescriptionId]) -> Result<Vec<Item>> {
    let of = items::table.filter(items::description_id.eq_any(descriptions));
    let in_order = of.order((items::description_id, items::branch_id, items::shelf_mark, items::barcode));
    let records: Vec<ItemRecord> = in_order.select(ItemRecord::as_select()).load(tx.conn)?;
    shown(tx, records)
}

pub fn find_item(tx: &mut Tx, id: ItemId) -> Result<Item> {
    let record: ItemRecord = items::table.find(id).select(ItemRecord::as_select()).first(tx.conn)?;
    shown(tx, vec![record])?.pop().ok_or(Error::NotFound)
}

/// Items with the names of their branches and what they are promised to.
fn shown(tx: &mut Tx, records: Vec<ItemRecord>) -> Result<Vec<Item>> {
    let branches: Vec<LibraryId> = records.iter().map(|record| record.shelving.branch_id).collect();
    let branches = libraries::refs(tx, &branches)?;
    let ids: Vec<ItemId> = records.iter().map(|record| record.id).collect();
    let open = item_claims::table.filter(item_claims::item_id.eq_any(ids).and(item_claims::released_at.is_null()));
    let claims: Vec<(ItemId, LoanId)> = open.select((item_claims::item_id, item_claims::loan_id)).load(tx.conn)?;
    let item = |record: ItemRecord| {
        let claimed_by = claims.iter().find(|(item, _)| *item == record.id).map(|(_, loan)| *loan);
        let state = ItemState::of(record.shelving.not_lendable, claimed_by.is_some());
        let branch = branches.get(&record.shelving.branch_id).cloned().ok_or(Error::NotFound)?;
        Ok(Item { branch, state, claimed_by, record })
    };
    records.into_iter().map(item).collect()
}

/// An item that is about to change, or to be promised; others wait. On SQLite the one writer is the lock.
pub fn lock_item(tx: &mut Tx, id: ItemId) -> Result<ItemRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        items::table.find(id).select(items::id).for_update().first::<ItemId>(conn)?;
    }
    Ok(items::table.find(id).select(ItemRecord::as_select()).first(tx.conn)?)
}

pub fn insert_item(tx: &mut Tx, description: DescriptionId, shelving: &Shelving) -> Result<ItemId> {
    let written = (items::version.eq(1_i64), items::created_at.eq(tx.now), items::updated_at.eq(tx.now));
    diesel::insert_into(items::table)
        .values((items::description_id.eq(description), shelving, written))
        .returning(items::id)
        .get_result(tx.conn)
        .map_err(named)
}

/// Writes a locked item, as its next version.
pub fn save_item(tx: &mut Tx, record: &ItemRecord) -> Result<()> {
    let version = (items::version.eq(record.version + 1), items::updated_at.eq(tx.now));
    diesel::update(items::table.find(record.id)).set((&record.shelving, version)).execute(tx.conn).map_err(named)?;
    Ok(())
}

/// The barcodes and accession numbers of a title's items, for the search.
pub fn codes(tx: &mut Tx, description: DescriptionId) -> Result<Vec<String>> {
    let of = items::table.filter(items::description_id.eq(description)).order(items::id);
    let found: Vec<(String, Option<String>)> = of.select((items::barcode, items::accession_number)).load(tx.conn)?;
    Ok(found.into_iter().flat_map(|(barcode, number)| [Some(barcode), number]).flatten().collect())
}

/// Which of these barcodes an item bears already.
pub fn taken_barcodes(tx: &mut Tx, barcodes: &[String]) -> Result<Vec<(String, ItemId)>> {
    let of = items::table.filter(items::barcode.eq_any(barcodes));
    Ok(of.select((items::barcode, items::id)).load(tx.conn)?)
}

/// The database has the last word on a barcode: two that came at the same moment meet here.
fn named(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    if told.contains("items_barcode_key") || told.contains("items.barcode") {
        return Error::invalid("/barcode", "code.taken");
    }
    err.into()
}
