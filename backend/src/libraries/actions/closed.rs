//! When libraries are closed: what others ask who would write to them, or wait for them.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    super::model::{Closure, Known, LibraryId},
    rules, store,
};
use crate::platform::{Result, Tx};

/// Those of these libraries that are closed on a day, with the last day of it; a part is closed with its library too.
pub fn closed_on(tx: &mut Tx, libraries: &[Known], day: NaiveDate) -> Result<HashMap<LibraryId, NaiveDate>> {
    let ids: Vec<LibraryId> = libraries.iter().flat_map(|known| [known.id, known.root]).collect();
    let mut of: HashMap<LibraryId, Vec<Closure>> = HashMap::new();
    for (library, closure) in store::closures_from(tx, &ids, day)? {
        of.entry(library).or_default().push(closure);
    }
    let until = |library: &LibraryId| rules::closed_until(of.get(library).into_iter().flatten(), day);
    let closed = |known: &Known| Some((known.id, until(&known.id).max(until(&known.root))?));
    Ok(libraries.iter().filter_map(closed).collect())
}

/// On which days these libraries are closed, of what is not over on a day; a part is closed with its library too.
pub fn closures(tx: &mut Tx, libraries: &[Known], from: NaiveDate) -> Result<HashMap<LibraryId, Vec<Closure>>> {
    let ids: Vec<LibraryId> = libraries.iter().flat_map(|known| [known.id, known.root]).collect();
    let written = store::closures_from(tx, &ids, from)?;
    let closures = |known: &Known| {
        let of = written.iter().filter(|(id, _)| [known.id, known.root].contains(id));
        (known.id, of.map(|(_, closure)| closure.clone()).collect())
    };
    Ok(libraries.iter().map(closures).collect())
}
