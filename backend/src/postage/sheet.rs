//! Lines of costs and the monthly report as tables, in the reader's language.
use super::model::{FundedCounts, FundedReport, PostageLine};
use crate::{
    libraries::Ref,
    loans::{
        Side,
        model::{ChargeKind, Payer},
    },
    platform::{book::Cell, i18n::Language},
};

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> Cell);

const LINES: &[Column<PostageLine>] = &[
    ("Diena", "Day", |line, _| Cell::Day(line.charged_on)),
    ("Užsakymas", "Loan", |line, _| Cell::text(&line.loan.number)),
    ("Kryptis", "Side", |line, language| Cell::text(side(line.loan.side, language))),
    ("Antraštė", "Title", |line, _| Cell::text(&line.loan.title)),
    ("Biblioteka", "Library", |line, _| name(&line.library)),
    ("Rūšis", "Kind", |line, language| Cell::text(kind(line.kind, language))),
    ("Mokėtojas", "Payer", |line, language| Cell::text(payer(line.payer, language))),
    ("Suma, EUR", "Amount, EUR", |line, _| Cell::Money(line.amount_cents)),
    ("Įtraukta į sąskaitą", "Billed", |line, language| {
        Cell::text(if line.is_billed { language.pick("taip", "yes") } else { "" })
    }),
    ("Atšaukta", "Taken back", |line, language| {
        let is_out = line.is_taken_back || line.counters_id.is_some();
        Cell::text(if is_out { language.pick("taip", "yes") } else { "" })
    }),
];

/// A column: Lithuanian head, English head, and what stands in a row.
type Count = (&'static str, &'static str, fn(&FundedCounts) -> Cell);

/// The numbers of the monthly report.
const COUNTS: &[Count] = &[
    ("Užsakymai", "Loans", |counts| Cell::Number(counts.n_loans)),
    ("Siuntos ten", "Parcels there", |counts| Cell::Number(counts.n_out)),
    ("Siuntos ten, EUR", "Parcels there, EUR", |counts| Cell::Money(counts.out_cents)),
    ("Siuntos atgal", "Parcels back", |counts| Cell::Number(counts.n_back)),
    ("Siuntos atgal, EUR", "Parcels back, EUR", |counts| Cell::Money(counts.back_cents)),
    ("Kitos išlaidos, EUR", "Other costs, EUR", |counts| Cell::Money(counts.other_cents)),
    ("Iš viso, EUR", "Total, EUR", |counts| Cell::Money(counts.total_cents)),
];

/// The heads of the list of lines.
pub fn head(language: Language) -> Vec<String> {
    LINES.iter().map(|(lt, en, _)| language.pick(lt, en).to_owned()).collect()
}

/// A line as a row of the list.
pub fn cells(line: &PostageLine, language: Language) -> Vec<Cell> {
    LINES.iter().map(|(.., cell)| cell(line, language)).collect()
}

/// The heads of the monthly report.
pub fn funded_head(language: Language) -> Vec<String> {
    let numbers = COUNTS.iter().map(|(lt, en, _)| language.pick(lt, en));
    let names = [("Biblioteka", "Library"), ("Kryptis", "Side")].map(|(lt, en)| language.pick(lt, en));
    names.into_iter().chain(numbers).map(str::to_owned).collect()
}

/// The rows of the monthly report, with the totals last.
pub fn funded_rows(report: &FundedReport, language: Language) -> Vec<Vec<Cell>> {
    let numbers = |counts: &FundedCounts| COUNTS.iter().map(|(.., number)| number(counts)).collect::<Vec<_>>();
    let rows = report
        .rows
        .iter()
        .map(|row| [vec![name(&row.library), Cell::text(side(row.side, language))], numbers(&row.counts)].concat());
    let total = [vec![Cell::text(language.pick("Iš viso", "Total")), Cell::text("")], numbers(&report.totals)].concat();
    rows.chain([total]).collect()
}

fn name(library: &Option<Ref>) -> Cell {
    Cell::text(library.as_ref().map_or("", |library| &library.name))
}

fn side(side: Side, language: Language) -> &'static str {
    match side {
        Side::Borrowing => language.pick("Gauname", "Borrowing"),
        Side::Lending => language.pick("Skoliname", "Lending"),
    }
}

fn kind(kind: ChargeKind, language: Language) -> &'static str {
    match kind {
        ChargeKind::PostageOut => language.pick("Siuntimas", "Postage there"),
        ChargeKind::PostageBack => language.pick("Grąžinimas", "Postage back"),
        ChargeKind::Copies => language.pick("Kopijos", "Copies"),
        ChargeKind::Voucher => language.pick("Kuponas", "Voucher"),
        ChargeKind::Compensation => language.pick("Kompensacija", "Compensation"),
        ChargeKind::Other => language.pick("Kita", "Other"),
    }
}

fn payer(payer: Payer, language: Language) -> &'static str {
    match payer {
        Payer::Reader => language.pick("Skaitytojas", "Reader"),
        Payer::Partner => language.pick("Kita biblioteka", "Other library"),
        Payer::OurLibrary => language.pick("Mūsų biblioteka", "Our library"),
        Payer::CentralFunding => language.pick("Centralizuotas finansavimas", "Central funding"),
    }
}
