//! Bytes to text: UTF-8, UTF-16 and the code pages of one byte, by their marks or by what the XML declares.
use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Flaw;

/// The text without a byte order mark, of characters that XML 1.0 allows.
///
/// # Errors
/// More bytes than `most`, or bytes that are no such text.
pub fn decode(bytes: &[u8], most: usize) -> Result<Cow<'_, str>, Flaw> {
    if bytes.len() > most {
        return Err(Flaw::TooLong(most));
    }
    let (encoding, bytes) = encoding_of(bytes)?;
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| Flaw::NotEncoded(encoding.name()))?;
    match text.chars().find(|sign| !is_legal(*sign)) {
        Some(sign) => Err(Flaw::IllegalCharacter(sign)),
        None => Ok(text),
    }
}

/// XML 1.0, production 2.
pub fn is_legal(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn encoding_of(bytes: &[u8]) -> Result<(&'static Encoding, &[u8]), Flaw> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok((encoding, &bytes[length..]));
    }
    if bytes.starts_with(b"<\0") {
        return Ok((UTF_16LE, bytes));
    }
    if bytes.starts_with(b"\0<") {
        return Ok((UTF_16BE, bytes));
    }
    let Some(label) = declared(bytes) else { return Ok((UTF_8, bytes)) };
    match Encoding::for_label(label) {
        // Whoever declares UTF-16 in single bytes wrote a string of a program into UTF-8.
        Some(encoding) if [UTF_8, UTF_16BE, UTF_16LE].contains(&encoding) => Ok((UTF_8, bytes)),
        Some(encoding) if encoding.is_single_byte() && label != b"us-ascii" => Ok((encoding, bytes)),
        Some(_) if label == b"us-ascii" => Ok((UTF_8, bytes)),
        _ => Err(Flaw::UnknownEncoding(String::from_utf8_lossy(label).into_owned())),
    }
}

/// What the XML declaration names: `<?xml version="1.0" encoding="ISO-8859-13"?>`.
fn declared(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(200)];
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|mark| mark == b"?>")?;
    let at = head[..end].windows(8).position(|word| word == b"encoding")?;
    let value = head[at + 8..end].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let quote = *value.first().filter(|quote| b"\"'".contains(quote))?;
    value[1..].split(|sign| *sign == quote).next()
}
