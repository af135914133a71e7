//! Improvements as this caller sees them now. A list takes the same number of queries however long it is.
use crate::{
    platform::{
        Error, Page, Result, Tx,
        events::{self, Timeline},
        i18n::Language,
        page::{Cursor, Limit},
    },
    quality::{
        model::{FrozenFigure, Hundredths, Improvement, ImprovementId, ImprovementList, ImprovementRow, QualityPeople},
        rules::{self, FEW, Span},
        store,
    },
    statistics,
};

/// One improvement.
pub fn get(tx: &mut Tx, id: ImprovementId, language: Language) -> Result<Improvement> {
    let row = store::find(tx, id)?;
    shown(tx, vec![row], language)?.pop().ok_or(Error::NotFound)
}

/// A page of the improvements.
pub fn list(
    tx: &mut Tx,
    wanted: &ImprovementList,
    (limit, from): (Limit, Option<&Cursor>),
    language: Language,
) -> Result<Page<Improvement>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: shown(tx, items, language)?, next_cursor, total })
}

/// What happened to an improvement, the oldest first.
pub fn timeline(tx: &mut Tx, id: ImprovementId) -> Result<Timeline> {
    store::find(tx, id)?;
    events::timeline(tx, "quality_action", id.0)
}

/// Those who can own an improvement.
pub fn people(tx: &mut Tx) -> Result<QualityPeople> {
    Ok(QualityPeople { items: store::everybody(tx)? })
}

fn shown(tx: &mut Tx, rows: Vec<ImprovementRow>, language: Language) -> Result<Vec<Improvement>> {
    let owners: Vec<_> = rows.iter().map(|row| row.planned.owner_id).collect();
    let people = store::people(tx, &owners)?;
    let improvement = |row: ImprovementRow| {
        let judge_from_on = rules::judge_from(&row.planned, &row.standing);
        let can_judge = judge_from_on.is_some_and(|day| day <= tx.today);
        let (is_late, actions) = (rules::is_late(&row, tx.today), rules::offers(&row, can_judge, tx.actor));
        let (baseline, effect) = (baseline(&row), effect(&row));
        let ImprovementRow { id, planned, standing, version, created_at, .. } = row;
        Ok(Improvement {
            id,
            title: planned.title,
            plan: planned.plan,
            measure: planned.measure,
            measure_name: planned.measure.map(|measure| statistics::measure_name(measure, language)),
            side: planned.side,
            n_days: planned.n_days,
            owner: people.get(&planned.owner_id).cloned().ok_or(Error::NotFound)?,
            deadline_on: planned.deadline_on,
            status: standing.status,
            is_late,
            started_on: standing.started_on,
            done_on: standing.done_on,
            judged_on: standing.judged_on,
            judge_from_on,
            reason: standing.reason,
            verdict: standing.verdict,
            verdict_words: standing.verdict_words,
            baseline,
            effect,
            version,
            created_at,
            actions,
        })
    };
    rows.into_iter().map(improvement).collect()
}

fn baseline(row: &ImprovementRow) -> Option<FrozenFigure> {
    let (started_on, n) = (row.standing.started_on?, row.standing.baseline_n?);
    Some(frozen(rules::baseline_span(started_on, row.planned.n_days), row.standing.baseline_value, n))
}

fn effect(row: &ImprovementRow) -> Option<FrozenFigure> {
    let (done_on, n) = (row.standing.done_on?, row.standing.effect_n?);
    Some(frozen(rules::effect_span(done_on, row.planned.n_days), row.standing.effect_value, n))
}

fn frozen((from, to): Span, value: Option<Hundredths>, n_cases: i64) -> FrozenFigure {
    FrozenFigure { from, to, value, n_cases, is_few: n_cases < FEW }
}
