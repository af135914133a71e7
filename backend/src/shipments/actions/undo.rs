//! The last step of a parcel is taken back, with the steps that its loans took with it, its act and its cost lines.
use serde_json::json;

use super::{carry::Stays, cost, show, step};
use crate::{
    loans::{self, model::ActionKey},
    platform::{Error, Result, Tx, events, text},
    shipments::{
        model::{
            Placed, PriceSource, Pricing, Shipment, ShipmentAction, ShipmentId, ShipmentLoanState, ShipmentRecord,
            ShipmentSnapshot, ShipmentStatus,
        },
        problems, store,
    },
};

/// The kinds of event that are steps, and can be taken back.
fn step_kinds() -> Vec<String> {
    use ShipmentAction::{Dispatch, Receive, ReceivePart, ReportDamaged, ReportLost};
    let steps = [Dispatch, Receive, ReceivePart, ReportDamaged, ReportLost];
    steps.map(|action| format!("shipments.{}", action.as_str())).to_vec()
}

/// Takes the last step back. Where a loan has gone on since, nothing is taken back, and that loan is named.
pub fn undo(tx: &mut Tx, id: ShipmentId, reason: &str) -> Result<Shipment> {
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let mut record = step::lock(tx, id)?;
    let nothing = || Error::from(&problems::NOTHING_TO_UNDO);
    let has_begun = record.standing.status.has_begun();
    let told = events::last_standing(tx, step::ENTITY, id.0, &step_kinds())?.filter(|_| has_begun);
    let told = told.ok_or_else(nothing)?;
    let (before, after) = events::values(tx, told.id)?.ok_or_else(nothing)?;
    let read =
        |value| serde_json::from_value::<ShipmentSnapshot>(value).map_err(|err| Error::Internal(err.to_string()));
    let (before, after) = (read(before)?, read(after)?);
    take_loans_back(tx, &after, &reason)?;
    let was = record.standing.clone();
    record.standing = before.standing.clone();
    if !record.standing.status.has_begun() && record.pricing.price_source == Some(PriceSource::Tariff) {
        record.pricing = Pricing::default();
    }
    put_back(tx, &record, &before, &after)?;
    if let Some(act) = after.act_id {
        store::annul(tx, act)?;
        for line in store::live_lines(tx, id, Some(act))? {
            let against = loans::counter_charge(tx, line.id, &reason)?;
            store::insert_charge(tx, id, against.id, Some(act))?;
        }
    }
    let rows = store::packed(tx, id)?;
    cost::post(tx, &record, &rows, &reason)?;
    store::save(tx, &mut record)?;
    let event = step::event(&record, ShipmentAction::Undo.as_str(), told.happened_on)
        .moved(Some(was.status.as_str()), record.standing.status.as_str())
        .values(Some(json!(after)), Some(json!(before)))
        .because(Some(&reason))
        .correcting(told.id);
    events::tell(tx, &event)?;
    show::whole(tx, record)
}

/// Each loan takes its own step back, in the order of locks; of several steps of one the last first.
fn take_loans_back(tx: &mut Tx, after: &ShipmentSnapshot, reason: &str) -> Result<()> {
    let mut steps: Vec<_> = after.steps.iter().enumerate().collect();
    steps.sort_by_key(|(n, taken)| (taken.loan_id, std::cmp::Reverse(*n)));
    let mut stays = Stays::default();
    for (_, taken) in steps {
        let Some(step) = ActionKey::named(&taken.step) else { continue };
        if let Err(err) = loans::take_step_back(tx, taken.loan_id, step, reason) {
            stays.note(taken.loan_id, err)?;
        }
    }
    stays.refuse(tx)
}

/// Each loan is where it was; what was put in since stands as the parcel does.
fn put_back(tx: &mut Tx, record: &ShipmentRecord, before: &ShipmentSnapshot, after: &ShipmentSnapshot) -> Result<()> {
    let state_in = |placed: &[Placed], id| placed.iter().find(|placed| placed.loan_id == id).map(|placed| placed.state);
    for row in store::packed(tx, record.id)? {
        let (was, is) = (state_in(&before.loans, row.loan_id), state_in(&after.loans, row.loan_id));
        let state = match was {
            Some(was) if is == Some(row.state) => was,
            None if record.standing.status == ShipmentStatus::Packing => ShipmentLoanState::Packed,
            _ => continue,
        };
        store::place(tx, record.id, row.loan_id, state)?;
    }
    Ok(())
}
