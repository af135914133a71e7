//! What is looked for as a query of CQL (Contextual Query Language 1.2).
use crate::lookup::model::{CqlRelation, LookupIndexes, TitleWanted};

/// The query for a catalogue with these indexes; none where it has no index for anything that is wanted.
///
/// A number goes before a title. A catalogue without an index of authors is asked for the title alone.
pub fn query(indexes: &LookupIndexes, wanted: &TitleWanted) -> Option<String> {
    let equal = |index: &str, numbers: Vec<String>| {
        let clauses = numbers.iter().map(|number| clause(index, CqlRelation::Equals, number));
        clauses.collect::<Vec<_>>().join(" or ")
    };
    if let (Some(index), Some(isbn)) = (&indexes.isbn, &wanted.isbn) {
        return Some(equal(index, both_lengths(isbn)));
    }
    if let (Some(index), Some(issn)) = (&indexes.issn, &wanted.issn) {
        let hyphened = issn.get(..4).zip(issn.get(4..)).map(|(head, tail)| format!("{head}-{tail}"));
        return Some(equal(index, hyphened.into_iter().chain([issn.clone()]).collect()));
    }
    let title = wanted.title.as_ref().map(|title| clause(&indexes.title, indexes.relation, title));
    let author = indexes.author.as_ref().zip(wanted.author.as_ref());
    let author = author.map(|(index, author)| clause(index, indexes.relation, author));
    let clauses: Vec<_> = title.into_iter().chain(author).collect();
    (!clauses.is_empty()).then(|| clauses.join(" and "))
}

fn clause(index: &str, relation: CqlRelation, term: &str) -> String {
    format!("{index} {} {}", relation.as_str(), quoted(term))
}

/// A term in quotation marks: what CQL would read as a mark, a wildcard or an anchor stands for itself.
fn quoted(term: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in term.chars() {
        if matches!(sign, '"' | '\\' | '*' | '?' | '^') {
            quoted.push('\\');
        }
        quoted.push(sign);
    }
    quoted.push('"');
    quoted
}

/// An ISBN of thirteen digits and, where there is one, of ten: a record has the one that was printed.
fn both_lengths(isbn: &str) -> Vec<String> {
    let ten = isbn.strip_prefix("978").and_then(|rest| {
        let body = rest.get(..9)?;
        let sum: u32 = body.chars().zip((2..=10).rev()).filter_map(|(c, weight)| Some(c.to_digit(10)? * weight)).sum();
        let check = match (11 - sum % 11) % 11 {
            10 => "X".to_owned(),
            digit => digit.to_string(),
        };
        Some(format!("{body}{check}"))
    });
    [isbn.to_owned()].into_iter().chain(ten).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(indexes: LookupIndexes, wanted: TitleWanted) -> String {
        query(&indexes, &wanted).unwrap_or_default()
    }

    fn indexes() -> LookupIndexes {
        LookupIndexes {
            title: "dc.title".into(),
            author: Some("dc.creator".into()),
            isbn: Some("bath.isbn".into()),
            issn: Some("bath.issn".into()),
            relation: CqlRelation::All,
        }
    }

    fn titled(title: &str, author: Option<&str>) -> TitleWanted {
        TitleWanted { title: Some(title.into()), author: author.map(str::to_owned), ..TitleWanted::default() }
    }

    #[test]
    fn what_is_typed_is_never_read_as_cql() {
        let cases = [
            ("Žąsų šienas", r#"dc.title all "Žąsų šienas""#),
            (r#"Marti" or dc.title = "x"#, r#"dc.title all "Marti\" or dc.title = \"x""#),
            (r"a\", r#"dc.title all "a\\""#),
            ("kas? kur* ^kada", r#"dc.title all "kas\? kur\* \^kada""#),
            ("and or not prox sortby (a)", r#"dc.title all "and or not prox sortby (a)""#),
        ];
        for (typed, expected) in cases {
            assert_eq!(asked(indexes(), titled(typed, None)), expected);
        }
    }

    #[test]
    fn a_number_goes_before_a_title_and_is_asked_in_both_its_forms() {
        let wanted = |isbn: &str| TitleWanted { isbn: Some(isbn.into()), ..titled("Marti", None) };
        let query = |isbn| asked(indexes(), wanted(isbn));
        assert_eq!(query("9780804429573"), r#"bath.isbn = "9780804429573" or bath.isbn = "080442957X""#);
        assert_eq!(query("9780306406157"), r#"bath.isbn = "9780306406157" or bath.isbn = "0306406152""#);
        assert_eq!(query("9791034300013"), r#"bath.isbn = "9791034300013""#);
        let serial = TitleWanted { issn: Some("20493630".into()), ..TitleWanted::default() };
        assert_eq!(asked(indexes(), serial), r#"bath.issn = "2049-3630" or bath.issn = "20493630""#);
    }

    #[test]
    fn a_catalogue_is_asked_by_what_it_has_an_index_for() {
        let poor = || LookupIndexes { author: None, isbn: None, issn: None, ..indexes() };
        let by_isbn = TitleWanted { isbn: Some("9780306406157".into()), ..TitleWanted::default() };
        assert_eq!(query(&poor(), &by_isbn), None);
        let with_title = TitleWanted { isbn: by_isbn.isbn, ..titled("Marti", Some("Žemaitė")) };
        assert_eq!(asked(poor(), with_title), r#"dc.title all "Marti""#);
        let both = titled("Marti", Some("Žemaitė"));
        assert_eq!(asked(indexes(), both.clone()), r#"dc.title all "Marti" and dc.creator all "Žemaitė""#);
        let adjacent = LookupIndexes { relation: CqlRelation::Adjacent, ..indexes() };
        assert_eq!(asked(adjacent, both), r#"dc.title adj "Marti" and dc.creator adj "Žemaitė""#);
    }
}
