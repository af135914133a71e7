//! Where each record of a file begins and ends.
use crate::platform::problem::Fault;

/// A file holds no more records than this.
pub const MAX_RECORDS: usize = 50_000;

/// A record ends here.
pub const RECORD_END: u8 = 0x1d;
/// A field ends here.
pub const FIELD_END: u8 = 0x1e;

/// Whether a span has an end, and in what form it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Whole,
    /// The file ends before the record does.
    Truncated,
    Xml,
}

/// The bytes of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The byte of the file at which it begins.
    pub offset: usize,
    pub len: usize,
    pub shape: Shape,
}

impl Span {
    pub fn bytes<'a>(&self, file: &'a [u8]) -> &'a [u8] {
        file.get(self.offset..self.offset + self.len).unwrap_or_default()
    }
}

/// Every record of a file, good or bad.
///
/// # Errors
/// What is wrong with the file as a whole.
pub fn split(file: &[u8]) -> Result<Vec<Span>, Fault> {
    let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let spans = match first {
        None => return Err(Fault::new("", "marc.no_records")),
        Some(b'<') => xml(file)?,
        Some(_) => iso2709(file),
    };
    match spans.len() {
        0 => Err(Fault::new("", "marc.no_records")),
        n if n > MAX_RECORDS => Err(Fault::new("", "marc.too_many_records").with("limit", MAX_RECORDS)),
        _ => Ok(spans),
    }
}

/// By the terminators, not by the lengths that records tell of themselves: those may be wrong.
fn iso2709(file: &[u8]) -> Vec<Span> {
    let (mut spans, mut at) = (Vec::new(), 0);
    while spans.len() <= MAX_RECORDS {
        // Between records stand line ends, blanks and what CP/M ended its files with.
        let blank = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0x1a);
        let n_blank = file[at..].iter().take_while(blank).count();
        at += n_blank;
        // A leader whose length was never filled in begins with five blanks of its own.
        if n_blank >= 5 && file.get(at).is_some_and(|byte| !byte.is_ascii_digit()) {
            at -= 5;
        }
        let rest = &file[at..];
        if rest.is_empty() {
            break;
        }
        let (len, shape) = match rest.iter().position(|byte| *byte == RECORD_END) {
            Some(end) => (unterminated(&rest[..=end]).unwrap_or(end + 1), Shape::Whole),
            None => (rest.len(), Shape::Truncated),
        };
        spans.push(Span { offset: at, len, shape });
        at += len;
    }
    spans
}

/// The length of a record that lacks its terminator: the next one begins just where its leader says.
fn unterminated(bytes: &[u8]) -> Option<usize> {
    let told: usize = std::str::from_utf8(bytes.get(..5)?).ok()?.parse().ok()?;
    let next = bytes.get(told..told + 24)?;
    let is_leader = next[..5].iter().all(u8::is_ascii_digit) && next[12..17].iter().all(u8::is_ascii_digit);
    (told > 24 && is_leader).then_some(told)
}

/// By the tags of the element `record`, whatever its prefix: what is broken within one does not reach the next.
fn xml(file: &[u8]) -> Result<Vec<Span>, Fault> {
    let (mut spans, mut open) = (Vec::new(), None);
    let mut close = |open: &mut Option<usize>, end: usize| {
        if let Some(offset) = open.take() {
            spans.push(Span { offset, len: end - offset, shape: Shape::Xml });
        }
        spans.len() <= MAX_RECORDS
    };
    for at in file.iter().enumerate().filter(|(_, byte)| **byte == b'<').map(|(at, _)| at) {
        let tag = &file[at + 1..];
        if tag.starts_with(b"!DOCTYPE") {
            return Err(Fault::new("", "marc.xml_doctype").with("offset", at));
        }
        let (is_end, name) = local_name(tag);
        if name != b"record" {
            continue;
        }
        let end = if is_end {
            file[at..].iter().position(|byte| *byte == b'>').map_or(file.len(), |n| at + n + 1)
        } else {
            at
        };
        if !close(&mut open, end) {
            break;
        }
        if !is_end {
            open = Some(at);
        }
    }
    close(&mut open, file.len());
    Ok(spans)
}

/// Whether a tag ends an element, and the element's name without its prefix.
fn local_name(tag: &[u8]) -> (bool, &[u8]) {
    let is_end = tag.first() == Some(&b'/');
    let name = if is_end { &tag[1..] } else { tag };
    let n = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b":_-.".contains(byte)).count();
    let name = &name[..n];
    (is_end, name.iter().position(|byte| *byte == b':').map_or(name, |at| &name[at + 1..]))
}
