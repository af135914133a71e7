//! Where the data of a test lies: in memory, where there is enough of it.
use std::{path::Path, process::Command, sync::OnceLock};

use tempfile::TempDir;

/// So many kilobytes hold the databases of a run, with their logs.
const ENOUGH: u64 = 2 << 20;

/// A folder that goes with what it is for. Thousands of files are made and removed in a run: ext4 looks through all
/// that were removed a moment ago before it makes another one, and half of a run was that search.
pub fn folder() -> TempDir {
    static MEMORY: OnceLock<Option<&Path>> = OnceLock::new();
    let memory = MEMORY.get_or_init(|| Some(Path::new("/dev/shm")).filter(|memory| free(memory) >= Some(ENOUGH)));
    memory.map_or_else(tempfile::tempdir, tempfile::tempdir_in).unwrap()
}

/// How many kilobytes are free, where that can be told.
fn free(folder: &Path) -> Option<u64> {
    let told = Command::new("df").args(["--output=avail", "-k"]).arg(folder).output().ok()?;
    String::from_utf8(told.stdout).ok()?.lines().last()?.trim().parse().ok()
}
