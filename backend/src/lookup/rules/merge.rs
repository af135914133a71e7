//! The titles of several catalogues as one list.
use super::edition::{numbers, same_edition};
use crate::{
    catalogue::model::{Described, NumberKind, ToImport},
    lookup::model::{FoundTitle, TargetToAsk, TitleHolder},
};

/// Each edition once, with all that have it in the order of the catalogues. What stands high in its catalogue stands
/// high; of two on one height that of the earlier catalogue is first. `of` are the titles of each target, in its order.
pub fn merge(of: &[(&TargetToAsk, Vec<ToImport>)]) -> Vec<FoundTitle> {
    let longest = of.iter().map(|(_, titles)| titles.len()).max().unwrap_or_default();
    let in_turn = (0..longest).flat_map(|place| {
        of.iter().filter_map(move |(target, titles)| titles.get(place).map(|title| (*target, title)))
    });
    let mut groups: Vec<Vec<(&TargetToAsk, &ToImport)>> = Vec::new();
    for (target, title) in in_turn {
        match groups.iter_mut().find(|group| group.iter().any(|(_, other)| same_edition(title, other))) {
            Some(group) => group.push((target, title)),
            None => groups.push(vec![(target, title)]),
        }
    }
    let place = |target: &TargetToAsk| of.iter().position(|(other, _)| other.row.id == target.row.id);
    groups.iter_mut().for_each(|group| group.sort_by_key(|(target, _)| place(target)));
    groups.iter().filter_map(|group| found(group)).collect()
}

/// One edition: as the first catalogue says it, and what it leaves out by the others.
fn found(group: &[(&TargetToAsk, &ToImport)]) -> Option<FoundTitle> {
    let (_, first) = group.first()?;
    let described = group.iter().fold(first.described.clone(), |known, (_, title)| filled(known, &title.described));
    let mut holders: Vec<TitleHolder> = Vec::new();
    for (target, title) in group {
        if !holders.iter().any(|holder| holder.target_id == target.row.id) {
            holders.push(TitleHolder {
                target_id: target.row.id,
                name: target.row.name.clone(),
                library: target.library.clone(),
                control_number: title.source.control_number.clone(),
            });
        }
    }
    let all = |kind| {
        let mut all: Vec<String> = Vec::new();
        for number in group.iter().flat_map(|(_, title)| numbers(title, kind)) {
            if !all.iter().any(|known| known == number) {
                all.push(number.to_owned());
            }
        }
        all
    };
    Some(FoundTitle { described, isbns: all(NumberKind::Isbn), issns: all(NumberKind::Issn), holders })
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
