//! The templates, in the binary; `common` and `chart` are what others import.

/// Name and text of each.
macro_rules! templates {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("../templates/", $name, ".typ")))),*] };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "act" "arrival" "cards" "chart" "common" "document" "invoice" "labels" "order_form" "reminder" "request_letter"
    "shipment_sheet" "slips" "statement" "straps"
];

/// The template of a paper: its name and its text.
pub fn find(paper: &str) -> Option<(&'static str, &'static str)> {
    TEMPLATES.iter().copied().find(|(name, _)| *name == paper)
}

/// The text of a file that a template imports.
pub fn text(file: &str) -> Option<&'static str> {
    find(file.strip_suffix(".typ")?).map(|(_, text)| text)
}
