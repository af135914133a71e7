//! A description typed by hand, as it is kept.
use crate::{
    catalogue::model::Described,
    platform::{problem::Fault, text},
};

/// Cleans what was typed; a title there must be.
pub fn tidy(described: &mut Described) -> Vec<Fault> {
    let texts = [
        &mut described.subtitle,
        &mut described.part,
        &mut described.author,
        &mut described.responsibility,
        &mut described.edition,
        &mut described.place,
        &mut described.publisher,
        &mut described.extent,
        &mut described.series,
        &mut described.language,
    ];
    for field in texts {
        // A record has no lines.
        *field = field.as_deref().map(|text| text.replace('\n', " ")).as_deref().and_then(text::clean);
    }
    match text::clean(&described.title.replace('\n', " ")) {
        Some(title) => {
            described.title = title;
            Vec::new()
        }
        None => vec![Fault::new("/title", "field.required")],
    }
}
