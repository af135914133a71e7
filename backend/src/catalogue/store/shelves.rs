//! Where items stand, by what their barcodes are.
use diesel::prelude::*;

use crate::{
    catalogue::model::Shelving,
    platform::{Result, Tx},
    schema::items,
};

/// How many barcodes one statement asks for: SQLite takes no more than so many values.
const AT_ONCE: usize = 500;

/// Those of these barcodes that are ours, and where each item stands.
pub fn shelves(tx: &mut Tx, barcodes: &[String]) -> Result<Vec<Shelving>> {
    let mut found = Vec::new();
    for some in barcodes.chunks(AT_ONCE) {
        let of = items::table.filter(items::barcode.eq_any(some));
        found.extend(of.select(Shelving::as_select()).load::<Shelving>(tx.conn)?);
    }
    Ok(found)
}
