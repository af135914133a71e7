//! Inquiries as a table, in the reader's language. Who asked is not in it.
use super::{model::InquiryRow, rules};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&InquiryRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Numeris", "Number", |row, _| row.number.clone()),
    ("Rūšis", "Kind", |row, language| rules::kind_name(row.kind, language).into()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Gauta", "Received", |row, _| row.received_on.to_string()),
    ("Terminas", "Due", |row, _| plain(row.due_on)),
    ("Atsakyta", "Ended", |row, _| plain(row.ended_on)),
    ("Tema", "Topic", |row, language| rules::topic_name(row.topic, language).into()),
    ("Gavimo būdas", "Channel", |row, language| rules::channel_name(row.channel, language).into()),
    ("Kas klausė", "Asker", |row, language| rules::asker_name(row.asker_kind, language).into()),
    ("Biblioteka", "Library", |row, _| row.library.as_ref().map_or_else(String::new, |library| library.name.clone())),
    ("Klausimas", "Question", |row, _| row.question.clone()),
    ("Minutės", "Minutes", |row, _| plain(row.minutes)),
    ("Kas atsako", "Answered by", |row, _| row.owner.name.clone()),
    ("Mūsų padalinys", "Our branch", |row, _| row.branch.name.clone()),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// An inquiry as a row of the table.
pub fn cells(row: &InquiryRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn plain(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
