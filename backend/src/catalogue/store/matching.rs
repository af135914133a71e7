//! Which descriptions are meant: by the source's own number, by a standard number, by a title.
use diesel::prelude::*;

use super::super::model::{NumberKind, Record, Source};
use crate::{
    platform::{Result, Tx},
    schema::{
        description_numbers,
        descriptions::{self, control_number, full_title_match, id, match_key, source, title_match},
    },
};

/// How many titles an answer to "do we own it?" holds at most.
const AT_MOST: i64 = 20;

/// The description that a record means: by its number with its source; else, of those without a source, the same title.
pub fn same(tx: &mut Tx, from: &Source, key: &str) -> Result<Option<Record>> {
    if let (Some(of), Some(number)) = (&from.source, &from.control_number) {
        let named = descriptions::table.filter(source.eq(of).and(control_number.eq(number)));
        if let Some(found) = named.select(Record::as_select()).first(tx.conn).optional()? {
            return Ok(Some(found));
        }
    }
    let same = descriptions::table.filter(match_key.eq(key).and(source.is_null())).order(id);
    Ok(same.select(Record::as_select()).first(tx.conn).optional()?)
}

/// The titles that bear this number.
pub fn by_number(tx: &mut Tx, kind: NumberKind, number: &str) -> Result<Vec<Record>> {
    let bearing = description_numbers::table
        .filter(description_numbers::kind.eq(kind).and(description_numbers::number.eq(number)))
        .select(description_numbers::description_id);
    let found = descriptions::table.filter(id.eq_any(bearing)).order(id).limit(AT_MOST);
    Ok(found.select(Record::as_select()).load(tx.conn)?)
}

/// The titles whose folded title, with or without what follows it, is one of these.
pub fn by_title(tx: &mut Tx, folded: &[String]) -> Result<Vec<Record>> {
    let found = descriptions::table.filter(title_match.eq_any(folded).or(full_title_match.eq_any(folded)));
    Ok(found.order(id).limit(AT_MOST).select(Record::as_select()).load(tx.conn)?)
}
