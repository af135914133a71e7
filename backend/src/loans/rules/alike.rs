//! Whether two requests ask for one work: by its number, or by title and author that are written alike.
//!
//! Closeness is Dice's coefficient of the trigrams of the words, each word with two blanks before it and one after it,
//! in whole percent, after letters are folded and numerals are read (`II` is `2`).
use crate::{
    loans::model::{Alike, Citation, Kind},
    platform::text,
};

/// From which closeness title and author together say that it is one work.
const CLOSE: usize = 85;

/// The title must be as close by itself, whatever the author says.
const CLOSE_TITLE: usize = 75;

/// From which closeness a name is the same name, written with a mistake.
const CLOSE_NAME: usize = 60;

/// A title of one word that is shorter names a work only together with its author: *Raštai*, *Poezija*.
const TELLING: usize = 10;

/// A description, made ready to be compared with many.
pub struct Described<'a> {
    citation: &'a Citation,
    is_copy: bool,
    title: Vec<String>,
    /// The title without what follows it by the rules of description.
    main: Vec<String>,
    author: Vec<String>,
}

impl<'a> Described<'a> {
    pub fn new(citation: &'a Citation, is_copy: bool) -> Described<'a> {
        let author = words(citation.author.as_deref().unwrap_or_default());
        // Initials do not tell names apart.
        let author = author.into_iter().filter(|word| word.chars().count() > 1).collect();
        Described { citation, is_copy, title: words(&citation.title), main: words(main(&citation.title)), author }
    }

    /// How alike they are, if they may be one work. A copy and a loan of the same book are two wishes.
    pub fn alike(&self, other: &Described) -> Option<Alike> {
        let (one, two) = (self.citation, other.citation);
        let differs = |of: fn(&Citation) -> &Option<String>| {
            let number = |citation| of(citation).as_deref().map(numbers).filter(|numbers| !numbers.is_empty());
            number(one).zip(number(two)).is_some_and(|(one, two)| one != two)
        };
        let is_of_a_serial = [one, two].iter().any(|citation| citation.kind == Kind::Article);
        let years = one.year.zip(two.year).is_some_and(|(one, two)| one != two);
        let issns = one.issn.as_ref().zip(two.issn.as_ref()).is_some_and(|(one, two)| one != two);
        if self.is_copy != other.is_copy
            || differs(|citation| &citation.volume)
            || differs(|citation| &citation.issue)
            || (self.is_copy && differs(|citation| &citation.pages))
            || (is_of_a_serial && (years || issns))
        {
            return None;
        }
        let is_same_number = one.isbn.is_some() && one.isbn == two.isbn && one.kind == two.kind;
        // The number of a book says nothing of the chapter; that of a serial nothing of the article.
        if is_same_number && one.kind != Kind::Chapter {
            return Some(Alike { by_number: true, percent: 100 });
        }
        let percent = self.closeness(other)?;
        (percent >= CLOSE).then(|| Alike { by_number: false, percent: i64::try_from(percent).unwrap_or(100) })
    }

    /// How close title and author are; none where the title, its numbers or the author tell them apart.
    fn closeness(&self, other: &Described) -> Option<usize> {
        let is_short = self.main == self.title || other.main == other.title;
        let (one, two) = if is_short { (&self.main, &other.main) } else { (&self.title, &other.title) };
        let title = percent(one, two);
        if title < CLOSE_TITLE || numerals(one) != numerals(two) {
            return None;
        }
        let (fewer, more) = match (self.author.len(), other.author.len()) {
            (0, _) | (_, 0) => return is_telling(one).then_some(title),
            (one, two) if one <= two => (&self.author, &other.author),
            _ => (&other.author, &self.author),
        };
        // Who names the first name too says more than who does not; what both say is compared.
        let same: Option<Vec<&String>> = fewer.iter().map(|name| nearest(name, more)).collect();
        let with = |title: &[String], names: Vec<&String>| title.iter().chain(names).cloned().collect::<Vec<_>>();
        Some(percent(&with(one, fewer.iter().collect()), &with(two, same?)))
    }
}

/// The name among these that is this one, though perhaps written otherwise.
fn nearest<'a>(name: &String, names: &'a [String]) -> Option<&'a String> {
    let close = |other: &&String| percent(std::slice::from_ref(name), std::slice::from_ref(*other));
    names.iter().max_by_key(close).filter(|nearest| close(nearest) >= CLOSE_NAME)
}

/// The title up to what follows it: ISBD's ` : `, ` / `, ` = `, and what stands in brackets.
fn main(title: &str) -> &str {
    let end = title.find([':', '/', '=', '(', '[']).filter(|end| *end > 0);
    &title[..end.unwrap_or(title.len())]
}

fn is_telling(title: &[String]) -> bool {
    title.len() > 1 || title.iter().any(|word| word.chars().count() >= TELLING)
}

/// The words, folded; Roman numerals as numbers.
fn words(text: &str) -> Vec<String> {
    let word = |word: &str| roman(word).map_or_else(|| word.to_owned(), |number| number.to_string());
    text::fold(text).split(' ').filter(|word| !word.is_empty()).map(word).collect()
}

/// What a small Roman numeral says; as volumes and parts are counted.
fn roman(word: &str) -> Option<usize> {
    const SMALL: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    SMALL.iter().position(|numeral| *numeral == word).map(|at| at + 1)
}

/// The words that are numbers: of two volumes everything else is the same.
fn numerals(words: &[String]) -> Vec<&String> {
    let mut numerals: Vec<_> = words.iter().filter(|word| word.chars().all(|c| c.is_ascii_digit())).collect();
    numerals.sort();
    numerals
}

/// The numbers in a volume, an issue or pages, however they are written: `Nr. 3`, `p. 12–20`.
fn numbers(text: &str) -> Vec<String> {
    let digits = |word: String| word.chars().filter(char::is_ascii_digit).collect::<String>();
    words(text).into_iter().map(digits).filter(|number| !number.is_empty()).collect()
}

/// How many of the trigrams of these words both have, in whole percent.
fn percent(one: &[String], other: &[String]) -> usize {
    let (one, other) = (trigrams(one), trigrams(other));
    let n_both = one.iter().filter(|trigram| other.binary_search(trigram).is_ok()).count();
    (200 * n_both).checked_div(one.len() + other.len()).unwrap_or(0)
}

/// Sorted, each once.
fn trigrams(words: &[String]) -> Vec<[char; 3]> {
    let mut trigrams = Vec::new();
    for word in words {
        let letters: Vec<char> = "  ".chars().chain(word.chars()).chain([' ']).collect();
        trigrams.extend(letters.windows(3).filter_map(|three| <[char; 3]>::try_from(three).ok()));
    }
    trigrams.sort_unstable();
    trigrams.dedup();
    trigrams
}

#[cfg(test)]
mod tests;
