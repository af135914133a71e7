//! What is written of invoices.
use diesel::prelude::*;

use super::super::model::{InvoiceId, Issued, Line, Record, Standing, Written};
use crate::{
    on_db,
    platform::{Result, Tx},
    schema::{invoice_lines as lines, invoices},
};

/// How many lines one statement writes: PostgreSQL binds 65,535 values at most.
const AT_ONCE: usize = 1000;

/// Writes a new invoice or credit note.
pub fn insert(tx: &mut Tx, written: &Written, issued: &Issued, standing: &Standing) -> Result<InvoiceId> {
    let row = (
        (written, issued, standing),
        (invoices::version.eq(1_i64), invoices::created_at.eq(tx.now), invoices::updated_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(invoices::table).values(row).returning(invoices::id).get_result(tx.conn)?)
}

/// Writes its lines. A cost line that another invoice has is one that the database refuses.
pub fn insert_lines(tx: &mut Tx, id: InvoiceId, all: &[Line]) -> Result<()> {
    for part in all.chunks(AT_ONCE) {
        let rows: Vec<_> = part.iter().map(|line| (lines::invoice_id.eq(id), line)).collect();
        on_db!(&mut *tx.conn, |conn| diesel::insert_into(lines::table).values(rows).execute(conn))?;
    }
    Ok(())
}

/// The cost lines of these lines are billed by none any more; all of them where no number is named.
pub fn free(tx: &mut Tx, id: InvoiceId, numbers: Option<&[i32]>) -> Result<()> {
    let of = lines::invoice_id.eq(id).and(lines::is_live.eq(true));
    match numbers {
        None => diesel::update(lines::table.filter(of)).set(lines::is_live.eq(false)).execute(tx.conn)?,
        Some(numbers) => {
            let chosen = lines::table.filter(of).filter(lines::n.eq_any(numbers));
            diesel::update(chosen).set(lines::is_live.eq(false)).execute(tx.conn)?
        }
    };
    Ok(())
}

/// Saves where a locked invoice stands, as its next version.
pub fn save(tx: &mut Tx, record: &mut Record) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    diesel::update(invoices::table.find(record.id))
        .set((&record.standing, invoices::version.eq(record.version), invoices::updated_at.eq(record.updated_at)))
        .execute(tx.conn)?;
    Ok(())
}

/// Saves a locked draft with all that issuing gave it; afterwards the database lets nothing of it change.
pub fn save_issued(tx: &mut Tx, record: &mut Record) -> Result<()> {
    record.version += 1;
    record.updated_at = tx.now;
    let version = (invoices::version.eq(record.version), invoices::updated_at.eq(record.updated_at));
    diesel::update(invoices::table.find(record.id))
        .set((&record.issued, &record.standing, version))
        .execute(tx.conn)?;
    Ok(())
}
