//! Which library of the directory is meant by a code or by a name.
use diesel::prelude::*;

use super::super::model::{Card, LibraryId, NamedLibraryRow, Record};
use crate::{
    platform::{Result, Tx, problem::Fault, text},
    schema::libraries::{self, company_code, id, isil, match_key, parent_id, sigla},
};

/// What of a card belongs to another library already.
pub fn taken(tx: &mut Tx, card: &Card, own: Option<LibraryId>) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut tell = |holder: Option<LibraryId>, pointer: &str, code: &str| {
        if holder.is_some() && holder != own {
            faults.push(Fault::new(pointer, code));
        }
    };
    tell(holder_of_name(tx, card)?, "/name", "library.name_taken");
    let [of_sigla, of_isil, of_company] = holders(tx, card)?;
    tell(of_sigla, "/sigla", "code.taken");
    tell(of_isil, "/isil", "code.taken");
    tell(of_company, "/company_code", "code.taken");
    Ok(faults)
}

fn holder_of_name(tx: &mut Tx, card: &Card) -> Result<Option<LibraryId>> {
    Ok(libraries::table.filter(match_key.eq(&card.match_key)).select(id).first(tx.conn).optional()?)
}

/// Who holds the sigla, the ISIL and the company code of a card; a part has the company code of its library.
fn holders(tx: &mut Tx, card: &Card) -> Result<[Option<LibraryId>; 3]> {
    let of_sigla = match &card.sigla {
        Some(code) => libraries::table.filter(sigla.eq(code)).select(id).first(tx.conn).optional()?,
        None => None,
    };
    let of_isil = match &card.isil {
        Some(code) => libraries::table.filter(isil.eq(code)).select(id).first(tx.conn).optional()?,
        None => None,
    };
    let of_company = match &card.company_code {
        Some(code) if !card.kind.is_part() => {
            let whole = libraries::table.filter(company_code.eq(code).and(parent_id.is_null()));
            whole.select(id).first(tx.conn).optional()?
        }
        _ => None,
    };
    Ok([of_sigla, of_isil, of_company])
}

/// The libraries that the codes of a card belong to; more than one if the codes disagree.
pub fn by_codes(tx: &mut Tx, card: &Card) -> Result<Vec<Record>> {
    let mut ids: Vec<LibraryId> = holders(tx, card)?.into_iter().flatten().collect();
    ids.sort();
    ids.dedup();
    Ok(libraries::table.filter(id.eq_any(ids)).order(id).select(Record::as_select()).load(tx.conn)?)
}

/// The libraries of this folded name under the same parent, whatever their municipality.
pub fn by_name(tx: &mut Tx, card: &Card) -> Result<Vec<Record>> {
    let parent = card.parent_id.map(|parent| parent.0.to_string()).unwrap_or_default();
    // A folded name holds letters, digits and spaces alone: nothing that LIKE would read otherwise.
    let pattern = format!("{parent}|{}|%", text::fold(&card.name));
    let named = libraries::table.filter(match_key.like(pattern));
    Ok(named.order(id).select(Record::as_select()).load(tx.conn)?)
}

/// The libraries, no parts, that have this name or this sigla.
pub fn parent_named(tx: &mut Tx, name: &str) -> Result<Vec<LibraryId>> {
    let (pattern, code) = (format!("|{}|%", text::fold(name)), name.to_uppercase());
    let named = libraries::table.filter(parent_id.is_null());
    let named = named.filter(match_key.like(pattern).or(sigla.assume_not_null().eq(code)));
    Ok(named.order(id).select(id).load(tx.conn)?)
}

/// Every library with the words that it is called by.
pub fn by_words(tx: &mut Tx) -> Result<Vec<NamedLibraryRow>> {
    Ok(libraries::table.order(id).select(NamedLibraryRow::as_select()).load(tx.conn)?)
}
