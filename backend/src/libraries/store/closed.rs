//! Days on which libraries are closed, of many at a time.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{Closure, LibraryId};
use crate::{
    on_db,
    platform::{Result, Tx, among::Among},
    schema::library_closures,
};

/// What these libraries have written down as closed that is not over on a day, the earliest first.
pub fn closures_from(tx: &mut Tx, ids: &[LibraryId], day: NaiveDate) -> Result<Vec<(LibraryId, Closure)>> {
    let rows = library_closures::table
        .filter(library_closures::library_id.among(ids.iter().copied()).and(library_closures::to_on.ge(day)))
        .order((library_closures::from_on, library_closures::id));
    Ok(on_db!(tx.conn, |conn| rows.select((library_closures::library_id, Closure::as_select())).load(conn))?)
}
