//! The standard numbers of a title: read from its record, or typed by hand.
use crate::{
    catalogue::model::{MarcFormat, MarcRecord, Number, NumberKind},
    platform::{
        problem::Fault,
        standard_number::{Wrong, isbn, issn},
    },
};

/// The numbers that a record gives; a wrong one is kept and told, because it may be printed so.
pub fn of_record(record: &MarcRecord, format: MarcFormat) -> (Vec<Number>, Vec<Fault>) {
    let (isbn_tag, issn_tag) = match format {
        MarcFormat::Marc21 => ("020", "022"),
        MarcFormat::Unimarc => ("010", "011"),
    };
    let (mut numbers, mut warnings) = (Vec::new(), Vec::new());
    for (kind, tag) in [(NumberKind::Isbn, isbn_tag), (NumberKind::Issn, issn_tag)] {
        let written = record.of(tag).flat_map(|field| field.subfields.iter()).filter(|part| part.code == "a");
        for written in written.filter_map(|part| bare(&part.value)) {
            let number = read(kind, &written).unwrap_or_else(|_| {
                let code = if kind == NumberKind::Isbn { "isbn.check_digit" } else { "issn.check_digit" };
                warnings.push(Fault::new(format!("/{tag}"), code).with("written", written.as_str()));
                Number { kind, number: written.replace('-', ""), is_valid: false }
            });
            add(&mut numbers, number);
        }
    }
    (numbers, warnings)
}

/// Numbers typed by hand; those that the title has already may be wrong, new ones may not.
pub fn by_hand(kind: NumberKind, typed: &[String], before: &[Number], faults: &mut Vec<Fault>) -> Vec<Number> {
    let mut numbers = Vec::new();
    for (n, text) in typed.iter().enumerate() {
        let bare = bare(text).unwrap_or_default();
        let held = before.iter().find(|number| number.kind == kind && number.number == bare.replace('-', ""));
        let (pointer, wrong) = match kind {
            NumberKind::Isbn => ("isbns", "isbn.check_digit"),
            NumberKind::Issn => ("issns", "issn.check_digit"),
        };
        match (read(kind, &bare), held) {
            (Ok(number), _) => add(&mut numbers, number),
            (Err(_), Some(held)) => add(&mut numbers, held.clone()),
            (Err(Wrong::CheckDigit), None) => faults.push(Fault::new(format!("/{pointer}/{n}"), wrong)),
            (Err(Wrong::Format), None) => faults.push(Fault::new(format!("/{pointer}/{n}"), "value.wrong_format")),
        }
    }
    numbers
}

fn read(kind: NumberKind, written: &str) -> Result<Number, Wrong> {
    let number = match kind {
        NumberKind::Isbn => isbn(written)?,
        NumberKind::Issn => issn(written)?,
    };
    Ok(Number { kind, number, is_valid: true })
}

/// The signs at the beginning, without what is said of the binding and the price; none where it is only that.
fn bare(text: &str) -> Option<String> {
    let text = text.trim_start();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | 'X' | 'x');
    let signs: String = text.chars().take_while(|c| is_sign(*c)).collect();
    let signs = signs.replace(|c| matches!(c, '\u{2010}'..='\u{2015}'), "-").to_ascii_uppercase();
    signs.starts_with(|c: char| c.is_ascii_digit()).then_some(signs)
}

fn add(numbers: &mut Vec<Number>, number: Number) {
    if !numbers.iter().any(|other| other.kind == number.kind && other.number == number.number) {
        numbers.push(number);
    }
}
