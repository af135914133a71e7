//! A document as DOCX (ISO/IEC 29500), to go on writing: the same blocks as its PDF, with the styles of a word processor.
use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    NumberFormat, Numbering, NumberingId, PageMargin, PageOrientationType, Paragraph, Run, RunFonts, SpecialIndentType,
    Start, Style, StyleType, Table as DocxTable, TableCell, TableRow, WidthType,
};

use super::model::{Block, Chart, Column, Document, Signer, Table};
use crate::platform::{Error, Result, i18n::Language};

/// A4 in twentieths of a point.
const SHORT: u32 = 11906;
const LONG: u32 = 16838;
/// The numberings of lists: by figures, by dots.
const BY_FIGURES: usize = 1;
const BY_DOTS: usize = 2;

/// Writes a document.
///
/// # Errors
/// The archive cannot be written, which memory never refuses.
pub fn docx(document: &Document) -> Result<Vec<u8>> {
    let head = &document.head.letterhead;
    let mut docx = blank(document.is_landscape).add_paragraph(text(&head.name).style("Library"));
    for line in &head.lines {
        docx = docx.add_paragraph(text(line).style("Small"));
    }
    docx = docx.add_paragraph(text(&document.title).style("Heading1"));
    if let Some(subtitle) = &document.subtitle {
        docx = docx.add_paragraph(text(subtitle));
    }
    for block in &document.blocks {
        docx = add(docx, block, document.head.language);
    }
    for line in &head.closing {
        docx = docx.add_paragraph(text(line).style("Small"));
    }
    let mut file = Cursor::new(Vec::new());
    docx.build().pack(&mut file).map_err(|err| Error::Internal(err.to_string()))?;
    Ok(file.into_inner())
}

fn blank(is_landscape: bool) -> Docx {
    let heading = |n: usize, size| {
        let style = Style::new(format!("Heading{n}"), StyleType::Paragraph).name(format!("heading {n}"));
        style
            .based_on("Normal")
            .next("Normal")
            .size(size)
            .bold()
            .outline_lvl(n - 1)
            .q_format(true)
            .line_spacing(LineSpacing::new().before(240).after(120))
    };
    let small = Style::new("Small", StyleType::Paragraph).name("Small").based_on("Normal").size(16);
    let library = Style::new("Library", StyleType::Paragraph).name("Library").based_on("Normal").size(22).bold();
    let fonts = RunFonts::new().ascii("Inter").hi_ansi("Inter").cs("Inter");
    let docx = Docx::new().default_fonts(fonts).default_size(20);
    let docx = (1..=4).zip([32, 26, 22, 20]).fold(docx, |docx, (n, size)| docx.add_style(heading(n, size)));
    let docx = docx.add_style(small).add_style(library).page_margin(PageMargin::new().left(1134).right(907));
    let docx = numbered(numbered(docx, BY_FIGURES, "decimal", "%1."), BY_DOTS, "bullet", "•");
    match is_landscape {
        true => docx.page_size(LONG, SHORT).page_orient(PageOrientationType::Landscape),
        false => docx.page_size(SHORT, LONG),
    }
}

fn numbered(docx: Docx, id: usize, format: &str, sign: &str) -> Docx {
    let level = Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(sign), LevelJc::new("left"))
        .indent(Some(425), Some(SpecialIndentType::Hanging(425)), None, None);
    docx.add_abstract_numbering(AbstractNumbering::new(id).add_level(level)).add_numbering(Numbering::new(id, id))
}

fn add(docx: Docx, block: &Block, language: Language) -> Docx {
    match block {
        Block::Heading { level, text: words } => {
            docx.add_paragraph(text(words).style(&format!("Heading{}", level.saturating_add(1).min(4))))
        }
        Block::Paragraph { text: words } => docx.add_paragraph(spaced(text(words))),
        Block::List { is_numbered, items } => items.iter().fold(docx, |docx, item| {
            let id = if *is_numbered { BY_FIGURES } else { BY_DOTS };
            docx.add_paragraph(text(item).numbering(NumberingId::new(id), IndentLevel::new(0)))
        }),
        Block::Table(table) => add_table(docx, table),
        Block::Chart(chart) => add_table(docx, &values(chart, language)),
        Block::PageBreak => docx.add_paragraph(Paragraph::new().add_run(Run::new().add_break(BreakType::Page))),
        Block::Signatures { signers } => docx.add_table(signatures(signers, language)).add_paragraph(Paragraph::new()),
    }
}

/// Text with its own line breaks.
fn text(words: &str) -> Paragraph {
    Paragraph::new().add_run(run(words))
}

fn run(words: &str) -> Run {
    let mut lines = words.lines();
    let first = Run::new().add_text(lines.next().unwrap_or_default());
    lines.fold(first, |run, line| run.add_break(BreakType::TextWrapping).add_text(line))
}

fn spaced(paragraph: Paragraph) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().after(120))
}

fn add_table(docx: Docx, table: &Table) -> Docx {
    let docx = match &table.title {
        Some(title) => docx.add_paragraph(Paragraph::new().add_run(run(title).bold())),
        None => docx,
    };
    let head = table.columns.iter().map(|column| cell(column, &column.name, true)).collect();
    let mut rows = vec![TableRow::new(head).cant_split()];
    let mut add = |cells: &[String], is_strong| {
        let cells = table.columns.iter().zip(cells).map(|(column, words)| cell(column, words, is_strong));
        rows.push(TableRow::new(cells.collect()).cant_split());
    };
    table.rows.iter().for_each(|row| add(row, false));
    table.totals.iter().for_each(|row| add(row, true));
    // Five thousand fiftieths of a percent: as wide as the page.
    let made = DocxTable::new(rows).width(5000, WidthType::Pct);
    docx.add_table(made).add_paragraph(Paragraph::new())
}

fn cell(column: &Column, words: &str, is_strong: bool) -> TableCell {
    let run = if is_strong { run(words).bold() } else { run(words) };
    let align = if column.is_number { AlignmentType::Right } else { AlignmentType::Left };
    TableCell::new().add_paragraph(Paragraph::new().add_run(run.size(18)).align(align))
}

/// A chart as the table of its values.
fn values(chart: &Chart, language: Language) -> Table {
    let names = chart.series.iter().map(|series| Column::number(&series.name));
    let row = |(n, label): (usize, &String)| {
        let values = chart.series.iter().map(|series| series.values.get(n).copied().flatten());
        let cells = values.map(|value| value.map_or("–".into(), |value| digits(value, chart.digits, language)));
        [label.clone()].into_iter().chain(cells).collect()
    };
    Table {
        title: Some(chart.title.clone()),
        columns: [Column::wide("")].into_iter().chain(names).collect(),
        rows: chart.labels.iter().enumerate().map(row).collect(),
        totals: Vec::new(),
    }
}

fn digits(value: i64, digits: u8, language: Language) -> String {
    let (unit, width) = (10_u64.saturating_pow(digits.into()), usize::from(digits));
    let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    let minus = if value < 0 { "−" } else { "" };
    match width {
        0 => format!("{minus}{whole}"),
        _ => format!("{minus}{whole}{}{rest:0width$}", language.pick(",", ".")),
    }
}

fn signatures(signers: &[Signer], language: Language) -> DocxTable {
    let under = language.pick("(vardas, pavardė, parašas, data)", "(name, signature, day)");
    let cell = |signer: &Signer| {
        TableCell::new()
            .clear_all_border()
            .add_paragraph(text(&signer.position))
            .add_paragraph(text(signer.name.as_deref().unwrap_or_default()))
            .add_paragraph(text(""))
            .add_paragraph(text("______________________________"))
            .add_paragraph(text(under).style("Small"))
    };
    DocxTable::without_borders(vec![TableRow::new(signers.iter().map(cell).collect()).cant_split()])
        .width(5000, WidthType::Pct)
}
