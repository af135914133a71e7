//! `import`: a file brought in at the command line, as it would be on the screen.
use std::{fs, path::PathBuf, sync::Arc, time::Duration};

use abonementas::{
    api,
    config::Config,
    libraries,
    platform::{
        Actor, Error, Store,
        i18n::Language,
        jobs::{self, ColumnFault, ImportRow, ImportRowList, ImportStatus, JobId, RowOutcome},
        page::{Cursor, Limit},
        problem::{Fault, problem_of},
    },
};
use actix_web::rt::{System, time::sleep};
use clap::Subcommand;

use super::{Failure, open};

/// What can be brought in.
#[derive(Subcommand)]
pub enum Import {
    /// Libraries, from CSV; every row that is refused is told with its reasons.
    Libraries {
        file: PathBuf,
        /// Only say what would become of each row.
        #[arg(long)]
        dry_run: bool,
    },
}

pub fn run(config: Config, import: Import) -> Result<(), Failure> {
    let Import::Libraries { file, dry_run } = import;
    let content = fs::read(&file).map_err(|err| Failure::new(format!("{}: {err}", file.display())))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let store = open(config)?;
    System::new().block_on(bring_in(&store, name, content, dry_run)).map_err(|err| Failure::new(in_words(&err)))?
}

/// Checks the file and, unless it is only to be checked, writes what is good in it.
async fn bring_in(
    store: &Store,
    name: Option<String>,
    content: Vec<u8>,
    dry_run: bool,
) -> Result<Result<(), Failure>, Error> {
    let system = || Arc::new(Actor::system());
    let taken = store.write(system(), move |tx| libraries::take_in(tx, name.as_deref(), &content)).await?;
    let id = taken.id;
    let mut ended = settled(store, id).await?;
    if !dry_run && ended.status == ImportStatus::Checked {
        store.write(system(), move |tx| jobs::commit(tx, libraries::IMPORT, id)).await?;
        ended = settled(store, id).await?;
    }
    tell_refused(store, id).await?;
    let counts = ended.counts;
    println!(
        "{}: created {}, changed {}, unchanged {}, refused {}",
        if dry_run { "would be" } else { "done" },
        counts.created,
        counts.changed,
        counts.unchanged,
        counts.refused
    );
    Ok(match ended.status {
        ImportStatus::Checked | ImportStatus::Done => Ok(()),
        other => Err(Failure::new(format!("{} {}", other.as_str(), ended.error_code.unwrap_or_default()))),
    })
}

/// Works until the import no longer runs; a server on the same database may take a part of the work.
async fn settled(store: &Store, id: JobId) -> Result<jobs::Import, Error> {
    loop {
        jobs::advance(store, &api::kinds()).await?;
        let import = store.read(Arc::new(Actor::system()), move |tx| jobs::find(tx, libraries::IMPORT, id)).await?;
        if !matches!(import.status, ImportStatus::Queued | ImportStatus::Running) {
            return Ok(import);
        }
        sleep(Duration::from_millis(200)).await;
    }
}

async fn tell_refused(store: &Store, id: JobId) -> Result<(), Error> {
    let mut cursor: Option<Cursor> = None;
    loop {
        let wanted = ImportRowList { outcome: Some(RowOutcome::Refused), limit: Limit::EXPORT, cursor, count: None };
        let system = Arc::new(Actor::system());
        let page = store.read(system, move |tx| jobs::rows(tx, libraries::IMPORT, id, &wanted)).await?;
        page.items.iter().for_each(|row| println!("{}", line(row)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(());
        }
    }
}

/// `line 4, Pilis: kind: This is not one of the choices.`
fn line(row: &ImportRow) -> String {
    let fault = |fault: &ColumnFault| Fault {
        params: fault.params.clone(),
        ..Fault::new(fault.column.as_str(), fault.code.as_str())
    };
    let faults = Error::Invalid(row.faults.iter().map(fault).collect());
    format!("line {}, {}: {}", row.n, row.label, in_words(&faults))
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
