//! A description written and edited by hand.
use super::{refuse, tell, values};
use crate::{
    catalogue::{
        model::{
            Described, Description, DescriptionId, DescriptionPatch, MarcFormat, NewDescription, Number, NumberKind,
            Record, Source,
        },
        rules, store,
    },
    platform::{Result, Tx, Version, problem::Fault},
};

/// Describes a title that no record came for.
pub fn create(tx: &mut Tx, new: &NewDescription) -> Result<Description> {
    let mut described = new.described();
    let mut faults = rules::tidy(&mut described);
    let mut numbers = rules::by_hand(NumberKind::Isbn, &new.isbns, &[], &mut faults);
    numbers.extend(rules::by_hand(NumberKind::Issn, &new.issns, &[], &mut faults));
    refuse(faults)?;
    let marc = rules::write_new(&described, &numbers);
    let source = Source { format: MarcFormat::Marc21, source: None, control_number: None };
    let keys = rules::keys(&described, &source, &numbers, &[]);
    let id = store::insert(tx, &described, &source, &keys, &numbers, &marc)?;
    tell(tx, "create", id, None, Some(values(&described, &numbers)))?;
    store::find(tx, id)
}

/// Edits a description; its record is changed where the change is, and nowhere else.
pub fn update(tx: &mut Tx, id: DescriptionId, version: Version, patch: &DescriptionPatch) -> Result<Description> {
    let before = store::lock(tx, id)?;
    version.must_be(before.version)?;
    let old = store::numbers(tx, id)?;
    let mut described = before.described.clone();
    patch.apply(&mut described);
    let mut faults = rules::tidy(&mut described);
    let numbers = numbers(patch, &old, &mut faults);
    refuse(faults)?;
    if described != before.described || numbers != old {
        save(tx, &before, &old, described, &numbers)?;
    }
    store::find(tx, id)
}

fn numbers(patch: &DescriptionPatch, old: &[Number], faults: &mut Vec<Fault>) -> Vec<Number> {
    let given = |kind, typed: &Option<Vec<String>>, faults: &mut _| match typed {
        Some(typed) => rules::by_hand(kind, typed, old, faults),
        None => old.iter().filter(|number| number.kind == kind).cloned().collect(),
    };
    let mut numbers = given(NumberKind::Isbn, &patch.isbns, faults);
    numbers.extend(given(NumberKind::Issn, &patch.issns, faults));
    numbers
}

fn save(tx: &mut Tx, before: &Record, old: &[Number], described: Described, numbers: &[Number]) -> Result<()> {
    let marc = store::marc(tx, before.id)?;
    let marc = rules::rewrite(&marc, before.source.format, (&before.described, old), (&described, numbers));
    let codes = store::codes(tx, before.id)?;
    let keys = rules::keys(&described, &before.source, numbers, &codes);
    let (was, is) = (values(&before.described, old), values(&described, numbers));
    store::save(tx, &Record { described, ..before.clone() }, &keys, numbers, &marc)?;
    tell(tx, "update", before.id, Some(was), Some(is))
}
