//! An import of past loans: the same file first looked at, then written.
mod directory;
mod row;

use std::{collections::HashMap, ops::Range, sync::Arc};

use super::{
    super::{
        ImportHistory,
        model::{HistoryReading, NewHistoryImport, Sheet},
        rules::{self, Twin},
        store,
    },
    json, reading,
};
use crate::platform::{
    Error, Result, Right, Tx,
    files::{self, Use},
    jobs::{self, Import, ImportPhase, ImportRow, JobId, Kind, Work},
    problem::Fault,
    text,
};

pub use directory::Directory;

/// The name of this kind of job.
pub const KIND: &str = "history.import";

/// How large a file of past loans may be.
pub const MAX_FILE: usize = 20 << 20;

const USE: Use = Use { max_size: MAX_FILE, days: Some(30) };

/// Each row is a loan with some six events, and each event several rows: so many stay a short unit of work.
const PORTION: usize = 25;

/// The import of past loans as a kind of job.
pub struct Imports;

impl Kind for Imports {
    fn name(&self) -> &'static str {
        KIND
    }

    fn prepare(&self, file: Vec<u8>, options: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let reading: HistoryReading =
            options.and_then(|json| serde_json::from_str(json).ok()).ok_or("history.reading_gone")?;
        let first_code = |faults: Vec<Fault>| faults.into_iter().next().map_or_else(String::new, |fault| fault.code);
        let sheet = rules::open(&file, &reading).map_err(first_code)?;
        let twins = rules::twins(&sheet);
        Ok(Arc::new(Rows { sheet, twins }))
    }
}

/// The rows of a file. A row is read when its turn comes.
struct Rows {
    sheet: Sheet,
    /// Of a line that repeats an earlier one: which.
    twins: HashMap<i64, Twin>,
}

/// Takes a file in, to be checked by a mapping as it is now; what is wrong with the file as a whole is told at once.
pub fn take_in(tx: &mut Tx, new: &NewHistoryImport, file: &[u8]) -> Result<Import> {
    tx.act_everywhere(ImportHistory::CODE)?;
    let row = store::get(tx, new.mapping_id)?;
    let reading = reading(&row)?;
    rules::open(file, &reading).map_err(Error::Invalid)?;
    let name = new.name.as_deref().and_then(text::clean).unwrap_or_else(|| "uzsakymai.csv".into());
    let name: String = name.chars().take(200).collect();
    let file = files::keep(tx, &name, file, USE)?;
    jobs::start_with(tx, KIND, file, Some(&json(&reading)?))
}

/// Writes what was checked.
pub fn commit(tx: &mut Tx, id: JobId) -> Result<Import> {
    tx.act_everywhere(ImportHistory::CODE)?;
    jobs::commit(tx, KIND, id)
}

/// Stops an import before its next portion.
pub fn cancel(tx: &mut Tx, id: JobId) -> Result<Import> {
    tx.act_everywhere(ImportHistory::CODE)?;
    jobs::cancel(tx, KIND, id)
}

impl Work for Rows {
    fn n_rows(&self) -> usize {
        self.sheet.lines.len()
    }

    fn portion(&self) -> usize {
        PORTION
    }

    fn run(&self, tx: &mut Tx, phase: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        let (directory, lines) = (Directory::read(tx, &self.sheet.reading)?, &self.sheet.lines[rows]);
        if phase == ImportPhase::Commit {
            row::want_numbers(tx, &self.sheet, lines)?;
        }
        let twin = |line: i64| self.twins.get(&line).copied();
        lines.iter().map(|line| row::bring_in(tx, phase, &directory, &self.sheet, line, twin(line.n))).collect()
    }
}
