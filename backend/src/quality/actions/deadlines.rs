//! The deadline of open loans: the one place where it is reckoned, whoever shows it or acts on it.
use std::collections::HashMap;

use chrono::NaiveDate;

use super::targets_of::Targets;
use crate::{
    libraries::{self, model::Closure},
    loans::{
        self,
        model::{LoanId, Record, Standing},
    },
    parameters::{self, Calendar},
    platform::{Result, Tx, actor::LibraryId, i18n::Language},
    quality::{
        model::{LoanDeadline, ServiceStep, WaitsFor},
        rules::{self, Waiting},
    },
};

/// The deadlines of these open loans on a day, by the targets of that day; of those that wait for nobody there is none.
pub fn deadlines(
    tx: &mut Tx,
    open: Vec<(Record, String)>,
    on: NaiveDate,
    language: Language,
) -> Result<Vec<LoanDeadline>> {
    let waits = |(record, title): (Record, String)| Some((rules::waiting(&record, on)?, record, title));
    let waiting: Vec<(Waiting, Record, String)> = open.into_iter().filter_map(waits).collect();
    let around = Around::of(tx, &waiting, on)?;
    Ok(waiting.into_iter().filter_map(|one| around.deadline(one, language)).collect())
}

/// What the deadlines of many loans are reckoned by.
struct Around {
    on: NaiveDate,
    targets: Targets,
    /// By our branch.
    calendars: HashMap<LibraryId, Calendar>,
    closures: HashMap<LibraryId, Vec<Closure>>,
    /// How those stood before whose clock has stood still.
    earlier: HashMap<LoanId, Vec<Standing>>,
    names: HashMap<LibraryId, libraries::Ref>,
}

impl Around {
    fn of(tx: &mut Tx, waiting: &[(Waiting, Record, String)], on: NaiveDate) -> Result<Around> {
        let records = || waiting.iter().map(|(_, record, _)| record);
        let mut partners: Vec<LibraryId> = records().filter_map(|record| record.standing.library_id).collect();
        let mut branches: Vec<LibraryId> = records().map(|record| record.branch_id).collect();
        for ids in [&mut partners, &mut branches] {
            ids.sort();
            ids.dedup();
        }
        libraries::know(tx, &[partners.as_slice(), &branches].concat())?;
        let known = partners.iter().map(|id| libraries::get(tx, *id)).collect::<Result<Vec<_>>>()?;
        let ids: Vec<LoanId> = records().map(|record| record.id).collect();
        let earlier = loans::stood_still(tx, &ids)?;
        let stood = earlier.values().flatten().map(|standing| standing.status_since_on);
        let first_on = waiting.iter().map(|(waiting, ..)| waiting.since_on).chain(stood).min().unwrap_or(on);
        let mut calendars = HashMap::new();
        for branch in &branches {
            calendars.insert(*branch, parameters::calendar(tx, Some(*branch))?);
        }
        Ok(Around {
            on,
            targets: Targets::of(tx, &known, on)?,
            calendars,
            closures: libraries::closures(tx, &known, first_on)?,
            earlier,
            names: libraries::refs(tx, &[partners, branches].concat())?,
        })
    }

    fn deadline(&self, of: (Waiting, Record, String), language: Language) -> Option<LoanDeadline> {
        let (waiting, record, title) = of;
        let calendar = self.calendars.get(&record.branch_id)?;
        let partner = record.standing.library_id;
        let closures = partner.and_then(|id| self.closures.get(&id)).map(Vec::as_slice).unwrap_or_default();
        let counts = |day| counts(&waiting, calendar, closures, day);
        let earlier = self.earlier.get(&record.id).map(Vec::as_slice).unwrap_or_default();
        let spans = rules::spans(&record, earlier, &waiting, self.on);
        let target = self.targets.find(record.side, waiting.step, partner);
        let days = target.as_ref().map(|target| target.days);
        let reckoned = rules::reckon(&spans, (days, waiting.due_on), self.on, counts);
        let was_stopped = spans.len() > 1;
        let why = (waiting.step, waiting.waits_for);
        Some(LoanDeadline {
            loan_id: record.id,
            title,
            side: record.side,
            library: partner.and_then(|id| self.names.get(&id).cloned()),
            branch: self.names.get(&record.branch_id).cloned()?,
            step: waiting.step,
            waits_for: waiting.waits_for,
            since_on: spans.first().map_or(waiting.since_on, |span| span.from_on),
            working_days: reckoned.working_days,
            was_stopped,
            target_days: days,
            target_of: target.as_ref().map(|target| target.of),
            due_on: waiting.due_on,
            deadline_on: reckoned.deadline_on,
            left_days: reckoned.left_days,
            late_days: reckoned.late.map_or(0, |(_, days)| days),
            reason: reckoned.late.map(|(reason, _)| reason),
            queue: rules::queue(waiting.waits_for, &reckoned),
            escalated_on: None,
            why: rules::why(why, &reckoned, target.as_ref(), was_stopped, language),
            agreement: target.and_then(|target| target.agreement),
            branch_id: record.branch_id,
            owner_id: record.owner_id,
            version: record.version,
            number: record.number,
        })
    }
}

/// Whether a day counts: where we or our reader must act, a working day on which we are not closed; where the other
/// library must, one on which it is not. The post knows neither.
fn counts(waiting: &Waiting, calendar: &Calendar, closures: &[Closure], day: NaiveDate) -> bool {
    match (waiting.waits_for, waiting.step) {
        (WaitsFor::Us | WaitsFor::Reader, _) => calendar.is_staffed(day),
        (WaitsFor::Partner, ServiceStep::Arrive) => calendar.is_working_day(day),
        (WaitsFor::Partner, _) => {
            let is_closed = closures.iter().any(|closure| closure.from_on <= day && day <= closure.to_on);
            calendar.is_working_day(day) && !is_closed
        }
    }
}
