//! Rows that are numbered within what they belong to.

/// Saves rows as they are now: new ones are written, changed ones changed, those that are gone deleted.
///
/// `table.parent_column = parent`, then the rows now, then the rows as they were; each row has its number in `n`.
#[macro_export]
macro_rules! save_numbered {
    ($tx:ident, $table:ident.$parent:ident = $id:expr, $rows:expr, $were:expr) => {{
        let (id, rows, were) = ($id, $rows, $were);
        let numbered = |n: i32| $table::table.filter($table::$parent.eq(id).and($table::n.eq(n)));
        for gone in were.iter().filter(|was| rows.iter().all(|row| row.n != was.n)) {
            diesel::delete(numbered(gone.n)).execute($tx.conn)?;
        }
        for row in rows {
            match were.iter().find(|was| was.n == row.n) {
                Some(was) if was == row => {}
                Some(_) => {
                    diesel::update(numbered(row.n)).set(row).execute($tx.conn)?;
                }
                None => {
                    diesel::insert_into($table::table).values(($table::$parent.eq(id), row)).execute($tx.conn)?;
                }
            }
        }
    }};
}
