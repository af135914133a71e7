//! Text as people type it: trimmed, NFC, and folded for search.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Trims, composes (NFC) and drops what controls the screen; none if nothing is left.
pub fn clean(text: &str) -> Option<String> {
    let text: String = text.nfc().filter(|c| !is_control(*c) || *c == '\n').collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A control character, or one that turns the direction of what is written after it.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Lower case without diacritics, words apart by one space: `Žemaitė, „Marti“` is `zemaite marti`.
pub fn fold(text: &str) -> String {
    fold_letters(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Further words of a search are passed over: a query of a thousand conditions is one that no database takes.
const WORDS: usize = 16;

/// The folded words of a search, sixteen at most.
pub fn words(q: &str) -> Vec<String> {
    fold(q).split_whitespace().take(WORDS).map(str::to_owned).collect()
}

/// Orders as Lithuanian does when compared byte by byte: `č`, `š` and `ž` follow `c`, `s` and `z`, `y` stands with `i`.
pub fn order_key(text: &str) -> String {
    let own_letters = text.to_lowercase().nfc().collect::<String>();
    let marked = own_letters.replace('č', "c\u{1f}").replace('š', "s\u{1f}").replace('ž', "z\u{1f}").replace('y', "i");
    let folded = marked.split('\u{1f}').map(fold_letters).collect::<Vec<_>>().join("{");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold_letters(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
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
        assert_eq!(clean("Met\u{202e}ai"), Some("Metai".into()));
    }

    #[test]
    fn names_stand_in_the_lithuanian_order() {
        let mut names =
            ["Šilutė", "Zarasai", "Skuodas", "Žagarė", "Ylakiai", "Įsrutis", "Čekiškė", "Cirkliškis", "Švenčionys"];
        names.sort_by_key(|name| order_key(name));
        let ordered =
            ["Cirkliškis", "Čekiškė", "Ylakiai", "Įsrutis", "Skuodas", "Šilutė", "Švenčionys", "Zarasai", "Žagarė"];
        assert_eq!(names, ordered);
    }
}
