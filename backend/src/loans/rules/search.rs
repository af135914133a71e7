//! What a loan is found by, and how a search is read.
use crate::{
    loans::model::{Citation, Reader},
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

/// The words of a search, each taken by its beginning; a standard number typed with hyphens is one word.
pub fn words(q: &str) -> Vec<String> {
    let folded = text::fold(q);
    let joined = folded.replace(' ', "");
    let is_number = joined.len() >= 8 && joined.chars().all(|c| c.is_ascii_digit() || c == 'x');
    if is_number {
        vec![joined]
    } else {
        folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_hyphens_is_one_word() {
        assert_eq!(words("978-609-480-104-1"), ["9786094801041"]);
        assert_eq!(words("Žemaitė, Marti"), ["zemaite", "marti"]);
        assert_eq!(words("TBA-2026-0001"), ["tba", "2026", "0001"]);
        assert!(words(" – ").is_empty());
    }
}
