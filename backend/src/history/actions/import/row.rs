//! One row of an import: what becomes of it.
use super::Directory;
use crate::{
    history::{
        model::{Entry, Line, Sheet},
        rules::{self, Twin},
    },
    loans::{self, PastJudged},
    platform::{
        Result, Tx,
        jobs::{ColumnFault, ImportPhase, ImportRow, RowOutcome},
        problem::Fault,
    },
};

/// Sees to it that there is a number for each row that may become a loan.
pub fn want_numbers(tx: &Tx, sheet: &Sheet, lines: &[Line]) -> Result<()> {
    let days = lines.iter().map(|line| rules::entry(sheet, line)).filter(|entry| entry.faults.is_empty());
    loans::want_past_numbers(tx, days.filter_map(|entry| entry.requested_on))
}

/// Brings a row in, or says what would come of it.
pub fn bring_in(
    tx: &mut Tx,
    phase: ImportPhase,
    directory: &Directory,
    sheet: &Sheet,
    line: &Line,
    twin: Option<Twin>,
) -> Result<ImportRow> {
    let mut entry = rules::entry(sheet, line);
    let mut warnings = std::mem::take(&mut entry.warnings);
    let (outcome, entity_id, mut faults) = settle(tx, phase, directory, sheet, &entry, twin)?;
    if let Some(twin) = twin.filter(|twin| twin.is_same) {
        warnings.push(Fault::new("", "history.repeated").with("line", twin.line));
    }
    faults.extend(warnings);
    let faults = faults.into_iter().map(ColumnFault::from).collect();
    Ok(ImportRow { n: line.n, outcome, label: entry.label, entity_id, faults })
}

type Settled = (RowOutcome, Option<i64>, Vec<Fault>);

fn settle(
    tx: &mut Tx,
    phase: ImportPhase,
    directory: &Directory,
    sheet: &Sheet,
    entry: &Entry,
    twin: Option<Twin>,
) -> Result<Settled> {
    let (mut faults, past) = directory.past(&sheet.reading, entry);
    let Some(past) = past else { return Ok((RowOutcome::Refused, None, faults)) };
    let judged = loans::judge_past(tx, &past)?;
    if let PastJudged::Refused(more) = &judged {
        faults.extend(more.iter().filter(|fault| !faults.contains(fault)).cloned().collect::<Vec<_>>());
    }
    if !faults.is_empty() {
        return Ok((RowOutcome::Refused, None, faults));
    }
    Ok(match (judged, phase, twin) {
        (PastJudged::Known(loan), ..) => (RowOutcome::Unchanged, Some(loan.0), faults),
        // The commit finds what an earlier row of the file has brought; a dry run must be told.
        (_, ImportPhase::DryRun, Some(Twin { is_same: true, .. })) => (RowOutcome::Unchanged, None, faults),
        (_, ImportPhase::DryRun, Some(Twin { line, .. })) => {
            let twice = Fault::new("/number", "history.number_twice").with("line", line);
            (RowOutcome::Refused, None, vec![twice])
        }
        (_, ImportPhase::DryRun, None) => (RowOutcome::Created, None, faults),
        (_, ImportPhase::Commit, _) => (RowOutcome::Created, Some(loans::bring_in(tx, &past)?.0), faults),
    })
}
