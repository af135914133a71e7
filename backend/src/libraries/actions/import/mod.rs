//! An import of libraries: the same file first looked at, then written.
mod row;

use std::{ops::Range, sync::Arc};

use crate::{
    libraries::{model::Sheet, rules::sheet},
    platform::{
        Result, Tx,
        files::{self, Use},
        jobs::{self, Import, ImportPhase, ImportRow, JobId, Kind, Work},
        problem::Fault,
        text,
    },
};

/// The name of this kind of job.
pub const KIND: &str = "libraries.import";

/// How large a file of libraries may be.
pub const MAX_FILE: usize = 10 << 20;

const USE: Use = Use { max_size: MAX_FILE, days: Some(30) };

/// Each row asks and writes several tables: so many stay a short unit of work.
const PORTION: usize = 100;

/// The import of libraries as a kind of job.
pub struct Imports;

impl Kind for Imports {
    fn name(&self) -> &'static str {
        KIND
    }

    fn prepare(&self, file: Vec<u8>, _options: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let first_code = |faults: Vec<Fault>| faults.into_iter().next().map_or_else(String::new, |fault| fault.code);
        sheet::read(&file).map(|sheet| Arc::new(sheet) as Arc<dyn Work>).map_err(first_code)
    }
}

/// Takes a file in, to be checked; what is wrong with the file as a whole is told at once.
pub fn take_in(tx: &mut Tx, name: Option<&str>, file: &[u8]) -> Result<Import> {
    super::refuse(sheet::faults(file))?;
    let name = name.and_then(text::clean).unwrap_or_else(|| "bibliotekos.csv".into());
    let name: String = name.chars().take(200).collect();
    let file = files::keep(tx, &name, file, USE)?;
    jobs::start(tx, KIND, file)
}

/// Writes what was checked.
pub fn commit(tx: &mut Tx, id: JobId) -> Result<Import> {
    jobs::commit(tx, KIND, id)
}

/// Stops an import before its next portion.
pub fn cancel(tx: &mut Tx, id: JobId) -> Result<Import> {
    jobs::cancel(tx, KIND, id)
}

impl Work for Sheet {
    fn n_rows(&self) -> usize {
        self.lines.len()
    }

    fn portion(&self) -> usize {
        PORTION
    }

    fn run(&self, tx: &mut Tx, phase: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        rows.map(|at| row::bring_in(tx, phase, self, &self.lines[at])).collect()
    }
}
