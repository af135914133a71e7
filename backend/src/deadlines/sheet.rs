//! Deadlines as a table, in the reader's language.
use crate::{
    platform::i18n::Language,
    quality::{self, model::LoanDeadline},
};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&LoanDeadline, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Numeris", "Number", |row, _| row.number.clone()),
    ("Antraštė", "Title", |row, _| row.title.clone()),
    ("Kryptis", "Side", |row, language| quality::side_name(row.side, language).into()),
    ("Biblioteka", "Library", |row, _| row.library.as_ref().map_or_else(String::new, |library| library.name.clone())),
    ("Mūsų padalinys", "Our branch", |row, _| row.branch.name.clone()),
    ("Žingsnis", "Step", |row, language| quality::step_name(row.step, language).into()),
    ("Ko laukiama", "Waits for", |row, language| quality::waits_for_name(row.waits_for, language).into()),
    ("Nuo", "Since", |row, _| row.since_on.to_string()),
    ("Darbo dienų", "Working days", |row, _| row.working_days.to_string()),
    ("Siekis, darbo dienomis", "Target, working days", |row, _| plain(row.target_days)),
    ("Sutartis", "Agreement", |row, _| row.agreement.clone().unwrap_or_default()),
    ("Terminas", "Deadline", |row, _| plain(row.deadline_on)),
    ("Liko darbo dienų", "Working days left", |row, _| plain(row.left_days)),
    ("Vėluoja darbo dienų", "Working days late", |row, _| row.late_days.to_string()),
    ("Eilė", "Queue", |row, language| {
        row.queue.map_or_else(String::new, |queue| quality::queue_name(queue, language).into())
    }),
    ("Pranešta vadovui", "Head told", |row, _| plain(row.escalated_on)),
    ("Kodėl", "Why", |row, _| row.why.clone()),
];

pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

pub fn cells(row: &LoanDeadline, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn plain(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
