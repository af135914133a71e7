//! A period of the diary as a table: its heads and its cells, in the reader's language.
use super::model::{DiaryPeriod, Figures};
use crate::platform::i18n::Language;

/// The columns of figures: Lithuanian head, English head, and the number.
type Column = (&'static str, &'static str, fn(&Figures) -> i64);

const COLUMNS: &[Column] = &[
    ("Apsilankymai", "Visits", |figures| figures.visits),
    ("TBA vartotojai", "Users", |figures| figures.users),
    ("Gauta užsakymų", "Requests received", |figures| figures.requests_received),
    ("Perduota užsakymų", "Requests sent", |figures| figures.requests_sent),
    ("Išduota", "Issued", |figures| figures.items_issued),
    ("Grąžinta", "Returned", |figures| figures.items_returned),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    let figures = COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en));
    let all = [language.pick("Laikotarpis", "Period")].into_iter().chain(figures);
    all.chain([language.pick("Užrakinta", "Locked")]).map(str::to_owned).collect()
}

/// The rows of the table, with the totals last.
pub fn rows(period: &DiaryPeriod, language: Language) -> Vec<Vec<String>> {
    let cells = |name: &str, figures: &Figures, locked: &str| {
        let numbers = COLUMNS.iter().map(|(.., number)| number(figures).to_string());
        [name.to_owned()].into_iter().chain(numbers).chain([locked.to_owned()]).collect::<Vec<_>>()
    };
    let locked = |is_locked| if is_locked { language.pick("taip", "yes") } else { language.pick("ne", "no") };
    let rows = period.rows.iter().map(|row| cells(&row.period, &row.figures, locked(row.is_locked)));
    rows.chain([cells(language.pick("Iš viso", "Total"), &period.totals, "")]).collect()
}
