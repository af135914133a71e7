//! Invoices, lines and statements as tables: in the reader's language, and for accounting in fixed columns.
use super::{
    model::{
        Balance, Booked, InvoiceKind, InvoiceLine, InvoiceRow, Payment, PaymentSource, StatementKind, StatementLine,
    },
    rules,
};
use crate::platform::{book::Cell, i18n::Language};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> Cell);

const INVOICES: &[Column<InvoiceRow>] = &[
    ("Dokumentas", "Document", |row, language| Cell::text(rules::kind_name(row.kind, language))),
    ("Numeris", "Number", |row, _| Cell::of(row.number.as_ref(), Cell::text)),
    ("Data", "Date", |row, _| Cell::Day(row.invoice_on)),
    ("Abonentas", "Subscriber", |row, _| Cell::text(&row.library.name)),
    ("Laikotarpis nuo", "Period from", |row, _| Cell::Day(row.from_on)),
    ("Laikotarpis iki", "Period to", |row, _| Cell::Day(row.to_on)),
    ("Suma be PVM, EUR", "Net, EUR", |row, _| Cell::Money(row.net_cents)),
    ("PVM, EUR", "VAT, EUR", |row, _| Cell::Money(row.vat_cents)),
    ("Iš viso, EUR", "Total, EUR", |row, _| Cell::Money(row.total_cents)),
    ("Apmokėta, EUR", "Paid, EUR", |row, _| Cell::Money(row.paid_cents)),
    ("Kredituota, EUR", "Credited, EUR", |row, _| Cell::Money(row.credited_cents)),
    ("Liko, EUR", "Owed, EUR", |row, _| Cell::Money(row.rest_cents)),
    ("Apmokėti iki", "Pay by", |row, _| Cell::Day(row.due_on)),
    ("Būsena", "Status", |row, language| Cell::text(rules::status_name(row.status, language))),
];

const LINES: &[Column<InvoiceLine>] = &[
    ("Eil. Nr.", "No.", |line, _| Cell::Number(line.n.into())),
    ("Data", "Date", |line, _| Cell::Day(line.charged_on)),
    ("Užsakymas", "Loan", |line, _| Cell::text(&line.loan_number)),
    ("Antraštė", "Title", |line, _| Cell::text(&line.title)),
    ("Už ką", "For", |line, language| Cell::text(rules::charge_name(line.kind, language))),
    ("Suma, EUR", "Amount, EUR", |line, _| Cell::Money(line.net_cents)),
];

const STATEMENT: &[Column<StatementLine>] = &[
    ("Data", "Date", |line, _| Cell::Day(line.on)),
    ("Operacija", "What", |line, language| Cell::text(statement_name(line.kind, language))),
    ("Dokumentas", "Document", |line, _| Cell::text(&line.text)),
    ("Suma, EUR", "Amount, EUR", |line, _| Cell::Money(line.amount_cents)),
    ("Skola, EUR", "Owed, EUR", |line, _| Cell::Money(line.balance_cents)),
];

const PAYMENTS: &[Column<Payment>] = &[
    ("Gauta", "Received", |one, _| Cell::Day(one.received_on)),
    ("Mokėtojas", "Payer", |one, _| Cell::of(one.payer_name.as_ref(), Cell::text)),
    ("IBAN", "IBAN", |one, _| Cell::of(one.payer_iban.as_ref(), Cell::text)),
    ("Abonentas", "Subscriber", |one, _| Cell::of(one.library.as_ref(), |library| Cell::text(&library.name))),
    ("Mokėjimo nuoroda", "Reference", |one, _| Cell::of(one.reference.as_ref(), Cell::text)),
    ("Paskirtis", "Text", |one, _| Cell::of(one.text.as_ref(), Cell::text)),
    ("Iš kur", "Source", |one, language| Cell::text(source_name(one.source, language))),
    ("Suma, EUR", "Amount, EUR", |one, _| Cell::Money(one.amount_cents)),
    ("Nesusieta, EUR", "Not used, EUR", |one, _| Cell::Money(one.rest_cents)),
    ("Už ką", "Used for", |one, language| Cell::text(used_for(one, language))),
    ("Atšaukta", "Withdrawn", |one, language| {
        Cell::text(if one.withdrawn_at.is_some() { language.pick("taip", "yes") } else { "" })
    }),
];

/// A sum of a balance: Lithuanian head, English head, and its cents.
type Sum = (&'static str, &'static str, fn(&Balance) -> i64);

const BALANCES: &[Sum] = &[
    ("Be sąskaitos, EUR", "Not billed, EUR", |one| one.unbilled_cents),
    ("Juodraščiuose, EUR", "In drafts, EUR", |one| one.drafted_cents),
    ("Išrašyta, EUR", "Billed, EUR", |one| one.billed_cents),
    ("Sumokėta, EUR", "Paid, EUR", |one| one.paid_cents),
    ("Skola, EUR", "Owed, EUR", |one| one.owed_cents),
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

pub fn cells(row: &InvoiceRow, language: Language) -> Vec<Cell> {
    INVOICES.iter().map(|(.., cell)| cell(row, language)).collect()
}

pub fn line_head(language: Language) -> Vec<String> {
    heads(LINES, language)
}

pub fn line_cells(line: &InvoiceLine, language: Language) -> Vec<Cell> {
    LINES.iter().map(|(.., cell)| cell(line, language)).collect()
}

pub fn statement_head(language: Language) -> Vec<String> {
    heads(STATEMENT, language)
}

pub fn statement_cells(line: &StatementLine, language: Language) -> Vec<Cell> {
    STATEMENT.iter().map(|(.., cell)| cell(line, language)).collect()
}

pub fn payment_head(language: Language) -> Vec<String> {
    heads(PAYMENTS, language)
}

pub fn payment_cells(one: &Payment, language: Language) -> Vec<Cell> {
    PAYMENTS.iter().map(|(.., cell)| cell(one, language)).collect()
}

pub fn balance_head(language: Language) -> Vec<String> {
    let sums = BALANCES.iter().map(|(lt, en, _)| language.pick(lt, en).to_owned());
    [language.pick("Abonentas", "Subscriber").to_owned()].into_iter().chain(sums).collect()
}

/// The balances, with their sums last.
pub fn balance_rows(balances: &[Balance], language: Language) -> Vec<Vec<Cell>> {
    let row = |name: &str, of: &[Balance]| {
        let sums = BALANCES.iter().map(|(.., cents)| Cell::Money(of.iter().map(cents).sum()));
        [Cell::text(name)].into_iter().chain(sums).collect::<Vec<_>>()
    };
    let rows = balances.iter().map(|one| row(&one.library.name, std::slice::from_ref(one)));
    rows.chain([row(language.pick("Iš viso", "Total"), balances)]).collect()
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

fn source_name(source: PaymentSource, language: Language) -> &'static str {
    match source {
        PaymentSource::Hand => language.pick("įrašyta ranka", "by hand"),
        PaymentSource::Bank => language.pick("iš banko išrašo", "from the bank"),
    }
}

/// The numbers of the invoices that a payment was used for, and whether some of it was given back.
fn used_for(payment: &Payment, language: Language) -> String {
    let refund = language.pick("grąžinta", "refund");
    let name = |invoice: Option<&str>| invoice.unwrap_or(refund).to_owned();
    let used = payment.uses.iter().map(|one| name(one.invoice.as_ref().and_then(|of| of.number.as_deref())));
    used.collect::<Vec<_>>().join(", ")
}

fn signed(one: &Booked, cents: i64) -> i64 {
    if one.row.kind == InvoiceKind::CreditNote { -cents } else { cents }
}

fn point(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}
