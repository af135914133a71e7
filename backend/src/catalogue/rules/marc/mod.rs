//! MARC records in files: ISO 2709 and MARCXML, read record by record, so that a bad one loses no good one. Pure.
//!
//! Every length and offset is checked before it is used; what is wrong is told with the tag and the byte of the file
//! at which it stands. Decision 24 says why this is no crate.
mod charset;
mod iso2709;
mod marc8;
mod split;
mod write;
mod xml;

use crate::{
    catalogue::model::{MarcFormat, MarcRecord, Reading},
    platform::problem::Fault,
};

pub use self::{
    split::{Shape, Span, split},
    write::{collection_begins, collection_ends, iso2709 as to_iso2709, xml as to_xml},
};

/// A record has no more fields than this.
pub const MAX_FIELDS: usize = 5_000;
/// Of one record no more faults are told than this.
const MAX_FLAWS: usize = 20;
/// One record in XML is no larger than this, in bytes.
pub const MAX_XML: usize = 1 << 20;

/// A record that could be read, and what is to be said of it.
#[derive(Debug, PartialEq)]
pub struct Good {
    pub record: MarcRecord,
    pub format: MarcFormat,
    pub warnings: Vec<Fault>,
}

/// Reads one record out of the file.
///
/// # Errors
/// What is wrong with it: the tag as the pointer, `offset` is the byte of the file, from 0.
pub fn read(file: &[u8], span: &Span, reading: &Reading) -> Result<Good, Vec<Fault>> {
    let read = match span.shape {
        Shape::Xml => xml::read(file, span, reading),
        _ => iso2709::read(file, span, reading),
    };
    read.map_err(|flaws| flaws.into_iter().take(MAX_FLAWS).collect())
}

/// Something wrong with a field, or with the record where the tag is empty.
fn flaw(tag: &str, code: &'static str, offset: usize) -> Fault {
    Fault::new(format!("/{tag}"), code).with("offset", offset)
}

/// By its own title field, unless the reader was told.
fn format_of(reading: &Reading, has: impl Fn(&str) -> bool) -> Option<MarcFormat> {
    let found = if has("245") { Some(MarcFormat::Marc21) } else { has("200").then_some(MarcFormat::Unimarc) };
    reading.format.or(found)
}

/// `001` to `009` hold a value; in a tag that is no number it depends on the data.
fn is_control(tag: &str) -> bool {
    tag.starts_with("00")
}

fn is_tag(tag: &[u8]) -> bool {
    tag.len() == 3 && tag.iter().all(u8::is_ascii_alphanumeric)
}

/// ISO 2709 allows any graphic character of ASCII as an indicator or a code of a subfield.
fn is_sign(byte: u8) -> bool {
    (0x20..0x7f).contains(&byte)
}

#[cfg(test)]
mod tests;
