//! An item is promised to one loan at a time.
use crate::{
    catalogue::{
        model::{ItemId, ItemRecord},
        problems, store,
    },
    loans::model::LoanId,
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        problem::Refusal,
    },
};

/// Lets a loan hold the items that bear these barcodes, and no others: new ones are promised to it, what it holds
/// otherwise is let go. A barcode that is not in the catalogue holds nothing: items may be lent that are not described.
///
/// All is decided before anything is written.
///
/// # Errors
/// An item is promised to another loan, or is not lent.
pub fn hold(tx: &mut Tx, loan: LoanId, barcodes: &[String]) -> Result<()> {
    let held = store::claims_of(tx, loan)?;
    let wanted: Vec<ItemId> = store::taken_barcodes(tx, barcodes)?.into_iter().map(|(_, item)| item).collect();
    let mut all = [held.as_slice(), &wanted].concat();
    // Locks are taken in ascending order, so that no two loans wait for one another.
    all.sort();
    all.dedup();
    for &id in &all {
        let item = store::lock_item(tx, id)?;
        if !held.contains(&id) {
            refuse_unless_free(tx, &item)?;
        }
    }
    for id in all {
        match (held.contains(&id), wanted.contains(&id)) {
            (false, _) => {
                store::claim(tx, id, loan)?;
                tell(tx, "claim", id)?;
            }
            (true, false) => {
                store::release(tx, id, loan)?;
                tell(tx, "release", id)?;
            }
            (true, true) => {}
        }
    }
    Ok(())
}

fn refuse_unless_free(tx: &mut Tx, item: &ItemRecord) -> Result<()> {
    if store::is_claimed(tx, item.id)? {
        return Err(refused(&problems::ITEM_CLAIMED, item));
    }
    if item.shelving.not_lendable.is_some() {
        return Err(refused(&problems::ITEM_NOT_LENDABLE, item));
    }
    Ok(())
}

fn refused(refusal: &'static Refusal, item: &ItemRecord) -> Error {
    Error::Refused { refusal, params: vec![("barcode", item.shelving.barcode.clone())] }
}

fn tell(tx: &mut Tx, verb: &str, item: ItemId) -> Result<()> {
    events::tell(tx, &Event::new(format!("catalogue.{verb}"), "item", item.0, tx.today))?;
    Ok(())
}
