//! Text as people type it: trimmed, NFC, and folded for search.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Trims, composes (NFC) and drops control characters; none if nothing is left.
pub fn clean(text: &str) -> Option<String> {
    let text: String = text.nfc().filter(|c| !c.is_control() || *c == '\n').collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Lower case without diacritics, words apart by one space: `Žemaitė, „Marti“` is `zemaite marti`.
pub fn fold(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let spaced: String = letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lithuanian_letters_are_folded() {
        assert_eq!(fold("Žemaitė, „Marti“ – ĄČĘĖĮŠŲŪŽ"), "zemaite marti aceeisuuz");
        assert_eq!(fold("  978-609-480 "), "978 609 480");
    }

    #[test]
    fn what_is_blank_is_nothing() {
        assert_eq!(clean(" \u{0} \t"), None);
        assert_eq!(clean(" Metai\u{7} "), Some("Metai".into()));
    }
}
