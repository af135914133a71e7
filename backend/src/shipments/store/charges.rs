//! The cost lines that parcels and acts have made.
use std::collections::HashSet;

use diesel::prelude::*;

use crate::{
    loans::model::ChargeId,
    platform::{Result, Tx},
    schema::{loan_charges, shipment_charges},
    shipments::model::{ActId, ShipmentCharge, ShipmentId},
};

pub fn insert_charge(tx: &mut Tx, id: ShipmentId, charge: ChargeId, act: Option<ActId>) -> Result<()> {
    let row = (
        shipment_charges::charge_id.eq(charge),
        shipment_charges::shipment_id.eq(id),
        shipment_charges::act_id.eq(act),
    );
    diesel::insert_into(shipment_charges::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// All lines of a parcel, the oldest first; those that take others back are among them.
pub fn charges(tx: &mut Tx, id: ShipmentId) -> Result<Vec<ShipmentCharge>> {
    Ok(shipment_charges::table
        .inner_join(loan_charges::table.on(loan_charges::id.eq(shipment_charges::charge_id)))
        .filter(shipment_charges::shipment_id.eq(id))
        .order(loan_charges::id)
        .select((
            loan_charges::id,
            loan_charges::loan_id,
            loan_charges::kind,
            loan_charges::amount_cents,
            loan_charges::payer,
            loan_charges::charged_on,
            loan_charges::counters_id,
            shipment_charges::act_id,
        ))
        .load(tx.conn)?)
}

/// Those lines of a parcel itself, or of an act, that no line takes back, whoever wrote that one.
pub fn live_lines(tx: &mut Tx, id: ShipmentId, act: Option<ActId>) -> Result<Vec<ShipmentCharge>> {
    let mut lines = charges(tx, id)?;
    lines.retain(|line| line.act_id == act && line.counters_id.is_none());
    let ids: Vec<Option<ChargeId>> = lines.iter().map(|line| Some(line.id)).collect();
    let taken = loan_charges::table.filter(loan_charges::counters_id.eq_any(ids));
    let taken: Vec<Option<ChargeId>> = taken.select(loan_charges::counters_id).load(tx.conn)?;
    let taken: HashSet<ChargeId> = taken.into_iter().flatten().collect();
    lines.retain(|line| !taken.contains(&line.id));
    Ok(lines)
}
