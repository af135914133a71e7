//! Text to elements, one after another, within limits.
use std::borrow::Cow;

use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesRef, BytesStart, Event},
    name::{Namespace, QName, ResolveResult},
};

use super::{Flaw, decode::is_legal};

/// A reference is repeated to its sender up to so many characters.
const MAX_REFERENCE: usize = 100;

/// What is looked at at all.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    pub depth: usize,
    pub elements: usize,
    pub attributes: usize,
}

/// Whoever wants to know what stands in a document.
pub trait Visitor {
    type Error: From<Flaw>;

    /// An element begins.
    fn open(&mut self, tag: &Tag) -> Result<(), Self::Error>;

    /// Text of the innermost element that is open.
    fn say(&mut self, text: &str);

    /// The innermost element ends, at this byte of the text.
    fn close(&mut self, end: usize);
}

/// The beginning of an element.
pub struct Tag<'a> {
    reader: &'a NsReader<&'a [u8]>,
    start: &'a BytesStart<'a>,
    /// The byte of the text at which it begins.
    pub begins: usize,
    /// How many elements are open around it.
    pub depth: usize,
}

impl Tag<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> String {
        self.start.local_name().as_ref().to_owned()
    }

    /// Whether it stands in this namespace, in none, or has a prefix that nobody declared.
    pub fn is_of(&self, namespace: &str) -> bool {
        self.owned(self.start.name(), true, namespace)
    }

    /// The attributes by their names without prefixes, with their values, and whether each is of this namespace or of
    /// none.
    ///
    /// # Errors
    /// An attribute that stands twice or is not well-formed.
    pub fn attributes(&self, namespace: &str) -> Result<Vec<(String, String, bool)>, Flaw> {
        let broken = || Flaw::Broken(self.reader.buffer_position());
        let mut found = Vec::new();
        for attribute in self.start.attributes() {
            let attribute = attribute.map_err(|_| broken())?;
            let value: Cow<str> = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| broken())?;
            let is_of = self.owned(attribute.key, false, namespace);
            found.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned(), is_of));
        }
        Ok(found)
    }

    fn owned(&self, name: QName, is_element: bool, by: &str) -> bool {
        match self.reader.resolver().resolve(name, is_element).0 {
            ResolveResult::Bound(Namespace(namespace)) => namespace == by,
            ResolveResult::Unbound | ResolveResult::Unknown(_) => true,
        }
    }
}

/// Shows a visitor every element of a text that [`super::decode`] gave.
///
/// # Errors
/// What is no XML or passes a limit, and what the visitor does not want to see.
pub fn walk<V: Visitor>(text: &str, limits: Limits, visitor: &mut V) -> Result<(), V::Error> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let (mut depth, mut n_elements, mut has_root) = (0, 0, false);
    loop {
        let begins = place(reader.buffer_position());
        let Ok(event) = reader.read_event() else { return Err(Flaw::Broken(reader.error_position()).into()) };
        match event {
            Event::Start(start) => {
                n_elements += 1;
                check(limits, depth, n_elements, has_root, &start)?;
                visitor.open(&Tag { reader: &reader, start: &start, begins, depth })?;
                depth += 1;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                has_root |= depth == 0;
                visitor.close(place(reader.buffer_position()));
            }
            Event::Text(text) => say(visitor, depth, &text.xml10_content())?,
            Event::CData(text) => say(visitor, depth, &text.xml10_content())?,
            Event::GeneralRef(name) => say(visitor, depth, referred(&name)?.encode_utf8(&mut [0; 4]))?,
            Event::DocType(_) => return Err(Flaw::Doctype.into()),
            Event::Eof if has_root && depth == 0 => return Ok(()),
            Event::Eof => return Err(Flaw::Cut.into()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn place(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn check(limits: Limits, depth: usize, n_elements: usize, has_root: bool, start: &BytesStart) -> Result<(), Flaw> {
    if depth == limits.depth {
        return Err(Flaw::TooDeep(limits.depth));
    }
    if n_elements > limits.elements {
        return Err(Flaw::TooManyElements(limits.elements));
    }
    if has_root {
        return Err(Flaw::Follows);
    }
    // The quadratic check for doubles waits until it is known that there are few.
    if start.attributes().with_checks(false).take(limits.attributes + 1).count() > limits.attributes {
        return Err(Flaw::TooManyAttributes(limits.attributes));
    }
    Ok(())
}

fn say<V: Visitor>(visitor: &mut V, depth: usize, text: &str) -> Result<(), Flaw> {
    if depth > 0 {
        visitor.say(text);
    } else if !text.trim().is_empty() {
        return Err(Flaw::NotXml);
    }
    Ok(())
}

/// One of the five entities of XML, or a character by its number.
fn referred(name: &BytesRef) -> Result<char, Flaw> {
    let sign = match name.resolve_char_ref() {
        Ok(Some(sign)) => Some(sign).filter(|sign| is_legal(*sign)),
        Ok(None) => quick_xml::escape::resolve_xml_entity(name).and_then(|text| text.chars().next()),
        Err(_) => None,
    };
    sign.ok_or_else(|| Flaw::Reference(name.chars().take(MAX_REFERENCE).collect()))
}
