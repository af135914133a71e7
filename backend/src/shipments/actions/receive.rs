//! A parcel arrives: one step receives everything in it but what is named as missing.
use super::{
    carry::{Moving, Stays, receive_some, some, take},
    cost,
    step::{self, Step, open},
};
use crate::{
    loans::{
        self,
        model::{ActionKey, LoanId},
    },
    platform::{Error, Result, Tx, problem::Fault},
    shipments::{
        model::{MissingLoan, Receiving, Shipment, ShipmentAction, ShipmentDirection, ShipmentId, ShipmentLoanState},
        problems,
        rules::{self, Going},
        store,
    },
};

/// It has arrived. Loans that are missing stay where they stand and are awaited; of units that are missing from a loan
/// that we borrow, the loan is told.
pub fn receive(tx: &mut Tx, id: ShipmentId, said: &Receiving) -> Result<Shipment> {
    let (some_loans, some_units): (Vec<&MissingLoan>, Vec<&MissingLoan>) =
        said.missing.iter().partition(|missing| missing.units.is_none());
    let record = step::lock(tx, id)?;
    let comes_back = record.direction == ShipmentDirection::FromBorrower;
    // Of what comes back in parts the loan itself is still awaited.
    let is_part = !some_loans.is_empty() || (comes_back && !some_units.is_empty());
    let action = if is_part { ShipmentAction::ReceivePart } else { ShipmentAction::Receive };
    let mut step = open(tx, id, action)?;
    let day = step::day_of(tx, said.happened_on, &step.record)?;
    let moving = Moving { day, due_on: said.due_on, by_mail: said.by_mail };
    check(&step, said)?;
    if step.loans.is_empty() {
        return Err((&problems::EMPTY).into());
    }
    let (awaited, mut stays) = (step.awaited(), Stays::default());
    let loans = store::described(tx, &awaited)?;
    for id in awaited {
        let Some(loan) = loans.get(&id) else { continue };
        let missing = said.missing.iter().find(|missing| missing.loan_id == id);
        let state = match missing.map(|missing| missing.units.as_deref()) {
            Some(None) => ShipmentLoanState::Missing,
            Some(Some(units)) => {
                if let Err(err) = part(tx, &mut step, (id, units), &moving.of(loan)) {
                    stays.note(id, err)?;
                }
                if comes_back { ShipmentLoanState::Missing } else { ShipmentLoanState::Received }
            }
            None => {
                if let Going::Step(action) | Going::Stays(action) = rules::arriving(step.record.direction, loan.stage())
                {
                    stays.attempt(tx, &mut step, (id, action), |tx| take(tx, id, action, &moving.of(loan)))?;
                }
                ShipmentLoanState::Received
            }
        };
        step.place(tx, id, state)?;
    }
    stays.refuse(tx)?;
    step.record.standing.arrived_on = step.record.standing.arrived_on.or(Some(day));
    cost::post(tx, &step.record, &step.loans, &step.record.number)?;
    step.end(tx, day, None)
}

/// What cannot be said of this parcel.
fn check(step: &Step, said: &Receiving) -> Result<()> {
    let (direction, awaited) = (step.record.direction, step.awaited());
    let mut faults = Vec::new();
    if direction != ShipmentDirection::FromLender {
        let named = [("/due_on", said.due_on.is_some()), ("/by_mail", said.by_mail.is_some())];
        let named = named.into_iter().filter(|(_, is_named)| *is_named);
        faults.extend(named.map(|(pointer, _)| Fault::new(pointer, "field.not_allowed")));
    }
    for (n, missing) in said.missing.iter().enumerate() {
        let pointer = format!("/missing/{n}/loan_id");
        if !awaited.contains(&missing.loan_id) {
            faults.push(Fault::new(pointer, "shipments.loan_not_in"));
        } else if said.missing[..n].iter().any(|other| other.loan_id == missing.loan_id) {
            faults.push(Fault::new(pointer, "value.twice"));
        }
        if missing.units.is_some() && !direction.is_incoming() {
            faults.push(Fault::new(format!("/missing/{n}/units"), "field.not_allowed"));
        }
    }
    step::refuse(faults)
}

/// Some units of a loan have come, and these have not.
fn part(tx: &mut Tx, step: &mut Step, (id, missing): (LoanId, &[i32]), moving: &Moving) -> Result<()> {
    let (_, whole) = loans::in_full(tx, id)?;
    let came: Vec<i32> = whole.items.iter().map(|item| item.n).filter(|n| !missing.contains(n)).collect();
    if came.is_empty() {
        return Err(Error::invalid("/missing", "shipments.all_units_missing"));
    }
    if step.record.direction == ShipmentDirection::FromBorrower {
        loans::return_some(tx, id, &some(came, moving))?;
        step.took(id, ActionKey::ReturnSome);
        return Ok(());
    }
    receive_some(tx, id, came, moving)?;
    step.took(id, ActionKey::Receive);
    loans::report_missing(tx, id, &some(missing.to_vec(), moving))?;
    step.took(id, ActionKey::ReportMissing);
    Ok(())
}
