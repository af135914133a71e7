//! A report as a document: its chapters, its chart, its tables, who made it and who approved it.
use super::show;
use crate::{
    papers::{
        self,
        model::{Block, Chart, Column, Document, Series, Signer, Table},
    },
    platform::{Result, Tx, book::Cell, hundredths::Hundredths, i18n::Language},
    reports::{
        model::{Report, ReportId, ReportTable, ReportTableKey},
        rules,
        sheet::{Grid, grids},
    },
    statistics::{self, model::MeasureKey},
};

/// The report in the language in which it is written.
pub fn document(tx: &mut Tx, id: ReportId) -> Result<Document> {
    let report = show::get(tx, id, Language::Lt)?;
    let language = report.line.language;
    let mut blocks = chapters(&report);
    for grid in grids(&report).into_iter().filter(|grid| !grid.rows.is_empty()) {
        if grid.key == ReportTableKey::Months.as_str() {
            blocks.extend(months(&report, language).map(Block::Chart));
        }
        blocks.push(Block::Table(table(grid, language)));
    }
    blocks.push(Block::Signatures { signers: signers(&report, language) });
    let subtitle = format!("{} – {}", report.line.from, report.line.to);
    Ok(Document {
        head: papers::head(tx, language)?,
        title: report.line.title,
        subtitle: Some(subtitle),
        is_landscape: false,
        blocks,
    })
}

/// A chapter that says nothing is left out.
fn chapters(report: &Report) -> Vec<Block> {
    let mut blocks = Vec::new();
    let told = report.sections.iter().filter_map(|section| {
        let text = section.written.as_deref().unwrap_or(&section.prepared).trim();
        (!text.is_empty()).then_some((section.title, text))
    });
    for (n, (title, text)) in (1..).zip(told) {
        blocks.push(Block::Heading { level: 1, text: format!("{n}. {title}") });
        let paragraphs = text.split("\n").map(str::trim).filter(|line| !line.is_empty());
        blocks.extend(paragraphs.map(|text| Block::Paragraph { text: text.to_owned() }));
    }
    blocks
}

/// Requests that came and went, month by month.
fn months(report: &Report, language: Language) -> Option<Chart> {
    let table: &ReportTable =
        report.figures.as_ref()?.tables.iter().find(|table| table.key == ReportTableKey::Months)?;
    let series = |measure: MeasureKey| {
        let at = table.columns.iter().position(|column| column.measure == measure)?;
        let value = |value: Option<Hundredths>| value.map(|value| value.0 / 100);
        let values = table.rows.iter().map(|row| value(row.values.get(at).copied().flatten())).collect();
        Some(Series { name: statistics::measure_name(measure, language).to_owned(), values })
    };
    Some(Chart {
        title: rules::table_name(table.key, language).to_owned(),
        is_lines: false,
        digits: 0,
        labels: table.rows.iter().map(|row| row.label.clone()).collect(),
        series: [MeasureKey::RequestsReceived, MeasureKey::RequestsSent].into_iter().filter_map(series).collect(),
    })
}

fn table(grid: Grid, language: Language) -> Table {
    let is_number = |at: usize| {
        let mut cells = grid.rows.iter().filter_map(|row| row.get(at));
        cells.any(|cell| matches!(cell, Cell::Decimal(_) | Cell::Money(_)))
    };
    // The first column of words takes the room that others leave.
    let wide = (0..grid.heads.len()).rfind(|&at| !is_number(at)).unwrap_or(0);
    let column = |(at, head): (usize, &String)| match () {
        () if is_number(at) => Column::number(head),
        () if at == wide => Column::wide(head),
        () => Column::new(head),
    };
    let text = |row: &Vec<Cell>| row.iter().map(|cell| printed(cell, language)).collect::<Vec<_>>();
    Table {
        title: Some(grid.title.clone()),
        columns: grid.heads.iter().enumerate().map(column).collect(),
        rows: grid.rows.iter().map(text).collect(),
        totals: grid.total.iter().map(text).collect(),
    }
}

/// `87,5` and `12,30 €` in Lithuanian, `87.5` and `12.30 €` in English.
fn printed(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Decimal(number) => {
            let text = number.text().replace('-', "−");
            if language == Language::Lt { text.replace('.', ",") } else { text }
        }
        Cell::Money(_) => {
            let text = cell.plain().replace('-', "−") + "\u{a0}€";
            if language == Language::Lt { text } else { text.replace(',', ".") }
        }
        other => other.plain(),
    }
}

fn signers(report: &Report, language: Language) -> Vec<Signer> {
    let made = Signer {
        position: language.pick("Parengė", "Prepared by").to_owned(),
        name: Some(report.line.owner.name.clone()),
    };
    let approved = Signer {
        position: language.pick("Tvirtinu", "Approved by").to_owned(),
        name: report.line.approved_by.as_ref().map(|person| person.name.clone()),
    };
    vec![made, approved]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_printed_as_its_language_writes_it() {
        let both = |cell: Cell| [Language::Lt, Language::En].map(|language| printed(&cell, language));
        assert_eq!(both(Cell::Decimal(Hundredths(-8_750))), ["−87,5", "−87.5"]);
        assert_eq!(both(Cell::Money(-123_405)), ["−1234,05\u{a0}€", "−1234.05\u{a0}€"]);
        assert_eq!(both(Cell::Empty), ["–", "–"]);
    }
}
