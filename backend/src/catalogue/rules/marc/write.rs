//! A record written: ISO 2709 in UTF-8, and MARCXML.
use std::fmt::Write;

use quick_xml::escape::escape;

use super::split::{FIELD_END, RECORD_END};
use crate::catalogue::model::{MarcField, MarcRecord};

const NAMESPACE: &str = "http://www.loc.gov/MARC21/slim";
/// Four digits tell the length of a field, five that of a record.
const MAX_FIELD: usize = 9_999;
const MAX_RECORD: usize = 99_999;

/// The record in ISO 2709; none where a field or the record is longer than that format can say.
pub fn iso2709(record: &MarcRecord) -> Option<Vec<u8>> {
    let (mut directory, mut data) = (String::new(), Vec::new());
    for field in &record.fields {
        let start = data.len();
        data.extend(content(field).as_bytes());
        data.push(FIELD_END);
        let len = data.len() - start;
        if len > MAX_FIELD {
            return None;
        }
        write!(directory, "{}{len:04}{start:05}", field.tag).ok()?;
    }
    let base = 24 + directory.len() + 1;
    let len = base + data.len() + 1;
    if len > MAX_RECORD {
        return None;
    }
    let leader = &record.leader;
    let mut bytes = format!("{len:05}{}{base:05}{}{directory}", &leader[5..12], &leader[17..]).into_bytes();
    bytes.push(FIELD_END);
    bytes.append(&mut data);
    bytes.push(RECORD_END);
    Some(bytes)
}

fn content(field: &MarcField) -> String {
    let parts = field.subfields.iter().map(|part| format!("\u{1f}{}{}", part.code, part.value));
    let begins = field.value.as_deref().or(field.indicators.as_deref()).unwrap_or_default();
    [begins.to_owned()].into_iter().chain(parts).collect()
}

/// The head of a file of records.
pub fn collection_begins() -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"{NAMESPACE}\">\n")
}

pub fn collection_ends() -> &'static str {
    "</collection>\n"
}

/// One element `record`.
pub fn xml(record: &MarcRecord) -> String {
    let mut text = format!("<record>\n  <leader>{}</leader>\n", escape(record.leader.as_str()));
    for field in &record.fields {
        let tag = escape(field.tag.as_str());
        match (&field.value, &field.indicators) {
            (Some(value), _) => {
                text += &format!("  <controlfield tag=\"{tag}\">{}</controlfield>\n", escape(value.as_str()))
            }
            (None, signs) => {
                let signs: Vec<String> = signs.iter().flat_map(|signs| signs.chars()).map(|c| c.to_string()).collect();
                let sign = |n: usize| signs.get(n).map_or(" ".into(), |sign| escape(sign.as_str()).into_owned());
                text += &format!("  <datafield tag=\"{tag}\" ind1=\"{}\" ind2=\"{}\">\n", sign(0), sign(1));
                for part in &field.subfields {
                    let (code, value) = (escape(part.code.as_str()), escape(part.value.as_str()));
                    text += &format!("    <subfield code=\"{code}\">{value}</subfield>\n");
                }
                text += "  </datafield>\n";
            }
        }
    }
    text + "</record>\n"
}
