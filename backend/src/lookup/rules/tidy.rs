//! What somebody typed: what is looked for, and how a catalogue is asked.
use crate::{
    lookup::model::{LookupCredentials, LookupIndexes, TitleWanted, TitlesAsked},
    platform::{
        problem::Fault,
        standard_number::{Wrong, isbn, issn},
        text,
    },
};

/// Further words are passed over: no title is known by more.
const MOST_WORDS: usize = 16;
/// A longer word is none.
const LONGEST_WORD: usize = 60;

/// What is looked for; there must be something, and a number must be one.
pub fn wanted(asked: &TitlesAsked) -> Result<TitleWanted, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut number = |typed: &Option<String>, pointer: &str, read: fn(&str) -> Result<String, Wrong>, wrong| {
        let typed = typed.as_deref().and_then(text::clean)?;
        let code = match read(&typed) {
            Ok(number) => return Some(number),
            Err(Wrong::CheckDigit) => wrong,
            Err(Wrong::Format) => "value.wrong_format",
        };
        faults.push(Fault::new(pointer, code));
        None
    };
    let wanted = TitleWanted {
        isbn: number(&asked.isbn, "/isbn", isbn, "isbn.check_digit"),
        issn: number(&asked.issn, "/issn", issn, "issn.check_digit"),
        title: words(asked.title.as_deref()),
        author: words(asked.author.as_deref()),
    };
    if faults.is_empty() && wanted == TitleWanted::default() {
        faults.push(Fault::new("/title", "field.required"));
    }
    if faults.is_empty() { Ok(wanted) } else { Err(faults) }
}

/// The words of a text, one space between; none where no letter and no digit is in them.
fn words(typed: Option<&str>) -> Option<String> {
    let text = text::clean(typed?)?;
    let words = text.split_whitespace().take(MOST_WORDS).map(|word| word.chars().take(LONGEST_WORD).collect());
    let words: Vec<String> = words.collect();
    let words = words.join(" ");
    words.chars().any(char::is_alphanumeric).then_some(words)
}

/// An index is a name, with the prefix of its context set or without (CQL 1.2): never a piece of a query.
pub fn index_faults(indexes: &LookupIndexes) -> Vec<Fault> {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
    };
    let optional = [("author", &indexes.author), ("isbn", &indexes.isbn), ("issn", &indexes.issn)];
    let named = optional.into_iter().filter_map(|(place, name)| Some((place, name.as_ref()?)));
    let wrong = [("title", &indexes.title)].into_iter().chain(named).filter(|(_, name)| !is_name(name));
    wrong.map(|(place, _)| Fault::new(format!("/indexes/{place}"), "value.wrong_format")).collect()
}

/// A user name has no colon, and neither holds what no header carries (RFC 7617, 2).
pub fn credentials_fault(credentials: &LookupCredentials) -> Option<Fault> {
    let LookupCredentials { user_name, password } = credentials;
    let is_wrong = |text: &str| text.trim().is_empty() || text.contains(char::is_control);
    if is_wrong(user_name) || user_name.contains(':') {
        Some(Fault::new("/credentials/user_name", "value.wrong_format"))
    } else if is_wrong(password) {
        Some(Fault::new("/credentials/password", "value.wrong_format"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_tidied_or_told_wrong() {
        let asked = |title: &str, isbn: &str| {
            let asked = TitlesAsked { title: Some(title.into()), isbn: Some(isbn.into()), ..TitlesAsked::default() };
            wanted(&asked).map_err(|faults| faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>())
        };
        let words = "a ".repeat(40);
        assert_eq!(asked("  Žąsų\n šienas ", "").map(|wanted| wanted.title), Ok(Some("Žąsų šienas".into())));
        assert_eq!(asked(&words, "").map(|wanted| wanted.title), Ok(Some("a ".repeat(16).trim_end().into())));
        assert_eq!(asked("", "0-8044-2957-X").map(|wanted| wanted.isbn), Ok(Some("9780804429573".into())));
        assert_eq!(asked("Marti", "9780804429574"), Err(vec!["isbn.check_digit".into()]));
        assert_eq!(asked("", "123"), Err(vec!["value.wrong_format".into()]));
        assert_eq!(asked(" \"* ", ""), Err(vec!["field.required".into()]));
    }

    #[test]
    fn an_index_is_no_piece_of_a_query() {
        let faults = |name: &str| {
            let relation = crate::lookup::model::CqlRelation::All;
            let indexes = LookupIndexes { title: name.into(), author: None, isbn: None, issn: None, relation };
            index_faults(&indexes).len()
        };
        assert_eq!(["dc.title", "title", "bib1_4", "rec.x-y"].map(faults), [0; 4]);
        assert_eq!(["dc.title all x or y", "\"", "", "1=4", "dc.pavadinimas ", "ą"].map(faults), [1; 6]);
    }
}
