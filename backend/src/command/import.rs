//! `import`: a file brought in at the command line, as it would be on the screen.
use std::{iter, path::PathBuf, sync::Arc, time::Duration};

use abonementas::{
    api,
    catalogue::{
        self,
        model::{Charset, MarcFormat, NewMarcImport},
    },
    config::Config,
    libraries,
    platform::{
        Actor, Error, Store, Tx,
        i18n::Language,
        jobs::{self, ColumnFault, ImportCounts, ImportRow, ImportRowList, ImportStatus, JobId, RowOutcome},
        page::{Cursor, Limit},
        problem::{Fault, problem_of},
    },
};
use actix_web::rt::{System, time::sleep};
use clap::Subcommand;

use super::{Failure, open, pieces::Pieces};

/// What can be brought in.
#[derive(Clone, Subcommand)]
pub enum Import {
    /// Libraries, from CSV; every row that is refused is told with its reasons.
    Libraries {
        file: PathBuf,
        /// Only say what would become of each row.
        #[arg(long)]
        dry_run: bool,
    },
    /// Bibliographic records, MARC 21 or UNIMARC, as ISO 2709 or MARCXML; every record that is refused is told with
    /// its faults. A large file is taken in pieces, each checked and then written, so that `--dry-run` does not know a
    /// record of another piece again.
    Marc {
        file: PathBuf,
        /// Only say what would become of each record.
        #[arg(long)]
        dry_run: bool,
        /// marc21 or unimarc, where the records do not show it.
        #[arg(long, value_parser = |text: &str| MarcFormat::try_from(text.to_owned()))]
        format: Option<MarcFormat>,
        /// utf-8, marc-8, windows-1251, windows-1252 or windows-1257, where the records say it wrongly.
        #[arg(long, value_parser = |text: &str| Charset::try_from(text.to_owned()))]
        charset: Option<Charset>,
    },
}

type Taken = Result<jobs::Import, Error>;

pub fn run(config: Config, import: Import) -> Result<(), Failure> {
    let store = open(config)?;
    let (kind, file, dry_run) = match &import {
        Import::Libraries { file, dry_run } => (libraries::IMPORT, file, *dry_run),
        Import::Marc { file, dry_run, .. } => (catalogue::IMPORT, file, *dry_run),
    };
    let unread = |err| Failure::new(format!("{}: {err}", file.display()));
    let mut pieces = Pieces::open(file).map_err(unread)?;
    let first = pieces.next().unwrap_or_else(|| Ok(Vec::new()));
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let (system, mut all) = (System::new(), ImportCounts::default());
    for piece in iter::once(first).chain(pieces) {
        let (content, name, import) = (piece.map_err(unread)?, name.clone(), import.clone());
        let take_in = move |tx: &mut Tx| -> Taken {
            match &import {
                Import::Libraries { .. } => libraries::take_in(tx, name.as_deref(), &content),
                Import::Marc { format, charset, .. } => {
                    let new = NewMarcImport { name: name.clone(), format: *format, charset: *charset };
                    catalogue::take_in(tx, &new, &content)
                }
            }
        };
        let after = |why: String| Failure::new(format!("{why} (before that: {})", in_numbers(all)));
        let ended = system.block_on(bring_in(&store, kind, take_in, dry_run, all.n()));
        let ended = ended.map_err(|err| after(in_words(&err)))?;
        if !matches!(ended.status, ImportStatus::Checked | ImportStatus::Done) {
            return Err(after(format!("{} {}", ended.status.as_str(), ended.error_code.unwrap_or_default())));
        }
        all += ended.counts;
    }
    println!("{}: {}", if dry_run { "would be" } else { "done" }, in_numbers(all));
    Ok(())
}

fn in_numbers(counts: ImportCounts) -> String {
    let ImportCounts { created, changed, unchanged, refused } = counts;
    format!("created {created}, changed {changed}, unchanged {unchanged}, refused {refused}")
}

/// Checks a file, or the piece of one that stands after `n_before` rows, and, unless it is only to be checked, writes
/// what is good in it.
async fn bring_in(
    store: &Store,
    kind: &'static str,
    take_in: impl Fn(&mut Tx) -> Taken + Send + 'static,
    dry_run: bool,
    n_before: i64,
) -> Result<jobs::Import, Error> {
    let system = || Arc::new(Actor::system());
    let taken = store.write(system(), take_in).await?;
    let id = taken.id;
    let mut ended = settled(store, kind, id).await?;
    if !dry_run && ended.status == ImportStatus::Checked {
        store.write(system(), move |tx| jobs::commit(tx, kind, id)).await?;
        ended = settled(store, kind, id).await?;
    }
    tell_refused(store, kind, id, n_before).await?;
    Ok(ended)
}

/// Works until the import no longer runs; a server on the same database may take a part of the work.
async fn settled(store: &Store, kind: &'static str, id: JobId) -> Result<jobs::Import, Error> {
    loop {
        jobs::advance(store, &api::kinds()).await?;
        let import = store.read(Arc::new(Actor::system()), move |tx| jobs::find(tx, kind, id)).await?;
        if !matches!(import.status, ImportStatus::Queued | ImportStatus::Running) {
            return Ok(import);
        }
        sleep(Duration::from_millis(200)).await;
    }
}

async fn tell_refused(store: &Store, kind: &'static str, id: JobId, n_before: i64) -> Result<(), Error> {
    let mut cursor: Option<Cursor> = None;
    loop {
        let wanted = ImportRowList { outcome: Some(RowOutcome::Refused), limit: Limit::EXPORT, cursor, count: None };
        let system = Arc::new(Actor::system());
        let page = store.read(system, move |tx| jobs::rows(tx, kind, id, &wanted, Language::En)).await?;
        page.items.iter().for_each(|row| println!("{}", line(row, n_before)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(());
        }
    }
}

/// `line 4, Pilis: kind: This is not one of the choices.`; of MARC the number of the record.
fn line(row: &ImportRow, n_before: i64) -> String {
    let fault = |fault: &ColumnFault| Fault {
        params: fault.params.clone(),
        ..Fault::new(fault.column.as_str(), fault.code.as_str())
    };
    let faults = Error::Invalid(row.faults.iter().map(fault).collect());
    // A record that cannot be read has no name.
    let name = if row.label.is_empty() { String::new() } else { format!(", {}", row.label) };
    format!("line {}{name}: {}", n_before + row.n, in_words(&faults))
}

/// What was wrong: the sentences that the API would use.
fn in_words(err: &Error) -> String {
    let problem = problem_of(err, Language::En, String::new());
    if problem.errors.is_empty() {
        return problem.detail;
    }
    let said = |fault: &Fault| match fault.pointer.trim_start_matches('/') {
        "" => fault.detail.clone(),
        column => format!("{column}: {}", fault.detail),
    };
    problem.errors.iter().map(said).collect::<Vec<_>>().join(" ")
}
