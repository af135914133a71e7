//! An import of MARC records: the same file first looked at, then written.
mod row;

use std::{collections::HashMap, ops::Range, sync::Arc};

use crate::{
    catalogue::{
        model::{NewMarcImport, Reading, ToImport},
        rules::{self, marc},
    },
    platform::{
        Error, Result, Tx,
        files::{self, Use},
        jobs::{self, Import, ImportPhase, ImportRow, JobId, Kind, Work},
        secrets, text,
    },
};

/// The name of this kind of job.
pub const KIND: &str = "catalogue.import";

/// How large a file of records may be.
pub const MAX_FILE: usize = 32 << 20;

const USE: Use = Use { max_size: MAX_FILE, days: Some(30) };

/// Each record asks and writes several tables: so many stay a short unit of work.
const PORTION: usize = 50;

/// The import of records as a kind of job.
pub struct Imports;

impl Kind for Imports {
    fn name(&self) -> &'static str {
        KIND
    }

    fn prepare(&self, file: Vec<u8>, options: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let reading = options.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        let spans = marc::split(&file).map_err(|fault| fault.code)?;
        let twins = twins(&file, &spans, &reading);
        Ok(Arc::new(Records { file, spans, reading, twins }))
    }
}

/// The records of a file. Only their places are kept: a record is read when its turn comes.
struct Records {
    file: Vec<u8>,
    spans: Vec<marc::Span>,
    reading: Reading,
    /// Of a record that the file holds already: which it repeats, and whether it says the same.
    twins: HashMap<usize, Twin>,
}

#[derive(Clone, Copy)]
struct Twin {
    first: usize,
    is_same: bool,
}

/// Takes a file in, to be checked; what is wrong with the file as a whole is told at once.
pub fn take_in(tx: &mut Tx, new: &NewMarcImport, file: &[u8]) -> Result<Import> {
    super::refuse(marc::split(file).err().into_iter().collect())?;
    let name = new.name.as_deref().and_then(text::clean).unwrap_or_else(|| "irasai.mrc".into());
    let name: String = name.chars().take(200).collect();
    let reading = Reading { format: new.format, charset: new.charset };
    let options = serde_json::to_string(&reading).map_err(|err| Error::Internal(err.to_string()))?;
    let file = files::keep(tx, &name, file, USE)?;
    jobs::start_with(tx, KIND, file, Some(&options))
}

/// Writes what was checked.
pub fn commit(tx: &mut Tx, id: JobId) -> Result<Import> {
    jobs::commit(tx, KIND, id)
}

/// Stops an import before its next portion.
pub fn cancel(tx: &mut Tx, id: JobId) -> Result<Import> {
    jobs::cancel(tx, KIND, id)
}

impl Work for Records {
    fn n_rows(&self) -> usize {
        self.spans.len()
    }

    fn portion(&self) -> usize {
        PORTION
    }

    fn run(&self, tx: &mut Tx, phase: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        rows.map(|at| {
            let read = rules::read(&self.file, &self.spans[at], &self.reading);
            row::bring_in(tx, phase, at, read, self.twins.get(&at).copied())
        })
        .collect()
    }
}

/// Records that an earlier one of the file has brought already: a dry run writes nothing, so it must know from here.
fn twins(file: &[u8], spans: &[marc::Span], reading: &Reading) -> HashMap<usize, Twin> {
    let (mut seen, mut twins) = (HashMap::new(), HashMap::new());
    for (at, span) in spans.iter().enumerate() {
        let Ok(record) = rules::read(file, span, reading) else { continue };
        let digest = record.digest();
        if let Some((first, before)) = seen.insert(record.identity(), (at, digest.clone())) {
            twins.insert(at, Twin { first, is_same: before == digest });
        }
    }
    twins
}

impl ToImport {
    /// By what two records are the same title.
    fn identity(&self) -> String {
        match (&self.source.source, &self.source.control_number) {
            (Some(source), Some(number)) => format!("{source} {number}"),
            _ => rules::keys(&self.described, &self.source, &self.numbers, &[]).match_key,
        }
    }

    /// A short sign of everything that the record says.
    fn digest(&self) -> String {
        secrets::digest(&serde_json::to_string(&self.marc).unwrap_or_default())
    }
}
