//! The emblem of papers in the database: the last row says which file it is, or none.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, files::FileId},
    schema::paper_emblems,
};

/// The file of the emblem that counts.
pub fn emblem(tx: &mut Tx) -> Result<Option<FileId>> {
    let last = paper_emblems::table.order(paper_emblems::id.desc()).select(paper_emblems::file_id);
    let file: Option<Option<FileId>> = last.first(tx.conn).optional()?;
    Ok(file.flatten())
}

/// From now on it is this one, or none; gives the number of the row.
pub fn set_emblem(tx: &mut Tx, file: Option<FileId>) -> Result<i64> {
    let row = (
        paper_emblems::file_id.eq(file),
        paper_emblems::account_id.eq(tx.actor.account),
        paper_emblems::set_at.eq(tx.now),
    );
    Ok(diesel::insert_into(paper_emblems::table).values(row).returning(paper_emblems::id).get_result(tx.conn)?)
}
