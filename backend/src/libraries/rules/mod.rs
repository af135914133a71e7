//! What makes a card of the directory right. Pure: no database, no clock, no HTTP.
mod address;
mod closed;
pub mod codes;
mod named;
pub mod reach;
pub mod sheet;

pub use closed::closed_until;
pub use named::NamedLibraries;

use super::model::{Card, Closure, Contact, HOME, Known, LibraryKind, ReachedBy};
use crate::platform::{problem::Fault, text};

/// What a card is judged beside: the directory around it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The library that the card names as its parent, if there is one.
    pub parent: Option<&'a Known>,
    /// The card before the change.
    pub before: Option<&'a Card>,
    pub n_parts: i64,
}

/// Cleans a card and writes its codes as they are kept; every fault is told.
pub fn tidy(card: &mut Card, around: Around) -> Vec<Fault> {
    let mut faults = Vec::new();
    match text::clean(&card.name) {
        Some(name) => card.name = name,
        None => faults.push(Fault::new("/name", "field.required")),
    }
    clean_texts(card, &mut faults);
    write_codes(card, &mut faults);
    faults.extend(place(card, around));
    index(card);
    faults
}

fn clean_texts(card: &mut Card, faults: &mut Vec<Fault>) {
    let texts = [
        ("/short_name", 100, &mut card.short_name),
        ("/municipality", 200, &mut card.municipality),
        ("/county", 200, &mut card.county),
        ("/territory", 200, &mut card.territory),
        ("/sigla", 20, &mut card.sigla),
        ("/isil", 16, &mut card.isil),
        ("/company_code", 20, &mut card.company_code),
        ("/street", 200, &mut card.street),
        ("/city", 200, &mut card.city),
        ("/postal_code", 20, &mut card.postal_code),
        ("/reached_at", 300, &mut card.reached_at),
        ("/note", 2000, &mut card.note),
    ];
    let mut check = |pointer: &str, limit: usize, text: &str| {
        if text.chars().count() > limit {
            faults.push(Fault::new(pointer, "text.too_long").with("limit", limit));
        }
    };
    check("/name", 300, &card.name);
    for (pointer, limit, field) in texts {
        *field = field.as_deref().and_then(text::clean);
        check(pointer, limit, field.as_deref().unwrap_or_default());
    }
}

/// Codes have their own rules in Lithuania; abroad they are kept as they are.
fn write_codes(card: &mut Card, faults: &mut Vec<Fault>) {
    let mut write =
        |pointer: &str, field: &mut Option<String>, rule: fn(&str) -> Result<String, &'static str>| match field
            .as_deref()
            .map(rule)
        {
            None => {}
            Some(Ok(written)) => *field = Some(written),
            Some(Err(code)) => faults.push(Fault::new(pointer, code)),
        };
    let mut country = Some(card.country.clone());
    write("/country", &mut country, codes::country);
    card.country = country.unwrap_or_else(|| HOME.into());
    write("/sigla", &mut card.sigla, codes::sigla);
    write("/isil", &mut card.isil, codes::isil);
    if card.country == HOME {
        write("/company_code", &mut card.company_code, codes::company_code);
        write("/postal_code", &mut card.postal_code, codes::postal_code);
    }
    match card.reached_by {
        ReachedBy::Email => write("/reached_at", &mut card.reached_at, reach::email),
        ReachedBy::Api | ReachedBy::Iso18626 => write("/reached_at", &mut card.reached_at, reach::web_address),
        ReachedBy::Paper => {}
    }
}

/// Whether a card stands where it may: a part under a library, a library by itself, what is ours stays ours.
fn place(card: &mut Card, around: Around) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |pointer: &str, code: &str| faults.push(Fault::new(pointer, code));
    match (card.kind.is_part(), card.parent_id, around.parent) {
        (true, None, _) => fault("/parent_id", "library.parent_required"),
        (true, Some(_), None) => fault("/parent_id", "library.unknown"),
        (true, Some(_), Some(parent)) if parent.kind.is_part() => fault("/parent_id", "library.parent_is_part"),
        (false, Some(_), _) => fault("/parent_id", "library.parent_not_allowed"),
        _ => {}
    }
    let follows = around.parent.filter(|_| card.kind.is_part()).is_some_and(|parent| parent.is_ours);
    match around.before {
        Some(before) if !before.kind.is_part() && card.kind.is_part() && (around.n_parts > 0 || before.is_ours) => {
            fault("/kind", "library.has_parts");
        }
        Some(before) if before.kind.is_part() && before.is_ours != follows => fault("/parent_id", "library.stays_ours"),
        Some(before) => card.is_ours = before.is_ours,
        None => card.is_ours = follows,
    }
    if card.kind == LibraryKind::Foreign && card.country == HOME {
        fault("/country", "library.foreign_at_home");
    }
    faults
}

/// Cleans the contacts, and writes telephones and e-mails as they are kept.
pub fn tidy_contacts(contacts: &mut [Contact]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (n, contact) in contacts.iter_mut().enumerate() {
        let mut fault = |field: &str, code: &str| faults.push(Fault::new(format!("/contacts/{n}/{field}"), code));
        match text::clean(&contact.role) {
            Some(role) => contact.role = role,
            None => fault("role", "field.required"),
        }
        contact.person = contact.person.as_deref().and_then(text::clean);
        type Rule = fn(&str) -> Result<String, &'static str>;
        let ways = [("email", &mut contact.email, reach::email as Rule), ("phone", &mut contact.phone, reach::phone)];
        for (name, way, rule) in ways {
            match way.as_deref().and_then(text::clean).map(|typed| rule(&typed)) {
                None => *way = None,
                Some(Ok(written)) => *way = Some(written),
                Some(Err(code)) => fault(name, code),
            }
        }
    }
    faults
}

/// Cleans the closures; none ends before it begins.
pub fn tidy_closures(closures: &mut [Closure]) -> Vec<Fault> {
    closures.iter_mut().for_each(|closure| closure.reason = closure.reason.as_deref().and_then(text::clean));
    let wrong = closures.iter().enumerate().filter(|(_, closure)| closure.to_on < closure.from_on);
    wrong.map(|(n, _)| Fault::new(format!("/closures/{n}/to_on"), "date.ends_before_it_begins")).collect()
}

/// Fills in what is derived from the rest of the card: what it is found by and ordered by.
pub fn index(card: &mut Card) {
    let folded = |text: &Option<String>| text.as_deref().map(text::fold).unwrap_or_default();
    let (name, municipality) = (text::fold(&card.name), folded(&card.municipality));
    let parent = card.parent_id.map(|parent| parent.0.to_string()).unwrap_or_default();
    card.match_key = format!("{parent}|{name}|{municipality}");
    card.name_key = text::order_key(&card.name);
    // Within a municipality by name; those that have none come last.
    let of_municipality = card.municipality.as_deref().map_or_else(|| "~".into(), text::order_key);
    card.municipality_key = format!("{of_municipality}\u{1}{}", card.name_key);
    let codes = [&card.sigla, &card.isil, &card.company_code].map(folded);
    let parts = [[name, folded(&card.short_name), municipality].as_slice(), &codes].concat();
    card.search_text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
}

#[cfg(test)]
mod tests;
