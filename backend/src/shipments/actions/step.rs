//! What every step of a parcel does: whether it is open, where its loans are, what is told of it.
use chrono::NaiveDate;
use serde_json::json;

use super::show;
use crate::{
    loans::model::{ActionKey, LoanId},
    platform::{
        Error, Result, Right, Tx,
        events::{Event, tell},
        i18n::Language,
        problem::Fault,
    },
    shipments::{
        ReadShipments, WriteShipments,
        model::{
            ActId, PackedLoan, Placed, Shipment, ShipmentAction, ShipmentId, ShipmentLoanState, ShipmentRecord,
            ShipmentSnapshot, ShipmentStatus, Taken,
        },
        problems, rules, store,
    },
};

pub const ENTITY: &str = "shipment";

/// A parcel that is about to take a step, with its loans in the order of locks.
pub struct Step {
    pub record: ShipmentRecord,
    pub loans: Vec<PackedLoan>,
    /// The act that is drawn up with it.
    pub act_id: Option<ActId>,
    action: ShipmentAction,
    before: ShipmentSnapshot,
    taken: Vec<Taken>,
}

/// A locked parcel as the step leaves it so far, if the table has the step.
pub fn open(tx: &mut Tx, id: ShipmentId, action: ShipmentAction) -> Result<Step> {
    let mut record = lock(tx, id)?;
    let to = next(&record, action)?;
    let loans = store::packed(tx, id)?;
    let before = snapshot(&record, &loans);
    record.standing.status = to;
    Ok(Step { record, loans, act_id: None, action, before, taken: Vec::new() })
}

/// A parcel that is about to change; others wait until this unit ends.
pub fn lock(tx: &mut Tx, id: ShipmentId) -> Result<ShipmentRecord> {
    store::find(tx, id, ReadShipments::CODE)?;
    store::lock(tx, id, WriteShipments::CODE)
}

/// Where a step leads.
pub fn next(record: &ShipmentRecord, action: ShipmentAction) -> Result<ShipmentStatus> {
    let at = record.standing.status;
    rules::next(record.direction, at, action).ok_or_else(|| {
        let params = vec![
            ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
            ("status_en", rules::status_name(at, Language::En).to_owned()),
            ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
            ("action_en", rules::action_name(action, Language::En).to_owned()),
        ];
        Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
    })
}

fn snapshot(record: &ShipmentRecord, loans: &[PackedLoan]) -> ShipmentSnapshot {
    let placed = |loan: &PackedLoan| Placed { loan_id: loan.loan_id, state: loan.state };
    ShipmentSnapshot {
        standing: record.standing.clone(),
        loans: loans.iter().map(placed).collect(),
        steps: Vec::new(),
        act_id: None,
    }
}

impl Step {
    /// Those loans that are still to arrive.
    pub fn awaited(&self) -> Vec<LoanId> {
        self.loans.iter().filter(|loan| loan.state.is_awaited()).map(|loan| loan.loan_id).collect()
    }

    /// A loan has taken its step with the parcel.
    pub fn took(&mut self, loan_id: LoanId, step: ActionKey) {
        self.taken.push(Taken { loan_id, step: step.as_str().to_owned() });
    }

    /// A loan of the parcel is somewhere else now.
    pub fn place(&mut self, tx: &mut Tx, id: LoanId, state: ShipmentLoanState) -> Result<()> {
        if let Some(loan) = self.loans.iter_mut().find(|loan| loan.loan_id == id) {
            loan.state = state;
            store::place(tx, loan.shipment_id, id, state)?;
        }
        Ok(())
    }

    /// Saves the parcel, and tells of the step.
    pub fn end(mut self, tx: &mut Tx, day: NaiveDate, reason: Option<&str>) -> Result<Shipment> {
        store::save(tx, &mut self.record)?;
        let mut after = snapshot(&self.record, &self.loans);
        (after.steps, after.act_id) = (self.taken, self.act_id);
        let event = event(&self.record, self.action.as_str(), day)
            .moved(Some(self.before.standing.status.as_str()), self.record.standing.status.as_str())
            .values(Some(json!(self.before)), Some(json!(after)))
            .because(reason);
        tell(tx, &event)?;
        show::whole(tx, self.record)
    }
}

/// Something that happened to a parcel: it belongs to its branch and to whoever began it.
pub fn event<'a>(record: &ShipmentRecord, verb: &str, day: NaiveDate) -> Event<'a> {
    Event::new(format!("shipments.{verb}"), ENTITY, record.id.0, day).belongs(record.branch_id, Some(record.owner_id))
}

/// The day of a step: today where none is named, not in the future, and not before the parcel was sent.
pub fn day_of(tx: &Tx, named: Option<NaiveDate>, record: &ShipmentRecord) -> Result<NaiveDate> {
    let day = named.unwrap_or(tx.today);
    if day > tx.today {
        return Err(Error::invalid("/happened_on", "date.in_future"));
    }
    let last = record.standing.arrived_on.max(record.standing.sent_on);
    if last.is_some_and(|last| day < last) {
        return Err(Error::invalid("/happened_on", "date.before_last_step"));
    }
    Ok(day)
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
