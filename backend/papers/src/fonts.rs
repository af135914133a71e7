//! The fonts of all papers, in the binary: Inter for what is printed, DejaVu Sans for letters that Inter lacks.
use std::sync::LazyLock;

use serde_json::Value;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::Fault;

/// All of them, and what the typesetter knows of them.
pub struct Fonts {
    pub fonts: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

static FILES: &[&[u8]] = &[
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-Bold.otf"),
    include_bytes!("../fonts/Inter-Italic.otf"),
    include_bytes!("../fonts/Inter-BoldItalic.otf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
];

pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The first character of a text that no font can print.
pub fn unprintable(text: &str) -> Option<char> {
    text.chars().find(|character| !is_printable(*character))
}

fn is_printable(character: char) -> bool {
    let has = |font: &Font| font.info().coverage.contains(character.into());
    character.is_ascii_graphic() || matches!(character, ' ' | '\n') || FONTS.fonts.iter().any(has)
}

/// # Errors
/// The first string that has a character which no font has.
pub fn all_printable(data: &Value) -> Result<(), Fault> {
    match data {
        Value::String(text) => match unprintable(text) {
            Some(character) => Err(Fault::NoGlyph { character, text: text.clone() }),
            None => Ok(()),
        },
        Value::Array(values) => values.iter().try_for_each(all_printable),
        Value::Object(fields) => fields.values().try_for_each(all_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}
