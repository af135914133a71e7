//! What is the same edition, by the records of two libraries.
use crate::{
    catalogue::{
        model::{Described, Number, NumberKind, ToImport},
        same_author,
    },
    platform::text,
};

/// No record bears more numbers than this, but one that was made to do harm.
const MOST_NUMBERS: usize = 50;

/// A record with what tells its edition from others, made out once.
pub struct Edition<'a> {
    pub record: &'a ToImport,
    pub isbns: Vec<&'a str>,
    pub issns: Vec<&'a str>,
    title: String,
    /// The title with its subtitle.
    whole: String,
    part: Option<String>,
}

impl<'a> Edition<'a> {
    pub fn of(record: &'a ToImport) -> Edition<'a> {
        let Described { title, subtitle, part, .. } = &record.described;
        Edition {
            record,
            isbns: numbers(record, NumberKind::Isbn),
            issns: numbers(record, NumberKind::Issn),
            title: text::fold(title),
            whole: text::fold(&format!("{title} {}", subtitle.as_deref().unwrap_or_default())),
            part: part.as_deref().map(text::fold),
        }
    }

    /// Whether two records describe one edition: their volumes do not differ, and they share an ISBN or an ISSN; or one
    /// of them has none, title, year and author agree, and nothing else that both say contradicts.
    pub fn is(&self, other: &Edition) -> bool {
        // The volumes of a set bear its number too.
        if self.part.as_ref().zip(other.part.as_ref()).is_some_and(|(one, other)| one != other) {
            return false;
        }
        for (ours, theirs) in [(&self.isbns, &other.isbns), (&self.issns, &other.issns)] {
            if !ours.is_empty() && !theirs.is_empty() {
                return ours.iter().any(|number| theirs.contains(number));
            }
        }
        let (a, b) = (&self.record.described, &other.record.described);
        a.year.is_some()
            && a.year == b.year
            && self.part.is_some() == other.part.is_some()
            && self.has_title_of(other)
            && same_author(a.author.as_deref(), b)
            && do_agree(a.publisher.as_deref(), b.publisher.as_deref())
            && do_agree(a.language.as_deref(), b.language.as_deref())
    }

    /// With the subtitle or without: libraries differ in that.
    fn has_title_of(&self, other: &Edition) -> bool {
        let has_both = self.record.described.subtitle.is_some() && other.record.described.subtitle.is_some();
        self.whole == other.whole || (!has_both && self.title == other.title)
    }
}

/// The valid numbers of a record.
fn numbers(record: &ToImport, kind: NumberKind) -> Vec<&str> {
    let of = |number: &&Number| number.kind == kind && number.is_valid;
    record.numbers.iter().filter(of).take(MOST_NUMBERS).map(|number| number.number.as_str()).collect()
}

/// They share a word of three letters or more; nothing said is no objection.
fn do_agree(one: Option<&str>, other: Option<&str>) -> bool {
    let Some((one, other)) = one.zip(other) else { return true };
    let (one, other) = (text::fold(one), text::fold(other));
    one.split(' ').any(|word| word.chars().count() > 2 && other.split(' ').any(|theirs| theirs == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::read_marcxml;

    fn same_edition(a: &ToImport, b: &ToImport) -> bool {
        Edition::of(a).is(&Edition::of(b))
    }

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
