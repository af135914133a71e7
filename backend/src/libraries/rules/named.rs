//! Which library a word of another system means: its name, its short name, its sigla or its ISIL, letters folded.
use std::collections::{HashMap, HashSet};

use crate::{
    libraries::model::{LibraryId, NamedLibraryRow},
    platform::text,
};

/// One that may be meant: the library, and whether it is a part of one.
type Meant = (LibraryId, bool);

/// The directory by its words.
#[derive(Debug, Default)]
pub struct NamedLibraries {
    all: HashMap<String, Vec<Meant>>,
    ours: HashMap<String, Vec<Meant>>,
    our_ids: HashSet<LibraryId>,
}

impl NamedLibraries {
    pub fn of(rows: Vec<NamedLibraryRow>) -> NamedLibraries {
        let mut named = NamedLibraries::default();
        for row in rows {
            let meant = (row.id, row.parent_id.is_some());
            if row.is_ours {
                named.our_ids.insert(row.id);
            }
            let words = [Some(row.name), row.short_name, row.sigla, row.isil];
            let mut words: Vec<String> = words.into_iter().flatten().map(|word| text::fold(&word)).collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                if row.is_ours {
                    named.ours.entry(word.clone()).or_default().push(meant);
                }
                named.all.entry(word).or_default().push(meant);
            }
        }
        named
    }

    /// The one library that this word means; where a library and parts of others are called so, the library.
    ///
    /// # Errors
    /// The code of a fault: there is none, or there are several.
    pub fn find(&self, word: &str) -> Result<LibraryId, &'static str> {
        only(&self.all, word)
    }

    /// Whether it is our library, or a part of it.
    pub fn is_ours(&self, library: LibraryId) -> bool {
        self.our_ids.contains(&library)
    }

    /// The same among our own library and its parts.
    ///
    /// # Errors
    /// As of `find`.
    pub fn find_ours(&self, word: &str) -> Result<LibraryId, &'static str> {
        only(&self.ours, word)
    }
}

fn only(words: &HashMap<String, Vec<Meant>>, word: &str) -> Result<LibraryId, &'static str> {
    let meant = words.get(&text::fold(word)).ok_or("library.unknown")?;
    let whole: Vec<&Meant> = meant.iter().filter(|(_, is_part)| !is_part).collect();
    match (whole.as_slice(), meant.as_slice()) {
        ([(one, _)], _) | ([], [(one, _)]) => Ok(*one),
        _ => Err("library.ambiguous"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, parent: Option<i64>, is_ours: bool, name: &str, sigla: Option<&str>) -> NamedLibraryRow {
        NamedLibraryRow {
            id: LibraryId(id),
            parent_id: parent.map(LibraryId),
            is_ours,
            name: name.into(),
            short_name: None,
            sigla: sigla.map(str::to_owned),
            isil: None,
        }
    }

    #[test]
    fn a_library_is_meant_by_its_name_or_its_code_and_before_a_part() {
        let named = NamedLibraries::of(vec![
            row(1, None, true, "Mūsų biblioteka", None),
            row(2, None, false, "Kelmės rajono biblioteka", Some("C14")),
            row(3, Some(1), true, "Centras", None),
            row(4, Some(2), false, "Centras", None),
            row(5, Some(2), false, "Kelmes  rajono biblioteka", None),
        ]);
        assert_eq!(named.find("KELMĖS rajono biblioteka."), Ok(LibraryId(2)));
        assert_eq!(named.find("c14"), Ok(LibraryId(2)));
        assert_eq!(named.find("Centras"), Err("library.ambiguous"));
        assert_eq!(named.find_ours("Centras"), Ok(LibraryId(3)));
        assert_eq!([1, 3, 4].map(|id| named.is_ours(LibraryId(id))), [true, true, false]);
        assert_eq!((named.find("Nėra"), named.find_ours("C14")), (Err("library.unknown"), Err("library.unknown")));
    }
}
