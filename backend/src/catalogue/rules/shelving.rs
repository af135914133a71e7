//! An item as it is kept.
use crate::{
    catalogue::model::Shelving,
    platform::{problem::Fault, text},
};

/// Cleans what was typed; a barcode there must be, without blanks.
pub fn tidy(shelving: &mut Shelving) -> Vec<Fault> {
    let texts =
        [&mut shelving.accession_number, &mut shelving.location, &mut shelving.shelf_mark, &mut shelving.condition];
    for field in texts {
        *field = field.as_deref().and_then(text::clean);
    }
    shelving.barcode = shelving.barcode.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    match shelving.barcode.chars().count() {
        0 => vec![Fault::new("/barcode", "field.required")],
        n if n > 60 => vec![Fault::new("/barcode", "text.too_long").with("limit", 60)],
        _ => Vec::new(),
    }
}
