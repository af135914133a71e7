//! Text to a tree of elements, within limits; names of other namespaces are left out.
use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesRef, BytesStart, Event},
    name::{Namespace, QName, ResolveResult},
};

use super::{Unreadable, decode, node::Node};

/// The namespace of both dialects.
pub const NAMESPACE: &str = "http://illtransactions.org/2013/iso18626";

/// A message of 100 kB is long; this is what is looked at at all.
const MAX_BYTES: usize = 512 * 1024;
/// The standard nests eight deep.
const MAX_DEPTH: usize = 24;
const MAX_ELEMENTS: usize = 5_000;
const MAX_ATTRIBUTES: usize = 32;

/// The document: its root and the attribute `version` of it.
pub struct Document {
    pub root: Node,
    pub version: Option<String>,
}

pub fn parse(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::new(format!("The message is longer than {MAX_BYTES} bytes.")));
    }
    let text = decode::decode(bytes)?;
    let mut reader = NsReader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut tree = Tree::default();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(_) => return Err(Unreadable::broken(reader.error_position())),
        };
        match event {
            Event::Start(tag) => tree.open(&reader, &tag)?,
            Event::End(_) => tree.close(),
            Event::Text(text) => tree.say(&text.xml10_content())?,
            Event::CData(text) => tree.say(&text.xml10_content())?,
            Event::GeneralRef(name) => tree.say(referred(&name)?.encode_utf8(&mut [0; 4]))?,
            Event::DocType(_) => return Err(Unreadable::new("A document type definition (DOCTYPE) is not read.")),
            Event::Eof => return tree.finish(),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// One of the five entities of XML, or a character by its number.
fn referred(name: &BytesRef) -> Result<char, Unreadable> {
    let sign = match name.resolve_char_ref() {
        Ok(Some(sign)) => Some(sign).filter(|sign| decode::is_legal(*sign)),
        Ok(None) => quick_xml::escape::resolve_xml_entity(name).and_then(|text| text.chars().next()),
        Err(_) => None,
    };
    sign.ok_or_else(|| Unreadable::new(format!("The reference &{}; is not read.", super::faults::short(name))))
}

/// The elements that are open, outermost first, and what became of the root.
#[derive(Default)]
struct Tree {
    open: Vec<Opened>,
    done: Option<Node>,
    version: Option<String>,
    n_elements: usize,
}

struct Opened {
    node: Node,
    is_ours: bool,
}

impl Tree {
    fn open(&mut self, reader: &NsReader<&[u8]>, tag: &BytesStart) -> Result<(), Unreadable> {
        self.n_elements += 1;
        if self.open.len() == MAX_DEPTH {
            return Err(Unreadable::new(format!("Elements are nested deeper than {MAX_DEPTH}.")));
        }
        if self.n_elements > MAX_ELEMENTS {
            return Err(Unreadable::new(format!("The message has more than {MAX_ELEMENTS} elements.")));
        }
        if self.done.is_some() {
            return Err(Unreadable::new("Something follows the message."));
        }
        let local_name = tag.local_name();
        let is_ours = is_ours(reader, tag.name(), true);
        let mut node = Node::new(local_name.as_ref());
        // The quadratic check for doubles waits until it is known that there are few.
        if tag.attributes().with_checks(false).take(MAX_ATTRIBUTES + 1).count() > MAX_ATTRIBUTES {
            return Err(Unreadable::new(format!("An element has more than {MAX_ATTRIBUTES} attributes.")));
        }
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| Unreadable::broken(reader.buffer_position()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|_| Unreadable::broken(reader.buffer_position()))?;
            match attribute.key.local_name().as_ref() {
                "scheme" if is_ours_attribute(reader, attribute.key) => node.scheme = Some(value.into_owned()),
                "version" if self.open.is_empty() && is_ours_attribute(reader, attribute.key) => {
                    self.version = Some(value.into_owned());
                }
                _ => {}
            }
        }
        if self.open.is_empty() && !is_ours {
            return Err(Unreadable::new(format!("The message is not in the namespace {NAMESPACE}.")));
        }
        self.open.push(Opened { node, is_ours });
        Ok(())
    }

    fn close(&mut self) {
        let Some(Opened { node, is_ours }) = self.open.pop() else { return };
        match self.open.last_mut() {
            None => self.done = Some(node),
            Some(parent) if is_ours => parent.node.children.push(node),
            Some(_) => {}
        }
    }

    fn say(&mut self, text: &str) -> Result<(), Unreadable> {
        match self.open.last_mut() {
            Some(opened) => opened.node.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(Unreadable::new("The message is not XML.")),
        }
        Ok(())
    }

    fn finish(self) -> Result<Document, Unreadable> {
        match self.done {
            Some(root) if self.open.is_empty() => Ok(Document { root, version: self.version }),
            _ => Err(Unreadable::new("The message is not XML, or its end is missing.")),
        }
    }
}

/// Ours is what is in the namespace, in none, or has a prefix that nobody declared.
fn is_ours(reader: &NsReader<&[u8]>, name: QName, is_element: bool) -> bool {
    match reader.resolver().resolve(name, is_element).0 {
        ResolveResult::Bound(Namespace(namespace)) => namespace == NAMESPACE,
        ResolveResult::Unbound | ResolveResult::Unknown(_) => true,
    }
}

fn is_ours_attribute(reader: &NsReader<&[u8]>, name: QName) -> bool {
    is_ours(reader, name, false)
}
