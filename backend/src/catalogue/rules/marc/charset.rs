//! In what characters a record is written, and its bytes as text.
use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252, WINDOWS_1257};

use super::{flaw, iso2709::Raw, marc8};
use crate::{
    catalogue::model::{Charset, MarcFormat, Reading},
    platform::problem::Fault,
};

/// Turns the bytes of one record into text.
pub struct Decoder {
    charset: Charset,
    /// The record says one thing and is another.
    is_guessed: bool,
}

impl Decoder {
    /// As the reader was told; else as the record says: MARC 21 in its leader, UNIMARC in field 100.
    ///
    /// # Errors
    /// The set of characters is one that we do not read.
    pub fn of(leader: &str, fields: &[Raw], format: MarcFormat, reading: &Reading) -> Result<Decoder, Fault> {
        if let Some(charset) = reading.charset {
            return Ok(Decoder { charset, is_guessed: false });
        }
        let is_ascii = fields.iter().all(|field| field.bytes.is_ascii());
        let is_utf8 = !is_ascii && fields.iter().all(|field| std::str::from_utf8(field.bytes).is_ok());
        let told = match format {
            MarcFormat::Marc21 if leader.as_bytes().get(9) == Some(&b'a') => Told::Unicode,
            MarcFormat::Marc21 => Told::Marc8,
            MarcFormat::Unimarc => of_unimarc(fields),
        };
        let (charset, is_guessed) = match told {
            Told::Unicode => (Charset::Utf8, false),
            // Text in MARC-8 with letters beyond ASCII is never well-formed UTF-8 by chance.
            _ if is_utf8 => (Charset::Utf8, true),
            Told::Marc8 => (Charset::Marc8, false),
            Told::Other(_) if is_ascii => (Charset::Utf8, false),
            Told::Other(name) => {
                let first = fields.iter().find(|field| !field.bytes.is_ascii());
                let (tag, offset) = first.map_or(("", 0), |field| (field.tag, field.offset));
                return Err(flaw(tag, "marc.charset_unsupported", offset).with("name", name));
            }
        };
        Ok(Decoder { charset, is_guessed })
    }

    pub fn warning(&self, offset: usize) -> Option<Fault> {
        self.is_guessed.then(|| flaw("", "marc.charset_guessed", offset))
    }

    /// The text of these bytes, which stand at this place of the file.
    pub fn text(&self, tag: &str, bytes: &[u8], offset: usize) -> Result<String, Fault> {
        match self.charset {
            Charset::Utf8 => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(text.into()),
                Err(err) => Err(flaw(tag, "marc.not_utf8", offset + err.valid_up_to())),
            },
            Charset::Marc8 => marc8::decode(bytes).map_err(|wrong| {
                let flaw = flaw(tag, wrong.code, offset + wrong.at);
                if wrong.name.is_empty() { flaw } else { flaw.with("name", wrong.name) }
            }),
            Charset::Windows1251 => of_table(WINDOWS_1251, tag, bytes, offset),
            Charset::Windows1252 => of_table(WINDOWS_1252, tag, bytes, offset),
            Charset::Windows1257 => of_table(WINDOWS_1257, tag, bytes, offset),
        }
    }
}

fn of_table(table: &'static Encoding, tag: &str, bytes: &[u8], offset: usize) -> Result<String, Fault> {
    let text = table.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(Into::into).ok_or_else(|| flaw(tag, "marc.byte_unknown", offset))
}

enum Told {
    Unicode,
    Marc8,
    Other(&'static str),
}

/// UNIMARC 100 $a, positions 26 and 27.
fn of_unimarc(fields: &[Raw]) -> Told {
    let coded = fields.iter().find(|field| field.tag == "100").and_then(|field| field.bytes.get(4 + 26..4 + 28));
    match coded {
        Some(b"50") => Told::Unicode,
        Some(b"01") => Told::Other("ISO 646"),
        Some(b"02") => Told::Other("ISO 5427"),
        Some(b"03") => Told::Other("ISO 5426"),
        Some(b"04") => Told::Other("ISO 5427"),
        _ => Told::Other("?"),
    }
}
