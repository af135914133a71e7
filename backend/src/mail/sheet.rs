//! The log as a table: its heads and its cells, in the reader's language.
use super::model::{Audience, MessageRow, Occasion};
use crate::platform::{Utc, i18n::Language};

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&MessageRow, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Parašyta", "Written", |row, _| instant(Some(row.created_at))),
    ("Proga", "Occasion", |row, language| occasion(row.occasion, language).into()),
    ("Kam", "For", |row, language| audience(row.audience, language).into()),
    ("Gavėjas", "Recipient", |row, _| row.to_name.clone().unwrap_or_default()),
    ("El. paštas", "E-mail", |row, _| row.to_address.clone().unwrap_or_default()),
    ("Tema", "Subject", |row, _| row.subject.clone().unwrap_or_default()),
    ("Būsena", "Status", |row, language| row.status.name(language).into()),
    ("Bandymų", "Tries", |row, _| row.n_tries.to_string()),
    ("Išsiųsta", "Sent", |row, _| instant(row.sent_at)),
    ("Serverio atsakymas", "Server's answer", |row, _| row.last_answer.clone().unwrap_or_default()),
];

/// The heads of the table.
pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// A message as a row of the table.
pub fn cells(row: &MessageRow, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn instant(at: Option<Utc>) -> String {
    at.map(|at| at.0.format("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
}

fn audience(audience: Audience, language: Language) -> &'static str {
    match audience {
        Audience::Reader => language.pick("skaitytojui", "reader"),
        Audience::Library => language.pick("bibliotekai", "library"),
        Audience::Colleague => language.pick("kolegai", "colleague"),
    }
}

fn occasion(occasion: Occasion, language: Language) -> &'static str {
    match occasion {
        Occasion::Invitation => language.pick("kvietimas", "invitation"),
        Occasion::Test => language.pick("bandomasis", "test"),
        Occasion::Arrival => language.pick("gautas leidinys", "arrival"),
        Occasion::DueSoon => language.pick("artėja terminas", "due soon"),
        Occasion::Overdue => language.pick("vėluojama grąžinti", "overdue"),
        Occasion::Recall => language.pick("prašoma grąžinti", "recall"),
        Occasion::LoanRequest => language.pick("prašymas bibliotekai", "request to a library"),
        Occasion::Shipped => language.pick("išsiuntėme", "shipped"),
        Occasion::NotSupplied => language.pick("neigiamas atsakymas", "negative answer"),
        Occasion::Acquired => language.pick("įsigytas prašytas leidinys", "requested title acquired"),
        Occasion::AgreementEnds => language.pick("baigiasi sutartis", "agreement ends"),
        Occasion::ConfirmData => language.pick("duomenų patvirtinimas", "confirmation of data"),
        Occasion::InquiryAnswer => language.pick("atsakymas į užklausą", "answer to an inquiry"),
        Occasion::Escalated => language.pick("ilgai vėluoja", "late for long"),
        Occasion::InvoiceIssued => language.pick("sąskaita", "invoice"),
        Occasion::InvoiceLate => language.pick("neapmokėta sąskaita", "invoice not paid"),
    }
}
