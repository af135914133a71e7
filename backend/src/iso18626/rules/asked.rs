//! What a request of another system asks for, as our desk would take it in.
use chrono::NaiveDate;

use super::items;
use crate::{
    iso18626::message::{Request, RequestType, ServiceType},
    loans::{
        self,
        model::{Channel, Kind, Medium, NewLoan, Side},
    },
    platform::{
        actor::LibraryId,
        standard_number::{isbn, issn},
    },
};

/// Whether a request follows another of the same requester, and which.
pub fn is_retry(request: &Request) -> Option<&str> {
    let service = request.service_info.as_ref()?;
    let is_retry = service.request_type == Some(RequestType::Retry);
    service.requesting_agency_previous_request_id.as_deref().filter(|_| is_retry)
}

/// The same as our desk would take it in, on a day; of a title within a title both are there. What is needed by a day
/// that is over is needed without a day, and what is described less well than a book or an article is to be is
/// something else: nothing is refused that a person can find.
pub fn asked_for(request: &Request, library: LibraryId, branch: Option<LibraryId>, today: NaiveDate) -> NewLoan {
    let (info, published) = (&request.bibliographic_info, request.publication_info.as_ref());
    let service = request.service_info.as_ref();
    let kind = kind(request);
    let is_part = matches!(kind, Kind::Article | Kind::Chapter);
    let whole = title(info.title.as_deref(), info.subtitle.as_deref());
    let part = info.title_of_component.clone();
    let (title, container_title) = match (is_part, part) {
        (true, Some(part)) => (part, Some(whole).filter(|whole| !whole.is_empty())),
        (_, part) if whole.is_empty() => (part.unwrap_or_default(), None),
        _ => (whole, None),
    };
    let number = |code: &str| {
        let mut of_code = info.bibliographic_item_id.iter().filter(|id| id.bibliographic_item_identifier_code.is(code));
        of_code.find_map(|id| Some(id.bibliographic_item_identifier.trim().to_owned()).filter(|id| !id.is_empty()))
    };
    let needed_by_on = service.and_then(|service| service.need_before_date).map(|at| at.date_naive());
    let several = Some(items::volumes(request)).filter(|volumes| volumes.len() > 1).unwrap_or_default();
    let new = NewLoan {
        side: Side::Lending,
        medium: medium(request),
        kind,
        library_id: Some(library),
        branch_id: branch,
        channel: Channel::Api,
        requested_on: None,
        needed_by_on: needed_by_on.filter(|day| *day >= today),
        title: cut(&title, 1000),
        author: info
            .author_of_component
            .clone()
            .filter(|_| is_part)
            .or_else(|| info.author.clone())
            .map(|it| cut(&it, 500)),
        container_title: container_title.map(|it| cut(&it, 1000)),
        publisher: published.and_then(|it| it.publisher.as_deref()).map(|it| cut(it, 300)),
        year: published.and_then(|it| it.publication_date.as_deref()).and_then(year),
        edition: info.edition.as_deref().map(|it| cut(it, 200)),
        volume: info.volume.first().filter(|_| several.is_empty()).map(|it| cut(it, 100)),
        issue: info.issue.as_deref().map(|it| cut(it, 100)),
        pages: info.pages_requested.as_deref().map(|it| cut(it, 100)),
        // A number that is none is no reason to refuse: the title says what is meant.
        isbn: number("ISBN").filter(|number| isbn(number).is_ok()),
        issn: number("ISSN").filter(|number| issn(number).is_ok()),
        partner_number: Some(cut(&request.header.requesting_agency_request_id, 100)),
        n_items: None,
        volumes: several.iter().take(50).map(|it| cut(it, 100)).collect(),
        reader: None,
        contact: None,
        is_for_department: false,
        over_limit_reason: None,
        note: None,
        category: None,
        exception: None,
    };
    if loans::is_described(&new) { new } else { NewLoan { kind: Kind::Other, ..new } }
}

fn title(title: Option<&str>, subtitle: Option<&str>) -> String {
    let parts = [title, subtitle].into_iter().flatten().map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" : ")
}

fn medium(request: &Request) -> Medium {
    let Some(service) = &request.service_info else { return Medium::Original };
    if service.service_type != ServiceType::Copy {
        return Medium::Original;
    }
    let is_paper = service.item_format.as_ref().is_some_and(|format| format.is("PaperCopy") || format.is("Printed"));
    if is_paper { Medium::PaperCopy } else { Medium::ElectronicCopy }
}

fn kind(request: &Request) -> Kind {
    let info = &request.bibliographic_info;
    let said = request.publication_info.as_ref().and_then(|published| published.publication_type.as_ref());
    let has_part = info.title_of_component.as_deref().is_some_and(|part| !part.trim().is_empty());
    match said {
        Some(code) if code.is("Article") && has_part => Kind::Article,
        Some(code) if code.is("Chapter") && has_part => Kind::Chapter,
        Some(code) if has_part && (code.is("Journal") || code.is("Newspaper")) => Kind::Article,
        _ if has_part && info.issue.is_some() => Kind::Article,
        _ if has_part => Kind::Chapter,
        Some(code) if code.is("Book") => Kind::Book,
        None => Kind::Book,
        Some(_) => Kind::Other,
    }
}

/// The first four digits that are a year: dates are free text (`c1998`, `2004-05`).
fn year(text: &str) -> Option<i32> {
    let digits: Vec<char> = text.chars().collect();
    let is_year = |four: &&[char]| four.iter().all(char::is_ascii_digit);
    let year = digits.windows(4).find(is_year)?.iter().collect::<String>().parse().ok()?;
    (1000..=2100).contains(&year).then_some(year)
}

/// As much of a text as the desk keeps of it.
fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_found_in_what_people_write() {
        let cases =
            [("1998", Some(1998)), ("c1998", Some(1998)), ("2004-05", Some(2004)), ("s. a.", None), ("12", None)];
        for (text, expected) in cases {
            assert_eq!(year(text), expected, "{text}");
        }
    }
}
