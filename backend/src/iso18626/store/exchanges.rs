//! Exchanges: which request of which system is which loan.
use diesel::prelude::*;

use crate::{
    iso18626::model::{Exchange, ExchangeId},
    loans::model::{LoanId, Side},
    platform::{Result, Tx, actor::LibraryId},
    schema::iso_exchanges::{self, id, is_by_retry, is_over, library_id, requesting_id, side, status, supplying_id},
};

/// What two systems know by the requester's number.
pub fn exchange(tx: &mut Tx, library: LibraryId, on: Side, number: &str) -> Result<Option<Exchange>> {
    let known = iso_exchanges::table.filter(library_id.eq(library).and(side.eq(on)).and(requesting_id.eq(number)));
    Ok(known.select(Exchange::as_select()).first(tx.conn).optional()?)
}

/// What a library asked us for and we answered under this number of ours; of several, as after a retry, the last one.
pub fn exchange_by_ours(tx: &mut Tx, library: LibraryId, number: &str) -> Result<Option<Exchange>> {
    let of = iso_exchanges::table.filter(library_id.eq(library).and(side.eq(Side::Lending)));
    let known = of.filter(supplying_id.eq(number)).order(id.desc());
    Ok(known.select(Exchange::as_select()).first(tx.conn).optional()?)
}

pub fn exchange_by_id(tx: &mut Tx, wanted: ExchangeId) -> Result<Exchange> {
    Ok(iso_exchanges::table.find(wanted).select(Exchange::as_select()).first(tx.conn)?)
}

/// The exchanges of a loan, the oldest first.
pub fn exchanges_of(tx: &mut Tx, loan: LoanId) -> Result<Vec<Exchange>> {
    let of = iso_exchanges::table.filter(iso_exchanges::loan_id.eq(loan)).order(id);
    Ok(of.select(Exchange::as_select()).load(tx.conn)?)
}

/// Writes a new exchange down; `row.id` is still to be given.
pub fn insert_exchange(tx: &mut Tx, row: Exchange) -> Result<Exchange> {
    let made: ExchangeId = diesel::insert_into(iso_exchanges::table)
        .values((
            (iso_exchanges::loan_id.eq(row.loan_id), library_id.eq(row.library_id), side.eq(row.side)),
            (requesting_id.eq(&row.requesting_id), supplying_id.eq(&row.supplying_id), status.eq(row.status)),
            (is_by_retry.eq(row.is_by_retry), is_over.eq(row.is_over), iso_exchanges::created_at.eq(row.created_at)),
        ))
        .returning(id)
        .get_result(tx.conn)?;
    Ok(Exchange { id: made, ..row })
}

pub fn save_exchange(tx: &mut Tx, row: &Exchange) -> Result<()> {
    let changes = (
        supplying_id.eq(&row.supplying_id),
        status.eq(row.status),
        is_by_retry.eq(row.is_by_retry),
        is_over.eq(row.is_over),
    );
    diesel::update(row).set(changes).execute(tx.conn)?;
    Ok(())
}
