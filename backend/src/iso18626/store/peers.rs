//! Partners' systems.
use diesel::prelude::*;

use crate::{
    iso18626::model::{IsoAgency, PeerRow},
    platform::{Db, Result, Tx, actor::LibraryId, text},
    schema::iso_peers::{self, library_id},
};

pub fn get_peer(tx: &mut Tx, library: LibraryId) -> Result<PeerRow> {
    Ok(iso_peers::table.find(library).select(PeerRow::as_select()).first(tx.conn)?)
}

/// The system that calls itself so; the type is compared without case, as partners write it in several ways.
pub fn by_agency(tx: &mut Tx, agency: &IsoAgency) -> Result<Option<PeerRow>> {
    let named = iso_peers::table.filter(iso_peers::agency_value.eq(&agency.value));
    let rows: Vec<PeerRow> = named.select(PeerRow::as_select()).load(tx.conn)?;
    Ok(rows.into_iter().find(|row| row.agency_kind.eq_ignore_ascii_case(&agency.kind)))
}

/// Reads a system that is about to change; others wait until this unit ends.
pub fn lock_peer(tx: &mut Tx, library: LibraryId) -> Result<PeerRow> {
    if let Db::Pg(conn) = &mut *tx.conn {
        iso_peers::table.find(library).select(library_id).for_update().first::<LibraryId>(conn)?;
    }
    get_peer(tx, library)
}

pub fn insert_peer(tx: &mut Tx, row: &PeerRow) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(iso_peers::table)
        .values((row, iso_peers::leased_until.eq(now), iso_peers::search_text.eq(found_by(row))))
        .execute(tx.conn)?;
    Ok(())
}

/// Saves a system as its next version.
pub fn save_peer(tx: &mut Tx, row: &mut PeerRow) -> Result<()> {
    (row.version, row.updated_at) = (row.version + 1, tx.now);
    diesel::update(&*row).set((&*row, iso_peers::search_text.eq(found_by(row)))).execute(tx.conn)?;
    Ok(())
}

fn found_by(row: &PeerRow) -> String {
    text::fold(&format!("{} {} {}", row.agency_kind, row.agency_value, row.url))
}

/// The credentials that were not sealed with this generation of the installation's secret.
pub fn outdated(tx: &mut Tx, generation: &str) -> Result<Vec<(LibraryId, String)>> {
    Ok(iso_peers::table
        .filter(iso_peers::credentials.is_not_null().and(iso_peers::credentials.not_like(format!("{generation}:%"))))
        .select((library_id, iso_peers::credentials.assume_not_null()))
        .load(tx.conn)?)
}

/// The same credentials under another seal.
pub fn reseal(tx: &mut Tx, library: LibraryId, sealed: &str) -> Result<()> {
    diesel::update(iso_peers::table.find(library)).set(iso_peers::credentials.eq(sealed)).execute(tx.conn)?;
    Ok(())
}
