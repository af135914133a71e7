//! A tree of elements to text: one line, the namespace as the default and once more as `ill` for attributes.
use super::{Dialect, node::Node, parse::NAMESPACE};
use crate::platform::xml::is_legal;

/// The document around one message. What XML 1.0 does not allow is left out: it has no way to be said.
pub fn print(message: &Node, dialect: Dialect) -> String {
    let version = dialect.version();
    let mut xml = String::from(r#"<?xml version="1.0" encoding="UTF-8"?>"#);
    xml.push_str(&format!(r#"<ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" ill:version="{version}">"#));
    element(&mut xml, message);
    xml.push_str("</ISO18626Message>\n");
    xml
}

/// As deep as the groups of the standard.
fn element(xml: &mut String, node: &Node) {
    xml.push('<');
    xml.push_str(&node.name);
    if let Some(scheme) = &node.scheme {
        xml.push_str(" ill:scheme=\"");
        escape(xml, scheme);
        xml.push('"');
    }
    xml.push('>');
    escape(xml, &node.text);
    for child in &node.children {
        element(xml, child);
    }
    xml.push_str("</");
    xml.push_str(&node.name);
    xml.push('>');
}

/// A carriage return is written by its number, or a reader would make a line feed of it.
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
