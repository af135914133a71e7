//! Acts about parcels.
use diesel::prelude::*;

use crate::{
    platform::{Result, Tx, actor::AccountId, events::Person},
    schema::{accounts, shipment_act_loans, shipment_acts as acts_table},
    shipments::model::{ActId, ActLoan, ActRecord, ShipmentAct, ShipmentId},
};

/// Writes an act; its id is given by the database.
pub fn insert_act(tx: &mut Tx, act: &ActRecord) -> Result<ActId> {
    let row = (
        (acts_table::number.eq(&act.number), acts_table::shipment_id.eq(act.shipment_id)),
        (acts_table::kind.eq(act.kind), acts_table::happened_on.eq(act.happened_on)),
        (acts_table::text.eq(&act.text), acts_table::present.eq(&act.present)),
        (acts_table::account_id.eq(act.account_id), acts_table::created_at.eq(act.created_at)),
    );
    Ok(diesel::insert_into(acts_table::table).values(row).returning(acts_table::id).get_result(tx.conn)?)
}

pub fn insert_act_loan(tx: &mut Tx, row: &ActLoan) -> Result<()> {
    diesel::insert_into(shipment_act_loans::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// The step that an act is about was taken back: the act stays, marked.
pub fn annul(tx: &mut Tx, id: ActId) -> Result<()> {
    diesel::update(acts_table::table.find(id)).set(acts_table::annulled_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}

/// The acts about a parcel, the oldest first.
pub fn acts(tx: &mut Tx, id: ShipmentId) -> Result<Vec<ShipmentAct>> {
    type Who = Option<(AccountId, String)>;
    let found: Vec<(ActRecord, Who)> = acts_table::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(acts_table::account_id)))
        .filter(acts_table::shipment_id.eq(id))
        .order(acts_table::id)
        .select((ActRecord::as_select(), (accounts::id, accounts::name).nullable()))
        .load(tx.conn)?;
    let ids: Vec<ActId> = found.iter().map(|(act, _)| act.id).collect();
    let of = shipment_act_loans::table.filter(shipment_act_loans::act_id.eq_any(&ids));
    let named: Vec<ActLoan> = of.order(shipment_act_loans::loan_id).select(ActLoan::as_select()).load(tx.conn)?;
    let act = |(act, who): (ActRecord, Who)| ShipmentAct {
        id: act.id,
        number: act.number,
        kind: act.kind,
        happened_on: act.happened_on,
        text: act.text,
        present: act.present,
        loans: named.iter().filter(|loan| loan.act_id == act.id).cloned().collect(),
        account: who.map(|(id, name)| Person { id, name }),
        created_at: act.created_at,
        annulled_at: act.annulled_at,
    };
    Ok(found.into_iter().map(act).collect())
}
