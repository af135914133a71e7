//! Our items, entered and edited.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{refuse, reindex};
use crate::{
    catalogue::{
        ManageCatalogue,
        model::{
            BarcodeResult, BarcodeResults, DescriptionId, Item, ItemId, ItemPatch, ItemRecord, NewBarcodes, NewItem,
            NotLendable, Shelving,
        },
        rules, store,
    },
    libraries,
    platform::{
        Result, Right, Tx, Version,
        actor::LibraryId,
        events::{self, Event},
        problem::Fault,
    },
};

/// Enters one item of a title.
pub fn add(tx: &mut Tx, description: DescriptionId, new: &NewItem) -> Result<Item> {
    store::lock(tx, description)?;
    let mut shelving = Shelving {
        barcode: new.barcode.clone(),
        accession_number: new.accession_number.clone(),
        branch_id: branch(tx, new.branch_id)?,
        location: new.location.clone(),
        shelf_mark: new.shelf_mark.clone(),
        not_lendable: new.not_lendable,
        condition: new.condition.clone(),
    };
    refuse(check(tx, &mut shelving, None)?)?;
    let id = insert(tx, description, &shelving)?;
    reindex(tx, description)?;
    store::find_item(tx, id)
}

/// Edits an item; one that is promised keeps its promise.
pub fn update(tx: &mut Tx, id: ItemId, version: Version, patch: &ItemPatch) -> Result<Item> {
    let before = store::lock_item(tx, id)?;
    version.must_be(before.version)?;
    let mut shelving = before.shelving.clone();
    patch.apply(&mut shelving);
    refuse(check(tx, &mut shelving, Some(&before))?)?;
    if shelving != before.shelving {
        let (was, is) = (values(&before.shelving), values(&shelving));
        store::save_item(tx, &ItemRecord { shelving, ..before.clone() })?;
        tell(tx, "update_item", id, Some(was), Some(is))?;
        reindex(tx, before.description_id)?;
    }
    store::find_item(tx, id)
}

/// Our items with these barcodes will not come back: they are lent no more, as missing. What is not lent for another
/// reason stays as it is.
pub fn miss(tx: &mut Tx, barcodes: &[String]) -> Result<()> {
    shelve(tx, barcodes, None, Some(NotLendable::Missing))
}

/// They were not lost: what was missing is lent again.
pub fn find_again(tx: &mut Tx, barcodes: &[String]) -> Result<()> {
    shelve(tx, barcodes, Some(NotLendable::Missing), None)
}

fn shelve(tx: &mut Tx, barcodes: &[String], was: Option<NotLendable>, is: Option<NotLendable>) -> Result<()> {
    let mut ids: Vec<ItemId> = store::taken_barcodes(tx, barcodes)?.into_iter().map(|(_, item)| item).collect();
    ids.sort();
    for id in ids {
        let before = store::lock_item(tx, id)?;
        if before.shelving.not_lendable == was {
            let shelving = Shelving { not_lendable: is, ..before.shelving.clone() };
            tell(tx, "update_item", id, Some(values(&before.shelving)), Some(values(&shelving)))?;
            store::save_item(tx, &ItemRecord { shelving, ..before })?;
        }
    }
    Ok(())
}

/// Enters many items of one title; a barcode that is wrong does not hold up the others.
pub fn add_many(tx: &mut Tx, description: DescriptionId, new: &NewBarcodes) -> Result<BarcodeResults> {
    store::lock(tx, description)?;
    let branch_id = branch(tx, new.branch_id)?;
    let (mut results, mut seen) = (Vec::new(), BTreeSet::new());
    for barcode in &new.barcodes {
        let mut shelving = Shelving {
            barcode: barcode.clone(),
            accession_number: None,
            branch_id,
            location: new.location.clone(),
            shelf_mark: new.shelf_mark.clone(),
            not_lendable: new.not_lendable,
            condition: new.condition.clone(),
        };
        let mut errors = check(tx, &mut shelving, None)?;
        if !seen.insert(shelving.barcode.clone()) {
            errors = vec![Fault::new("/barcode", "catalogue.barcode_twice")];
        }
        let item = if errors.is_empty() {
            let id = insert(tx, description, &shelving)?;
            Some(store::find_item(tx, id)?)
        } else {
            None
        };
        results.push(BarcodeResult { barcode: shelving.barcode, item, errors });
    }
    reindex(tx, description)?;
    Ok(BarcodeResults { results })
}

fn insert(tx: &mut Tx, description: DescriptionId, shelving: &Shelving) -> Result<ItemId> {
    let id = store::insert_item(tx, description, shelving)?;
    tell(tx, "create_item", id, None, Some(values(shelving)))?;
    Ok(id)
}

/// Where the caller works, or the one for whom it stands in, where no place is named.
fn branch(tx: &mut Tx, named: Option<LibraryId>) -> Result<LibraryId> {
    let of_right = tx.reaches(ManageCatalogue::CODE)?.first().and_then(|reach| reach.branch);
    match named.or(of_right) {
        Some(branch) => Ok(branch),
        None => libraries::ours(tx),
    }
}

fn check(tx: &mut Tx, shelving: &mut Shelving, own: Option<&ItemRecord>) -> Result<Vec<Fault>> {
    let mut faults = rules::tidy_shelving(shelving);
    let taken = store::taken_barcodes(tx, std::slice::from_ref(&shelving.barcode))?;
    if taken.iter().any(|(_, holder)| Some(*holder) != own.map(|own| own.id)) {
        faults.push(Fault::new("/barcode", "code.taken"));
    }
    if !libraries::is_ours(tx, shelving.branch_id)? {
        faults.push(Fault::new("/branch_id", "library.not_ours"));
    }
    Ok(faults)
}

fn values(shelving: &Shelving) -> Value {
    let mut values = json!(shelving);
    values["branch_id"] = json!(shelving.branch_id);
    values
}

fn tell(tx: &mut Tx, verb: &str, id: ItemId, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = Event::new(format!("catalogue.{verb}"), "item", id.0, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}
