//! Who has a SQLite file in use: servers and commands share it, a restore wants it alone.
use std::{
    fs::File,
    path::{Path, PathBuf},
};

use crate::platform::{Error, Result};

/// A lock on the file beside the database; it is let go when dropped.
pub struct Hold {
    _file: File,
}

/// Shares the database with other servers and commands.
pub fn shared(database: &Path) -> Result<Hold> {
    let file = open(database)?;
    file.try_lock_shared().map_err(|_| Error::Internal("the database is being restored".into()))?;
    Ok(Hold { _file: file })
}

/// Has the database alone.
///
/// # Errors
/// A sentence for the one at the command line while a server holds the file.
pub fn alone(database: &Path) -> Result<Hold, String> {
    let file = open(database).map_err(|err| err.to_string())?;
    file.try_lock().map_err(|_| format!("a server holds {}; stop it first", database.display()))?;
    Ok(Hold { _file: file })
}

fn open(database: &Path) -> Result<File> {
    let path = PathBuf::from(format!("{}.lock", database.display()));
    File::create(&path).map_err(|err| Error::Internal(format!("{}: {err}", path.display())))
}
