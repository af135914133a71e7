//! By what entries are found, ordered, and suspected to be one title.
use std::collections::HashSet;

use crate::{
    demand::model::{Counts, DemandId, DemandStatus, Described, FoundBy, Record},
    platform::text,
};

/// What a title is found, ordered and compared by.
pub fn found_by(described: &Described) -> FoundBy {
    let Described { title, author, publisher, isbn, issn, .. } = described;
    let parts = [Some(title), author.as_ref(), publisher.as_ref(), isbn.as_ref(), issn.as_ref()];
    let searched = parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    FoundBy { title_key: text::order_key(title), title_match: main_title(title), search_text: text::fold(&searched) }
}

/// The title without what follows it by the rules of description (ISBD: ` : `, ` / `, ` = `), folded.
fn main_title(title: &str) -> String {
    let end = [" : ", " / ", " = "].iter().filter_map(|mark| title.find(mark)).min();
    text::fold(&title[..end.unwrap_or(title.len())])
}

/// The suggested order: by requests, then by how many different libraries and readers asked.
pub fn weight(counts: Counts) -> i64 {
    counts.n_requests * 1000 + (counts.n_libraries + counts.n_readers).min(999)
}

/// Which of these entries may be one title, as places: into which, and which would be merged. Each entry is to be
/// merged once at most, and only a new one is.
pub fn pairs(records: &[Record], apart: &HashSet<(DemandId, DemandId)>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (n, merge) in records.iter().enumerate().filter(|(_, one)| one.standing.status == DemandStatus::New) {
        let keep = records.iter().enumerate().filter(|(_, keep)| {
            is_kept(keep, merge) && is_alike(&keep.described, &merge.described) && !is_apart(keep, merge, apart)
        });
        let keep = keep.max_by_key(|(_, keep)| rank(keep));
        pairs.extend(keep.map(|(keep, _)| (keep, n)));
    }
    pairs
}

/// What has come further in its life stays, then what is asked for more, then what was there first.
fn rank(record: &Record) -> (bool, i64, i64) {
    (record.standing.status != DemandStatus::New, record.counts.weight, -record.id.0)
}

fn is_kept(keep: &Record, merge: &Record) -> bool {
    keep.id != merge.id && !keep.standing.is_over && rank(keep) > rank(merge)
}

fn is_apart(one: &Record, other: &Record, apart: &HashSet<(DemandId, DemandId)>) -> bool {
    apart.contains(&(one.id.min(other.id), one.id.max(other.id)))
}

/// The same main title, and neither author nor year says otherwise.
fn is_alike(one: &Described, other: &Described) -> bool {
    let is_year = one.year.is_none() || other.year.is_none() || one.year == other.year;
    main_title(&one.title) == main_title(&other.title) && is_year && is_author(one, other)
}

/// One names no other words than the other; initials and the order of names do not count.
fn is_author(one: &Described, other: &Described) -> bool {
    let words = |described: &Described| -> HashSet<String> {
        let folded = text::fold(described.author.as_deref().unwrap_or_default());
        folded.split(' ').filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    one.is_subset(&other) || other.is_subset(&one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(title: &str, author: Option<&str>, year: Option<i32>) -> Described {
        Described { title: title.into(), author: author.map(Into::into), year, ..Described::default() }
    }

    #[test]
    fn one_title_is_known_by_title_author_and_year() {
        let metai = title("Metai : poema", Some("Kristijonas Donelaitis"), Some(1977));
        let table = [
            (title("Metai", Some("Donelaitis, K."), Some(1977)), true),
            (title("METAI / K. Donelaitis", None, None), true),
            (title("Metai", Some("Donelaitis, Kristijonas"), Some(1980)), false),
            (title("Metai", Some("Jonas Donelaitis"), None), false),
            (title("Metų laikai", Some("Kristijonas Donelaitis"), Some(1977)), false),
        ];
        for (other, expected) in table {
            assert_eq!(is_alike(&metai, &other), expected, "{other:?}");
        }
    }

    #[test]
    fn requests_go_before_askers() {
        let counts = |n_requests, n_libraries, n_readers| Counts { n_requests, n_libraries, n_readers, weight: 0 };
        assert!(weight(counts(3, 1, 0)) > weight(counts(2, 1, 1)));
        assert!(weight(counts(2, 1, 1)) > weight(counts(2, 1, 0)));
        assert!(weight(counts(2, 0, 0)) > weight(counts(1, 900, 900)));
    }
}
