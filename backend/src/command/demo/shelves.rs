//! A shelf of real titles: records of the Library of Congress (public domain), each with a few invented items.
use std::sync::Arc;

use abonementas::{
    api,
    catalogue::{
        self,
        model::{DescriptionId, NewMarcImport},
    },
    platform::{
        Actor, Result, Store, Tx,
        i18n::Language,
        jobs::{self, ImportRowList},
        page::Limit,
    },
};
use serde_json::json;

use super::body;

/// Kept in `tests/data` too, where the test of the import reads it.
const RECORDS: &[u8] = include_bytes!("../../../../tests/data/marc.mrc");

/// Brings the records in as the screen would, and puts items beside most of them; gives how many titles there are.
pub async fn fill(store: &Store, staff: &Arc<Actor>) -> Result<usize> {
    let new = || NewMarcImport { name: Some("marc.mrc".into()), format: None, charset: None };
    let import = store.write(staff.clone(), move |tx| catalogue::take_in(tx, &new(), RECORDS)).await?;
    while jobs::advance(store, &api::kinds()).await? {}
    store.write(staff.clone(), move |tx| jobs::commit(tx, catalogue::IMPORT, import.id)).await?;
    while jobs::advance(store, &api::kinds()).await? {}
    let all = ImportRowList { outcome: None, limit: Limit::EXPORT, cursor: None, count: None };
    let rows =
        store.read(staff.clone(), move |tx| jobs::rows(tx, catalogue::IMPORT, import.id, &all, Language::En)).await?;
    let titles: Vec<i64> = rows.items.iter().filter_map(|row| row.entity_id).collect();
    for (n, id) in titles.iter().copied().enumerate() {
        store.write(staff.clone(), move |tx| put_items(tx, n, DescriptionId(id))).await?;
    }
    Ok(titles.len())
}

/// None to three items of a title; some of them are not lent.
fn put_items(tx: &mut Tx, n: usize, title: DescriptionId) -> Result<()> {
    for copy in 0..(n * 7) % 4 {
        let place = ["Saugykla", "Atviras fondas", "Kraštotyros skyrius"][(n + copy) % 3];
        let not_lendable = match (n + copy) % 11 {
            4 => json!("reading_room"),
            8 => json!("rare"),
            _ => json!(null),
        };
        let new = json!({
            "barcode": format!("{:09}", 100_000_000 + n * 10 + copy), "location": place,
            "accession_number": format!("{}", 240_000 + n * 4 + copy),
            "shelf_mark": format!("{}-{}", 300 + n * 3 % 690, n % 9 + 1), "not_lendable": not_lendable,
        });
        catalogue::add_item(tx, title, &body(new)?)?;
    }
    Ok(())
}
