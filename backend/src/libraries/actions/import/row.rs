//! One line of an import: which library it means, and what it makes of it.
use super::super::{meant::meant, parent, settle, tell, values};
use crate::{
    libraries::{
        model::{Card, Known, LibraryId, LibraryKind, Line, ReachedBy, Record, Sheet},
        rules::{self, Around},
        store,
    },
    platform::{
        Result, Tx,
        jobs::{ColumnFault, ImportPhase, ImportRow, RowOutcome},
        problem::Fault,
    },
};

/// What a line makes of the directory.
struct Outcome {
    outcome: RowOutcome,
    library: Option<LibraryId>,
    faults: Vec<Fault>,
}

impl Outcome {
    fn refused(library: Option<LibraryId>, faults: Vec<Fault>) -> Outcome {
        Outcome { outcome: RowOutcome::Refused, library, faults }
    }
}

/// Brings a line in, or says what would come of it.
pub fn bring_in(tx: &mut Tx, phase: ImportPhase, sheet: &Sheet, line: &Line) -> Result<ImportRow> {
    let done = judge(tx, phase, sheet, line)?;
    let faults = done.faults.into_iter().map(ColumnFault::from).map(|fault| match fault.column.as_str() {
        "parent_id" => ColumnFault { column: "parent".into(), ..fault },
        _ => fault,
    });
    Ok(ImportRow {
        n: line.n,
        outcome: done.outcome,
        label: line.label.clone(),
        entity_id: done.library.map(|library| library.0),
        faults: faults.collect(),
    })
}

fn judge(tx: &mut Tx, phase: ImportPhase, sheet: &Sheet, line: &Line) -> Result<Outcome> {
    let mut faults = line.faults.clone();
    let Some(name) = &line.cells.name else { return Ok(Outcome::refused(None, faults)) };
    // What is no kind has been told of; the other cells are looked at all the same.
    let mut card = Card::new(line.cells.kind.unwrap_or(LibraryKind::OtherOrganisation), name);
    line.cells.apply(&mut card);
    let parent = match named_parent(tx, sheet, line)? {
        Ok(parent) => parent,
        Err(fault) => {
            faults.push(fault);
            return Ok(Outcome::refused(None, faults));
        }
    };
    card.parent_id = parent.as_ref().map(|parent| parent.id);
    let own_faults = rules::tidy(&mut card, Around { parent: parent.as_ref(), ..Around::default() });
    let before = match meant(tx, &card)? {
        Ok(before) => before,
        Err(fault) => {
            faults.push(fault);
            None
        }
    };
    match before {
        Some(before) => change(tx, phase, line, &card, &before, faults),
        None => {
            if line.cells.kind.is_none() && !faults.iter().any(|fault| fault.pointer == "/kind") {
                faults.push(Fault::new("/kind", "field.required"));
            }
            faults.extend(own_faults);
            add(tx, phase, &card, faults)
        }
    }
}

fn add(tx: &mut Tx, phase: ImportPhase, card: &Card, faults: Vec<Fault>) -> Result<Outcome> {
    if !faults.is_empty() {
        return Ok(Outcome::refused(None, faults));
    }
    let mut library = None;
    if phase == ImportPhase::Commit {
        let made = store::insert(tx, card)?;
        tell(tx, "create", made.id, None, Some(values(card, &[], &[])))?;
        library = Some(made.id);
    }
    Ok(Outcome { outcome: RowOutcome::Created, library, faults })
}

/// A blank cell leaves its field as it is.
fn change(
    tx: &mut Tx,
    phase: ImportPhase,
    line: &Line,
    named: &Card,
    before: &Record,
    mut faults: Vec<Fault>,
) -> Result<Outcome> {
    let before = &if phase == ImportPhase::Commit { store::lock(tx, before.id)? } else { before.clone() };
    let mut card = before.card.clone();
    line.cells.apply(&mut card);
    if line.parent.is_some() || !card.kind.is_part() {
        card.parent_id = named.parent_id;
    }
    faults.extend(settle(tx, before, &mut card)?);
    if !faults.is_empty() {
        return Ok(Outcome::refused(Some(before.id), faults));
    }
    if card == before.card {
        return Ok(Outcome { outcome: RowOutcome::Unchanged, library: Some(before.id), faults });
    }
    if phase == ImportPhase::Commit {
        let (was, is) = (values(&before.card, &[], &[]), values(&card, &[], &[]));
        store::save(tx, &Record { card, ..before.clone() })?;
        tell(tx, "update", before.id, Some(was), Some(is))?;
    }
    Ok(Outcome { outcome: RowOutcome::Changed, library: Some(before.id), faults })
}

/// The library that a line names as its parent; in a dry run it may stand in an earlier line only.
fn named_parent(tx: &mut Tx, sheet: &Sheet, line: &Line) -> Result<Result<Option<Known>, Fault>> {
    let Some(name) = &line.parent else { return Ok(Ok(None)) };
    let found = store::parent_named(tx, name)?;
    match (found.as_slice(), line.parent_line.and_then(|at| sheet.lines[at].cells.kind)) {
        ([one], _) => {
            let card = Card { parent_id: Some(*one), ..Card::new(LibraryKind::Branch, "") };
            Ok(parent(tx, &card)?.map(Some).ok_or_else(|| Fault::new("/parent", "library.unknown")))
        }
        ([], Some(kind)) => Ok(Ok(Some(Known {
            id: LibraryId(0),
            root: LibraryId(0),
            name: name.clone(),
            short_name: None,
            kind,
            is_ours: false,
            is_active: true,
            reached_by: ReachedBy::Email,
            reached_at: None,
            is_abroad: false,
            is_same_administration: false,
        }))),
        ([], None) => Ok(Err(Fault::new("/parent", "library.unknown"))),
        _ => Ok(Err(Fault::new("/parent", "library.ambiguous"))),
    }
}
