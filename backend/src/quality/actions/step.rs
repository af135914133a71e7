//! The steps of an improvement. Its figure is frozen when it begins and when it is judged, by the function that computes
//! it everywhere.
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::show;
use crate::{
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        i18n::Language,
        text,
    },
    quality::{
        model::{
            Abandonment, Hundredths, Improvement, ImprovementDay, ImprovementId, ImprovementRow, ImprovementStanding,
            ImprovementStatus, ImprovementStep, Judgement,
        },
        problems,
        rules::{self, Span},
        store,
    },
    statistics,
};

/// It begins; the figure of the days before is kept as its baseline.
pub fn start(tx: &mut Tx, id: ImprovementId, on: &ImprovementDay, language: Language) -> Result<Improvement> {
    let (mut row, to) = open(tx, id, ImprovementStep::Start)?;
    let day = rules::day_of(on.happened_on, None, tx.today).map_err(|fault| Error::Invalid(vec![fault]))?;
    let figure = figure(tx, &row, rules::baseline_span(day, row.planned.n_days))?;
    row.standing = ImprovementStanding {
        status: to,
        started_on: Some(day),
        baseline_value: figure.and_then(|(value, _)| value),
        baseline_n: figure.map(|(_, n)| n),
        ..ImprovementStanding::first()
    };
    moved(tx, row, ImprovementStep::Start, day, language)
}

/// It is done; its effect is seen later.
pub fn finish(tx: &mut Tx, id: ImprovementId, on: &ImprovementDay, language: Language) -> Result<Improvement> {
    let (mut row, to) = open(tx, id, ImprovementStep::Finish)?;
    let day = rules::day_of(on.happened_on, row.standing.started_on, tx.today);
    let day = day.map_err(|fault| Error::Invalid(vec![fault]))?;
    (row.standing.status, row.standing.done_on) = (to, Some(day));
    moved(tx, row, ImprovementStep::Finish, day, language)
}

/// What came of it: the figure of as many days as the baseline, and a person's word.
pub fn judge(tx: &mut Tx, id: ImprovementId, judgement: &Judgement, language: Language) -> Result<Improvement> {
    let (mut row, to) = open(tx, id, ImprovementStep::Judge)?;
    let words = text::clean(&judgement.words).ok_or_else(|| Error::invalid("/words", "field.required"))?;
    let done_on = row.standing.done_on.ok_or(Error::NotFound)?;
    if let Some(day) = rules::judge_from(&row.planned, &row.standing).filter(|day| *day > tx.today) {
        return Err(Error::Refused { refusal: &problems::TOO_EARLY, params: vec![("day", day.to_string())] });
    }
    let figure = figure(tx, &row, rules::effect_span(done_on, row.planned.n_days))?;
    row.standing = ImprovementStanding {
        status: to,
        judged_on: Some(tx.today),
        verdict: Some(judgement.verdict),
        verdict_words: Some(words),
        effect_value: figure.and_then(|(value, _)| value),
        effect_n: figure.map(|(_, n)| n),
        ..row.standing
    };
    let today = tx.today;
    moved(tx, row, ImprovementStep::Judge, today, language)
}

/// It is not gone on with, and why.
pub fn abandon(tx: &mut Tx, id: ImprovementId, why: &Abandonment, language: Language) -> Result<Improvement> {
    let (mut row, to) = open(tx, id, ImprovementStep::Abandon)?;
    let reason = text::clean(&why.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    (row.standing.status, row.standing.reason) = (to, Some(reason));
    let today = tx.today;
    moved(tx, row, ImprovementStep::Abandon, today, language)
}

/// What was abandoned is planned anew; a baseline is taken when it begins.
pub fn reopen(tx: &mut Tx, id: ImprovementId, language: Language) -> Result<Improvement> {
    let (mut row, _) = open(tx, id, ImprovementStep::Reopen)?;
    row.standing = ImprovementStanding::first();
    let today = tx.today;
    moved(tx, row, ImprovementStep::Reopen, today, language)
}

/// The last step was taken by mistake.
pub fn take_back(tx: &mut Tx, id: ImprovementId, language: Language) -> Result<Improvement> {
    let (mut row, to) = open(tx, id, ImprovementStep::TakeBack)?;
    let was = row.standing;
    let begun = |done_on| ImprovementStanding {
        status: to,
        started_on: was.started_on,
        done_on,
        baseline_value: was.baseline_value,
        baseline_n: was.baseline_n,
        ..ImprovementStanding::first()
    };
    row.standing = match to {
        ImprovementStatus::UnderWay => begun(None),
        ImprovementStatus::Done => begun(was.done_on),
        ImprovementStatus::Planned | ImprovementStatus::Judged | ImprovementStatus::Abandoned => {
            ImprovementStanding::first()
        }
    };
    let today = tx.today;
    moved(tx, row, ImprovementStep::TakeBack, today, language)
}

/// A locked improvement, and where a step leads that the table has.
fn open(tx: &mut Tx, id: ImprovementId, step: ImprovementStep) -> Result<(ImprovementRow, ImprovementStatus)> {
    let row = store::lock(tx, id)?;
    tx.act_on(rules::right(step), row.branch_id, Some(row.planned.owner_id))?;
    let at = row.standing.status;
    let to = rules::next(at, step).ok_or_else(|| {
        let params = vec![
            ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
            ("status_en", rules::status_name(at, Language::En).to_owned()),
            ("action_lt", rules::move_name(step, Language::Lt).to_owned()),
            ("action_en", rules::move_name(step, Language::En).to_owned()),
        ];
        Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
    })?;
    Ok((row, to))
}

/// The figure of an improvement over these days, of the whole library; none where it is to better no figure.
fn figure(tx: &mut Tx, row: &ImprovementRow, span: Span) -> Result<Option<(Option<Hundredths>, i64)>> {
    let Some((measure, side)) = row.planned.measure.zip(row.planned.side) else { return Ok(None) };
    let told = statistics::of_side(tx, &[measure], side, span, &[], None)?;
    let first = told.into_iter().flatten().next();
    Ok(first.map(|figure| (Hundredths::of(&figure.value), figure.n_cases)))
}

/// Saves an improvement that has taken a step, and tells of it.
fn moved(
    tx: &mut Tx,
    mut row: ImprovementRow,
    step: ImprovementStep,
    day: NaiveDate,
    language: Language,
) -> Result<Improvement> {
    let was = store::find(tx, row.id)?.standing;
    store::save(tx, &mut row)?;
    tell(tx, step.as_str(), &row, day, |event| {
        let moved = event.moved(Some(was.status.as_str()), row.standing.status.as_str());
        moved.values(Some(json!(was)), Some(json!(row.standing)))
    })?;
    show::get(tx, row.id, language)
}

/// Tells what happened to an improvement.
pub fn tell<'a>(
    tx: &mut Tx,
    verb: &str,
    row: &ImprovementRow,
    day: NaiveDate,
    finish: impl FnOnce(Event<'a>) -> Event<'a>,
) -> Result<()> {
    let event = Event::new(format!("quality.{verb}"), "quality_action", row.id.0, day);
    events::tell(tx, &finish(event.belongs(row.branch_id, Some(row.planned.owner_id))))?;
    Ok(())
}

/// What is planned, as the history keeps it.
pub fn values(row: &ImprovementRow) -> Value {
    json!(row.planned)
}
