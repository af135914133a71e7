//! A parcel leaves with every loan in it, or is not sent after all.
use super::{
    carry::{Moving, Stays, take},
    cost,
    step::{self, open},
};
use crate::{
    parameters,
    platform::{Error, Result, Tx, text},
    shipments::{
        model::{
            Dispatching, Shipment, ShipmentAction, ShipmentDirection, ShipmentId, ShipmentLoanState, ShipmentRecord,
        },
        problems,
        rules::{self, Going},
        store,
    },
};

/// It leaves: each loan in it takes its step, and its price becomes cost lines. Where one loan cannot go, none does.
pub fn dispatch(tx: &mut Tx, id: ShipmentId, said: &Dispatching) -> Result<Shipment> {
    let mut step = open(tx, id, ShipmentAction::Dispatch)?;
    let day = step::day_of(tx, said.happened_on, &step.record)?;
    let ids = step.awaited();
    if ids.is_empty() {
        return Err((&problems::EMPTY).into());
    }
    let direction = step.record.direction;
    if said.by_mail.is_some() && direction != ShipmentDirection::ToBorrower {
        return Err(Error::invalid("/by_mail", "field.not_allowed"));
    }
    if said.due_on.is_some() && direction != ShipmentDirection::FromLender {
        return Err(Error::invalid("/due_on", "field.not_allowed"));
    }
    let moving = Moving { day, due_on: said.due_on, by_mail: said.by_mail };
    let loans = store::described(tx, &ids)?;
    let mut stays = Stays::default();
    for id in ids {
        let Some(loan) = loans.get(&id) else { continue };
        if let Going::Step(action) | Going::Stays(action) = rules::leaving(direction, loan.medium, loan.stage()) {
            stays.attempt(tx, &mut step, (id, action), |tx| take(tx, id, action, &moving.of(loan)))?;
        }
        step.place(tx, id, ShipmentLoanState::Sent)?;
    }
    stays.refuse(tx)?;
    step.record.standing.sent_on = Some(day);
    expect(tx, &mut step.record)?;
    cost::reprice(tx, &mut step.record)?;
    cost::post(tx, &step.record, &step.loans, &step.record.number)?;
    step.end(tx, day, None)
}

/// By when it should arrive, where nobody has said.
fn expect(tx: &mut Tx, record: &mut ShipmentRecord) -> Result<()> {
    if let (None, Some(sent_on)) = (record.carriage.expected_on, record.standing.sent_on) {
        let days = parameters::postage::ARRIVAL_DAYS.at(tx, record.branch_id, sent_on)?;
        let calendar = parameters::calendar(tx, Some(record.branch_id))?;
        record.carriage.expected_on = calendar.after_working_days(sent_on, days);
    }
    Ok(())
}

/// It is not sent: what was in it can go with another.
pub fn cancel(tx: &mut Tx, id: ShipmentId, reason: &str) -> Result<Shipment> {
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let mut step = open(tx, id, ShipmentAction::Cancel)?;
    for loan in step.awaited() {
        step.place(tx, loan, ShipmentLoanState::TakenOut)?;
    }
    step.end(tx, tx.today, Some(&reason))
}

/// It is packed after all, with what was in it.
pub fn reopen(tx: &mut Tx, id: ShipmentId) -> Result<Shipment> {
    let mut step = open(tx, id, ShipmentAction::Reopen)?;
    let all: Vec<_> = step.loans.iter().map(|loan| loan.loan_id).collect();
    for loan in all {
        step.place(tx, loan, ShipmentLoanState::Packed)?;
    }
    step.end(tx, tx.today, None)
}
