//! Which library is meant, where somebody writes one down without its id.
use crate::{
    libraries::{
        model::{Card, Record},
        store,
    },
    platform::{Result, Tx, problem::Fault},
};

/// The library of the directory that a card means: by its codes, else by its name in its municipality.
pub fn meant(tx: &mut Tx, card: &Card) -> Result<Result<Option<Record>, Fault>> {
    let mut by_codes = store::by_codes(tx, card)?;
    if by_codes.len() > 1 {
        return Ok(Err(Fault::new("", "library.codes_disagree")));
    }
    if let Some(found) = by_codes.pop() {
        return Ok(Ok(Some(found)));
    }
    let mut named = store::by_name(tx, card)?;
    if let Some(at) = named.iter().position(|record| record.card.match_key == card.match_key) {
        return Ok(Ok(Some(named.swap_remove(at))));
    }
    // By name alone only where one of the two says nothing of the municipality.
    named.retain(|record| card.municipality.is_none() || record.card.municipality.is_none());
    if named.len() > 1 {
        return Ok(Err(Fault::new("/name", "library.ambiguous")));
    }
    Ok(Ok(named.pop()))
}
