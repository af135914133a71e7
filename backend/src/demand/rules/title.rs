//! What would be bought: of an article the journal, of a chapter the book.
use crate::{
    demand::model::Described,
    loans::model::{Citation, Kind},
    platform::{
        problem::Fault,
        standard_number::{Wrong, isbn, issn},
        text,
    },
};

/// The title that a library would buy so that this request could be filled.
pub fn bought(citation: &Citation) -> Described {
    let Citation { title, author, container_title, publisher, year, isbn, issn, .. } = citation.clone();
    match (citation.kind, container_title) {
        (Kind::Article, Some(journal)) => Described { title: journal, issn, publisher, ..Described::default() },
        (Kind::Chapter, Some(book)) => Described { title: book, author: None, publisher, year, isbn, issn },
        _ => Described { title, author, publisher, year, isbn, issn },
    }
}

/// Cleans what was typed of a title, and finds every fault of it.
pub fn checked(typed: Described, faults: &mut Vec<Fault>) -> Described {
    let clean = |field: Option<String>| field.as_deref().and_then(text::clean);
    let mut described = Described {
        title: text::clean(&typed.title).unwrap_or_default(),
        author: clean(typed.author),
        publisher: clean(typed.publisher),
        year: typed.year,
        isbn: clean(typed.isbn),
        issn: clean(typed.issn),
    };
    if described.title.is_empty() {
        faults.push(Fault::new("/title", "field.required"));
    }
    number(&mut described.isbn, isbn, ("/isbn", "isbn.check_digit"), faults);
    number(&mut described.issn, issn, ("/issn", "issn.check_digit"), faults);
    described
}

fn number(
    field: &mut Option<String>,
    read: fn(&str) -> Result<String, Wrong>,
    (pointer, wrong_digit): (&str, &str),
    faults: &mut Vec<Fault>,
) {
    let Some(typed) = field.as_deref() else { return };
    match read(typed) {
        Ok(number) => *field = Some(number),
        Err(Wrong::CheckDigit) => faults.push(Fault::new(pointer, wrong_digit)),
        Err(Wrong::Format) => faults.push(Fault::new(pointer, "value.wrong_format")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(kind: Kind, container: Option<&str>) -> Citation {
        Citation {
            kind,
            title: "Apie žemę".into(),
            author: Some("Vaižgantas".into()),
            container_title: container.map(Into::into),
            publisher: None,
            year: Some(1930),
            edition: None,
            volume: None,
            issue: None,
            pages: Some("3–7".into()),
            isbn: None,
            issn: Some("20493630".into()),
        }
    }

    #[test]
    fn of_a_part_the_whole_is_bought() {
        let told = |kind, container| {
            let Described { title, author, year, .. } = bought(&citation(kind, container));
            (title, author, year)
        };
        assert_eq!(told(Kind::Article, Some("Kultūros barai")), ("Kultūros barai".into(), None, None));
        assert_eq!(told(Kind::Chapter, Some("Raštai")), ("Raštai".into(), None, Some(1930)));
        let itself = ("Apie žemę".to_owned(), Some("Vaižgantas".to_owned()), Some(1930));
        assert_eq!(told(Kind::Book, None), itself);
        assert_eq!(told(Kind::Article, None), itself);
    }
}
