//! A copy of a SQLite database while it is in use, and its return into an empty place.
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use diesel::{Connection, RunQueryDsl, SqliteConnection, connection::SimpleConnection, dsl::sql, sql_types::Text};
use sha2::{Digest, Sha256};

use super::{address::Address, hold};
use crate::platform::secrets::hex;

const ONLY_SQLITE: &str = "only a SQLite database is backed up here; for PostgreSQL use pg_dump and pg_restore";

/// Writes a whole, consistent copy to `to`, and its SHA-256 beside it (`.sha256`). The server may go on meanwhile.
///
/// # Errors
/// A sentence for the one at the command line.
pub fn back_up(url: &str, to: &Path) -> Result<String, String> {
    let source = sqlite_file(url)?;
    if !source.exists() {
        return Err(format!("{} does not exist", source.display()));
    }
    if to.exists() {
        return Err(format!("{} exists already", to.display()));
    }
    let mut conn = open(&source)?;
    let target = to.to_str().ok_or("the name of the backup is not UTF-8")?.replace('\'', "''");
    conn.batch_execute(&format!("VACUUM INTO '{target}'")).map_err(|err| err.to_string())?;
    check(to)?;
    File::open(to).and_then(|file| file.sync_all()).map_err(|err| err.to_string())?;
    let digest = digest(to).map_err(|err| err.to_string())?;
    fs::write(checksum_of(to), format!("{digest}\n")).map_err(|err| err.to_string())?;
    Ok(digest)
}

/// What a restore has done.
#[derive(Debug)]
pub struct Restored {
    /// Where the database that stood there before was put, if there was one.
    pub kept: Option<PathBuf>,
}

/// Puts a backup in the place of the database; what stood there is kept beside it.
///
/// # Errors
/// A sentence: the checksum differs, the copy is damaged, a server holds the file.
pub fn restore(url: &str, from: &Path) -> Result<Restored, String> {
    let target = sqlite_file(url)?;
    let told =
        fs::read_to_string(checksum_of(from)).map_err(|err| format!("{}: {err}", checksum_of(from).display()))?;
    let found = digest(from).map_err(|err| format!("{}: {err}", from.display()))?;
    if told.trim() != found {
        return Err(format!("{} is not what was backed up: its checksum differs", from.display()));
    }
    check(from)?;
    let _hold = hold::alone(&target)?;
    let coming = beside(&target, "restoring");
    let copied = fs::copy(from, &coming).and_then(|_| File::open(&coming)?.sync_all());
    copied.map_err(|err| format!("{}: {err}", coming.display()))?;
    let kept = target.exists().then(|| free_name(&target));
    let in_place = || -> io::Result<()> {
        if let Some(kept) = &kept {
            // What the write-ahead log still holds goes into the file first.
            settle(&target);
            fs::rename(&target, kept)?;
        }
        for log in ["-wal", "-shm"] {
            let log = PathBuf::from(format!("{}{log}", target.display()));
            if log.exists() {
                fs::remove_file(log)?;
            }
        }
        fs::rename(&coming, &target)
    };
    in_place().map_err(|err| format!("{}: {err}", target.display()))?;
    Ok(Restored { kept })
}

fn sqlite_file(url: &str) -> Result<PathBuf, String> {
    let address = Address::parse(url).map_err(|err| err.to_string())?;
    address.file().map(Path::to_owned).ok_or_else(|| ONLY_SQLITE.into())
}

fn open(file: &Path) -> Result<SqliteConnection, String> {
    let mut conn = SqliteConnection::establish(&file.to_string_lossy()).map_err(|err| err.to_string())?;
    conn.batch_execute("PRAGMA busy_timeout = 5000").map_err(|err| err.to_string())?;
    Ok(conn)
}

fn settle(file: &Path) {
    if let Ok(mut conn) = open(file) {
        // A database that is too damaged for this is kept as it is.
        let _ = conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

/// Every page and every reference of a copy is sound.
fn check(file: &Path) -> Result<(), String> {
    let mut conn = open(file)?;
    let query = diesel::select(sql::<Text>("(SELECT group_concat(integrity_check) FROM pragma_integrity_check)"));
    let says: String = query.get_result(&mut conn).map_err(|err| format!("{}: {err}", file.display()))?;
    if says == "ok" { Ok(()) } else { Err(format!("{} is damaged: {says}", file.display())) }
}

fn digest(file: &Path) -> io::Result<String> {
    let (mut file, mut hasher, mut piece) = (File::open(file)?, Sha256::new(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hex(&hasher.finalize())),
            n => hasher.update(&piece[..n]),
        }
    }
}

fn checksum_of(file: &Path) -> PathBuf {
    PathBuf::from(format!("{}.sha256", file.display()))
}

/// A name for what stood there before that takes the place of nothing: a second restore keeps both.
fn free_name(target: &Path) -> PathBuf {
    let numbered = (2..).map(|n| beside(target, &format!("before-restore-{n}")));
    let mut names = std::iter::once(beside(target, "before-restore")).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or_else(|| beside(target, "before-restore"))
}

fn beside(file: &Path, what: &str) -> PathBuf {
    PathBuf::from(format!("{}.{what}", file.display()))
}
