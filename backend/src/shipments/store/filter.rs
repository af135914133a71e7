//! Which parcels: what the list was asked for, as conditions.
use diesel::prelude::*;

use super::{Condition, within};
use crate::{
    platform::{Result, Right, Tx, text},
    schema::{
        shipment_loans,
        shipments::{self, carrier_id, expected_on, sent_on, status},
    },
    shipments::{
        ReadShipments,
        model::{ShipmentList, ShipmentStatus},
    },
};

/// Everything that was asked for, of what the actor may read.
pub fn wanted(tx: &Tx, list: &ShipmentList) -> Result<Condition> {
    let mut all = within(tx, ReadShipments::CODE)?;
    let mut and = |condition: Condition| {
        let before = std::mem::replace(&mut all, Box::new(shipments::id.gt(0)));
        all = Box::new(before.and(condition));
    };
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(list.q.as_deref().unwrap_or_default()) {
        let begins = shipments::search_text.like(format!("{word}%"));
        and(Box::new(begins.or(shipments::search_text.like(format!("% {word}%")))));
    }
    match list.status.0.as_slice() {
        [] => and(Box::new(status.ne(ShipmentStatus::Cancelled))),
        named => and(Box::new(status.eq_any(named.to_vec()))),
    }
    if let Some(direction) = list.direction {
        and(Box::new(shipments::direction.eq(direction)));
    }
    if let Some(library) = list.library_id {
        and(Box::new(shipments::library_id.eq(library)));
    }
    if let Some(carrier) = list.carrier_id {
        and(Box::new(carrier_id.is_not_null().and(carrier_id.assume_not_null().eq(carrier))));
    }
    if let Some(loan) = list.loan_id {
        let with = shipment_loans::table.filter(shipment_loans::loan_id.eq(loan)).select(shipment_loans::shipment_id);
        and(Box::new(shipments::id.eq_any(with)));
    }
    if let Some(day) = list.sent_from {
        and(Box::new(sent_on.is_not_null().and(sent_on.assume_not_null().ge(day))));
    }
    if let Some(day) = list.sent_to {
        and(Box::new(sent_on.is_not_null().and(sent_on.assume_not_null().le(day))));
    }
    if list.is_late == Some(true) {
        let is_away = status.eq_any([ShipmentStatus::Sent, ShipmentStatus::PartlyReceived]);
        let is_past = expected_on.is_not_null().and(expected_on.assume_not_null().lt(tx.today));
        and(Box::new(is_away.and(is_past)));
    }
    Ok(all)
}
