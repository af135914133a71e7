//! The titles of several catalogues as one list.
use super::edition::Edition;
use crate::{
    catalogue::model::{Described, ToImport},
    lookup::model::{FoundTitle, TargetToAsk, TitleHolder},
};

/// Each edition once, with all that have it in the order of the catalogues. What stands high in its catalogue stands
/// high; of two on one height that of the earlier catalogue is first. `of` are the titles of each target, in its order.
pub fn merge(of: &[(&TargetToAsk, Vec<ToImport>)]) -> Vec<FoundTitle> {
    let longest = of.iter().map(|(_, titles)| titles.len()).max().unwrap_or_default();
    let in_turn = (0..longest).flat_map(|height| {
        let at = of.iter().enumerate().filter_map(move |(place, (_, titles))| Some((place, titles.get(height)?)));
        at.map(|(place, title)| (place, Edition::of(title)))
    });
    let mut groups: Vec<Vec<(usize, Edition)>> = Vec::new();
    for (place, edition) in in_turn {
        match groups.iter_mut().find(|group| group.iter().any(|(_, other)| edition.is(other))) {
            Some(group) => group.push((place, edition)),
            None => groups.push(vec![(place, edition)]),
        }
    }
    groups.iter_mut().for_each(|group| group.sort_by_key(|(place, _)| *place));
    groups.iter().filter_map(|group| found(of, group)).collect()
}

/// One edition: as the first catalogue says it, and what it leaves out by the others.
fn found(of: &[(&TargetToAsk, Vec<ToImport>)], group: &[(usize, Edition)]) -> Option<FoundTitle> {
    let (_, first) = group.first()?;
    let editions = || group.iter().map(|(_, edition)| edition);
    let described = first.record.described.clone();
    let described = editions().fold(described, |known, edition| filled(known, &edition.record.described));
    let mut holders: Vec<TitleHolder> = Vec::new();
    for (place, edition) in group {
        let (target, _) = of.get(*place)?;
        if !holders.iter().any(|holder| holder.target_id == target.row.id) {
            holders.push(TitleHolder {
                target_id: target.row.id,
                name: target.row.name.clone(),
                library: target.library.clone(),
                control_number: edition.record.source.control_number.clone(),
            });
        }
    }
    let isbns = once_each(editions().flat_map(|edition| &edition.isbns));
    let issns = once_each(editions().flat_map(|edition| &edition.issns));
    Some(FoundTitle { described, isbns, issns, holders })
}

fn once_each<'a>(numbers: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for number in numbers {
        if !all.iter().any(|known| known == number) {
            all.push((*number).to_owned());
        }
    }
    all
}

fn filled(known: Described, other: &Described) -> Described {
    let or = |known: Option<String>, other: &Option<String>| known.or_else(|| other.clone());
    Described {
        subtitle: or(known.subtitle, &other.subtitle),
        part: or(known.part, &other.part),
        author: or(known.author, &other.author),
        responsibility: or(known.responsibility, &other.responsibility),
        edition: or(known.edition, &other.edition),
        place: or(known.place, &other.place),
        publisher: or(known.publisher, &other.publisher),
        year: known.year.or(other.year),
        extent: or(known.extent, &other.extent),
        series: or(known.series, &other.series),
        language: or(known.language, &other.language),
        ..known
    }
}
