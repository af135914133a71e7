//! A record read as a description.
use super::fields::{PROPERTIES, TITLE, year_places};
use crate::{
    catalogue::model::{Described, DescriptionKind, MarcFormat, MarcRecord, Source},
    platform::text,
};

/// What a record says of its title, and whose record it is.
pub fn describe(record: &MarcRecord, format: MarcFormat) -> (Described, Source) {
    let read = |text: Option<&str>| text.and_then(clean);
    let title = read(TITLE.read(record, format)).unwrap_or_else(|| "[be antraštės]".into());
    let mut described = Described::new(kind(&record.leader), &title);
    for property in PROPERTIES {
        (property.set)(&mut described, read(property.read(record, format)));
    }
    described.year = year(record, format);
    described.language = language(record, format).or(described.language).filter(|code| is_language(code));
    if format == MarcFormat::Unimarc {
        described.author = unimarc_author(record).or(described.author);
    }
    let source = match format {
        MarcFormat::Marc21 => record.control("003"),
        MarcFormat::Unimarc => record.subfield("801", "b"),
    };
    (described, Source { format, source: read(source), control_number: read(record.control("001")) })
}

/// Positions 6 and 7 of the leader, alike in both formats as far as these kinds go.
fn kind(leader: &str) -> DescriptionKind {
    let mut signs = leader.chars().skip(6);
    match (signs.next(), signs.next()) {
        (Some('a' | 't' | 'b'), Some('s' | 'b' | 'i')) => DescriptionKind::Serial,
        (Some('a' | 't' | 'b'), _) => DescriptionKind::Book,
        (Some('c' | 'd'), _) => DescriptionKind::Music,
        (Some('e' | 'f'), _) => DescriptionKind::Map,
        (Some('g'), _) => DescriptionKind::Video,
        (Some('i' | 'j'), _) => DescriptionKind::Audio,
        (Some('l' | 'm'), _) => DescriptionKind::Electronic,
        _ => DescriptionKind::Other,
    }
}

/// Without what ISBD writes between the parts: ` :`, ` /`, ` ;`, `,` and a last full stop, and the brackets of what
/// the cataloguer supplied. An initial keeps its full stop.
pub fn clean(written: &str) -> Option<String> {
    let text = text::clean(written)?;
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || "/:;=,".contains(c));
    let mut letters = text.chars().rev().skip(1).take_while(|c| c.is_alphanumeric());
    let is_word = text.ends_with('.') && letters.by_ref().count() > 2 && !text.ends_with("..");
    let text = if is_word { &text[..text.len() - 1] } else { text };
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).filter(|bare| !bare.contains(['[', ']']));
    text::clean(bare.unwrap_or(text))
}

/// The first four digits of the year of publication; else the first date of the coded field.
fn year(record: &MarcRecord, format: MarcFormat) -> Option<i32> {
    let written = year_places(format).iter().filter_map(|(tag, code)| record.subfield(tag, code)).find_map(four_digits);
    let coded = || match format {
        MarcFormat::Marc21 => record.control("008")?.get(7..11)?.parse().ok(),
        MarcFormat::Unimarc => record.subfield("100", "a")?.get(9..13)?.parse().ok(),
    };
    written.or_else(coded).filter(|year| (1000..=2100).contains(year))
}

fn four_digits(text: &str) -> Option<i32> {
    text.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4)?.parse().ok()
}

fn language(record: &MarcRecord, format: MarcFormat) -> Option<String> {
    match format {
        MarcFormat::Marc21 => record.control("008")?.get(35..38).map(str::to_owned).filter(|code| is_language(code)),
        MarcFormat::Unimarc => None,
    }
}

fn is_language(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// UNIMARC keeps the rest of a name apart: `$aAsimov$b, Isaac`.
fn unimarc_author(record: &MarcRecord) -> Option<String> {
    let field = ["700", "701", "702"].iter().find_map(|tag| record.of(tag).next())?;
    let surname = clean(field.subfield("a")?)?;
    let rest = field.subfield("b").and_then(|rest| clean(rest.trim_start_matches([',', ' '])));
    Some(rest.map_or(surname.clone(), |rest| format!("{surname}, {rest}")))
}
