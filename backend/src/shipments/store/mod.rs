//! Parcels in the database: the only SQL of this capability. What is not the actor's does not exist.
mod acts;
mod carriers;
mod charges;
mod filter;
mod list;
mod loans;
mod save;
mod tariffs;
mod waiting;

use diesel::{BoxableExpression, IntoSql, prelude::*, sql_types::Bool};

pub use self::{
    acts::{acts, annul, insert_act, insert_act_loan},
    carriers::{all_carriers, carrier_refs, find_carrier, insert_carrier, lock_carrier, save_carrier},
    charges::{charges, insert_charge, live_lines},
    list::list,
    loans::{Described, counts, described, packed, place, put_in, ready, take_out},
    save::{insert, save},
    tariffs::{
        delete_tariff, end_tariff, find_tariff, insert_tariff, records_of, save_tariff, tariffs, tariffs_of,
        write_zones,
    },
    waiting::{packing_for, waiting},
};
use super::model::{ShipmentId, ShipmentRecord};
use crate::{
    platform::{Db, Error, Result, Scope, Tx, actor::LibraryId, db::MultiBackend},
    schema::{libraries, shipments},
};

type Condition = Box<dyn BoxableExpression<shipments::table, MultiBackend, SqlType = Bool>>;

/// What a right of the actor reaches, in its own name and as a deputy: everything, a branch, what somebody began.
fn within(tx: &Tx, right: &'static str) -> Result<Condition> {
    let reached = tx.reaches(right)?.into_iter().map(|reach| -> Condition {
        match (reach.scope, reach.branch, reach.account) {
            (Scope::All, ..) => Box::new(true.into_sql::<Bool>()),
            (Scope::Branch, Some(branch), _) => Box::new(shipments::branch_id.eq(branch)),
            (Scope::Own, _, Some(account)) => Box::new(shipments::owner_id.eq(account)),
            _ => Box::new(false.into_sql::<Bool>()),
        }
    });
    Ok(reached.reduce(|one, next| Box::new(one.or(next))).unwrap_or_else(|| Box::new(false.into_sql::<Bool>())))
}

/// One parcel, if this right reaches it.
pub fn find(tx: &mut Tx, id: ShipmentId, right: &'static str) -> Result<ShipmentRecord> {
    tx.reaches(right)?;
    let record: ShipmentRecord = shipments::table.find(id).select(ShipmentRecord::as_select()).first(tx.conn)?;
    let is_reached = tx.actor.covers(right, record.branch_id, Some(record.owner_id));
    if is_reached { Ok(record) } else { Err(Error::NotFound) }
}

/// Reads a parcel that is about to change, and decides in whose name; others wait until this unit ends. On SQLite the
/// one writer is the lock.
pub fn lock(tx: &mut Tx, id: ShipmentId, right: &'static str) -> Result<ShipmentRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        shipments::table.find(id).select(shipments::id).for_update().first::<ShipmentId>(conn)?;
    }
    let record = find(tx, id, right)?;
    tx.act_on(right, record.branch_id, Some(record.owner_id))?;
    Ok(record)
}

/// The parcels with this number or this tracking number, the newest first.
pub fn by_code(tx: &mut Tx, code: &str, right: &'static str) -> Result<Vec<ShipmentRecord>> {
    let written = code.to_uppercase();
    let is_named = shipments::number.eq_any([code, &written]);
    let is_tracked = shipments::tracking_number.assume_not_null().eq(code);
    let named = is_named.or(shipments::tracking_number.is_not_null().and(is_tracked));
    let query = shipments::table.filter(within(tx, right)?).filter(named).order(shipments::id.desc());
    Ok(query.limit(20).select(ShipmentRecord::as_select()).load(tx.conn)?)
}

/// In which country a library is: two letters of ISO 3166.
pub fn country(tx: &mut Tx, library: LibraryId) -> Result<String> {
    Ok(libraries::table.find(library).select(libraries::country).first(tx.conn)?)
}
