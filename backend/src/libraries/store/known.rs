//! What other capabilities ask of libraries most: read once for a unit of work, of many at a time.
use std::collections::HashMap;

use diesel::prelude::*;

use super::super::model::{HOME, Known, LibraryId, LibraryKind, ReachedBy, Ref};
use crate::{
    on_db,
    platform::{Result, Tx, among::Among},
    schema::libraries,
};

/// What other capabilities decide by.
pub fn get(tx: &mut Tx, library: LibraryId) -> Result<Known> {
    know(tx, &[library])?;
    let known = tx.known::<Known>(library.0).ok_or(diesel::result::Error::NotFound)?;
    Ok(known.as_ref().clone())
}

/// Whether it is our library, or a part of it; what does not exist is not ours.
pub fn is_ours(tx: &mut Tx, library: LibraryId) -> Result<bool> {
    know(tx, &[library])?;
    Ok(tx.known::<Known>(library.0).is_some_and(|known| known.is_ours))
}

/// Reads these libraries at once, so that each need not be read alone when it is asked for.
pub fn know(tx: &mut Tx, ids: &[LibraryId]) -> Result<()> {
    type Row = (
        (LibraryId, String, Option<String>, Option<LibraryId>, LibraryKind),
        (bool, bool, ReachedBy, Option<String>, String),
    );
    let unknown: Vec<LibraryId> = ids.iter().copied().filter(|id| tx.known::<Known>(id.0).is_none()).collect();
    if unknown.is_empty() {
        return Ok(());
    }
    let wanted = libraries::table.filter(libraries::id.among(unknown)).select((
        (libraries::id, libraries::name, libraries::short_name, libraries::parent_id, libraries::kind),
        (libraries::is_ours, libraries::is_active, libraries::reached_by, libraries::reached_at, libraries::country),
    ));
    let rows: Vec<Row> = on_db!(tx.conn, |conn| wanted.load(conn))?;
    for ((id, name, short_name, parent, kind), (is_ours, is_active, reached_by, reached_at, country)) in rows {
        let known = Known {
            id,
            root: parent.unwrap_or(id),
            name,
            short_name,
            kind,
            is_ours,
            is_active,
            reached_by,
            reached_at,
            is_abroad: country != HOME,
            // Parts follow their parent, so what shares the administration with us is ours.
            is_same_administration: is_ours,
        };
        tx.remember(id.0, known);
    }
    Ok(())
}

/// The ISIL of a library (ISO 15511), where it has one.
pub fn isil(tx: &mut Tx, library: LibraryId) -> Result<Option<String>> {
    Ok(libraries::table.find(library).select(libraries::isil).first(tx.conn)?)
}

/// These libraries by name; what does not exist is left out.
pub fn refs(tx: &mut Tx, ids: &[LibraryId]) -> Result<HashMap<LibraryId, Ref>> {
    let mut refs = HashMap::new();
    let mut unknown = Vec::new();
    for id in ids {
        match tx.known::<Known>(id.0) {
            Some(known) => drop(refs.insert(*id, known.as_ref().into())),
            None => unknown.push(*id),
        }
    }
    if !unknown.is_empty() {
        let named = libraries::table.filter(libraries::id.among(unknown));
        let found: Vec<Ref> = on_db!(tx.conn, |conn| named.select(Ref::as_select()).load(conn))?;
        refs.extend(found.into_iter().map(|library| (library.id, library)));
    }
    Ok(refs)
}
