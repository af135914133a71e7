//! What is the same edition, by the records of two libraries.
use crate::{
    catalogue::{
        model::{Described, Number, NumberKind, ToImport},
        same_author,
    },
    platform::text,
};

/// Whether two records describe one edition: nothing that both say contradicts, and they share an ISBN or an ISSN; or
/// one of them has none, and title, year and author agree.
pub fn same_edition(a: &ToImport, b: &ToImport) -> bool {
    let agree = |of: fn(&Described) -> Option<&str>| match (of(&a.described), of(&b.described)) {
        (Some(one), Some(other)) => share_word(one, other),
        _ => true,
    };
    // The volumes of a set bear its number too.
    let is_same_part = match (&a.described.part, &b.described.part) {
        (Some(one), Some(other)) => text::fold(one) == text::fold(other),
        _ => true,
    };
    if !is_same_part {
        return false;
    }
    for kind in [NumberKind::Isbn, NumberKind::Issn] {
        let (ours, theirs) = (numbers(a, kind), numbers(b, kind));
        if !ours.is_empty() && !theirs.is_empty() {
            return ours.iter().any(|number| theirs.contains(number));
        }
    }
    a.described.year.is_some()
        && a.described.year == b.described.year
        && a.described.part.is_some() == b.described.part.is_some()
        && same_title(&a.described, &b.described)
        && same_author(a.described.author.as_deref(), &b.described)
        && agree(|described| described.publisher.as_deref())
        && agree(|described| described.language.as_deref())
}

/// The valid numbers of a record.
pub fn numbers(record: &ToImport, kind: NumberKind) -> Vec<&str> {
    let of = |number: &&Number| number.kind == kind && number.is_valid;
    record.numbers.iter().filter(of).map(|number| number.number.as_str()).collect()
}

/// With the subtitle or without: libraries differ in that.
fn same_title(a: &Described, b: &Described) -> bool {
    let whole = |described: &Described| {
        let subtitle = described.subtitle.as_deref().unwrap_or_default();
        text::fold(&format!("{} {subtitle}", described.title))
    };
    let has_both = a.subtitle.is_some() && b.subtitle.is_some();
    whole(a) == whole(b) || (!has_both && text::fold(&a.title) == text::fold(&b.title))
}

fn share_word(one: &str, other: &str) -> bool {
    let (one, other) = (text::fold(one), text::fold(other));
    one.split(' ').any(|word| word.chars().count() > 2 && other.split(' ').any(|theirs| theirs == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::read_marcxml;

    /// A book of MARC 21: title, subtitle, author, publisher, year, ISBN; what is empty is left out.
    fn book(fields: [&str; 6]) -> ToImport {
        let places = [("245", "a"), ("245", "b"), ("100", "a"), ("260", "b"), ("260", "c"), ("020", "a")];
        let field = |((tag, code), value): ((&str, &str), &str)| {
            let subfield = format!("<subfield code=\"{code}\">{value}</subfield>");
            (!value.is_empty())
                .then(|| format!("<datafield tag=\"{tag}\" ind1=\" \" ind2=\" \">{subfield}</datafield>"))
        };
        let fields: String = places.into_iter().zip(fields).filter_map(field).collect();
        let leader = "00000nam a2200000 a 4500";
        read_marcxml(&format!("<record><leader>{leader}</leader>{fields}</record>"), None).expect("a record")
    }

    #[test]
    fn an_edition_is_known_by_its_number_or_by_what_is_said_of_it() {
        let known = book(["Dievų miškas", "", "Sruoga, Balys", "Vaga", "1957", "9785415000005"]);
        let plain = book(["Dievų miškas", "", "Sruoga, Balys", "Vaga", "1957", ""]);
        let same = [
            book(["Dievu miskas :", "memuarai", "Sruoga, B.", "", "1990", "978-5-415-00000-5"]),
            plain.clone(),
            book(["DIEVŲ MIŠKAS /", "", "Balys Sruoga", "Vilnius: Vaga", "[1957]", ""]),
        ];
        for other in &same {
            assert!(same_edition(&known, other) && same_edition(other, &known), "{other:?}");
        }
        let others = [
            book(["Dievų miškas", "", "Sruoga, Balys", "Vaga", "1957", "9786094801044"]),
            book(["Dievų miškas", "", "Sruoga, Balys", "Vaga", "1960", ""]),
            book(["Dievų miškas", "", "Sruoga, Balys", "Baltos lankos", "1957", ""]),
            book(["Dievų miškas", "", "Kitas, Petras", "Vaga", "1957", ""]),
            book(["Dievai", "", "Sruoga, Balys", "Vaga", "1957", ""]),
            book(["Dievų miškas", "", "Sruoga, Balys", "Vaga", "", ""]),
        ];
        for other in &others {
            assert!(!same_edition(&plain, other) || !numbers(other, NumberKind::Isbn).is_empty(), "{other:?}");
            assert!(!same_edition(&known, other), "{other:?}");
        }
    }

    #[test]
    fn a_volume_is_not_its_neighbour() {
        let volume = |part: &str| {
            let mut volume = book(["Raštai", "", "Žemaitė", "Vaga", "1956", "9785415000005"]);
            volume.described.part = Some(part.to_owned());
            volume
        };
        assert!(same_edition(&volume("T. 1"), &volume("t. 1")));
        assert!(!same_edition(&volume("T. 1"), &volume("T. 2")));
    }
}
