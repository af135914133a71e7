//! What is the same title, and by what a title is found.
use crate::{
    catalogue::model::{Described, Keys, Number, NumberKind, Source},
    platform::text,
};

/// Further words of a search are passed over.
const AT_MOST: usize = 16;

/// By what a description is found, matched and ordered; `codes` are the barcodes of its items.
pub fn keys(described: &Described, source: &Source, numbers: &[Number], codes: &[String]) -> Keys {
    let full = full_title(described);
    Keys {
        match_key: match_key(described, numbers),
        title_match: text::fold(&described.title),
        full_title_match: text::fold(&full),
        title_key: text::order_key(&full),
        year_key: described.year.unwrap_or(0),
        search_text: search_text(described, source, numbers, codes),
    }
}

fn full_title(described: &Described) -> String {
    let parts = [Some(&described.title), described.part.as_ref(), described.subtitle.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A record without its own source is the same title by ISBN, title and year; without an ISBN, by title, author, year.
fn match_key(described: &Described, numbers: &[Number]) -> String {
    let isbn = numbers.iter().find(|number| number.kind == NumberKind::Isbn && number.is_valid);
    let known_by =
        isbn.map_or_else(|| text::fold(described.author.as_deref().unwrap_or_default()), |isbn| isbn.number.clone());
    let year = described.year.map(|year| year.to_string()).unwrap_or_default();
    format!("{known_by}|{}|{year}", text::fold(&full_title(described)))
}

fn search_text(described: &Described, source: &Source, numbers: &[Number], codes: &[String]) -> String {
    let Described { title, subtitle, part, author, responsibility, publisher, series, .. } = described;
    let said = [
        Some(title),
        part.as_ref(),
        subtitle.as_ref(),
        author.as_ref(),
        responsibility.as_ref(),
        publisher.as_ref(),
        series.as_ref(),
    ];
    let said = said.into_iter().flatten().map(String::as_str);
    let numbers = numbers.iter().map(|number| number.number.as_str());
    let codes = source.control_number.iter().chain(codes).map(String::as_str);
    text::fold(&said.chain(numbers).chain(codes).collect::<Vec<_>>().join(" "))
}

/// The folded titles that a title as somebody typed it may be: whole, and without what follows a colon.
pub fn title_keys(title: &str) -> Vec<String> {
    let short = title.split_once(':').map(|(short, _)| short);
    let keys = [Some(title), short].into_iter().flatten().map(text::fold);
    keys.filter(|key| !key.is_empty()).collect()
}

/// Whether the two may be one person or body: they share a word of three letters or more; nothing said is no objection.
pub fn same_author(asked: Option<&str>, described: &Described) -> bool {
    let ours = [&described.author, &described.responsibility];
    let ours: Vec<String> = ours.into_iter().flatten().map(|name| text::fold(name)).collect();
    let Some(asked) = asked.map(text::fold).filter(|asked| !asked.is_empty()) else { return true };
    let words =
        |text: &str| text.split(' ').filter(|word| word.chars().count() > 2).map(str::to_owned).collect::<Vec<_>>();
    let ours: Vec<String> = ours.iter().flat_map(|name| words(name)).collect();
    ours.is_empty() || words(&asked).iter().any(|word| ours.contains(word))
}

/// The words of a search, folded, each taken by its beginning; a number with hyphens also as one word.
pub fn words(q: &str) -> (Vec<String>, Option<String>) {
    let each: Vec<String> = text::fold(q).split_whitespace().take(AT_MOST).map(str::to_owned).collect();
    let joined = each.concat();
    let is_number = each.len() > 1 && joined.chars().all(|c| c.is_ascii_digit() || c == 'x');
    (each, is_number.then_some(joined))
}
