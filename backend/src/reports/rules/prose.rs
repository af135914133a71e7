//! What the figures say, in sentences with right plural forms, which the librarian then edits.
mod costs;
mod en;
mod forms;
mod lt;

use crate::{
    loans::Side,
    platform::{hundredths::Hundredths, i18n::Language},
    reports::model::{ReportFigures, ReportTable, ReportTableKey, SectionKey},
    statistics::model::MeasureKey,
};

/// The prepared text of a chapter; empty where the figures say nothing of it.
pub fn prepared(key: SectionKey, figures: &ReportFigures, language: Language) -> String {
    let told = Told(figures);
    let sentences = match language {
        Language::Lt => lt::chapter(key, &told),
        Language::En => en::chapter(key, &told),
    };
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Figures as sentences ask for them.
pub struct Told<'a>(&'a ReportFigures);

impl Told<'_> {
    /// A count of the whole period.
    pub fn n(&self, measure: MeasureKey) -> i64 {
        self.value(measure, None).map_or(0, |value| value.0 / 100)
    }

    /// Money, in cents.
    pub fn cents(&self, measure: MeasureKey) -> i64 {
        self.value(measure, None).map_or(0, Hundredths::nearest)
    }

    /// A figure that may not be there.
    pub fn value(&self, measure: MeasureKey, side: Option<Side>) -> Option<Hundredths> {
        self.0.lines.iter().find(|line| line.measure == measure && line.side == side)?.value
    }

    /// By how many it is more or less than a year before; none where nothing is known of it.
    pub fn change(&self, measure: MeasureKey) -> Option<(i64, Option<Hundredths>)> {
        let line = self.0.lines.iter().find(|line| line.measure == measure && line.side.is_none())?;
        line.previous.filter(|previous| previous.0 > 0)?;
        Some((line.change?.0 / 100, line.change_percent))
    }

    pub fn table(&self, key: ReportTableKey) -> Option<&ReportTable> {
        self.0.tables.iter().find(|table| table.key == key)
    }

    /// The row of a table with the most in its first column, and how many that is.
    pub fn most(&self, key: ReportTableKey) -> Option<(&str, i64)> {
        let rows = self.table(key)?.rows.iter();
        let counted = rows.filter_map(|row| Some((row.label.as_str(), row.values.first()?.as_ref()?.0 / 100)));
        counted.filter(|(label, n)| *n > 0 && !label.is_empty()).max_by_key(|(_, n)| *n)
    }
}
