//! Our own library, written down at the first set-up.
use super::{meant::meant, refuse, tell, values};
use crate::{
    libraries::{
        model::{Card, Founded, LibraryId, Record},
        problems,
        rules::{self, Around},
        store,
    },
    platform::{Error, Result, Tx, problem::Fault},
};

/// Writes down our own library: the first row of the directory, or one that an import has brought in before.
pub fn found(tx: &mut Tx, founded: &Founded) -> Result<LibraryId> {
    if store::our_root(tx)?.is_some() {
        return Err((&problems::FOUNDED_ALREADY).into());
    }
    let (municipality, county) = (founded.municipality.clone(), founded.county.clone());
    let mut card = Card { municipality, county, ..Card::new(founded.kind, &founded.name) };
    refuse(rules::tidy(&mut card, Around::default()).into_iter().map(in_set_up).collect())?;
    if let Ok(Some(known)) = meant(tx, &card)? {
        return adopt(tx, &known, &card);
    }
    card.is_ours = true;
    let made = store::insert(tx, &card).map_err(|err| match err {
        // It was not there a moment ago: somebody else sets up just now.
        Error::Invalid(_) => (&problems::FOUNDED_ALREADY).into(),
        err => err,
    })?;
    tell(tx, "create", made.id, None, Some(values(&card, &[], &[])))?;
    Ok(made.id)
}

/// Makes a library of the directory ours, with its parts.
fn adopt(tx: &mut Tx, known: &Record, named: &Card) -> Result<LibraryId> {
    let before = store::lock(tx, known.id)?;
    let mut card = Card { kind: named.kind, is_ours: true, is_active: true, ..before.card.clone() };
    card.municipality = named.municipality.clone().or(card.municipality);
    card.county = named.county.clone().or(card.county);
    rules::index(&mut card);
    store::claim_parts(tx, known.id)?;
    let (was, is) = (values(&before.card, &[], &[]), values(&card, &[], &[]));
    store::save(tx, &Record { card, ..before })?;
    tell(tx, "update", known.id, Some(was), Some(is))?;
    Ok(known.id)
}

/// The set-up names a library by less than a card: what is missing comes of the kind.
fn in_set_up(fault: Fault) -> Fault {
    let field = if ["/parent_id", "/country"].contains(&fault.pointer.as_str()) { "/kind" } else { &fault.pointer };
    Fault { pointer: format!("/library{field}"), ..fault }
}
