//! What a bibliographic description needs, by kind and medium.
use crate::{
    loans::model::{Citation, Kind, LoanPatch, Medium, NewLoan},
    platform::{
        Patch,
        problem::Fault,
        standard_number::{Wrong, isbn, issn},
        text,
    },
};

/// The description of a new request.
pub fn described(new: &NewLoan, faults: &mut Vec<Fault>) -> Citation {
    let citation = Citation {
        kind: new.kind,
        title: new.title.clone(),
        author: new.author.clone(),
        container_title: new.container_title.clone(),
        publisher: new.publisher.clone(),
        year: new.year,
        edition: new.edition.clone(),
        volume: new.volume.clone(),
        issue: new.issue.clone(),
        pages: new.pages.clone(),
        isbn: new.isbn.clone(),
        issn: new.issn.clone(),
    };
    checked(citation, new.medium, faults)
}

/// Whether a new request is described as its kind needs it.
pub fn is_described(new: &NewLoan) -> bool {
    let mut faults = Vec::new();
    described(new, &mut faults);
    faults.is_empty()
}

/// The description after an edit.
pub fn edited(citation: &Citation, medium: Medium, patch: &LoanPatch, faults: &mut Vec<Fault>) -> Citation {
    let mut citation = citation.clone();
    if let Some(title) = &patch.title {
        citation.title.clone_from(title);
    }
    let fields: [(&mut Option<String>, &Patch<String>); 9] = [
        (&mut citation.author, &patch.author),
        (&mut citation.container_title, &patch.container_title),
        (&mut citation.publisher, &patch.publisher),
        (&mut citation.edition, &patch.edition),
        (&mut citation.volume, &patch.volume),
        (&mut citation.issue, &patch.issue),
        (&mut citation.pages, &patch.pages),
        (&mut citation.isbn, &patch.isbn),
        (&mut citation.issn, &patch.issn),
    ];
    for (field, patch) in fields {
        patch.apply(field);
    }
    patch.year.apply(&mut citation.year);
    checked(citation, medium, faults)
}

/// Cleans the description and finds every fault of it.
fn checked(citation: Citation, medium: Medium, faults: &mut Vec<Fault>) -> Citation {
    let clean = |field: Option<String>| field.as_deref().and_then(text::clean);
    let mut citation = Citation {
        kind: citation.kind,
        title: text::clean(&citation.title).unwrap_or_default(),
        author: clean(citation.author),
        container_title: clean(citation.container_title),
        publisher: clean(citation.publisher),
        year: citation.year,
        edition: clean(citation.edition),
        volume: clean(citation.volume),
        issue: clean(citation.issue),
        pages: clean(citation.pages),
        isbn: clean(citation.isbn),
        issn: clean(citation.issn),
    };
    let missing = required(&citation, medium).into_iter().filter(|(_, is_there)| !is_there);
    faults.extend(missing.map(|(field, _)| Fault::new(format!("/{field}"), "field.required")));
    normalise(&mut citation.isbn, isbn, "/isbn", "isbn.check_digit", faults);
    normalise(&mut citation.issn, issn, "/issn", "issn.check_digit", faults);
    citation
}

/// The fields that this kind cannot do without, each with whether it is there. An ISBN says who wrote the book and
/// when; a copy of a book needs its pages.
fn required(citation: &Citation, medium: Medium) -> Vec<(&'static str, bool)> {
    let there = |field: &Option<String>| field.is_some();
    let title = ("title", !citation.title.is_empty());
    let by = [("author", there(&citation.author)), ("year", citation.year.is_some())];
    let container = ("container_title", there(&citation.container_title));
    let pages = ("pages", there(&citation.pages));
    let mut fields = vec![title];
    match citation.kind {
        Kind::Book => {
            if citation.isbn.is_none() {
                fields.extend(by);
            }
            if medium.is_copy() {
                fields.push(pages);
            }
        }
        Kind::Article => {
            fields.extend(by);
            fields.extend([container, ("volume", there(&citation.volume) || there(&citation.issue)), pages]);
        }
        Kind::Chapter => {
            fields.extend(by);
            fields.extend([container, pages]);
        }
        Kind::Other => {}
    }
    fields
}

fn normalise(
    field: &mut Option<String>,
    read: fn(&str) -> Result<String, Wrong>,
    pointer: &str,
    wrong_digit: &'static str,
    faults: &mut Vec<Fault>,
) {
    match field.as_deref().map(read) {
        None => {}
        Some(Ok(number)) => *field = Some(number),
        Some(Err(Wrong::Format)) => faults.push(Fault::new(pointer, "value.wrong_format")),
        Some(Err(Wrong::CheckDigit)) => faults.push(Fault::new(pointer, wrong_digit)),
    }
}
