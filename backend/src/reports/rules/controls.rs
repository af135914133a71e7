//! Control sums: what must agree in a report, or it is not submitted (functional map 2.4).
use crate::{
    loans::Side,
    platform::hundredths::Hundredths,
    reports::model::{Control, ControlKey, FigureLine, ReportTable, ReportTableKey},
    statistics::{self, model::MeasureKey},
};

/// What the figures are held against.
pub struct Beside {
    /// What stood open on the day before the period, by side.
    pub opening: Vec<(Side, Hundredths)>,
    /// What the report of the period before says stood open at its end, if there is one that was approved.
    pub closing_before: Vec<(Side, Hundredths)>,
    /// The sums of a side in the period, of what comes and what goes.
    pub flows: Vec<(Side, MeasureKey, Hundredths)>,
}

/// Every control sum of the figures.
pub fn controls(lines: &[FigureLine], tables: &[ReportTable], beside: &Beside) -> Vec<Control> {
    let mut all = Vec::new();
    for &(side, opening) in &beside.opening {
        all.push(requests(side, opening, lines, beside));
        let before = beside.closing_before.iter().find(|(of, _)| *of == side);
        all.extend(before.map(|(_, closing)| control(ControlKey::Opening, open(side), Some(side), opening, *closing)));
    }
    for table in tables {
        let key = match table.key {
            ReportTableKey::Months => ControlKey::Months,
            ReportTableKey::Libraries | ReportTableKey::Invoices => ControlKey::Libraries,
            ReportTableKey::RefusalsGiven | ReportTableKey::RefusalsReceived => ControlKey::Reasons,
            ReportTableKey::Municipalities | ReportTableKey::Countries | ReportTableKey::Titles => continue,
        };
        for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| adds_up(column.measure)) {
            let parts: i64 =
                table.rows.iter().filter_map(|row| row.values.get(at).copied().flatten()).map(|n| n.0).sum();
            let whole = value(lines, column.measure, None);
            all.push(control(key, column.measure, column.side, Hundredths(parts), whole));
        }
    }
    all
}

/// What stood open and what came is what went and what stands open.
fn requests(side: Side, opening: Hundredths, lines: &[FigureLine], beside: &Beside) -> Control {
    let (came, gone) = (statistics::came(side), statistics::gone(side));
    let of = |wanted: MeasureKey| {
        beside
            .flows
            .iter()
            .filter(|(of, measure, _)| (*of, *measure) == (side, wanted))
            .map(|flow| flow.2.0)
            .sum::<i64>()
    };
    let left = opening.0 + of(came);
    let right = gone.iter().map(|&measure| of(measure)).sum::<i64>() + value(lines, open(side), None).0;
    control(ControlKey::Requests, came, Some(side), Hundredths(left), Hundredths(right))
}

/// The stock of a side.
pub fn open(side: Side) -> MeasureKey {
    match side {
        Side::Lending => MeasureKey::LendingOpen,
        Side::Borrowing => MeasureKey::BorrowingOpen,
    }
}

fn control(key: ControlKey, measure: MeasureKey, side: Option<Side>, one: Hundredths, other: Hundredths) -> Control {
    Control { key, measure, side, one, other, holds: one == other }
}

fn value(lines: &[FigureLine], measure: MeasureKey, side: Option<Side>) -> Hundredths {
    let line = lines.iter().find(|line| line.measure == measure && line.side == side);
    line.and_then(|line| line.value).unwrap_or(Hundredths(0))
}

/// Whether parts of it add up to the whole.
fn adds_up(measure: MeasureKey) -> bool {
    statistics::is_sum(measure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::{
        model::{ReportColumn, ReportRow},
        rules::line,
    };

    fn whole(n: i64) -> Option<Hundredths> {
        Some(Hundredths::whole(n))
    }

    #[test]
    fn what_does_not_agree_is_told() {
        let lines = [
            line("T2", (MeasureKey::RequestsReceived, None), whole(10), None),
            line("T2", (MeasureKey::LendingOpen, None), whole(3), None),
        ];
        let month = |label: &str, n| ReportRow { label: label.into(), values: vec![whole(n)] };
        let column = ReportColumn { measure: MeasureKey::RequestsReceived, side: None };
        let months = |n| ReportTable {
            key: ReportTableKey::Months,
            columns: vec![column],
            rows: vec![month("2026-01", 4), month("2026-02", n)],
            total: None,
        };
        let beside = |closing: i64| Beside {
            opening: vec![(Side::Lending, Hundredths::whole(2))],
            closing_before: vec![(Side::Lending, Hundredths::whole(closing))],
            flows: vec![
                (Side::Lending, MeasureKey::RequestsReceived, Hundredths::whole(10)),
                (Side::Lending, MeasureKey::RequestsSupplied, Hundredths::whole(7)),
                (Side::Lending, MeasureKey::RequestsRefused, Hundredths::whole(2)),
            ],
        };
        let held = |controls: Vec<Control>| controls.into_iter().map(|one| (one.key, one.holds)).collect::<Vec<_>>();
        let (requests, opening, by_month) = (ControlKey::Requests, ControlKey::Opening, ControlKey::Months);
        assert_eq!(
            held(controls(&lines, &[months(6)], &beside(2))),
            [(requests, true), (opening, true), (by_month, true)]
        );
        assert_eq!(
            held(controls(&lines, &[months(5)], &beside(1))),
            [(requests, true), (opening, false), (by_month, false)]
        );
    }
}
