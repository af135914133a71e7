//! What a loan is found by, and how a search is read.
use crate::{
    loans::model::{Citation, Reader, Words},
    platform::text,
};

/// Number, title, author, container, the other library's number, ISBN and ISSN, folded.
pub fn search_text(number: &str, citation: &Citation, partner_number: Option<&str>) -> String {
    let parts = [
        Some(number),
        Some(&citation.title),
        citation.author.as_deref(),
        citation.container_title.as_deref(),
        citation.isbn.as_deref(),
        citation.issn.as_deref(),
        partner_number,
    ];
    text::fold(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The reader's card and name, folded, each word after a space.
pub fn reader_text(reader: &Reader) -> String {
    format!(" {}", text::fold(&format!("{} {}", reader.card_no, reader.name)))
}

/// The words of a search, each taken by its beginning; digits with hyphens are also looked for as one number.
pub fn words(q: &str) -> Words {
    let each = text::words(q);
    let joined = each.concat();
    let is_number = each.len() > 1 && joined.chars().all(|c| c.is_ascii_digit() || c == 'x');
    Words { each, joined: is_number.then_some(joined), barcode: q.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_hyphens_is_one_word_too() {
        assert_eq!(words("978-609-480-104-1").joined.as_deref(), Some("9786094801041"));
        assert_eq!(words("2049-363X").joined.as_deref(), Some("2049363x"));
        assert_eq!((words("Žemaitė, Marti").each, words("a b").joined), (vec!["zemaite".into(), "marti".into()], None));
        assert_eq!(words("TBA-2026-0001").each, ["tba", "2026", "0001"]);
        assert_eq!(words(" – ").each, Vec::<String>::new());
    }
}
