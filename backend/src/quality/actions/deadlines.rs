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
    days: HashMap<LibraryId, Days>,
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
        let mut days = HashMap::new();
        for branch in &branches {
            days.insert(*branch, Days::of(parameters::calendar(tx, Some(*branch))?, first_on, on));
        }
        Ok(Around {
            on,
            targets: Targets::of(tx, &known, on)?,
            days,
            closures: libraries::closures(tx, &known, first_on)?,
            earlier,
            names: libraries::refs(tx, &[partners, branches].concat())?,
        })
    }

    fn deadline(&self, of: (Waiting, Record, String), language: Language) -> Option<LoanDeadline> {
        let (waiting, record, title) = of;
        let days = self.days.get(&record.branch_id)?;
        let partner = record.standing.library_id;
        let closures = partner.and_then(|id| self.closures.get(&id)).map(Vec::as_slice).unwrap_or_default();
        let counts = |day| counts(&waiting, days, closures, day);
        let earlier = self.earlier.get(&record.id).map(Vec::as_slice).unwrap_or_default();
        let spans = rules::spans(&record, earlier, &waiting, self.on);
        let target = self.targets.find(record.side, waiting.step, partner);
        let target_days = target.as_ref().map(|target| target.days);
        let reckoned = rules::reckon(&spans, (target_days, waiting.due_on), self.on, counts);
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
            target_days,
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

/// The days of our calendar, each looked up once for many loans.
struct Days {
    calendar: Calendar,
    first_on: NaiveDate,
    /// From the first on: whether it is a working day, and whether we are there.
    known: Vec<(bool, bool)>,
}

impl Days {
    fn of(calendar: Calendar, first_on: NaiveDate, last_on: NaiveDate) -> Days {
        let each = first_on.iter_days().take_while(|day| *day <= last_on);
        let known = each.map(|day| (calendar.is_working_day(day), calendar.is_staffed(day))).collect();
        Days { calendar, first_on, known }
    }

    fn on(&self, day: NaiveDate) -> (bool, bool) {
        let place = usize::try_from((day - self.first_on).num_days()).ok();
        let known = place.and_then(|place| self.known.get(place)).copied();
        known.unwrap_or_else(|| (self.calendar.is_working_day(day), self.calendar.is_staffed(day)))
    }
}

/// Whether a day counts: where we or our reader must act, a working day on which we are not closed; where the other
/// library must, one on which it is not. The post knows neither.
fn counts(waiting: &Waiting, days: &Days, closures: &[Closure], day: NaiveDate) -> bool {
    let (is_working_day, is_staffed) = days.on(day);
    match (waiting.waits_for, waiting.step) {
        (WaitsFor::Us | WaitsFor::Reader, _) => is_staffed,
        (WaitsFor::Partner, ServiceStep::Arrive) => is_working_day,
        (WaitsFor::Partner, _) => {
            let is_closed = || closures.iter().any(|closure| closure.from_on <= day && day <= closure.to_on);
            is_working_day && !is_closed()
        }
    }
}
