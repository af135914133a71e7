//! A description written into its record: by hand from nothing, or what has changed into what the source had.
use super::fields::{PROPERTIES, Place, TITLE, year_places};
use crate::catalogue::model::{
    Described, DescriptionKind, MarcField, MarcFormat, MarcRecord, MarcSubfield, Number, NumberKind,
};

/// The record of a description that was written by hand.
pub fn write_new(described: &Described, numbers: &[Number]) -> MarcRecord {
    let signs = match described.kind {
        DescriptionKind::Book => "am",
        DescriptionKind::Serial => "as",
        DescriptionKind::Map => "em",
        DescriptionKind::Music => "cm",
        DescriptionKind::Audio => "jm",
        DescriptionKind::Video => "gm",
        DescriptionKind::Electronic => "mm",
        DescriptionKind::Other => "rm",
    };
    let empty = MarcRecord { leader: format!("00000n{signs} a2200000   4500"), fields: Vec::new() };
    let nothing = Described::new(described.kind, "");
    rewrite(&empty, MarcFormat::Marc21, (&nothing, &[]), (described, numbers))
}

/// The record with what has changed written into it; every other field stays as the source has it.
pub fn rewrite(
    record: &MarcRecord,
    format: MarcFormat,
    before: (&Described, &[Number]),
    after: (&Described, &[Number]),
) -> MarcRecord {
    let mut record = record.clone();
    for property in [&TITLE].into_iter().chain(PROPERTIES) {
        let (was, is) = ((property.get)(before.0), (property.get)(after.0));
        if was != is {
            write(&mut record, property.places(format), is);
        }
    }
    if before.0.year != after.0.year {
        write(&mut record, year_places(format), after.0.year.map(|year| year.to_string()).as_deref());
    }
    if before.0.language != after.0.language {
        code_language(&mut record, after.0.language.as_deref());
    }
    if format == MarcFormat::Unimarc && before.0.author != after.0.author {
        // The whole name stands in $a now.
        let names = record.fields.iter_mut().filter(|field| field.tag == "700").take(1);
        names.for_each(|field| field.subfields.retain(|part| part.code != "b"));
    }
    for (kind, marc21, unimarc) in [(NumberKind::Isbn, "020", "010"), (NumberKind::Issn, "022", "011")] {
        let of_kind = |numbers: &[Number]| {
            numbers.iter().filter(|n| n.kind == kind).map(|n| n.number.clone()).collect::<Vec<_>>()
        };
        let is = of_kind(after.1);
        if of_kind(before.1) != is {
            let tag = if format == MarcFormat::Marc21 { marc21 } else { unimarc };
            record.fields.retain(|field| field.tag != tag);
            is.iter().for_each(|number| insert(&mut record, MarcField::data(tag, "  ", &[("a", number)])));
        }
    }
    record
}

/// MARC 21 codes the language in 008 too, positions 35 to 37.
fn code_language(record: &mut MarcRecord, language: Option<&str>) {
    let coded = record.fields.iter_mut().filter(|field| field.tag == "008").filter_map(|field| field.value.as_mut());
    for value in coded.filter(|value| value.is_ascii() && value.len() >= 38) {
        value.replace_range(35..38, language.filter(|code| code.len() == 3).unwrap_or("   "));
    }
}

/// Where the record says it already; else in the first place.
fn write(record: &mut MarcRecord, places: &[Place], text: Option<&str>) {
    let held = |record: &MarcRecord| places.iter().copied().find(|(tag, code)| record.subfield(tag, code).is_some());
    let Some((tag, code)) = held(record).or(places.first().copied()) else { return };
    let has_code = |field: &MarcField| field.tag == tag && field.subfield(code).is_some();
    match (record.fields.iter().position(has_code), text) {
        (Some(at), Some(text)) => {
            let mut parts = record.fields[at].subfields.iter_mut();
            if let Some(part) = parts.find(|part| part.code == code) {
                part.value = text.into();
            }
        }
        (Some(at), None) => {
            let field = &mut record.fields[at];
            field.subfields.retain(|part| part.code != code);
            if field.subfields.is_empty() {
                record.fields.remove(at);
            }
        }
        (None, Some(text)) => match record.fields.iter_mut().find(|field| field.tag == tag) {
            Some(field) => {
                let at = field.subfields.iter().take_while(|part| part.code.as_str() < code).count();
                field.subfields.insert(at, MarcSubfield { code: code.into(), value: text.into() });
            }
            None => insert(record, MarcField::data(tag, indicators(tag), &[(code, text)])),
        },
        (None, None) => {}
    }
}

/// Fields stand in the order of their tags.
fn insert(record: &mut MarcRecord, field: MarcField) {
    let at = record.fields.iter().take_while(|other| other.tag <= field.tag).count();
    record.fields.insert(at, field);
}

fn indicators(tag: &str) -> &'static str {
    match tag {
        "245" => "00",
        "100" | "110" | "111" => "1 ",
        "200" => "1 ",
        "700" => " 1",
        _ => "  ",
    }
}
