//! The answer of a server of SRU, in any of its versions: read by the names of its elements, whatever their namespace.
use std::ops::Range;

use crate::platform::xml::{self, Flaw, Limits, Tag, Visitor};

/// Twenty records of a hundred kilobytes; the longest of the field have a tenth of it.
pub const LIMITS: Limits = Limits { bytes: 2 << 20, depth: 32, elements: 60_000, attributes: 32 };
/// Further ones say nothing new.
const MOST_DIAGNOSTICS: usize = 10;
/// What is kept of a text that is no record, in bytes.
const LONGEST_TEXT: usize = 4096;

/// What an answer says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// Whether it is one at all.
    pub is_sru: bool,
    pub count: Option<i64>,
    /// How many records it gives, of whatever kind.
    pub n_records: usize,
    /// The text of each element `record` of MARCXML.
    pub records: Vec<String>,
    /// What the server says that it cannot do.
    pub diagnostics: Vec<String>,
}

/// Reads an answer.
///
/// # Errors
/// What is no XML, or passes a limit.
pub fn read(bytes: &[u8]) -> Result<Response, Flaw> {
    let text = xml::decode(bytes, LIMITS.bytes)?;
    let mut reader = Reader::default();
    xml::walk(&text, LIMITS, &mut reader)?;
    let Reader { mut response, places, escaped, .. } = reader;
    response.records = places.into_iter().filter_map(|place| text.get(place).map(str::to_owned)).collect();
    // Records that were packed as text (`recordPacking=string`) are documents of their own.
    for text in escaped {
        let mut inner = Reader { is_in_data: true, ..Reader::default() };
        if xml::walk(&text, LIMITS, &mut inner).is_ok() {
            response.records.extend(inner.places.into_iter().filter_map(|place| text.get(place).map(str::to_owned)));
            response.diagnostics.extend(inner.response.diagnostics);
        }
    }
    Ok(response)
}

#[derive(Default)]
struct Reader {
    response: Response,
    /// Where records of MARCXML stand in the text.
    places: Vec<Range<usize>>,
    /// Records that stand as text.
    escaped: Vec<String>,
    /// The elements that are open, outermost first.
    names: Vec<String>,
    is_in_data: bool,
    /// The record that is open: its depth and where it began.
    record: Option<(usize, usize)>,
    n_in_data: usize,
    diagnostic: Option<Diagnostic>,
    text: String,
}

#[derive(Default)]
struct Diagnostic {
    depth: usize,
    uri: String,
    message: String,
    details: String,
}

impl Diagnostic {
    /// `Unsupported index: dc.x (info:srw/diagnostic/1/16)`.
    fn told(self) -> String {
        let said: Vec<_> = [self.message, self.details].into_iter().filter(|text| !text.is_empty()).collect();
        match (said.join(": "), self.uri) {
            (said, uri) if said.is_empty() => uri,
            (said, uri) if uri.is_empty() => said,
            (said, uri) => format!("{said} ({uri})"),
        }
    }
}

impl Visitor for Reader {
    type Error = Flaw;

    fn open(&mut self, tag: &Tag) -> Result<(), Flaw> {
        let depth = self.names.len();
        self.names.push(tag.name());
        if self.record.is_some() {
            return Ok(());
        }
        self.text.clear();
        match self.names.last().map(String::as_str).unwrap_or_default() {
            "searchRetrieveResponse" if depth == 0 => self.response.is_sru = true,
            "recordData" => (self.is_in_data, self.n_in_data) = (true, 0),
            "record" if self.is_in_data => self.record = Some((depth, tag.begins)),
            "record" => self.response.n_records += 1,
            "diagnostic" if self.diagnostic.is_none() => {
                self.diagnostic = Some(Diagnostic { depth, ..Diagnostic::default() });
            }
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        let is_record = self.names.last().is_some_and(|name| name == "recordData");
        if self.record.is_none() && (is_record || self.text.len() < LONGEST_TEXT) {
            self.text.push_str(text);
        }
    }

    fn close(&mut self, end: usize) {
        let name = self.names.pop().unwrap_or_default();
        let at = self.names.len();
        if let Some((depth, begun)) = self.record {
            if depth == at {
                self.places.push(begun..end);
                (self.record, self.n_in_data) = (None, self.n_in_data + 1);
            }
            return;
        }
        let text = std::mem::take(&mut self.text);
        let said = text.trim();
        match (name.as_str(), &mut self.diagnostic) {
            ("recordData", _) => {
                self.is_in_data = false;
                if self.n_in_data == 0 && said.starts_with('<') {
                    self.escaped.push(said.to_owned());
                }
            }
            ("diagnostic", Some(diagnostic)) if diagnostic.depth == at => {
                let told = self.diagnostic.take().map(Diagnostic::told).filter(|told| !told.is_empty());
                self.response.diagnostics.extend(told);
                self.response.diagnostics.truncate(MOST_DIAGNOSTICS);
            }
            ("uri", Some(diagnostic)) => said.clone_into(&mut diagnostic.uri),
            ("message", Some(diagnostic)) => said.clone_into(&mut diagnostic.message),
            ("details", Some(diagnostic)) => said.clone_into(&mut diagnostic.details),
            ("numberOfRecords", None) if !self.is_in_data => {
                self.response.count = said.parse().ok().filter(|n| *n >= 0)
            }
            _ => {}
        }
    }
}
