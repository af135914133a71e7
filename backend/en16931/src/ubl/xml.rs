//! Elements to text, indented by their depth. What would be empty is not written (PEPPOL-EN16931-R008).
use crate::model::{given, is_legal};

#[derive(Default)]
pub struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// The document with its root element, and the namespaces that the root names.
    pub fn document(root: &str, namespaces: &[(&str, &str)], inside: impl FnOnce(&mut Self)) -> String {
        let mut xml = Self::default();
        xml.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open(root, namespaces);
        xml.within(root, inside);
        xml.text
    }

    /// An element of elements; none at all if nothing was written inside.
    pub fn group(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        self.open(name, &[]);
        let empty = self.text.len();
        self.within(name, inside);
        let closing = 2 * self.depth + name.len() + "</>\n".len();
        if self.text.len() == empty + closing {
            self.text.truncate(start);
        }
    }

    /// An element of text.
    pub fn leaf(&mut self, name: &str, text: &str) {
        self.leaf_with(name, &[], text);
    }

    /// The same where there may be no text.
    pub fn maybe(&mut self, name: &str, text: &Option<String>) {
        self.leaf(name, text.as_deref().unwrap_or_default());
    }

    /// An element of text with attributes.
    pub fn leaf_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        let Some(text) = given(text) else { return };
        self.indent();
        self.tag(name, attributes);
        escape(&mut self.text, text);
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.indent();
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.tag(name, attributes);
        self.text.push('\n');
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            self.text.push_str(&format!(" {attribute}=\""));
            escape(&mut self.text, value);
            self.text.push('"');
        }
        self.text.push('>');
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }
}

/// What XML 1.0 does not allow is left out: it has no way to be said. A carriage return is written by its number, or
/// a reader would make a line feed of it.
fn escape(xml: &mut String, text: &str) {
    for sign in text.chars().filter(|sign| is_legal(*sign)) {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\r' => xml.push_str("&#13;"),
            _ => xml.push(sign),
        }
    }
}
