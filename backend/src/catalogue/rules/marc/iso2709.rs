//! One record of ISO 2709: a leader of 24, a directory of twelves, then the fields.
use super::{
    Good, MAX_FIELDS,
    charset::Decoder,
    flaw, format_of, is_control, is_sign, is_tag,
    split::{FIELD_END, RECORD_END, Shape, Span},
};
use crate::{
    catalogue::model::{MarcField, MarcFormat, MarcRecord, MarcSubfield, Reading},
    platform::problem::Fault,
};

const LEADER: usize = 24;
const ENTRY: usize = 12;
const SUBFIELD: u8 = 0x1f;

/// A field as its bytes, and where in the file they stand.
pub struct Raw<'a> {
    pub tag: &'a str,
    pub offset: usize,
    pub bytes: &'a [u8],
}

pub fn read(file: &[u8], span: &Span, reading: &Reading) -> Result<Good, Vec<Fault>> {
    let bytes = span.bytes(file);
    if span.shape == Shape::Truncated {
        return Err(vec![flaw("", "marc.truncated", span.offset + bytes.len())]);
    }
    let leader = leader(bytes).ok_or_else(|| vec![flaw("", "marc.leader_wrong", span.offset)])?;
    let fields = fields(bytes, leader, span.offset).map_err(|flaw| vec![flaw])?;
    let has = |tag: &str| fields.iter().any(|field| field.tag == tag);
    let format = format_of(reading, has).ok_or_else(|| vec![flaw("", "marc.no_title", span.offset)])?;
    let decoder = Decoder::of(leader, &fields, format, reading).map_err(|flaw| vec![flaw])?;
    let mut warnings: Vec<Fault> = decoder.warning(span.offset).into_iter().collect();
    warnings.extend(wrong_length(leader, span));
    let (mut read, mut flaws) = (Vec::new(), Vec::new());
    for raw in &fields {
        match field(raw, &decoder) {
            Ok(field) => read.push(field),
            Err(flaw) => flaws.push(flaw),
        }
    }
    if !flaws.is_empty() {
        return Err(flaws);
    }
    Ok(Good { record: MarcRecord { leader: leader_of(leader, format), fields: read }, format, warnings })
}

fn leader(bytes: &[u8]) -> Option<&str> {
    let leader = std::str::from_utf8(bytes.get(..LEADER)?).ok()?;
    leader.bytes().all(is_sign).then_some(leader)
}

/// What is kept is Unicode, and in MARC 21 the leader says so.
fn leader_of(leader: &str, format: MarcFormat) -> String {
    match format {
        MarcFormat::Marc21 => format!("{}a{}", &leader[..9], &leader[10..]),
        MarcFormat::Unimarc => leader.into(),
    }
}

/// The length that a record tells of itself is not needed to read it; that it is wrong is worth knowing.
fn wrong_length(leader: &str, span: &Span) -> Option<Fault> {
    let told = leader[..5].parse().ok();
    let flaw = || flaw("", "marc.length_wrong", span.offset).with("told", &leader[..5]).with("found", span.len);
    (told != Some(span.len)).then(flaw)
}

/// The fields that the directory names, each checked to lie within the record.
fn fields<'a>(bytes: &'a [u8], leader: &str, offset: usize) -> Result<Vec<Raw<'a>>, Fault> {
    let wrong_base = || flaw("", "marc.base_address_wrong", offset + 12).with("told", &leader[12..17]);
    let base = digits(&bytes[12..17]).filter(|base| (LEADER + 1..=bytes.len()).contains(base));
    let base = base.ok_or_else(wrong_base)?;
    let directory = &bytes[LEADER..base - 1];
    if bytes[base - 1] != FIELD_END {
        return Err(wrong_base());
    }
    if !directory.len().is_multiple_of(ENTRY) {
        return Err(flaw("", "marc.directory_wrong", offset + LEADER));
    }
    match directory.len() / ENTRY {
        0 => return Err(flaw("", "marc.no_fields", offset + LEADER)),
        n if n > MAX_FIELDS => {
            return Err(flaw("", "marc.too_many_fields", offset + LEADER).with("limit", MAX_FIELDS));
        }
        _ => {}
    }
    let entries = directory.chunks(ENTRY).enumerate();
    entries.map(|(n, entry)| raw(bytes, base, entry, offset, offset + LEADER + n * ENTRY)).collect()
}

fn raw<'a>(bytes: &'a [u8], base: usize, entry: &'a [u8], offset: usize, place: usize) -> Result<Raw<'a>, Fault> {
    let wrong = || flaw("", "marc.directory_wrong", place);
    let tag = std::str::from_utf8(&entry[..3]).ok().filter(|tag| is_tag(tag.as_bytes())).ok_or_else(wrong)?;
    let (len, start) = digits(&entry[3..7]).zip(digits(&entry[7..12])).ok_or_else(wrong)?;
    let begins = base + start;
    let field = bytes.get(begins..begins + len).filter(|field| field.last() == Some(&FIELD_END));
    let field = field.ok_or_else(|| flaw(tag, "marc.field_out_of_bounds", place))?;
    let content = &field[..field.len() - 1];
    if content.iter().any(|byte| matches!(*byte, FIELD_END | RECORD_END)) {
        return Err(flaw(tag, "marc.field_out_of_bounds", place));
    }
    Ok(Raw { tag, offset: offset + begins, bytes: content })
}

fn digits(text: &[u8]) -> Option<usize> {
    let is_number = text.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(text).ok().filter(|_| is_number)?.parse().ok()
}

fn field(raw: &Raw, decoder: &Decoder) -> Result<MarcField, Fault> {
    if is_control(raw.tag) {
        if raw.bytes.contains(&SUBFIELD) {
            return Err(flaw(raw.tag, "marc.control_field_wrong", raw.offset));
        }
        return Ok(MarcField::control(raw.tag, decoder.text(raw.tag, raw.bytes, raw.offset)?));
    }
    let indicators = match raw.bytes {
        [first, second, SUBFIELD, ..] | [first, second] if is_sign(*first) && is_sign(*second) => {
            String::from_utf8_lossy(&raw.bytes[..2]).into_owned()
        }
        _ => return Err(flaw(raw.tag, "marc.indicators_wrong", raw.offset)),
    };
    let (mut subfields, mut at) = (Vec::new(), 3);
    for part in raw.bytes.get(3..).unwrap_or_default().split(|byte| *byte == SUBFIELD) {
        let offset = raw.offset + at;
        at += part.len() + 1;
        let wrong = || flaw(raw.tag, "marc.subfield_code_wrong", offset);
        let code = part.first().copied().filter(|code| is_sign(*code)).ok_or_else(wrong)?;
        let value = decoder.text(raw.tag, &part[1..], offset + 1)?;
        subfields.push(MarcSubfield { code: char::from(code).into(), value });
    }
    Ok(MarcField { tag: raw.tag.into(), value: None, indicators: Some(indicators), subfields })
}
