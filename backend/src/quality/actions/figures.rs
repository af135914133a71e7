//! Figures beside their targets: this period, the one before, the same a year before, and the last twelve months.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{late, targets::shown};
use crate::{
    loans::{self, Side},
    platform::{
        Result, Right, Tx,
        actor::{self, LibraryId},
        i18n::Language,
    },
    quality::{
        ReadQuality,
        model::{
            Hundredths, ImprovementRow, Quality, QualityAsked, QualityFigure, QualityPeriod, QualityRow, ServiceTarget,
            TargetRow,
        },
        problems,
        rules::{self, FEW, Span},
        store,
    },
    statistics::{
        self,
        model::{Dimension, FigureOf, MeasureKey},
    },
};

/// How the service does in a period.
pub fn figures(tx: &mut Tx, asked: &QualityAsked, language: Language) -> Result<Quality> {
    let (kind, on) = (asked.period.unwrap_or(QualityPeriod::Quarter), asked.on.unwrap_or(tx.today));
    let span = rules::period(kind, on);
    if span.0 > tx.today {
        return Err((&problems::PERIOD_IN_FUTURE).into());
    }
    let branches = actor::branches(&tx.reaches(ReadQuality::CODE)?);
    let targets = store::all_targets(tx)?;
    let last = span.1.min(tx.today);
    let spans = [span, rules::before(kind, span), rules::year_before(kind, span)];
    let mut rows = Vec::new();
    for (side, measures) in aims(&targets, last) {
        let told = Told::of(tx, side, measures.into_iter().collect(), &branches, (&spans, last))?;
        for (n, measure) in told.measures.iter().enumerate() {
            let Some(target) = counts(&targets, *measure, side, last) else { continue };
            rows.push(told.row(n, &targets, &spans, last, shown(tx, target, language)?));
        }
    }
    // In the order in which the statistics list their measures.
    rows.sort_by_key(|row: &QualityRow| (row.target.measure, row.target.side));
    let open = if tx.actor.may(loans::ReadLoans::CODE) { loans::open(tx)? } else { Vec::new() };
    let open_by_age = rules::ages(open.iter().map(|(record, _)| (record.side, record.requested_on)), tx.today);
    let late = late::all(tx, open, language)?;
    let today = tx.today;
    let can_judge =
        |row: &ImprovementRow| rules::judge_from(&row.planned, &row.standing).is_some_and(|day| day <= today);
    let to_judge = store::to_judge(tx)?.into_iter().filter(can_judge).count();
    Ok(Quality {
        period: kind,
        from: span.0,
        to: span.1,
        is_over: span.1 < tx.today,
        rows,
        open: open_by_age,
        late: rules::counts(&late),
        n_late_improvements: store::n_late(tx)?,
        n_to_judge: i64::try_from(to_judge).unwrap_or_default(),
    })
}

/// The measures that have a target on a day, by side.
fn aims(targets: &[TargetRow], day: NaiveDate) -> BTreeMap<Side, BTreeSet<MeasureKey>> {
    let mut aims: BTreeMap<Side, BTreeSet<MeasureKey>> = BTreeMap::new();
    for target in targets.iter().filter(|target| target.holds(day)) {
        if let Some(measure) = target.measure {
            aims.entry(target.side).or_default().insert(measure);
        }
    }
    aims
}

/// The target of a measure that counts on a day; the database holds that it is one.
fn counts(targets: &[TargetRow], measure: MeasureKey, side: Side, day: NaiveDate) -> Option<&TargetRow> {
    targets.iter().find(|target| target.measure == Some(measure) && target.side == side && target.holds(day))
}

/// The figures of one side, as the statistics give them.
struct Told {
    side: Side,
    measures: Vec<MeasureKey>,
    /// Of each period, by measure.
    periods: Vec<Vec<FigureOf>>,
    /// Of each of the last twelve months, by measure.
    months: Vec<(Span, Vec<FigureOf>)>,
}

impl Told {
    fn of(
        tx: &mut Tx,
        side: Side,
        measures: Vec<MeasureKey>,
        branches: &Option<Vec<LibraryId>>,
        (spans, last): (&[Span], NaiveDate),
    ) -> Result<Told> {
        let mut ask = |span, by: &[_]| statistics::of_side(tx, &measures, side, span, by, branches.as_deref());
        let periods: Result<Vec<_>> = spans.iter().map(|span| ask(*span, &[])).collect();
        let months = rules::months(last);
        let year = months.first().zip(months.last()).map_or((last, last), |(first, last)| (first.0, last.1));
        let by_month = ask(year, &[Dimension::Month])?;
        let periods = periods?.into_iter().flatten().collect();
        Ok(Told { side, periods, months: months.into_iter().zip(by_month).collect(), measures })
    }

    fn row(
        &self,
        n: usize,
        targets: &[TargetRow],
        spans: &[Span; 3],
        last: NaiveDate,
        target: ServiceTarget,
    ) -> QualityRow {
        let figure = |span: Span, figures: &[FigureOf]| {
            let counts = counts(targets, self.measures[n], self.side, span.1.min(last));
            beside(&figures[n], self.measures[n], self.side, span, counts)
        };
        let [now, before, year_before] = [0, 1, 2].map(|at| figure(spans[at], &self.periods[at]));
        let trend = self.months.iter().map(|(span, figures)| figure(*span, figures)).collect();
        QualityRow { target, now, before, year_before, trend }
    }
}

/// A figure beside a target.
fn beside(
    of: &FigureOf,
    measure: MeasureKey,
    side: Side,
    (from, to): Span,
    target: Option<&TargetRow>,
) -> QualityFigure {
    let value = Hundredths::of(&of.value);
    let bound = target.and_then(rules::kind_of).map(|aim| aim.bound);
    let is_met = value.zip(target).zip(bound).map(|((value, target), bound)| rules::is_met(bound, value, target.value));
    QualityFigure {
        from,
        to,
        value,
        n_cases: of.n_cases,
        is_few: of.n_cases < FEW,
        target: target.map(|target| target.value),
        is_met,
        link: format!("/loans?from={from}&measure={}&side={}&to={to}", measure.as_str(), side.as_str()),
    }
}
