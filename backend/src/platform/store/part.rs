//! A part of a unit of work that is kept whole or not at all. Parts nest: a name stands for the one begun last.
use diesel::connection::SimpleConnection;

use crate::platform::{Db, Result};

pub fn begin(conn: &mut Db) -> Result<()> {
    Ok(conn.batch_execute("SAVEPOINT part")?)
}

/// Keeps what the part wrote, or undoes it.
pub fn end(conn: &mut Db, is_kept: bool) -> Result<()> {
    Ok(conn.batch_execute(if is_kept {
        "RELEASE SAVEPOINT part"
    } else {
        "ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part"
    })?)
}
