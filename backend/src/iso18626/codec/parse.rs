//! Text to a tree of elements, within limits; names of other namespaces are left out.
use super::{Unreadable, node::Node};
use crate::platform::xml::{self, Limits, Tag, Visitor};

/// The namespace of both dialects.
pub const NAMESPACE: &str = "http://illtransactions.org/2013/iso18626";

/// A message of 100 kB is long already, and the standard nests eight deep.
pub const LIMITS: Limits = Limits { bytes: 1_000_000, depth: 24, elements: 5_000, attributes: 32 };

/// The document: its root and the attribute `version` of it.
pub struct Document {
    pub root: Node,
    pub version: Option<String>,
}

pub fn parse(bytes: &[u8]) -> Result<Document, Unreadable> {
    let text = xml::decode(bytes, LIMITS.bytes)?;
    let mut tree = Tree::default();
    xml::walk(&text, LIMITS, &mut tree)?;
    let Tree { done, version, .. } = tree;
    Ok(Document { root: done.unwrap_or_default(), version })
}

/// The elements that are open, outermost first, and what became of the root.
#[derive(Default)]
struct Tree {
    open: Vec<Opened>,
    done: Option<Node>,
    version: Option<String>,
}

struct Opened {
    node: Node,
    is_ours: bool,
}

impl Visitor for Tree {
    type Error = Unreadable;

    fn open(&mut self, tag: &Tag) -> Result<(), Unreadable> {
        let is_ours = tag.is_of(NAMESPACE);
        let mut node = Node::new(&tag.name());
        for (name, value, is_ours) in tag.attributes(NAMESPACE)? {
            match name.as_str() {
                "scheme" if is_ours => node.scheme = Some(value),
                "version" if is_ours && tag.depth == 0 => self.version = Some(value),
                _ => {}
            }
        }
        if tag.depth == 0 && !is_ours {
            return Err(Unreadable::new(format!("The message is not in the namespace {NAMESPACE}.")));
        }
        self.open.push(Opened { node, is_ours });
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(opened) = self.open.last_mut() {
            opened.node.text.push_str(text);
        }
    }

    fn close(&mut self, _end: usize) {
        let Some(Opened { node, is_ours }) = self.open.pop() else { return };
        match self.open.last_mut() {
            None => self.done = Some(node),
            Some(parent) if is_ours => parent.node.children.push(node),
            Some(_) => {}
        }
    }
}
