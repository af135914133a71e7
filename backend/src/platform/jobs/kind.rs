//! What a capability says of its long work: how it is prepared, and how a portion of it is done.
use std::{future::ready, ops::Range, pin::Pin, sync::Arc};

use super::{ImportPhase, ImportRow};
use crate::platform::{Actor, Result, Store, Tx};

/// A kind of long work; the server is given the list of them when it starts.
pub trait Kind: Send + Sync {
    /// The capability and the work: `libraries.import`.
    fn name(&self) -> &'static str;

    /// Whether it goes through a file; what does not, is done at once and has no dry run.
    fn needs_file(&self) -> bool {
        true
    }

    /// Reads the file, outside any transaction; it is empty where none is needed; `options` are what `start_with` was given.
    ///
    /// # Errors
    /// The code of the reason why it cannot be done at all.
    fn prepare(&self, file: Vec<u8>, options: Option<&str>) -> Result<Arc<dyn Work>, String>;
}

/// Work that is ready to be done in portions.
pub trait Work: Send + Sync {
    fn n_rows(&self) -> usize;

    /// How many rows one unit of work may take, 500 at most.
    fn portion(&self) -> usize;

    /// What these rows need that no transaction is to wait for, such as papers: the same work with it at hand, for this
    /// portion. Most need nothing.
    fn ahead(&self, _store: &Store, _actor: &Arc<Actor>, _rows: Range<usize>) -> Ahead {
        Box::pin(ready(Ok(None)))
    }

    /// Does these rows; in a dry run it writes nothing and only says what would be.
    fn run(&self, tx: &mut Tx, phase: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>>;
}

/// What [`Work::ahead`] gives; where it fails, the portion is tried again.
pub type Ahead = Pin<Box<dyn Future<Output = Result<Option<Arc<dyn Work>>>>>>;

/// The kinds of work that a server knows.
pub type Kinds = Vec<Arc<dyn Kind>>;
