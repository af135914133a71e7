//! What is written of inquiries.
use diesel::prelude::*;

use crate::{
    inquiries::model::{FoundBy, InquiryId, Record},
    platform::{Result, Tx},
    schema::inquiries,
};

/// Writes a new inquiry; its id is given by the database.
pub fn insert(tx: &mut Tx, record: &Record, found_by: &FoundBy) -> Result<InquiryId> {
    let row = (
        inquiries::number.eq(&record.number),
        inquiries::kind.eq(record.kind),
        inquiries::branch_id.eq(record.branch_id),
        inquiries::received_on.eq(record.received_on),
        &record.asked,
        &record.asker,
        &record.standing,
        found_by,
        inquiries::version.eq(record.version),
        inquiries::created_at.eq(record.created_at),
        inquiries::updated_at.eq(record.updated_at),
    );
    Ok(diesel::insert_into(inquiries::table).values(row).returning(inquiries::id).get_result(tx.conn)?)
}

/// Saves a locked inquiry as its next version.
pub fn save(tx: &mut Tx, record: &mut Record, found_by: &FoundBy) -> Result<()> {
    (record.version, record.updated_at) = (record.version + 1, tx.now);
    diesel::update(inquiries::table.find(record.id))
        .set((
            &record.asked,
            &record.asker,
            &record.standing,
            found_by,
            inquiries::version.eq(record.version),
            inquiries::updated_at.eq(record.updated_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}
