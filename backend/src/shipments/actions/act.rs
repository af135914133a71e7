//! What was lost or damaged on the way, in writing: an act with its own number, and what it means for each loan.
use chrono::{Datelike, NaiveDate};

use super::{
    carry::{Stays, lose},
    step::{self, Step, open},
};
use crate::{
    loans::{
        self,
        model::{ActionKey, ChargeKind, Damage, LoanId, NewCharge},
    },
    parameters,
    platform::{Error, Result, Tx, problem::Fault, text},
    shipments::{
        model::{
            ActId, ActKind, ActLoan, ActRecord, DamageAct, LossAct, Shipment, ShipmentAction, ShipmentDirection,
            ShipmentId, ShipmentLoanState,
        },
        problems, store,
    },
};

const SERIES: &str = "SA";

/// The parcel never arrived, or what was missing of it will not.
pub fn report_lost(tx: &mut Tx, id: ShipmentId, act: &LossAct) -> Result<Shipment> {
    tx.want_numbers(SERIES, tx.today.year(), 1)?;
    let mut step = open(tx, id, ShipmentAction::ReportLost)?;
    let day = step::day_of(tx, act.happened_on, &step.record)?;
    let awaited = step.awaited();
    if awaited.is_empty() {
        return Err((&problems::NOTHING_MISSING).into());
    }
    let is_lost = |(n, loan): (usize, LoanId)| (!awaited.contains(&loan)).then_some(n);
    let unknown = act.values.iter().map(|value| value.loan_id).enumerate().filter_map(is_lost);
    step::refuse(unknown.map(|n| Fault::new(format!("/values/{n}/loan_id"), "shipments.loan_not_in")).collect())?;
    let value = |id| act.values.iter().find(|value| value.loan_id == id).map(|value| value.value_cents);
    let named: Vec<(LoanId, Option<i64>)> = awaited.iter().map(|&id| (id, value(id))).collect();
    let number = draw(tx, &mut step, (ActKind::Lost, day), (&act.text, act.present.as_deref()), &named)?;
    let loans = store::described(tx, &awaited)?;
    let mut stays = Stays::default();
    for (id, value) in &named {
        let to_us = step.record.direction == ShipmentDirection::FromLender;
        let action = if to_us { ActionKey::Close } else { ActionKey::ReportLost };
        // A copy that was delivered has ended: nothing of it is to be returned.
        if loans.get(id).is_some_and(|loan| !loan.status.is_terminal()) {
            let take = |tx: &mut Tx| lose(tx, *id, action, *value, (&number, day));
            stays.attempt(tx, &mut step, (*id, action), take)?;
        }
        step.place(tx, *id, ShipmentLoanState::Lost)?;
    }
    stays.refuse(tx)?;
    if act.is_charged {
        charge(tx, &step, &number, day, &named)?;
    }
    step.end(tx, day, Some(&number))
}

/// Some of the parcel came to harm.
pub fn report_damaged(tx: &mut Tx, id: ShipmentId, act: &DamageAct) -> Result<Shipment> {
    tx.want_numbers(SERIES, tx.today.year(), 1)?;
    let mut step = open(tx, id, ShipmentAction::ReportDamaged)?;
    let day = step::day_of(tx, act.happened_on, &step.record)?;
    let can_be_harmed = |state| matches!(state, ShipmentLoanState::Sent | ShipmentLoanState::Received);
    let is_in = |id: LoanId| step.loans.iter().any(|loan| loan.loan_id == id && can_be_harmed(loan.state));
    let mut faults = Vec::new();
    for (n, damaged) in act.loans.iter().enumerate() {
        let pointer = format!("/loans/{n}/loan_id");
        if !is_in(damaged.loan_id) {
            faults.push(Fault::new(pointer, "shipments.loan_not_in"));
        } else if act.loans[..n].iter().any(|other| other.loan_id == damaged.loan_id) {
            faults.push(Fault::new(pointer, "value.twice"));
        }
    }
    step::refuse(faults)?;
    // Locks are taken in ascending order.
    let mut damaged: Vec<_> = act.loans.iter().collect();
    damaged.sort_by_key(|loan| loan.loan_id);
    let named: Vec<(LoanId, Option<i64>)> = damaged.iter().map(|loan| (loan.loan_id, loan.value_cents)).collect();
    let number = draw(tx, &mut step, (ActKind::Damaged, day), (&act.text, act.present.as_deref()), &named)?;
    let mut stays = Stays::default();
    for loan in damaged {
        let harm = Damage {
            harmed: loan.harmed.clone(),
            amount_cents: loan.value_cents,
            currency: None,
            happened_on: Some(day),
            note: Some(number.clone()),
        };
        let take = |tx: &mut Tx| loans::report_damaged(tx, loan.loan_id, &harm).map(|_| ());
        stays.attempt(tx, &mut step, (loan.loan_id, ActionKey::ReportDamaged), take)?;
        step.place(tx, loan.loan_id, ShipmentLoanState::Damaged)?;
    }
    stays.refuse(tx)?;
    if act.is_charged {
        charge(tx, &step, &number, day, &named)?;
    }
    step.end(tx, day, Some(&number))
}

/// Draws the act up; gives its number.
fn draw(
    tx: &mut Tx,
    step: &mut Step,
    (kind, happened_on): (ActKind, NaiveDate),
    (said, present): (&str, Option<&str>),
    loans: &[(LoanId, Option<i64>)],
) -> Result<String> {
    let text = text::clean(said).ok_or_else(|| Error::invalid("/text", "field.required"))?;
    let year = tx.today.year();
    let format = parameters::numbers::SHIPMENT_ACT.at(tx, step.record.branch_id, tx.today)?;
    let act = ActRecord {
        id: ActId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        shipment_id: step.record.id,
        kind,
        happened_on,
        text,
        present: present.and_then(text::clean),
        account_id: tx.actor.account,
        created_at: tx.now,
        annulled_at: None,
    };
    let act_id = store::insert_act(tx, &act)?;
    for &(loan_id, value_cents) in loans {
        store::insert_act_loan(tx, &ActLoan { act_id, loan_id, value_cents })?;
    }
    step.act_id = Some(act_id);
    Ok(act.number)
}

/// A cost line of compensation for each value; who pays, the terms of each loan say.
fn charge(tx: &mut Tx, step: &Step, number: &str, day: NaiveDate, loans: &[(LoanId, Option<i64>)]) -> Result<()> {
    for &(loan, value) in loans {
        let Some(amount_cents) = value else { continue };
        let (kind, note) = (ChargeKind::Compensation, Some(number.to_owned()));
        let new = NewCharge { kind, amount_cents, payer: None, charged_on: Some(day), note };
        let charge = loans::charge(tx, loan, &new)?;
        store::insert_charge(tx, step.record.id, charge.id, step.act_id)?;
    }
    Ok(())
}
