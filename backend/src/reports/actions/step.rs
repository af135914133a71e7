//! The steps of a report.
use serde_json::{Value, json};

use super::{add::gather, show};
use crate::{
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        i18n::Language,
        text,
    },
    reports::{
        model::{Report, ReportId, ReportKind, ReportRecord, ReportStanding, ReportStatus, ReportStep, Returned},
        problems, rules, store,
    },
};

/// The figures are as they are to be: the text is written.
pub fn draft(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::Draft)?;
    record.standing = ReportStanding::at(to);
    moved(tx, record, ReportStep::Draft, None, language)
}

/// Gathers the figures anew and prepares the chapters from them; what was written by hand stays.
pub fn collect_anew(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (record, _) = open(tx, id, ReportStep::Collect)?;
    if record.of.kind == ReportKind::Plan {
        return Err(not_allowed(record.standing.status, ReportStep::Collect));
    }
    gather(tx, &record)?;
    moved(tx, record, ReportStep::Collect, None, language)
}

/// It is handed over to whoever approves it: a period that is over, figures that agree with themselves.
pub fn submit(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::Submit)?;
    if record.of.kind == ReportKind::Plan {
        if store::items(tx, id)?.is_empty() {
            return Err((&problems::NOTHING_PLANNED).into());
        }
    } else {
        let last = rules::span(record.of.year, record.of.quarter).1;
        if last >= tx.today {
            return Err(Error::Refused { refusal: &problems::NOT_OVER, params: vec![("day", last.to_string())] });
        }
    }
    let broken = store::figures(tx, id)?.map_or(0, |figures| figures.controls.iter().filter(|one| !one.holds).count());
    if broken > 0 {
        return Err(Error::Refused { refusal: &problems::NOT_IN_BALANCE, params: vec![("n", broken.to_string())] });
    }
    record.standing = ReportStanding { submitted_on: Some(tx.today), ..ReportStanding::at(to) };
    moved(tx, record, ReportStep::Submit, None, language)
}

/// Another person says yes.
pub fn approve(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::Approve)?;
    let person = tx.actor.person().ok_or(Error::Unauthenticated)?;
    if person == record.owner_id {
        return Err((&problems::OWN_REPORT).into());
    }
    record.standing =
        ReportStanding { status: to, approved_on: Some(tx.today), approved_by: Some(person), ..record.standing };
    moved(tx, record, ReportStep::Approve, None, language)
}

/// Who approves wants something else.
pub fn return_it(tx: &mut Tx, id: ReportId, why: &Returned, language: Language) -> Result<Report> {
    let reason = text::clean(&why.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let (mut record, to) = open(tx, id, ReportStep::Return)?;
    record.standing = ReportStanding { reason: Some(reason.clone()), ..ReportStanding::at(to) };
    moved(tx, record, ReportStep::Return, Some(&reason), language)
}

/// It stays as it is for ever; what is corrected later stands beside it.
pub fn freeze(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::Freeze)?;
    record.standing = ReportStanding { status: to, frozen_at: Some(tx.now), ..record.standing };
    moved(tx, record, ReportStep::Freeze, None, language)
}

/// The last step was taken by mistake.
pub fn take_back(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::TakeBack)?;
    record.standing = match to {
        ReportStatus::Submitted => {
            ReportStanding { status: to, approved_on: None, approved_by: None, ..record.standing }
        }
        _ => ReportStanding::at(to),
    };
    moved(tx, record, ReportStep::TakeBack, None, language)
}

/// It is not gone on with; another of its period can be begun.
pub fn discard(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let (mut record, to) = open(tx, id, ReportStep::Discard)?;
    record.standing = ReportStanding::at(to);
    moved(tx, record, ReportStep::Discard, None, language)
}

/// A locked report, and where a step leads that the table has.
fn open(tx: &mut Tx, id: ReportId, step: ReportStep) -> Result<(ReportRecord, ReportStatus)> {
    let record = store::lock(tx, id, rules::right(step))?;
    let at = record.standing.status;
    let to = rules::next(at, step).ok_or_else(|| not_allowed(at, step))?;
    Ok((record, to))
}

fn not_allowed(at: ReportStatus, step: ReportStep) -> Error {
    let params = vec![
        ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
        ("status_en", rules::status_name(at, Language::En).to_owned()),
        ("action_lt", rules::move_name(step, Language::Lt).to_owned()),
        ("action_en", rules::move_name(step, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}

/// Saves a report that has taken a step, and tells of it.
fn moved(
    tx: &mut Tx,
    mut record: ReportRecord,
    step: ReportStep,
    reason: Option<&str>,
    language: Language,
) -> Result<Report> {
    let was = store::find(tx, record.id, rules::right(step))?.standing;
    store::save(tx, &mut record)?;
    tell(tx, step.as_str(), &record, |event| {
        let moved = event.moved(Some(was.status.as_str()), record.standing.status.as_str()).because(reason);
        moved.values(Some(json!(was)), Some(json!(record.standing)))
    })?;
    show::get(tx, record.id, language)
}

/// Tells what happened to a report.
pub fn tell<'a>(
    tx: &mut Tx,
    verb: &str,
    record: &ReportRecord,
    finish: impl FnOnce(Event<'a>) -> Event<'a>,
) -> Result<()> {
    let event = Event::new(format!("reports.{verb}"), "report", record.id.0, tx.today);
    events::tell(tx, &finish(event.belongs(record.branch_id, Some(record.owner_id))))?;
    Ok(())
}

/// What a report is, as the history keeps it.
pub fn values(record: &ReportRecord) -> Value {
    json!({ "of": record.of, "title": record.title, "language": record.language })
}
