//! What a report holds, table by table.
use crate::{
    platform::{book::Cell, hundredths::Hundredths, i18n::Language},
    reports::{
        model::{
            Control, FigureLine, FormFigure, FormKept, Report, ReportFigures, ReportItem, ReportTable, ReportTableKey,
        },
        rules,
    },
    statistics::{self, model::MeasureKey},
};

/// A table with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub key: &'static str,
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    pub total: Option<Vec<Cell>>,
}

/// Every table of a report, in the language in which it is written.
pub fn grids(report: &Report) -> Vec<Grid> {
    let language = report.line.language;
    let mut all = Vec::new();
    if let Some(figures) = &report.figures {
        all.push(lines(figures, language));
        all.extend(figures.tables.iter().map(|table| of_table(table, language)));
        all.extend(figures.form.as_ref().map(|form| of_form(form, language)));
        all.push(controls(figures, language));
    }
    if !report.line.kind.is_of_loans() {
        all.push(items(report, language));
    }
    all
}

/// A measure with its side, where the two mean something else by it.
pub fn measure(line: &FigureLine, language: Language) -> String {
    let name = statistics::measure_name(line.measure, language);
    line.side.map_or_else(|| name.to_owned(), |side| format!("{name} ({})", rules::side_name(side, language)))
}

fn lines(figures: &ReportFigures, language: Language) -> Grid {
    let row = |line: &FigureLine| {
        vec![
            Cell::text(&line.code),
            Cell::Text(measure(line, language)),
            figure(line.measure, line.value),
            figure(line.measure, line.previous),
            figure(line.measure, line.change),
            number(line.change_percent),
        ]
    };
    let heads = [
        ("Kodas", "Code"),
        ("Rodiklis", "Measure"),
        ("Laikotarpis", "Period"),
        ("Prieš metus", "A year before"),
        ("Pokytis", "Change"),
        ("Pokytis, %", "Change, %"),
    ];
    Grid {
        key: "lines",
        title: language.pick("Rodikliai", "Figures").into(),
        heads: heads.map(|(lt, en)| language.pick(lt, en).into()).to_vec(),
        rows: figures.lines.iter().map(row).collect(),
        total: None,
    }
}

fn of_table(table: &ReportTable, language: Language) -> Grid {
    let first = match table.key {
        ReportTableKey::Months => language.pick("Mėnuo", "Month"),
        ReportTableKey::Municipalities => language.pick("Savivaldybė", "Municipality"),
        ReportTableKey::Libraries | ReportTableKey::Invoices => language.pick("Biblioteka", "Library"),
        ReportTableKey::RefusalsGiven | ReportTableKey::RefusalsReceived => language.pick("Priežastis", "Reason"),
        ReportTableKey::Countries => language.pick("Šalis", "Country"),
        ReportTableKey::Titles => language.pick("Leidinys", "Title"),
    };
    let columns = table.columns.iter().map(|column| statistics::measure_name(column.measure, language).to_owned());
    let cells = |first: String, values: &[Option<Hundredths>]| {
        let figures = table.columns.iter().zip(values).map(|(column, &value)| figure(column.measure, value));
        [Cell::Text(first)].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let total = language.pick("Iš viso", "Total");
    Grid {
        key: table.key.as_str(),
        title: rules::table_name(table.key, language).into(),
        heads: [first.to_owned()].into_iter().chain(columns).collect(),
        rows: table
            .rows
            .iter()
            .map(|row| cells(rules::country_or_reason(table.key, &row.label, language), &row.values))
            .collect(),
        total: table.total.as_ref().map(|values| cells(total.to_owned(), values)),
    }
}

fn of_form(form: &FormKept, language: Language) -> Grid {
    let heads = [("Eilutė", "Row"), ("Pavadinimas", "Name"), ("Skaičius", "Number")];
    let row = |row: &FormFigure| vec![Cell::text(&row.code), Cell::text(&row.name), number(row.value)];
    Grid {
        key: "form",
        title: form.title.clone(),
        heads: heads.map(|(lt, en)| language.pick(lt, en).into()).to_vec(),
        rows: form.rows.iter().map(row).collect(),
        total: None,
    }
}

fn controls(figures: &ReportFigures, language: Language) -> Grid {
    let heads = [
        ("Kontrolinė suma", "Control sum"),
        ("Rodiklis", "Measure"),
        ("Viena", "One"),
        ("Kita", "Other"),
        ("Sutampa", "Agree"),
    ];
    let row = |control: &Control| {
        vec![
            Cell::text(rules::control_name(control.key, language)),
            Cell::text(statistics::measure_name(control.measure, language)),
            figure(control.measure, Some(control.one)),
            figure(control.measure, Some(control.other)),
            Cell::text(if control.holds { language.pick("taip", "yes") } else { language.pick("ne", "no") }),
        ]
    };
    Grid {
        key: "controls",
        title: language.pick("Kontrolinės sumos", "Control sums").into(),
        heads: heads.map(|(lt, en)| language.pick(lt, en).into()).to_vec(),
        rows: figures.controls.iter().map(row).collect(),
        total: None,
    }
}

fn items(report: &Report, language: Language) -> Grid {
    let heads = [
        ("Darbas", "Item"),
        ("Rodiklis", "Measure"),
        ("Siekiama", "Target"),
        ("Terminas", "Due"),
        ("Pasiekta", "Reached"),
        ("Procentas", "Percent"),
        ("Rezultatas", "Result"),
    ];
    let row = |item: &ReportItem| {
        vec![
            Cell::text(&item.planned.what),
            Cell::text(item.planned.measure.map_or("", |measure| statistics::measure_name(measure, language))),
            item.planned.measure.map_or(number(item.planned.target), |measure| figure(measure, item.planned.target)),
            Cell::text(item.planned.due_on.map(|day| day.to_string()).unwrap_or_default()),
            item.planned.measure.map_or(number(item.value), |measure| figure(measure, item.value)),
            number(item.percent),
            Cell::text(item.planned.result.clone().unwrap_or_default()),
        ]
    };
    // A plan has no results yet.
    let n = if report.line.kind.is_of_plan() { heads.len() } else { 4 };
    Grid {
        key: "items",
        title: language.pick("Darbai", "Items").into(),
        heads: heads.map(|(lt, en)| language.pick(lt, en).to_owned()).into_iter().take(n).collect(),
        rows: report.items.iter().map(row).map(|row| row.into_iter().take(n).collect()).collect(),
        total: None,
    }
}

/// A figure of a measure: what is counted in cents is money, rounded to the cent.
fn figure(measure: MeasureKey, value: Option<Hundredths>) -> Cell {
    match value {
        Some(value) if statistics::is_money(measure) => Cell::Money(value.nearest()),
        value => number(value),
    }
}

fn number(value: Option<Hundredths>) -> Cell {
    value.map_or(Cell::Empty, Cell::Decimal)
}
