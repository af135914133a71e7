//! In what a message that can be read deviates from the schema, in words for whoever maintains its sender.
//!
//! It is read leniently, written strictly, and the two are laid side by side: what the reader had to make good shows.
use quick_xml::{
    NsReader,
    events::{BytesStart, Event},
    name::{Namespace, QName, ResolveResult},
};

use super::{
    Unreadable, check,
    dialect::{Dialect, dialect_of},
    faults::{self, Faults},
    kinds,
    node::Node,
    parse::{self, NAMESPACE},
    shape,
};
use crate::platform::xml;

/// A document with more deviations than this is told no more of them.
const MAX_TOLD: usize = 50;

/// A sentence for each deviation, in the order of the document; none of a message that the schema of its dialect
/// allows and that has its instants in the form of the standard.
///
/// # Errors
/// What cannot be read at all.
pub fn deviations(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let parse::Document { root, version } = parse::parse(bytes)?;
    let mut told = of_envelope(bytes, &root, version.as_deref())?;
    let (kind, said) = kinds::message_in(root)?;
    let dialect = dialect_of(kind, &said, version.as_deref());
    let (mut read, mut faults) = (said.clone(), Faults::default());
    shape::to_2021(kind, &mut read, dialect);
    let message = kinds::read(kind, &read, &mut faults);
    if let Some(message) = &message {
        check::check(message, &read, &mut faults);
    }
    told.extend(faults.errors.into_iter().filter_map(|error| error.error_value));
    if let Some(message) = message {
        let mut meant = kinds::write(&message);
        shape::to_dialect(kind, &mut meant, dialect);
        Sides { dialect, told: &mut told }.compare(kind.as_str(), &said, &meant);
    }
    told.truncate(MAX_TOLD);
    Ok(told)
}

/// The root: its name, its namespace, and the attribute of the version.
fn of_envelope(bytes: &[u8], root: &Node, version: Option<&str>) -> Result<Vec<String>, Unreadable> {
    let text = xml::decode(bytes, parse::LIMITS.bytes)?;
    let mut reader = NsReader::from_str(&text);
    let mut told = Vec::new();
    if root.name != "ISO18626Message" {
        told.push(format!("{} stands without the envelope ISO18626Message.", root.name));
    }
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if !is_in(&reader, tag.name(), true) {
                    told.push(format!("The root is not in the namespace {NAMESPACE}."));
                }
                told.extend(of_version(&reader, &tag, version));
                return Ok(told);
            }
            Ok(Event::Eof) | Err(_) => return Ok(told),
            Ok(_) => {}
        }
    }
}

fn of_version(reader: &NsReader<&[u8]>, tag: &BytesStart, version: Option<&str>) -> Option<String> {
    let named = |name: QName| name.local_name().as_ref() == "version";
    let mut attributes = tag.attributes();
    let mut versions = attributes.with_checks(false).flatten().filter(|attribute| named(attribute.key));
    match version {
        None => Some("The root has no attribute version.".to_owned()),
        Some(_) if !versions.any(|attribute| is_in(reader, attribute.key, false)) => {
            Some("The attribute version has no prefix of the namespace (attributeFormDefault is qualified).".to_owned())
        }
        Some(_) => None,
    }
}

fn is_in(reader: &NsReader<&[u8]>, name: QName, is_element: bool) -> bool {
    let found = reader.resolver().resolve(name, is_element).0;
    matches!(found, ResolveResult::Bound(Namespace(namespace)) if namespace == NAMESPACE)
}

struct Sides<'a> {
    dialect: Dialect,
    told: &'a mut Vec<String>,
}

impl Sides<'_> {
    /// `said` as it came, `meant` as the schema has it.
    fn compare(&mut self, path: &str, said: &Node, meant: &Node) {
        let is_meant = |name: &str| meant.child(name).is_some();
        for child in &said.children {
            let name = faults::short(&child.name);
            match (is_meant(&child.name), child.is_blank()) {
                (true, _) => {}
                (false, true) => self.told.push(format!("{path}/{name} says nothing; it is to be left out.")),
                (false, false) => {
                    self.told.push(format!("{path}/{name} is not known to {} there.", self.dialect.as_str()));
                }
            }
        }
        for child in &meant.children {
            if said.child(&child.name).is_none() {
                self.told.push(format!("{path}/{} is missing.", child.name));
            }
        }
        self.compare_order(path, said, meant);
        self.compare_text(path, said, meant);
        for (n, child) in meant.children.iter().enumerate() {
            let nth = meant.children[..n].iter().filter(|earlier| earlier.name == child.name).count();
            if let Some(other) = said.all(&child.name).filter(|other| !other.is_blank()).nth(nth) {
                self.compare(&format!("{path}/{}", child.name), other, child);
            }
        }
    }

    fn compare_order(&mut self, path: &str, said: &Node, meant: &Node) {
        let place = |child: &Node| meant.children.iter().position(|other| other.name == child.name);
        let known: Vec<_> = said.children.iter().filter_map(|child| Some((place(child)?, &child.name))).collect();
        if let Some(pair) = known.windows(2).find(|pair| pair[0].0 > pair[1].0) {
            self.told
                .push(format!("In {path}, {} stands before {}; the order is the other one.", pair[0].1, pair[1].1));
        }
    }

    fn compare_text(&mut self, path: &str, said: &Node, meant: &Node) {
        let (said, meant) = (said.text.trim(), meant.text.trim());
        if said != meant && !is_same_number(said, meant) && !is_same_truth(said, meant) {
            self.told.push(format!("{path} is `{}`; in the form of the standard: `{meant}`.", faults::short(said)));
        }
    }
}

/// `5.0` and `5.00` are one decimal (XML Schema, 3.2.3).
fn is_same_number(said: &str, meant: &str) -> bool {
    let bare = |text: &str| text.trim_start_matches('+').trim_end_matches('0').trim_end_matches('.').to_owned();
    let is_number =
        |text: &str| text.contains('.') && text.chars().all(|sign| sign.is_ascii_digit() || "+-.".contains(sign));
    is_number(meant) && bare(&format!("{said}{}", if said.contains('.') { "" } else { "." })) == bare(meant)
}

/// `1` is a true boolean too (XML Schema, 3.2.2).
fn is_same_truth(said: &str, meant: &str) -> bool {
    matches!((said, meant), ("1", "true") | ("0", "false"))
}
