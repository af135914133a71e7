//! Invoices, lines and statements as tables: in the reader's language, and for accounting in fixed columns.
use super::{
    model::{Booked, InvoiceKind, InvoiceLine, InvoiceRow, StatementKind, StatementLine},
    rules,
};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> String);

const INVOICES: &[Column<InvoiceRow>] = &[
    ("Dokumentas", "Document", |row, language| rules::kind_name(row.kind, language).into()),
    ("Numeris", "Number", |row, _| row.number.clone().unwrap_or_default()),
    ("Data", "Date", |row, _| row.invoice_on.to_string()),
    ("Abonentas", "Subscriber", |row, _| row.library.name.clone()),
    ("Laikotarpis nuo", "Period from", |row, _| row.from_on.to_string()),
    ("Laikotarpis iki", "Period to", |row, _| row.to_on.to_string()),
    ("Suma be PVM, EUR", "Net, EUR", |row, _| euros(row.net_cents)),
    ("PVM, EUR", "VAT, EUR", |row, _| euros(row.vat_cents)),
    ("Iš viso, EUR", "Total, EUR", |row, _| euros(row.total_cents)),
    ("Apmokėta, EUR", "Paid, EUR", |row, _| euros(row.paid_cents)),
    ("Kredituota, EUR", "Credited, EUR", |row, _| euros(row.credited_cents)),
    ("Liko, EUR", "Owed, EUR", |row, _| euros(row.rest_cents)),
    ("Apmokėti iki", "Pay by", |row, _| row.due_on.to_string()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
];

const LINES: &[Column<InvoiceLine>] = &[
    ("Eil. Nr.", "No.", |line, _| line.n.to_string()),
    ("Data", "Date", |line, _| line.charged_on.to_string()),
    ("Užsakymas", "Loan", |line, _| line.loan_number.clone()),
    ("Antraštė", "Title", |line, _| line.title.clone()),
    ("Už ką", "For", |line, language| rules::charge_name(line.kind, language).into()),
    ("Suma, EUR", "Amount, EUR", |line, _| euros(line.net_cents)),
];

const STATEMENT: &[Column<StatementLine>] = &[
    ("Data", "Date", |line, _| line.on.to_string()),
    ("Operacija", "What", |line, language| statement_name(line.kind, language).into()),
    ("Dokumentas", "Document", |line, _| line.text.clone()),
    ("Suma, EUR", "Amount, EUR", |line, _| euros(line.amount_cents)),
    ("Skola, EUR", "Owed, EUR", |line, _| euros(line.balance_cents)),
];

/// A column that no language changes: its head, and what stands in a row.
type Fixed = (&'static str, fn(&Booked) -> String);

/// The columns for accounting; documented in `docs/reference/invoices-for-accounting.md`.
const ACCOUNTING: &[Fixed] = &[
    ("kind", |one| one.row.kind.as_str().into()),
    ("number", |one| one.row.number.clone().unwrap_or_default()),
    ("date", |one| one.row.invoice_on.to_string()),
    ("due", |one| one.row.due_on.to_string()),
    ("buyer", |one| one.buyer.name.clone()),
    ("buyer_code", |one| one.buyer.company_code.clone().unwrap_or_default()),
    ("buyer_vat_code", |one| one.buyer.vat_code.clone().unwrap_or_default()),
    ("vat_category", |one| rules::vat_category(one.vat.regime).into()),
    ("vat_rate", |one| one.vat.rate.to_string()),
    ("net", |one| point(signed(one, one.row.net_cents))),
    ("vat", |one| point(signed(one, one.row.vat_cents))),
    ("total", |one| point(signed(one, one.row.total_cents))),
    ("reference", |one| one.reference.clone().unwrap_or_default()),
    ("credits", |one| one.credits.clone().unwrap_or_default()),
    ("agreement", |one| one.agreement_number.clone().unwrap_or_default()),
];

pub fn head(language: Language) -> Vec<String> {
    heads(INVOICES, language)
}

pub fn cells(row: &InvoiceRow, language: Language) -> Vec<String> {
    INVOICES.iter().map(|(.., cell)| cell(row, language)).collect()
}

pub fn line_head(language: Language) -> Vec<String> {
    heads(LINES, language)
}

pub fn line_cells(line: &InvoiceLine, language: Language) -> Vec<String> {
    LINES.iter().map(|(.., cell)| cell(line, language)).collect()
}

pub fn statement_head(language: Language) -> Vec<String> {
    heads(STATEMENT, language)
}

pub fn statement_cells(line: &StatementLine, language: Language) -> Vec<String> {
    STATEMENT.iter().map(|(.., cell)| cell(line, language)).collect()
}

pub fn accounting_head() -> Vec<String> {
    ACCOUNTING.iter().map(|(name, _)| (*name).to_owned()).collect()
}

pub fn accounting_cells(one: &Booked) -> Vec<String> {
    ACCOUNTING.iter().map(|(_, cell)| cell(one)).collect()
}

fn heads<Row>(columns: &[Column<Row>], language: Language) -> Vec<String> {
    columns.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

/// What a line of a statement is called.
pub fn statement_name(kind: StatementKind, language: Language) -> &'static str {
    match kind {
        StatementKind::Invoice => rules::kind_name(InvoiceKind::Invoice, language),
        StatementKind::CreditNote => rules::kind_name(InvoiceKind::CreditNote, language),
        StatementKind::Payment => language.pick("mokėjimas", "payment"),
        StatementKind::Refund => language.pick("grąžinta", "refund"),
    }
}

fn signed(one: &Booked, cents: i64) -> i64 {
    if one.row.kind == InvoiceKind::CreditNote { -cents } else { cents }
}

/// With a comma, as both languages of the screens write it in tables.
fn euros(cents: i64) -> String {
    point(cents).replace('.', ",")
}

fn point(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}
