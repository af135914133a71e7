//! What waits to be packed, by library.
use std::collections::HashMap;

use diesel::{
    dsl::{count_star, exists, not},
    prelude::*,
};

use super::within;
use crate::{
    loans::model::{Medium, Side, Status},
    platform::{
        Result, Right, Tx,
        actor::{AccountId, LibraryId},
    },
    schema::{loans, shipment_loans as packed, shipments},
    shipments::{
        ReadShipments,
        model::{ShipmentDirection, ShipmentId, ShipmentLoanState, ShipmentStatus},
    },
};

/// How many loans with each library, by branch and owner, stand so, without a question that waits, and are in no open parcel of this
/// direction. What is asked for electronically needs no parcel.
pub fn waiting(
    tx: &mut Tx,
    direction: ShipmentDirection,
    (side, statuses): (Side, &[Status]),
) -> Result<Vec<(LibraryId, LibraryId, AccountId, i64)>> {
    let open = [ShipmentLoanState::Packed, ShipmentLoanState::Sent, ShipmentLoanState::Missing];
    let is_packed = packed::table
        .filter(packed::loan_id.eq(loans::id).and(packed::direction.eq(direction)))
        .filter(packed::state.eq_any(open));
    let query = loans::table
        .filter(loans::side.eq(side).and(loans::status.eq_any(statuses.to_vec())).and(loans::pending.is_null()))
        .filter(loans::medium.ne(Medium::ElectronicCopy).and(loans::library_id.is_not_null()))
        .filter(not(exists(is_packed)))
        .group_by((loans::library_id, loans::branch_id, loans::owner_id))
        .select((loans::library_id.assume_not_null(), loans::branch_id, loans::owner_id, count_star()));
    Ok(query.load(tx.conn)?)
}

/// The parcels that are being packed now, by way and library; the newest of each.
pub fn packing_for(tx: &mut Tx) -> Result<HashMap<(ShipmentDirection, LibraryId), ShipmentId>> {
    let open = shipments::table.filter(within(tx, ReadShipments::CODE)?);
    let open = open.filter(shipments::status.eq(ShipmentStatus::Packing)).order(shipments::id);
    let rows: Vec<(ShipmentDirection, LibraryId, ShipmentId)> =
        open.select((shipments::direction, shipments::library_id, shipments::id)).load(tx.conn)?;
    Ok(rows.into_iter().map(|(direction, library, id)| ((direction, library), id)).collect())
}
